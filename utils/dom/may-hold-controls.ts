// The cheapest question there is: whether a page could hold anything to fill in. Asked before anything large is brought.
import { queryAll, queryFirst, tagOf } from "./dom.ts";

const controls = "input,select,textarea,[contenteditable],[role=textbox],[role=combobox]";

/** False only when the document has no control, and no element of its own kind that could hide one in a shadow root. */
export function mayHoldControls(document: Document): boolean {
  if (queryFirst(document, controls)) return true;
  return queryAll(document, "*").some((element) => tagOf(element).includes("-"));
}
