// Reads the DOM through its prototypes: in Chromium a form's own fields can shadow its methods, even for an
// isolated world (`<input name="querySelector">`, `<img name="body">`; docs/facts/controls.md "Labels").
// Looked up at the first call, because entry files are also imported where there is no DOM.

/** A property of a DOM interface, read through its prototype. */
export function reader(owner: () => object, name: string): (node: Node) => unknown {
  let get: ((this: Node) => unknown) | undefined;
  return (node) =>
    (get ??= Object.getOwnPropertyDescriptor(owner(), name)!.get as (this: Node) => unknown).call(node);
}

const nodePrototype = () => Node.prototype;
const elementPrototype = () => Element.prototype;

/** The parent node; for a shadow root or a document null. */
export const parentOf = reader(nodePrototype, "parentNode") as (of: Node) => Node | null;
export const childrenOf = reader(nodePrototype, "childNodes") as (of: Node) => NodeListOf<ChildNode>;
export const firstChildOf = reader(nodePrototype, "firstChild") as (of: Node) => Node | null;
export const firstElementOf = reader(elementPrototype, "firstElementChild") as (
  of: Element,
) => Element | null;
export const nextOf = reader(nodePrototype, "nextSibling") as (of: Node) => Node | null;
export const previousOf = reader(nodePrototype, "previousSibling") as (of: Node) => Node | null;
export const nodeTypeOf = reader(nodePrototype, "nodeType") as (of: Node) => number;
export const ownerOf = reader(nodePrototype, "ownerDocument") as (of: Node) => Document | null;
/** `input`, `my-field`: lower case in HTML, as written in XML. */
export const tagOf = reader(elementPrototype, "localName") as (of: Element) => string;
export const bodyOf = reader(() => Document.prototype, "body") as (of: Document) => HTMLElement | null;
export const rootElementOf = reader(() => Document.prototype, "documentElement") as (
  of: Document,
) => Element | null;
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

export function isElement(node: Node | null | undefined): node is Element {
  return !!node && nodeTypeOf(node) === 1;
}

export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === 3;
}

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return !!node && nodeTypeOf(node) === 11 && "host" in node;
}

function find(root: ParentNode & Node, selector: string): NodeListOf<Element> {
  const type = nodeTypeOf(root);
  const owner = type === 1 ? Element.prototype : type === 9 ? Document.prototype : DocumentFragment.prototype;
  return owner.querySelectorAll.call<typeof root, [string], NodeListOf<Element>>(root, selector);
}

/** All that match below a root, in document order. */
export function queryAll(root: ParentNode & Node, selector: string): Element[] {
  return [...find(root, selector)];
}

/** How many elements there are below a root. */
export function countIn(root: ParentNode & Node): number {
  if (nodeTypeOf(root) !== 9) return find(root, "*").length;
  // Browsers count these without making a list.
  return Document.prototype.getElementsByTagName.call(root as Document, "*").length;
}

/** A walk over every element below a root: `next` answers them in document order, then null. */
export function elementsIn(root: Node): () => Element | null {
  if (isShadowRoot(root)) {
    // Most are small, and pages have many of them: a list of a few costs less than a walker.
    const all = find(root, "*");
    let at = 0;
    return () => all[at++] ?? null;
  }
  const owner = nodeTypeOf(root) === 9 ? (root as Document) : ownerOf(root)!;
  const walker = Document.prototype.createTreeWalker.call(owner, root, NodeFilter.SHOW_ELEMENT);
  return () => walker.nextNode() as Element | null;
}

/** The same over every text below a node. */
export function textsBelow(node: Node): () => Text | null {
  const owner = nodeTypeOf(node) === 9 ? (node as Document) : ownerOf(node)!;
  const walker = Document.prototype.createTreeWalker.call(owner, node, NodeFilter.SHOW_TEXT);
  return () => walker.nextNode() as Text | null;
}

/** The first that matches below a root, or null. */
export function queryFirst(root: ParentNode & Node, selector: string): Element | null {
  return queryAll(root, selector)[0] ?? null;
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The element itself or its nearest ancestor that matches, inside its own root. */
export function closestTo(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Whether `outer` is `inner` or holds it, inside one root. */
export function contains(outer: Node, inner: Node | null): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** Whether one node comes before another in their document, or holds it. */
export function comesBefore(one: Node, other: Node): boolean {
  return (Node.prototype.compareDocumentPosition.call(one, other) & 4) !== 0;
}

/** An attribute's text, or null where it is absent. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** All text inside, shown or not, as it stands in the DOM. */
export function textContentOf(node: Node): string {
  return textContent(node) ?? "";
}

const innerText = reader(() => HTMLElement.prototype, "innerText") as (of: HTMLElement) => string;

/** The text of a document as it is drawn, without shadow roots; costs a layout. */
export function shownTextOf(document: Document): string {
  const body = bodyOf(document);
  return body ? innerText(body) : "";
}

/** The box on screen, in CSS pixels of the viewport. */
export function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** What an input, textarea or select holds; null for any other element. */
export function inputValueOf(element: Element): string | null {
  const tag = tagOf(element);
  if (tag === "input") return inputValue(element as HTMLInputElement);
  if (tag === "textarea") return areaValue(element as HTMLTextAreaElement);
  return tag === "select" ? selectValue(element as HTMLSelectElement) : null;
}

/** The document, shadow root or detached top a node stands in. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** The host when the node is a shadow root, else the parent: the way up through every root. */
export function outerOf(node: Node): Node | null {
  return isShadowRoot(node) ? node.host : parentOf(node);
}

/** The focused element of a document or shadow root, or null. */
export function activeElementOf(root: Root): Element | null {
  return isShadowRoot(root) ? activeInShadow(root) : activeIn(root);
}

/** An element by its id inside a root, or null. */
export function byId(root: Node, id: string): Element | null {
  if (nodeTypeOf(root) === 9) return Document.prototype.getElementById.call(root as Document, id);
  return isShadowRoot(root) ? DocumentFragment.prototype.getElementById.call(root, id) : null;
}

/** The computed style of an element, also of one in a frame of the same origin. */
export function styleOf(element: Element): CSSStyleDeclaration {
  return getComputedStyle(element);
}

/** A root's whole text, shown or not, shadow roots inside it left out. */
export function wholeTextOf(root: Root): string {
  return textContentOf(isShadowRoot(root) ? root : (rootElementOf(root) ?? root));
}

/** The dialogs of a document: browsers keep this list themselves, so that asking again costs nothing. */
export function dialogsOf(document: Document): HTMLCollectionOf<HTMLDialogElement> {
  return Document.prototype.getElementsByTagName.call(
    document,
    "dialog",
  ) as HTMLCollectionOf<HTMLDialogElement>;
}
