// Finds the places a page keeps its elements in: the document, open and closed shadow roots, frames of the
// same origin. And walks the tree as it is drawn: shadow content instead of children, slotted content in its slot.
import { childrenOf, isElement, isShadowRoot, outerOf, parentOf, queryAll, tagOf, type Root } from "./dom.ts";

type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** The browser's way into closed roots; where there is none, open roots only. Source: facts/controls.md "Labels". */
function findShadowRootOf(): ShadowRootOf {
  const chromium = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: ShadowRootOf } } }).chrome
    ?.dom;
  if (typeof chromium?.openOrClosedShadowRoot === "function")
    return (element) => chromium.openOrClosedShadowRoot!(element);
  if ("openOrClosedShadowRoot" in Element.prototype)
    return (element) => (element as unknown as { openOrClosedShadowRoot: ShadowRoot }).openOrClosedShadowRoot;
  const open = Object.getOwnPropertyDescriptor(Element.prototype, "shadowRoot")!.get!;
  return (element) => open.call(element) as ShadowRoot | null;
}

let found: ShadowRootOf | undefined;

/** The elements that may carry a shadow root, besides custom elements (those with a hyphen). */
const plainHosts = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(" "),
);

/** The open or closed shadow root of an element, or null. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const tag = tagOf(element);
  if (!plainHosts.has(tag) && !tag.includes("-")) return null;
  return (found ??= findShadowRootOf())(element);
}

/** The document inside a frame, or null where it is another origin's or not there yet. */
export function frameDocumentOf(frame: Element): Document | null {
  try {
    return (
      Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentDocument")!.get!.call(frame) ??
      null
    );
  } catch {
    return null;
  }
}

/**
 * The document and every shadow root in it, in document order; with `frames` also the documents of same-origin
 * frames, which are for reading only (facts/controls.md "Labels").
 */
export function rootsOf(document: Document, { frames = false }: { frames?: boolean } = {}): Root[] {
  const roots: Root[] = [document];
  for (let index = 0; index < roots.length; index++) {
    for (const element of queryAll(roots[index]!, "*")) {
      const shadow = shadowRootOf(element);
      if (shadow) roots.push(shadow);
      else if (frames && tagOf(element) === "iframe") {
        const inner = frameDocumentOf(element);
        if (inner) roots.push(inner);
      }
    }
  }
  return roots;
}

/** What is drawn inside a node: its shadow root's children, what is assigned to a slot, else its own children. */
export function drawnChildrenOf(node: Node): ArrayLike<Node> {
  if (!isElement(node)) return childrenOf(node);
  if (tagOf(node) === "slot") {
    const assigned = HTMLSlotElement.prototype.assignedNodes.call(node as HTMLSlotElement);
    if (assigned.length > 0) return assigned;
  }
  return childrenOf(shadowRootOf(node) ?? node);
}

/** The element a node is drawn in: its slot, its shadow root's host, else its parent; null at the top. */
export function drawnParentOf(node: Node): Element | null {
  const parent = parentOf(node);
  const shadow = isElement(parent) ? shadowRootOf(parent) : null;
  if (shadow) {
    for (const slot of queryAll(shadow, "slot"))
      if (HTMLSlotElement.prototype.assignedNodes.call(slot as HTMLSlotElement).includes(node)) return slot;
  }
  const outer = isShadowRoot(parent) ? outerOf(parent) : parent;
  return isElement(outer) ? outer : null;
}

/** Whether `outer` is `inner` or holds it, through every shadow root. */
export function holds(outer: Element, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = drawnParentOf(at)) if (at === outer) return true;
  return false;
}
