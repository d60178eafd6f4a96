// Places the button beside the recognised form: one element in the page, with a closed root, removed when it is not
// needed.
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
  /** Moves the button to the form, which was recognised again, perhaps at another place. */
  follow(form: RecognisedForm): void;
  remove(): void;
  /** Checks whether a part of the page is the button's host. */
  isOwn(place: EventTarget): boolean;
}

export interface ButtonWish {
  label: string;
  /** Called during the user's gesture, for presses that count (button-trust.ts). */
  onPress: () => void;
  /** Checks whether the button comes back when the page removes it; absent: always. */
  isWanted?: () => boolean;
  signal: AbortSignal;
}

/** Maximum number of letters in a line of the button. */
const maxLine = 40;
/** How often the button comes back after the page removes it. */
const returns = 5;

/** Puts the button beside the form. Throws when this fails. A later failure only removes the button. */
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
    // A script whose extension is gone leaves its button. Where that script ended without notice, its button reacts to
    // no press.
    for (const old of queryAll(document, `div[${mark}=""]:empty`)) Element.prototype.remove.call(old);
    homeOf(document, container).append(host);
    trust = watchTrust(drawn, () => said, over.signal);
    const press = failingAlone("button", (event: MouseEvent) => trust.counts(event) && onPress());
    button.addEventListener("click", press, ends);
    // The page must not take a press for a click outside, and so close the dialog that contains the form.
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
      // Hides the button during the search, so that it does not block its own place. The result of a fill is a
      // sentence: it is shown whole where there is room, otherwise its first words.
      const isPlaced = [...(isSentence ? ["normal"] : []), "nowrap"].some((wrapped) => {
        words.style.whiteSpace = wrapped;
        style("pointer-events", "none");
        style("visibility", "hidden");
        const places = freePlaces(document, container, rectOf(host));
        style("pointer-events", "auto");
        style("visibility", "visible");
        // In a dialog, a free place may still be cut off: the button is shown only where a press reaches it.
        return places.some((free) => moveTo(free, rectOf(host)) && isOnTop(drawn));
      });
      if (!isPlaced) style("visibility", "hidden");
    });
  }

  /** Moves the button to a place. Measures where the containing block begins, then corrects. */
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
    // The set-up may have a long title, and only the whole title identifies it.
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

/**
 * Returns the element that gets the button as its last child: the body, whose end no framework owns. Inside a modal
 * dialog it is that dialog, because nothing else can be reached.
 */
function homeOf(document: Document, container: Element): Element {
  for (let at: Node | null = container; at; at = outerOf(at)) {
    const modal = isElement(at) ? closestTo(at, "dialog:modal,[aria-modal=true]") : null;
    if (modal) return modal;
  }
  return bodyOf(document) ?? document.documentElement;
}
