// The button beside the recognised form: one element in the page, with a closed root, gone when it is not needed.
import { bodyOf, closestTo, isElement, outerOf, queryAll, rectOf } from "../page/dom.ts";
import { freePlaces, type Place } from "./button-place.ts";
import { watchTrust } from "./button-trust.ts";
import type { RecognisedForm } from "./recognise.ts";

export type ButtonState = "idle" | "working" | "done" | "problem";

export interface FillButton {
  /** Shows a state with its text; `idle` shows the label again. */
  show(state: ButtonState, text?: string): void;
  /** The same form was recognised again, perhaps elsewhere: the button goes there. */
  follow(form: RecognisedForm): void;
  remove(): void;
  /** Whether a part of the page is the button's host. */
  isOwn(place: EventTarget): boolean;
}

/** Set through CSSOM: no page's content policy can stop it, and `!important` on the element itself wins over all. */
const hostStyle =
  "all: initial; position: absolute; z-index: 2147483647; display: block; width: max-content; height: max-content; opacity: 1; visibility: visible; pointer-events: auto; transition: none; animation: none; transform: none; filter: none; clip-path: none";
/** Round at the ends, with the extension's sign, and lifted off the page: no site's own button looks so. */
const buttonStyle =
  "display: flex; align-items: center; gap: 8px; font: 600 13px/18px system-ui, sans-serif; text-align: start; padding: 6px 14px 6px 8px; margin: 0; border: 2px solid #fff; border-radius: 19px; max-width: 300px; cursor: pointer; color: #fff; box-shadow: 0 1px 5px rgb(0 0 0 / 40%)";
const wordsStyle = "overflow: hidden; text-overflow: ellipsis";
/** The colours of components/tokens.css in the light: a page's own look is not known. */
const colours: Readonly<Record<ButtonState, string>> = {
  idle: "#0b5c8f",
  working: "#55606d",
  done: "#176b3f",
  problem: "#a8201a",
};
/** The extension's sign, as in the toolbar: a check mark between two points. */
const sign = [
  ["path", { d: "M4 9l4 4 6-8", fill: "none", stroke: "currentColor", "stroke-width": "2.2" }],
  ["circle", { cx: "4", cy: "9", r: "2", fill: "currentColor" }],
  ["circle", { cx: "14", cy: "5", r: "2.6", fill: "#6fe0a0" }],
] as const;
/** Letters that a line of the button has room for. */
const longestLine = 40;
/** How often a page may take the button away before it stays away. */
const returns = 5;

/** Puts the button beside the form. `onPress` is called, inside the gesture, for presses that count (button-trust.ts). */
export function placeFillButton(
  document: Document,
  form: RecognisedForm,
  { label, onPress, signal }: { label: string; onPress: () => void; signal: AbortSignal },
): FillButton {
  const view = document.defaultView!;
  const over = new AbortController();
  const ends = { signal: over.signal };
  let { container } = form;
  let left = returns;
  let due = 0;
  let isSentence = false;

  const host = document.createElement("exact-setup-fill");
  const root = host.attachShadow({ mode: "closed", delegatesFocus: true });
  const button = document.createElement("button");
  button.type = "button";
  button.style.cssText = buttonStyle;
  const words = document.createElement("span");
  words.style.cssText = wordsStyle;
  button.append(drawSign(document), words);
  dress(host, hostStyle);
  root.append(button);
  show("idle");

  // Firefox ends the script of an older version without a word to it: what it left answers no press any more.
  for (const left of queryAll(document, "exact-setup-fill")) left.remove();
  homeOf(document, container).append(host);
  const trust = watchTrust(host, over.signal);
  button.addEventListener("click", (event) => trust.counts(event) && onPress(), ends);
  // The page's own "clicked outside" must not close the dialog the form stands in.
  for (const type of ["click", "pointerdown", "mousedown", "pointerup", "mouseup", "keydown", "keyup"])
    button.addEventListener(type, (event) => event.stopPropagation(), ends);

  const sizes = new ResizeObserver(soon);
  sizes.observe(container);
  sizes.observe(document.documentElement);
  const children = new MutationObserver(() => {
    if (host.isConnected) return;
    if (container.isConnected && left-- > 0) stand();
    else remove();
  });
  view.addEventListener("scroll", soon, { capture: true, passive: true, ...ends });
  view.addEventListener("resize", soon, ends);
  signal.addEventListener("abort", remove);
  stand();
  if (signal.aborted) remove();
  return { show, follow, remove, isOwn: (place) => place === host };

  function stand() {
    const home = homeOf(document, container);
    // The body scrolls with the form; a dialog may cut off what is not fixed.
    style("position", home === bodyOf(document) ? "absolute" : "fixed");
    if (host.parentNode !== home) home.append(host);
    children.disconnect();
    for (let at = outerOf(host); at; at = outerOf(at)) children.observe(at, { childList: true });
    place();
  }

  function soon() {
    if (!due) due = view.requestAnimationFrame(place);
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
        return places.some((free) => moveTo(free, rectOf(host)) && isStruck());
      });
      if (!isPlaced) style("visibility", "hidden");
    });
  }

  function isStruck(): boolean {
    const { left: x, top: y, width, height } = rectOf(host);
    return document.elementFromPoint(x + width / 2, y + height / 2) === host;
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
    host.style.setProperty(name, value, "important");
  }

  function show(state: ButtonState, text = label) {
    // What it fills may have a long title: only all of it tells one from another.
    isSentence = state !== "working" && text.length > longestLine;
    words.textContent = state === "idle" ? label : text;
    button.title = words.textContent;
    button.style.background = colours[state];
    button.setAttribute("aria-busy", String(state === "working"));
    button.setAttribute("aria-live", "polite");
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

function drawSign(document: Document): SVGElement {
  const make = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element;
  };
  const drawn = make("svg", { viewBox: "0 0 18 18", width: "18", height: "18", "aria-hidden": "true" });
  drawn.style.cssText = "flex: none";
  drawn.append(...sign.map(([name, attributes]) => make(name, attributes)));
  return drawn;
}

function dress(host: HTMLElement, style: string): void {
  for (const rule of style.split(";")) {
    const [name, value] = rule.split(":");
    host.style.setProperty(name!.trim(), value!.trim(), "important");
  }
}
