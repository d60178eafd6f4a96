// Finds out whether a user can see an element, reach it and change it. Reads only styles and rectangles. Costs one
// layout at most.
import {
  attributeOf,
  bodyOf,
  closestTo,
  contains,
  dialogsOf,
  isShadowRoot,
  matches,
  ownerOf,
  queryAll,
  rectOf,
  rootElementOf,
  rootOf,
  styleOf,
  tagOf,
  windowOf,
  type Root,
} from "../dom.ts";
import { inherited } from "../look.ts";
import { isClippedAway } from "./visibility-clipping.ts";
import { drawnParentOf, holds } from "../walk.ts";

export { holds };

/**
 * Smallest side, in CSS pixels, of something that a user can aim at. Source: docs/facts/controls.md "Before writing a
 * secret".
 */
const smallestSide = 10;
/** Nobody sees an element below this product of opacities. */
const faintest = 0.1;

/** How many levels up the frame of a transparent box may be. */
const frameLevels = 6;
/** Maximum number of parts of a frame to look at. */
const maxLayers = 20;

const options = { opacityProperty: true, visibilityProperty: true };

/**
 * Returns whether the browser draws the element at all: no `display`, `visibility`, `opacity` or `content-visibility`
 * hides it.
 */
export function isDrawn(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, options);
}

const isInert = inherited(drawnParentOf, false, (element, outer) => outer || matches(element, "[inert]"));

/** Returns the product of the opacities of an element and of everything that it is drawn in. */
const opacityOf = inherited(drawnParentOf, 1, (element, outer: number) => {
  const { opacity, filter } = styleOf(element);
  if (/opacity\(0/.test(filter)) return 0;
  return opacity === "1" ? outer : outer * Number.parseFloat(opacity);
});

/**
 * Returns whether an element is out of the user's reach: inert, or behind an open modal dialog. `aria-hidden` does not
 * count: closed dialogs leave it behind, and on the screen nothing differs.
 */
export function isOutOfReach(element: Element): boolean {
  if (isInert(element)) return true;
  const document = ownerOf(element);
  const frame = document && frameAround(document);
  if (frame && isOutOfReach(frame)) return true;
  const modals = document ? [...dialogsOf(document)].filter((dialog) => matches(dialog, ":modal")) : [];
  return modals.length > 0 && !modals.some((modal) => holds(modal, element));
}

/**
 * Returns whether a user can see the element: drawn, at least 10 px in each direction, on the page, not clipped, not
 * faint, not inert. A hidden radio or checkbox counts as shown where its label is shown, a transparent box where the
 * frame around it is; see `isSeenItself`.
 */
export function isShown(element: Element): boolean {
  if (isOutOfReach(element)) return false;
  if (isBoxShown(element, smallestSide)) return true;
  if (matches(element, "input[type=radio],input[type=checkbox]")) return isLabelShown(element);
  return matches(element, "input,textarea") && isSeenByFrame(element);
}

/** Returns whether a user can see the element by itself, and not only the frame around a transparent box. */
export function isSeenItself(element: Element): boolean {
  return isShown(element) && (isBoxShown(element, smallestSide) || !matches(element, "input,textarea"));
}

/**
 * Returns whether a box is transparent while it is not entered, inside an edge or a ground that is drawn for it alone.
 * Component libraries draw such boxes. Source: docs/facts/controls.md "Measured since".
 */
function isSeenByFrame(box: Element): boolean {
  if (!Element.prototype.checkVisibility.call(box, { visibilityProperty: true })) return false;
  const inner = rectOf(box);
  if (inner.width < smallestSide || inner.height < smallestSide || isClippedAway(box, inner, smallestSide))
    return false;
  let frame = drawnParentOf(box);
  for (let level = 0; level < frameLevels && frame; level++, frame = drawnParentOf(frame)) {
    if (queryAll(frame, "input:not([type=hidden]),select,textarea").some((other) => other !== box))
      return false;
    const outer = rectOf(frame);
    const isAround =
      outer.left <= inner.left + 2 &&
      outer.right >= inner.right - 2 &&
      outer.top <= inner.top + 2 &&
      outer.bottom >= inner.bottom - 2;
    if (
      isAround &&
      outer.height <= inner.height * 4 &&
      hasFrame(frame, outer) &&
      isBoxShown(frame, smallestSide)
    )
      return true;
  }
  return false;
}

/** Returns whether a frame is drawn by an element, or by a part of it that is as large: a layer behind its content. */
function hasFrame(element: Element, { width, height }: DOMRect): boolean {
  if (isFrame(element)) return true;
  return queryAll(element, "div,span")
    .slice(0, maxLayers)
    .some((layer) => {
      const box = rectOf(layer);
      return box.width >= width * 0.9 && box.height >= height * 0.9 && isFrame(layer) && isBoxShown(layer);
    });
}

/** Returns whether an edge, a shadow or a ground is drawn for an element. */
function isFrame(element: Element): boolean {
  const style = styleOf(element);
  return (
    style.boxShadow !== "none" ||
    (style.borderBottomStyle !== "none" && Number.parseFloat(style.borderBottomWidth) > 0) ||
    !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor)
  );
}

