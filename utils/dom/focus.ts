// Finds the focused element, through shadow roots and, on request, through frames of the same origin.
import { activeElementOf, bodyOf, ownerOf, tagOf, type Root } from "./dom.ts";
import { frameDocumentOf, shadowRootOf } from "./walk.ts";

/** Returns the innermost element that has the focus, or null when only the page itself has it. */
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
