// Sends a click or a focus as a user's would arrive, from an isolated world. Measured to open and pick in 24 component
// libraries: docs/facts/controls.md "Choices".
import { closestTo, isElement, isShadowRoot, matches, parentOf, rootOf } from "./dom.ts";

/** Events that a press begins with. */
const before = ["pointerover", "pointerenter", "mouseover", "mouseenter", "pointermove", "mousemove"];
const focusable =
  "input, select, textarea, button, summary, a[href], [tabindex], [contenteditable='true'], [contenteditable='']";

export interface Point {
  x: number;
  y: number;
}

/** Returns the middle of an element in the viewport, in CSS pixels. */
function middleOf(target: Element): Point {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Scrolls an element into view without an animation, as little as possible. */
export function bringIntoView(target: Element): void {
  target.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
}

/**
 * Returns the innermost element that a user would hit at a point, or null. Looks into shadow roots as far as `root`
 * sees.
 */
export function hitAt(root: Node, { x, y }: Point): Element | null {
  return (root as Document | ShadowRoot).elementFromPoint(x, y);
}

/**
 * Clicks the middle of an element, or the given point inside it, on the innermost part at that point. Sends pointer and
 * mouse events, down and up. Moves the focus where a user's press would move it.
 */
export function humanClick(target: Element, point?: Point): void {
  if (!point) bringIntoView(target);
  const { x, y } = point ?? middleOf(target);
  const hit = hitAt(target.getRootNode(), { x, y });
  const struck = hit && target.contains(hit) ? hit : target;
  const send = (type: string, buttons = 0) => {
    const mouse = {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: target.ownerDocument.defaultView,
      clientX: x,
      clientY: y,
      button: 0,
      buttons,
      detail: type.startsWith("pointer") ? 0 : 1,
    };
    return struck.dispatchEvent(
      type.startsWith("pointer")
        ? new PointerEvent(type, { ...mouse, pointerId: 1, pointerType: "mouse", isPrimary: true })
        : new MouseEvent(type, mouse),
    );
  };
  for (const type of before) send(type);
  send("pointerdown", 1);
  if (send("mousedown", 1)) {
    const receiver = focusableAround(struck);
    if (receiver) focusOn(receiver);
    else leave(target.ownerDocument);
  }
  for (const type of ["pointerup", "mouseup", "click"]) send(type);
}

/** Focuses an element. Where the window itself has no focus, sends the page the events of a focus. */
export function focusOn(element: HTMLElement): void {
  tellingOf(element, "focus", () => element.focus({ preventScroll: true }));
}

/** Takes the focus away from an element. Tells the page as `focusOn` does. */
export function blurFrom(element: HTMLElement): void {
  tellingOf(element, "blur", () => element.blur());
}

function tellingOf(element: HTMLElement, type: "focus" | "blur", act: () => void): void {
  const already = (element.getRootNode() as Document | ShadowRoot).activeElement === element;
  if (already === (type === "focus")) return;
  let told = false;
  const listener = () => (told = true);
  element.addEventListener(type, listener, { capture: true, once: true });
  act();
  element.removeEventListener(type, listener, { capture: true });
  if (told) return;
  element.dispatchEvent(new FocusEvent(type, { composed: true }));
  element.dispatchEvent(
    new FocusEvent(type === "focus" ? "focusin" : "focusout", { bubbles: true, composed: true }),
  );
}

function focusableAround(struck: Element): HTMLElement | null {
  for (let at: Node | null = struck; at;) {
    const found: Element | null = isElement(at) ? closestTo(at, focusable) : null;
    if (found && !matches(found, ":disabled")) return found as HTMLElement;
    const root: Node = rootOf(found ?? at);
    at = found ? parentOf(found) : isShadowRoot(root) ? root.host : null;
  }
  return null;
}

function leave(document: Document): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active !== document.body) blurFrom(active);
}