/**
 * Returns whether a piece of text or a mark of any size can be seen. Does not check whether it is out of reach. `side`:
 * its smallest side, in CSS pixels.
 */
export function isBoxShown(element: Element, side = 1): boolean {
  if (!isDrawn(element)) return false;
  const box = rectOf(element);
  if (box.width < side || box.height < side) return false;
  const document = ownerOf(element)!;
  const view = windowOf(document);
  if (view && (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0)) return false;
  if (opacityOf(element) < faintest) return false;
  return !isClippedAway(element, box, side) && isSeenThroughFrame(document, box, side);
}

/** Returns the frame that a document is shown in, or null for a tab's own document. */
function frameAround(document: Document): Element | null {
  const view = windowOf(document);
  return view && view.parent !== view ? view.frameElement : null;
}

/**
 * Returns whether a rectangle in a frame's document is seen where the frame stands. What hides the frame hides
 * everything in it.
 */
function isSeenThroughFrame(document: Document, box: DOMRect, side: number): boolean {
  const frame = frameAround(document);
  if (!frame) return true;
  if (!isBoxShown(frame, Math.max(side, smallestSide))) return false;
  const { left, top } = rectOf(frame);
  const { clientLeft, clientTop, clientWidth, clientHeight } = frame;
  const inside = (from: number, to: number, size: number) => Math.min(to, size) - Math.max(from, 0);
  const inView =
    inside(box.left, box.right, clientWidth) > 0 && inside(box.top, box.bottom, clientHeight) > 0;
  // What the frame can scroll to will be seen then. What lies over the frame can be checked only for a rectangle in
  // view.
  if (!inView) return canScroll(document) && attributeOf(frame, "scrolling") !== "no";
  const x = left + clientLeft + Math.max(0, Math.min(clientWidth - 1, box.left + box.width / 2));
  const y = top + clientTop + Math.max(0, Math.min(clientHeight - 1, box.top + box.height / 2));
  const outer = rootOf(frame) as Root;
  const hit = pointIn(outer, x, y);
  return hit === null ? !isInViewport(ownerOf(frame)!, x, y) : hit === frame;
}

function canScroll(document: Document): boolean {
  const root = rootElementOf(document);
  return root !== null && !/hidden|clip/.test(styleOf(root).overflowY + styleOf(root).overflowX);
}

function isInViewport(document: Document, x: number, y: number): boolean {
  const view = windowOf(document)!;
  return x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight;
}

function isLabelShown(control: Element): boolean {
  return labelElementsOf(control).some((label) => isBoxShown(label, smallestSide));
}

/** Returns the `<label>` elements that the browser itself ties to a control. */
export function labelElementsOf(control: Element): Element[] {
  const tag = tagOf(control);
  const owner =
    tag === "input"
      ? HTMLInputElement
      : tag === "select"
        ? HTMLSelectElement
        : tag === "textarea" && HTMLTextAreaElement;
  if (!owner) return [];
  const labels = Object.getOwnPropertyDescriptor(owner.prototype, "labels")!.get!.call(control);
  return [...((labels as NodeListOf<Element> | null) ?? [])];
}

/**
 * Returns whether an element can be changed: enabled, not read-only, not inert. A custom choice may hold a read-only
 * input.
 */
