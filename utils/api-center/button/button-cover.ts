// Checks whether something that lets presses through is drawn over our button. Chromium reports this itself (an
// intersection that is `isVisible`). Firefox does not, and hit tests pass through `pointer-events: none`.
import {
  childrenOf,
  elementsIn,
  isText,
  matches,
  ownerOf,
  queryAll,
  rectOf,
  rootElementOf,
  styleOf,
  tagOf,
  textContentOf,
  type Root,
} from "../../dom/dom.ts";
import { shadowRootOf } from "../../dom/walk.ts";
import { ancestors } from "./button-plain.ts";

const pictures: ReadonlySet<string> = new Set(["canvas", "embed", "iframe", "img", "object", "svg", "video"]);
const clear = /^(transparent|rgba\([^)]*,\s*0\))$/;
/** Maximum number of roots to look into, the document first. */
const maxRoots = 200;

type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/**
 * Checks whether anything may be drawn over the host: an element that takes no presses, a pseudo-element (`::before`),
 * a backdrop or a view transition. Costs a walk of the document and its shadow roots.
 */
export function isVeiled(host: Element): boolean {
  const document = ownerOf(host)!;
  if (queryAll(document, ":root:active-view-transition").length > 0) return true;
  const box = rectOf(host);
  const around = new Set(ancestors(host));
  const roots: Root[] = [document];
  for (const root of roots) {
    const next = elementsIn(root);
    for (let element = next(); element; element = next()) {
      const isAround = around.has(element);
      if (!isAround && coversItself(element, box)) return true;
      if (
        element !== host &&
        ["::before", "::after"].some((part) => partCovers(element, part, box, isAround))
      )
        return true;
      const shadow = element === host ? null : shadowRootOf(element);
      if (shadow && roots.length < maxRoots) roots.push(shadow);
    }
    if (hasBackdrop(root)) return true;
  }
  return false;
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function isSeen({ visibility, opacity }: CSSStyleDeclaration): boolean {
  return visibility === "visible" && Number(opacity) > 0;
}

function coversItself(element: Element, box: Box): boolean {
  if (!overlaps(rectOf(element), box)) return false;
  const style = styleOf(element);
  return style.pointerEvents === "none" && isSeen(style) && paints(element, style);
}

function paints(element: Element, style: CSSStyleDeclaration): boolean {
  if (pictures.has(tagOf(element)) || matches(element, "input,select,textarea,button")) return true;
  return (
    isPainted(style) ||
    [...childrenOf(element)].some((node) => isText(node) && textContentOf(node).trim() !== "")
  );
}

/**
 * Checks whether a pseudo-element may be over the rectangle. The browser gives no rectangle for a pseudo-element. Where
 * it is positioned, its rectangle is calculated. Otherwise it may be anywhere around its element.
 */
function partCovers(element: Element, part: string, box: Box, isAround: boolean): boolean {
  const style = getComputedStyle(element, part);
  const { content, position } = style;
  if (content === "none" || content === "normal" || style.pointerEvents !== "none" || !isSeen(style))
    return false;
  if ((content === '""' || content === "''") && !isPainted(style)) return false;
  if (position === "static" && isAround) return false;
  if (position === "sticky" || position === "relative" || style.transform !== "none")
    return isAround || overlaps(grown(element, style), box);
  return overlaps(position === "static" ? grown(element, style) : placed(element, style), box);
}

const pixels = (length: string): number => Number.parseFloat(length) || 0;

/** Returns the rectangle of the element, extended on all sides by the size of its pseudo-element. */
function grown(element: Element, { width, height }: CSSStyleDeclaration): Box {
  const { left, right, top, bottom } = rectOf(element);
  const [x, y] = [pixels(width), pixels(height)];
  return { left: left - x, right: right + x, top: top - y, bottom: bottom + y };
}

/**
 * Calculates the rectangle of a positioned pseudo-element from its used lengths and the edges of its containing block.
 */
function placed(element: Element, style: CSSStyleDeclaration): Box {
  const fixed = style.position === "fixed";
  const within = containerOf(element, fixed);
  const page = fixed ? null : rootElementOf(ownerOf(element)!);
  const origin = within ?? page;
  const from = origin ? rectOf(origin) : { left: 0, top: 0 };
  const edge = within && styleOf(within);
  const left =
    from.left + pixels(edge?.borderLeftWidth ?? "") + pixels(style.left) + pixels(style.marginLeft);
  const top = from.top + pixels(edge?.borderTopWidth ?? "") + pixels(style.top) + pixels(style.marginTop);
  const frame = (names: readonly string[]) =>
    style.boxSizing === "border-box"
      ? 0
      : names.reduce((sum, name) => sum + pixels(style.getPropertyValue(name)), 0);
  const width =
    pixels(style.width) + frame(["padding-left", "padding-right", "border-left-width", "border-right-width"]);
  const height =
    pixels(style.height) +
    frame(["padding-top", "padding-bottom", "border-top-width", "border-bottom-width"]);
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * Returns the containing block of a pseudo-element: the nearest positioned element, for a fixed one the nearest with a
 * transform or filter; null where there is none.
 */
function containerOf(element: Element, fixed: boolean): Element | null {
  for (const at of ancestors(element)) {
    const { position, transform, filter } = styleOf(at);
    if ((!fixed && position !== "static") || transform !== "none" || filter !== "none") return at;
  }
  return null;
}

function hasBackdrop(root: Root): boolean {
  return queryAll(root, ":popover-open,dialog:modal,:fullscreen").some((element) =>
    isPainted(getComputedStyle(element, "::backdrop")),
  );
}

function isPainted(style: CSSStyleDeclaration): boolean {
  return (
    !clear.test(style.backgroundColor) ||
    style.backgroundImage !== "none" ||
    style.boxShadow !== "none" ||
    style.backdropFilter !== "none" ||
    style.borderImageSource !== "none" ||
    pixels(style.borderTopWidth) + pixels(style.borderLeftWidth) > 0
  );
}
