// Where the focus is, through shadow roots and, where asked for, frames of the same origin.
import { activeElementOf, bodyOf, ownerOf, tagOf, type Root } from "./dom.ts";
import { frameDocumentOf, shadowRootOf } from "./walk.ts";

/** The innermost element that has the focus; null when it is the page itself. */
export function focusedIn(document: Document, { frames = false } = {}): Element | null {
  let active = activeElementOf(document);
  for (let at: Element | null = active; at;) {
    active = at;
    const inside: Root | null =
      shadowRootOf(at, true) ?? (frames && tagOf(at) === "iframe" ? frameDocumentOf(at) : null);
    at = inside && activeElementOf(inside);
  }
  return active && active !== bodyOf(ownerOf(active)!) ? active : null;
}