export function isUsable(element: Element): boolean {
  if (isOutOfReach(element) || matches(element, ":disabled")) return false;
  if (closestTo(element, "[aria-disabled=true]")) return false;
  const choice = "[role=combobox],[aria-haspopup]";
  if (matches(element, "input[readonly],textarea[readonly],[aria-readonly=true]"))
    return matches(element, choice);
  if (matches(element, "input,select,textarea,button")) return true;
  const inner = queryAll(element, "input,button,select,[role=combobox],[role=radio]");
  return inner.length === 0 || inner.some((part) => !matches(part, ":disabled,[aria-disabled=true]"));
}

function pointIn(root: Root, x: number, y: number): Element | null {
  return isShadowRoot(root)
    ? ShadowRoot.prototype.elementFromPoint.call(root, x, y)
    : Document.prototype.elementFromPoint.call(root, x, y);
}

/**
 * Returns whether something else lies over the element's centre. Returns false while the centre is outside the
 * viewport: scroll first. The element's own parts, its label, and the decoration of its own wrapper (a floating label,
 * an eye icon) do not count.
 */
export function isCovered(element: Element): boolean {
  return coverOf(element) !== null;
}

/**
 * Returns whether an element is covered by more than a bar that stays in its place (cookies, a header). The element can
 * scroll out from under a bar.
 */
export function isBuried(element: Element): boolean {
  const cover = coverOf(element);
  return cover !== null && !isBar(cover);
}

/** Returns what lies over the element's centre, or null. */
function coverOf(element: Element): Element | null {
  const box = rectOf(element);
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  let part = element;
  for (;;) {
    const root = rootOf(part) as Root;
    const hit = pointIn(root, x, y);
    if (hit && !belongs(hit, part)) return hit;
    if (!hit && isShadowRoot(root) && !pointIn(ownerOf(part)!, x, y)) return null;
    if (!isShadowRoot(root)) return null;
    part = root.host;
  }
}

/**
 * Returns whether a cover stays in its place and is at most half as high as the window. The backdrop of a dialog is
 * higher. A fixed box inside a moved box scrolls with it, and is no bar.
 */
function isBar(cover: Element): boolean {
  const view = windowOf(ownerOf(cover)!)!;
  for (let at: Element | null = cover; at; at = drawnParentOf(at)) {
    const { position } = styleOf(at);
    if (position === "fixed" && isInMovedBox(at)) return false;
    if (position === "fixed" || position === "sticky") return rectOf(at).height <= view.innerHeight / 2;
  }
  return false;
}

/** Returns whether a fixed element stands fixed in a box around it, and not in the window: CSS Transforms 1, "Containing block". */
function isInMovedBox(fixed: Element): boolean {
  for (let at = drawnParentOf(fixed); at; at = drawnParentOf(at)) {
    const style = styleOf(at);
    const moved = [
      style.transform,
      style.translate,
      style.rotate,
      style.scale,
      style.perspective,
      style.filter,
    ];
    if (moved.some((value) => value !== "none" && value !== "")) return true;
    if (/transform|perspective|filter/.test(style.willChange)) return true;
    if (/paint|layout|strict|content/.test(style.contain)) return true;
  }
  return false;
}

/**
 * Returns whether what was hit at the centre belongs to the element: itself, its content, its label, or the decoration
 * of its wrapper.
 */
function belongs(hit: Element, element: Element): boolean {
  if (contains(element, hit) || holds(element, hit)) return true;
  if (labelElementsOf(element).some((label) => contains(label, hit))) return true;
  const transparent = styleOf(element).pointerEvents === "none";
  if (contains(hit, element)) return transparent;
  const wrapper = ownWrapperOf(element);
  if (!wrapper || !contains(wrapper, hit)) return false;
  const hitBox = rectOf(hit);
  const box = rectOf(element);
  return transparent || hitBox.width * hitBox.height < box.width * box.height * 0.9;
}

/**
 * Returns the largest element around a control, at most three levels up, that holds no other control. Returns null
 * where none does.
 */
function ownWrapperOf(element: Element): Element | null {
  const document = ownerOf(element)!;
  let wrapper: Element | null = null;
  let at = drawnParentOf(element);
  for (let level = 0; level < 3 && at; level++, at = drawnParentOf(at)) {
    if (at === bodyOf(document) || at === rootElementOf(document)) break;
    const others = queryAll(at, "input:not([type=hidden]),select,textarea,[role=combobox]");
    if (others.some((other) => other !== element && !contains(element, other))) break;
    wrapper = at;
  }
  return wrapper;
}
