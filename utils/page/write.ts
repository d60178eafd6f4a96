// Writing text into a control the way a person's typing would arrive there, and reading back what it holds.
// Source: facts/controls.md "Text inputs": this order reached the state of React, Vue (lazy too) and Angular.
import { blurFrom, focusOn } from "./human-click.ts";
import { until } from "./settle.ts";

/** Why nothing was written. */
export type WriteProblem = "too-long" | "rewritten" | "readonly";

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export function isTextControl(element: Element): element is TextControl {
  return element.localName === "input" || element.localName === "textarea";
}

/** Whether it is a box to type in that is locked as it stands, but may open once a person goes into it. */
export function isLocked(element: Element): element is TextControl {
  return isTextControl(element) && element.readOnly && !element.matches(":disabled,[aria-readonly=true]");
}

/**
 * Goes into a box that is locked until then (sites do that against the browser's filling in) and waits for it to open.
 * Answers whether it is open; one that stays locked is left again.
 */
export async function unlock(element: Element, signal?: AbortSignal): Promise<boolean> {
  if (!isLocked(element)) return true;
  focusOn(element);
  const view = element.ownerDocument.defaultView!;
  const open = await until(view, () => (element.readOnly ? null : true), { limit: 150, signal });
  if (!open) blurFrom(element);
  return open !== null;
}

/**
 * Writes a text into an input, a textarea or an editable element.
 * Answers null when it was written, or the reason why nothing was. A secret's control gets `autocomplete="off"`
 * first and keeps it: without it browsers write the value to disk (facts/controls.md).
 */
export function writeText(
  element: Element,
  value: string,
  { secret = false }: { secret?: boolean } = {},
): WriteProblem | null {
  if (!isTextControl(element)) return writeEditable(element as HTMLElement, value);
  if (element.readOnly || element.matches(":disabled")) return "readonly";
  if (element.maxLength >= 0 && value.length > element.maxLength) return "too-long";
  if (secret) element.setAttribute("autocomplete", "off");
  focusOn(element);
  const former = nativeValue(element);
  setNativeValue(element, value);
  if (nativeValue(element) !== value) {
    // The browser itself refuses (letters in a number input): nobody has been told yet, so take it back.
    setNativeValue(element, former);
    blurFrom(element);
    return "rewritten";
  }
  element.dispatchEvent(
    new InputEvent("input", { bubbles: true, composed: true, inputType: "insertReplacementText" }),
  );
  element.dispatchEvent(new Event("change", { bubbles: true }));
  blurFrom(element);
  return null;
}

/**
 * What a control holds, as a person reads it: the text of an input, the chosen option of a select, the text of
 * anything else. Empty when it holds nothing.
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

/** Through the prototype: frameworks put their own `value` on the element itself. */
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
  blurFrom(element);
  return null;
}
