// Finds the title that a part of a page stands under.
import { queryAll, rootOf, type Root } from "../dom/dom.ts";

const titles = "h1,h2,h3,h4,h5,h6,[role=heading],legend,caption";
const following = 4; // Node.DOCUMENT_POSITION_FOLLOWING

/** Returns the last title before an element, in the order of the document. Returns null where no title precedes it. */
export function titleBefore(element: Element): Element | null {
  const before = queryAll(rootOf(element) as Root, titles).filter(
    (title) => Node.prototype.compareDocumentPosition.call(title, element) & following,
  );
  return before.at(-1) ?? null;
}
