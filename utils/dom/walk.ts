// Finds the places where a page keeps its elements: the document, open and closed shadow roots, and frames of the same
// origin. Also walks the tree as it is drawn: shadow content instead of children, slotted content in its slot.
import { oncePerLook } from "./look.ts";
import {
  childrenOf,
  countIn,
  firstChildOf,
  isElement,
  isShadowRoot,
  isText,
  matching,
  nextOf,
  outerOf,
  parentOf,
  queryAll,
  reader,
  tagOf,
  textContentOf,
  type Root,
} from "./dom.ts";

type ShadowRootOf = (element: Element) => ShadowRoot | null;

/**
 * Returns the browser's way into closed shadow roots. Where the browser has no such way, returns one into open roots
 * only. Source: docs/facts/controls.md "Labels".
 */
function findShadowRootOf(): ShadowRootOf {
  // Read it once: access through `chrome.dom` costs more than the call.
  const chromium = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: ShadowRootOf } } }).chrome
    ?.dom?.openOrClosedShadowRoot;
  if (typeof chromium === "function") return chromium;
  if ("openOrClosedShadowRoot" in Element.prototype)
    return (element) => (element as unknown as { openOrClosedShadowRoot: ShadowRoot }).openOrClosedShadowRoot;
  return openShadowRootOf;
}

const openShadowRootOf = reader(() => Element.prototype, "shadowRoot") as ShadowRootOf;
let anyShadowRootOf: ShadowRootOf | undefined;

/** Elements that may have a shadow root, besides custom elements (those with a hyphen). */
const plainHosts =
  "div span p section article main header footer nav aside h1 h2 h3 h4 h5 h6 blockquote body".split(" ");
const plainHost: ReadonlySet<string> = new Set(plainHosts);
/**
 * All other elements of HTML and SVG, the frequent ones first. No selector matches a hyphen in a name, so custom
 * elements are found as what is none of these: the browser does that without a script, many times as fast.
 */
const noHosts =
  "td a li input button label tr path svg i b option th img g ul strong form table tbody thead tfoot ol dl dt dd small em code pre br hr select textarea fieldset legend use rect circle line polyline polygon defs symbol text tspan script style link meta html head title base noscript template iframe canvas video audio source picture figure figcaption time summary details dialog slot datalist optgroup output progress meter abbr address bdi bdo caption cite col colgroup data del dfn embed hgroup ins kbd map area mark menu object q rp rt ruby s samp search sub sup track u var wbr center font ellipse stop mask filter image pattern marker linearGradient radialGradient clipPath foreignObject".split(
    " ",
  );
const anyHost = `:not(${noHosts.join()})`;
/**
 * Custom elements, plain ones without content of their own, and plain ones with an id: most hosts of a shadow root look
 * like one of these.
 */
const likelyHost = `:not(${[...plainHosts, ...noHosts].join()}),:is(${plainHosts.join()}):is(:empty,[id])`;
/**
 * In a root with at most this many elements, each that may have a shadow root is asked. In a larger root, only the likely
 * ones are asked.
 */
const fewElements = 2_000;
/** Maximum number of elements that are asked in all. */
const maxAsked = 200_000;
/** Closed roots that were found. */
const closed = new WeakMap<Element, ShadowRoot>();

function closedShadowRootOf(element: Element): ShadowRoot | null {
  const shadow = (anyShadowRootOf ??= findShadowRootOf())(element);
  if (shadow) closed.set(element, shadow);
  return shadow;
}

/** Returns whether an element has nothing of its own to draw. Most hosts of a shadow root look like this. */
function looksEmpty(element: Element): boolean {
  const first = firstChildOf(element);
  return !first || (isText(first) && !nextOf(first) && !textContentOf(first).trim());
}

type Host = "none" | "plain" | "custom";
const hosts = new Map<string, Host>();

function hostKind(tag: string): Host {
  let kind = hosts.get(tag);
  if (!kind) hosts.set(tag, (kind = plainHost.has(tag) ? "plain" : tag.includes("-") ? "custom" : "none"));
  return kind;
}

/**
 * Returns the open or closed shadow root of an element, or null. `thorough`: also asks a plain element with children.
 */
export function shadowRootOf(element: Element, thorough = false): ShadowRoot | null {
  const kind = hostKind(tagOf(element));
  if (kind === "none") return null;
  const known = openShadowRootOf(element) ?? closed.get(element);
  if (known) return known;
  return kind === "custom" || thorough || looksEmpty(element) ? closedShadowRootOf(element) : null;
}

/** Returns the document inside a frame, or null where it belongs to another origin or is not there yet. */
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

/** Checks whether a root is small. The browser counts a document's elements without making a list. */
function hasFew(root: Root): boolean {
  return isShadowRoot(root) ? matching(root, anyHost).length <= fewElements : countIn(root) <= fewElements;
}

/**
 * Returns the document and every shadow root in it, in document order. With `frames`, also returns the documents of
 * same-origin frames, which are only for reading (docs/facts/controls.md "Labels").
 */
export function rootsOf(document: Document, { frames = false }: { frames?: boolean } = {}): Root[] {
  const roots: Root[] = [document];
  const framesToo = frames ? ",iframe" : "";
  let left = maxAsked;
  for (let index = 0; index < roots.length; index++) {
    const root = roots[index]!;
    const thorough = hasFew(root);
    // A list that the browser makes costs little until its elements are read.
    const asked = matching(root, (thorough ? anyHost : likelyHost) + framesToo);
    for (let at = 0; at < asked.length && left > 0; at++, left--) {
      const element = asked[at]!;
      const shadow = shadowRootOf(element, thorough);
      if (shadow) roots.push(shadow);
      else if (frames && tagOf(element) === "iframe") {
        const inner = frameDocumentOf(element);
        if (inner) roots.push(inner);
      }
    }
  }
  return roots;
}

/**
 * Returns what is drawn inside a node: the children of its shadow root, what is assigned to a slot, otherwise its own
 * children.
 */
export function drawnChildrenOf(node: Node): ArrayLike<Node> {
  if (!isElement(node)) return childrenOf(node);
  if (tagOf(node) === "slot") {
    const assigned = HTMLSlotElement.prototype.assignedNodes.call(node as HTMLSlotElement);
    if (assigned.length > 0) return assigned;
  }
  return childrenOf(shadowRootOf(node) ?? node);
}

const slotsIn = oncePerLook((shadow: ShadowRoot) => queryAll(shadow, "slot"));
const assignedTo = oncePerLook(
  (slot: Element): ReadonlySet<Node> =>
    new Set(HTMLSlotElement.prototype.assignedNodes.call(slot as HTMLSlotElement)),
);

/**
 * Returns the element that a node is drawn in: its slot, the host of its shadow root, otherwise its parent. Returns
 * null at the top.
 */
export function drawnParentOf(node: Node): Element | null {
  const parent = parentOf(node);
  const shadow = isElement(parent) ? shadowRootOf(parent) : null;
  if (shadow) {
    for (const slot of slotsIn(shadow)) if (assignedTo(slot).has(node)) return slot;
  }
  const outer = isShadowRoot(parent) ? outerOf(parent) : parent;
  return isElement(outer) ? outer : null;
}

/** Returns whether `outer` is `inner` or holds it, through every shadow root. */
export function holds(outer: Element, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = drawnParentOf(at)) if (at === outer) return true;
  return false;
}
