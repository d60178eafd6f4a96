// Reads the DOM through its prototypes. In Chromium a form's own controls can shadow the DOM's methods, even for an
// isolated world (`<input name="querySelector">`, `<img name="body">`; docs/facts/controls.md "Labels"). Finds each
// prototype at the first call, because entry files are also imported where there is no DOM.
import { spend } from "./look.ts";

/** Returns a function that reads a property of a DOM interface through its prototype. */
export function reader(owner: () => object, name: string): (node: Node) => unknown {
  let get: ((this: Node) => unknown) | undefined;
  return (node) =>
    (get ??= Object.getOwnPropertyDescriptor(owner(), name)!.get as (this: Node) => unknown).call(node);
}

const nodePrototype = () => Node.prototype;
const elementPrototype = () => Element.prototype;

/** Returns the parent node, or null for a shadow root or a document. */
export const parentOf = reader(nodePrototype, "parentNode") as (of: Node) => Node | null;
/** Returns the child nodes as a live list. */
export const childrenOf = reader(nodePrototype, "childNodes") as (of: Node) => NodeListOf<ChildNode>;
/** Returns the first child node, or null. */
export const firstChildOf = reader(nodePrototype, "firstChild") as (of: Node) => Node | null;
/** Returns the first child element, or null. */
export const firstElementOf = reader(elementPrototype, "firstElementChild") as (
  of: Element,
) => Element | null;
/** Returns the next sibling node, or null. */
export const nextOf = reader(nodePrototype, "nextSibling") as (of: Node) => Node | null;
/** Returns the sibling node before this one, or null. */
export const previousOf = reader(nodePrototype, "previousSibling") as (of: Node) => Node | null;
/** Returns the type of a node as the DOM numbers it: 1 is an element, 3 a text, 9 a document, 11 a shadow root. */
export const nodeTypeOf = reader(nodePrototype, "nodeType") as (of: Node) => number;
/** Returns the document of a node, or null for a document itself. */
export const ownerOf = reader(nodePrototype, "ownerDocument") as (of: Node) => Document | null;
/** Returns the tag name, for example `input` or `my-field`: lower case in HTML, as written in XML. */
export const tagOf = reader(elementPrototype, "localName") as (of: Element) => string;
/** Returns the body of a document, or null where it has none. */
export const bodyOf = reader(() => Document.prototype, "body") as (of: Document) => HTMLElement | null;
/** Returns the root element of a document (`html`), or null. */
export const rootElementOf = reader(() => Document.prototype, "documentElement") as (
  of: Document,
) => Element | null;
/** Returns the window that shows a document, or null. */
export const windowOf = reader(() => Document.prototype, "defaultView") as (of: Document) => Window | null;
const textContent = reader(nodePrototype, "textContent") as (of: Node) => string | null;
const activeIn = reader(() => Document.prototype, "activeElement") as (of: Document) => Element | null;
const activeInShadow = reader(() => ShadowRoot.prototype, "activeElement") as (
  of: ShadowRoot,
) => Element | null;
const inputValue = reader(() => HTMLInputElement.prototype, "value") as (of: HTMLInputElement) => string;
const areaValue = reader(() => HTMLTextAreaElement.prototype, "value") as (of: HTMLTextAreaElement) => string;
const selectValue = reader(() => HTMLSelectElement.prototype, "value") as (of: HTMLSelectElement) => string;

export type Root = Document | ShadowRoot;

/** Returns whether a node is an element. */
export function isElement(node: Node | null | undefined): node is Element {
  return !!node && nodeTypeOf(node) === 1;
}

/** Returns whether a node is a text. */
export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === 3;
}

/** Returns whether a node is a shadow root. */
export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return !!node && nodeTypeOf(node) === 11 && "host" in node;
}

/** Returns the prototype that has the search methods of a root. */
function searchIn(root: Node): ParentNode {
  const type = nodeTypeOf(root);
  return type === 1 ? Element.prototype : type === 9 ? Document.prototype : DocumentFragment.prototype;
}

/** Returns all elements below a root that match, as the browser's own list. Its elements cost only when they are read. */
export function matching(root: ParentNode & Node, selector: string): NodeListOf<Element> {
  return searchIn(root).querySelectorAll.call<typeof root, [string], NodeListOf<Element>>(root, selector);
}

/** Returns all elements below a root that match, in document order. */
export function queryAll(root: ParentNode & Node, selector: string): Element[] {
  return [...matching(root, selector)];
}

/** Returns the number of elements in a document. The browser counts them without making a list. */
export function countIn(document: Document): number {
  return Document.prototype.getElementsByTagName.call(document, "*").length;
}

