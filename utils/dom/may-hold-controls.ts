// Finds out as cheaply as possible whether a page could hold anything to fill in, before anything large is loaded.
import { queryAll, queryFirst, tagOf } from "./dom.ts";

const controls = "input,select,textarea,[contenteditable],[role=textbox],[role=combobox]";

/** Returns false only when the document has no control, and no custom element that could hide one in a shadow root. */
export function mayHoldControls(document: Document): boolean {
  if (queryFirst(document, controls)) return true;
  return queryAll(document, "*").some((element) => tagOf(element).includes("-"));
}
