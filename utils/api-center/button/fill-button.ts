// The button beside the recognised form: one element in the page, with a closed root, gone when it is not needed.
import { bodyOf, closestTo, isElement, outerOf, queryAll, rectOf } from "../../dom/dom.ts";
import { drawButton, dress, mark, showState, styleHost, type ButtonState } from "./button-drawn.ts";
import { failingAlone } from "../../dom/faults.ts";
import { freePlaces, type Place } from "./button-place.ts";
import { isOnTop } from "./button-plain.ts";
import { watchTrust, type Trust } from "./button-trust.ts";
import type { RecognisedForm } from "../../form/recognised-form.ts";

export type { ButtonState } from "./button-drawn.ts";

export interface FillButton {
  /** Shows a state with its text; `idle` shows the label again. */
  show(state: ButtonState, text?: string): void;
  /** The same form was recognised again, perhaps elsewhere: the button goes there. */
  follow(form: RecognisedForm): void;
  remove(): void;
  /** Whether a part of the page is the button's host. */
  isOwn(place: EventTarget): boolean;
}

export interface ButtonWish {
  label: string;
  /** Called, inside the gesture, for presses that count (button-trust.ts). */
  onPress: () => void;
  /** Whether it comes back when the page takes it away; absent: always. */
  isWanted?: () => boolean;
  signal: AbortSignal;
}

/** Letters that a line of the button has room for. */
const maxLine = 40;
/** How often a page may take the button away before it stays away. */
const returns = 5;

/** Puts the button beside the form. What fails later fails alone: the button goes then. */
export function placeFillButton(
  document: Document,
  form: RecognisedForm,
  { label, onPress, isWanted = () => true, signal }: ButtonWish,
): FillButton {
  const view = document.defaultView!;
  const over = new AbortController();
  const ends = { signal: over.signal };
  let { container } = form;
  let left = returns;
  let due = 0;
  let isSentence = false;
  let said = label;
  let rules: CSSStyleSheet | null = null;

  const drawn = drawButton(document);
  const { host, button, words } = drawn;
  showState(drawn, "idle", label);

  const sizes = new ResizeObserver(soon);
  const children = new MutationObserver(
    failingAlone(
      "button",
      () => {
        if (host.isConnected && outerOf(host) === homeOf(document, container) && drawn.sheet.sheet === rules)
          return;
        if (container.isConnected && isWanted() && left-- > 0) stand();
        else remove();
      },
      remove,
    ),
  );
  let trust: Trust;
  try {
    begin();
  } catch (fault) {
    remove();
    throw fault;
  }
  return { show, follow, remove, isOwn: (target) => target === host };

  function begin() {
    // A script whose extension is gone leaves its button; where it was ended without a word, one that answers no press.
    for (const old of queryAll(document, `div[${mark}=""]:empty`)) Element.prototype.remove.call(old);
    homeOf(document, container).append(host);
    trust = watchTrust(drawn, () => said, over.signal);
    const press = failingAlone("button", (event: MouseEvent) => trust.counts(event) && onPress());
    button.addEventListener("click", press, ends);
    // The page's own "clicked outside" must not close the dialog the form stands in.
    for (const type of ["click", "pointerdown", "mousedown", "pointerup", "mouseup", "keydown", "keyup"])
      button.addEventListener(type, (event) => event.stopPropagation(), ends);
    sizes.observe(container);
    sizes.observe(document.documentElement);
    view.addEventListener("scroll", soon, { capture: true, passive: true, ...ends });
    view.addEventListener("resize", soon, ends);
    signal.addEventListener("abort", remove);
    stand();
    if (signal.aborted) remove();
  }

  function stand() {
    trust.quietly(() => {
      const home = homeOf(document, container);
      if (outerOf(host) !== home) home.append(host);
      rules = dress(drawn);
      // The body scrolls with the form; a dialog may cut off what is not fixed.
      style("position", home === bodyOf(document) ? "absolute" : "fixed");
      children.disconnect();
      for (let at = outerOf(host); at; at = outerOf(at)) children.observe(at, { childList: true });
    });
    place();
  }

  function soon() {
    if (!due) due = view.requestAnimationFrame(failingAlone("button", place, remove));
  }

  function place() {
    due = 0;
    if (!container.isConnected || over.signal.aborted) return remove();
    trust.quietly(() => {
      // Away while looking: the button must not be in its own way.
      // What a fill came to is a sentence: whole where there is room for it, else its first words.
      const isPlaced = [...(isSentence ? ["normal"] : []), "nowrap"].some((wrapped) => {
        words.style.whiteSpace = wrapped;
        style("pointer-events", "none");
        style("visibility", "hidden");
        const places = freePlaces(document, container, rectOf(host));
        style("pointer-events", "auto");
        style("visibility", "visible");
        // In a dialog a free place may still be cut off: only where the button can be struck is it shown.
        return places.some((free) => moveTo(free, rectOf(host)) && isOnTop(drawn));
      });
      if (!isPlaced) style("visibility", "hidden");
    });
  }

  /** Wherever the containing block begins: measured, then corrected. */
  function moveTo({ left: x, top: y }: Place, now: Place): true {
    if (Math.abs(x - now.left) + Math.abs(y - now.top) < 1) return true;
    style("left", "0px");
    style("top", "0px");
    const origin = rectOf(host);
    style("left", `${x - origin.left}px`);
    style("top", `${y - origin.top}px`);
    return true;
  }

  function style(name: string, value: string) {
    styleHost(drawn, name, value);
  }

  function show(state: ButtonState, text = label) {
    // What it fills may have a long title: only all of it tells one from another.
    isSentence = state !== "working" && text.length > maxLine;
    said = state === "idle" ? label : text;
    showState(drawn, state, said);
    if (host.isConnected) soon();
  }

  function follow(now: RecognisedForm) {
    if (now.container === container && host.isConnected) return;
    sizes.unobserve(container);
    container = now.container;
    sizes.observe(container);
    stand();
  }

  function remove() {
    over.abort();
    view.cancelAnimationFrame(due);
    sizes.disconnect();
    children.disconnect();
    host.remove();
  }
}

/** The end of the body, which no framework owns; inside a modal dialog its own end, for nothing else can be reached. */
function homeOf(document: Document, container: Element): Element {
  for (let at: Node | null = container; at; at = outerOf(at)) {
    const modal = isElement(at) ? closestTo(at, "dialog:modal,[aria-modal=true]") : null;
    if (modal) return modal;
  }
  return bodyOf(document) ?? document.documentElement;
}