/**
 * Walks over every element below a root in document order. Returns a function that returns the next element, or null at
 * the end.
 */
export function elementsIn(root: Node): () => Element | null {
  const owner = nodeTypeOf(root) === 9 ? (root as Document) : ownerOf(root)!;
  const walker = Document.prototype.createTreeWalker.call(owner, root, NodeFilter.SHOW_ELEMENT);
  return () => walker.nextNode() as Element | null;
}

/** Returns the first element below a root that fits, in document order, or null. Reads no element after it. */
export function firstIn(root: Element, fits: (element: Element) => boolean): Element | null {
  // Most labels hold only words.
  if (!firstElementOf(root)) return null;
  const next = elementsIn(root);
  for (let element = next(); element; element = next()) {
    spend(0.1);
    if (fits(element)) return element;
  }
  return null;
}

/** Returns whether a root has at most this many elements below it. Counts no further. */
export function hasAtMost(root: Node, count: number): boolean {
  const next = elementsIn(root);
  for (let counted = 0; counted <= count; counted++) {
    spend(0.5);
    if (!next()) return true;
  }
  return false;
}

/** Walks over every text below a node in the same way. */
export function textsBelow(node: Node): () => Text | null {
  const owner = nodeTypeOf(node) === 9 ? (node as Document) : ownerOf(node)!;
  const walker = Document.prototype.createTreeWalker.call(owner, node, NodeFilter.SHOW_TEXT);
  return () => walker.nextNode() as Text | null;
}

/** Returns the first element below a root that matches, or null. */
export function queryFirst(root: ParentNode & Node, selector: string): Element | null {
  return searchIn(root).querySelector.call<typeof root, [string], Element | null>(root, selector);
}

/** Returns whether an element matches a selector. */
export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/**
 * Returns the element itself, or its nearest ancestor inside its own root, that matches. Returns null where none
 * matches.
 */
export function closestTo(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Returns whether `outer` is `inner` or contains it, inside one root. */
export function contains(outer: Node, inner: Node | null): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** Returns whether the first node comes before the second in their document, or contains it. */
export function comesBefore(one: Node, other: Node): boolean {
  return (Node.prototype.compareDocumentPosition.call(one, other) & 4) !== 0;
}

/** Returns the text of an attribute, or null where the attribute is absent. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** Returns all text inside a node as it is in the DOM, shown or not. */
export function textContentOf(node: Node): string {
  return textContent(node) ?? "";
}

const innerText = reader(() => HTMLElement.prototype, "innerText") as (of: HTMLElement) => string;

/** Returns the text of a document as it is drawn, without shadow roots. Costs a layout. */
export function shownTextOf(document: Document): string {
  const body = bodyOf(document);
  return body ? innerText(body) : "";
}

/** Returns the rectangle of an element on the screen, in CSS pixels of the viewport. */
export function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Returns what an input, textarea or select holds, or null for any other element. */
export function inputValueOf(element: Element): string | null {
  const tag = tagOf(element);
  if (tag === "input") return inputValue(element as HTMLInputElement);
  if (tag === "textarea") return areaValue(element as HTMLTextAreaElement);
  return tag === "select" ? selectValue(element as HTMLSelectElement) : null;
}

/** Returns the document, shadow root or detached top node that a node is in. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** Returns the host of a shadow root, or the parent of any other node. This is the way up through every root. */
export function outerOf(node: Node): Node | null {
  return isShadowRoot(node) ? node.host : parentOf(node);
}

/** Returns the focused element of a document or shadow root, or null. */
export function activeElementOf(root: Root): Element | null {
  return isShadowRoot(root) ? activeInShadow(root) : activeIn(root);
}

/** Returns the element with an id inside a root, or null. */
export function byId(root: Node, id: string): Element | null {
  if (nodeTypeOf(root) === 9) return Document.prototype.getElementById.call(root as Document, id);
  return isShadowRoot(root) ? DocumentFragment.prototype.getElementById.call(root, id) : null;
}

/** Returns the computed style of an element, also of an element in a frame of the same origin. */
export function styleOf(element: Element): CSSStyleDeclaration {
  return getComputedStyle(element);
}

/** Returns the whole text of a root, shown or not, without the shadow roots inside it. */
export function wholeTextOf(root: Root): string {
  return textContentOf(isShadowRoot(root) ? root : (rootElementOf(root) ?? root));
}

/** Returns the dialogs of a document. Browsers keep this list themselves, so a second call costs nothing. */
export function dialogsOf(document: Document): HTMLCollectionOf<HTMLDialogElement> {
  return Document.prototype.getElementsByTagName.call(
    document,
    "dialog",
  ) as HTMLCollectionOf<HTMLDialogElement>;
}
