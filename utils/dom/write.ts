// Writes text into a control the way a user's paste would arrive there, and reads back what the control holds. Source:
// docs/facts/controls.md "Text inputs": this order reached the state of React, Vue (lazy too) and Angular; "Measured
// since": some pages listen to keys only.
import { activeElementOf, rootOf, type Root } from "./dom.ts";
import { blurFrom, focusOn } from "./human-click.ts";

/** Reason why nothing was written. */
export type WriteProblem = "tooLong" | "rewritten" | "readonly";

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Returns whether an element is an input or a textarea. */
export function isTextControl(element: Element): element is TextControl {
  return element.localName === "input" || element.localName === "textarea";
}

/** Returns whether an element is a box that is locked now but may open when a user enters it. */
export function isLocked(element: Element): element is TextControl {
  return isTextControl(element) && element.readOnly && !element.matches(":disabled,[aria-readonly=true]");
}

/** Enters the control, writes a text as `typeInto` does, and leaves the control. Returns the same as `typeInto`. */
export function writeText(
  element: Element,
  value: string,
  options: { secret?: boolean } = {},
): WriteProblem | null {
  if (isTextControl(element)) focusOn(element);
  const problem = typeInto(element, value, options);
  leave(element, { changed: problem === null });
  return problem;
}

/**
 * Writes a text into an input or a textarea that has been entered, or into an editable element. Returns null when the
 * text was written, or the reason why nothing was written. Sets `autocomplete="off"` on a secret's control first and
 * leaves it there: without it browsers write the value to disk (docs/facts/controls.md).
 */
export function typeInto(
  element: Element,
  value: string,
  { secret = false }: { secret?: boolean } = {},
): WriteProblem | null {
  if (!isTextControl(element)) return writeEditable(element as HTMLElement, value);
  if (element.readOnly || element.matches(":disabled")) return "readonly";
  if (element.maxLength >= 0 && value.length > element.maxLength) return "tooLong";
  if (secret) keepOffDisk(element);
  const former = nativeValue(element);
  const paste = keysOfPaste(element);
  paste.down();
  setNativeValue(element, value);
  if (nativeValue(element) !== value) {
    // The browser itself refuses the text (letters in a number input). The page does not know of a value yet, so take
    // it back.
    setNativeValue(element, former);
    paste.up();
    return "rewritten";
  }
  element.dispatchEvent(
    new InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste" }),
  );
  paste.up();
  return null;
}

/** Leaves a control that was written into, and tells the page that it changed. */
export function leave(element: Element, { changed = true } = {}): void {
  if (changed && isTextControl(element)) element.dispatchEvent(new Event("change", { bubbles: true }));
  if (activeElementOf(rootOf(element) as Root) === element) blurFrom(element as HTMLElement);
}

/** Tells the browser not to save what a control holds. */
export function keepOffDisk(element: Element): void {
  if (element.getAttribute("autocomplete") !== "off") element.setAttribute("autocomplete", "off");
}

/** Sends the keys of a paste by keyboard: some pages listen to nothing else. */
function keysOfPaste(element: Element): { down(): void; up(): void } {
  const mac = /mac/i.test(navigator.platform);
  const modifier = mac
    ? { key: "Meta", code: "MetaLeft", keyCode: 91 }
    : { key: "Control", code: "ControlLeft", keyCode: 17 };
  const letter = { key: "v", code: "KeyV", keyCode: 86 };
  const send = (type: "keydown" | "keyup", key: typeof letter, held: boolean) =>
    element.dispatchEvent(
      new KeyboardEvent(type, {
        ...key,
        ctrlKey: held && !mac,
        metaKey: held && mac,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  return {
    down() {
      send("keydown", modifier, true);
      send("keydown", letter, true);
    },
    up() {
      send("keyup", letter, true);
      send("keyup", modifier, false);
    },
  };
}

/**
 * Returns what a control holds, as a user reads it: the text of an input, the chosen option of a select, the text of
 * any other element. Returns an empty text when it holds nothing.
 */
export function readValue(element: Element): string {
  if (isTextControl(element)) return nativeValue(element);
  if (element.localName === "select") {
    const chosen = (element as HTMLSelectElement).selectedOptions[0];
    return chosen ? chosen.text.trim() : "";
  }
  return (element as HTMLElement).innerText.replace(/[\u200B-\u200D\u2060\uFEFF]/g, "").trim();
}

function accessor(element: TextControl): PropertyDescriptor {
  const view = element.ownerDocument.defaultView as unknown as typeof globalThis;
  const prototype = (element.localName === "input" ? view.HTMLInputElement : view.HTMLTextAreaElement)
    .prototype;
  return Object.getOwnPropertyDescriptor(prototype, "value")!;
}

function nativeValue(element: TextControl): string {
  return accessor(element).get!.call(element) as string;
}

/** Writes through the prototype: frameworks put their own `value` on the element itself. */
function setNativeValue(element: TextControl, value: string): void {
  accessor(element).set!.call(element, value);
}

function writeEditable(element: HTMLElement, value: string): WriteProblem | null {
  if (!element.isContentEditable) return "readonly";
  focusOn(element);
  const document = element.ownerDocument;
  document.getSelection()?.selectAllChildren(element);
  if (!document.execCommand("insertText", false, value) || element.innerText.trim() !== value) {
    element.textContent = value;
    element.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  }
  return null;
}
