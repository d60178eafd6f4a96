// Finds out whether the elements around an element cut it off for good: `overflow: hidden`, `clip`, `clip-path`. What a
// user can scroll to is not cut off.
import { bodyOf, ownerOf, rectOf, rootElementOf, styleOf } from "../dom.ts";
import { inherited } from "../look.ts";
import { drawnParentOf } from "../walk.ts";

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const cutsToNothing =
  /^inset\((?:[5-9]\d|100)(?:\.\d+)?%|^circle\(0(?:px|%)?\s*(?:at|\))|^polygon\(0(?:px|%)? 0(?:px|%)?(?:, 0(?:px|%)? 0(?:px|%)?)*\)/;
const clipsToNothing =
  /^rect\(0(?:px)?, ?[01](?:px)?, ?[01](?:px)?, ?0(?:px)?\)|^rect\(1px, ?1px, ?1px, ?1px\)/;

/** Returns whether an element's own `clip` or `clip-path` leaves nothing of it. */
export function isCutByStyle(style: CSSStyleDeclaration): boolean {
  return (
    cutsToNothing.test(style.clipPath) || (style.position !== "static" && clipsToNothing.test(style.clip))
  );
}

/**
 * Returns whether an element is the containing block of its absolutely placed descendants. `fixed`: of its fixed ones.
 */
export function isPlaced(style: CSSStyleDeclaration, fixed: boolean): boolean {
  if (
    style.transform !== "none" ||
    style.filter !== "none" ||
    /paint|layout|strict|content/.test(style.contain)
  )
    return true;
  return !fixed && style.position !== "static";
}

interface Telling {
  element: Element;
  style: CSSStyleDeclaration;
  outer: Telling | null;
}

/**
 * Returns the nearest element that can cut off or hold its content, with the next one outwards. This is the element
 * itself or one around it, inside the page's body. Returns null where no element can.
 */
const tellingAround = inherited<Telling | null>(drawnParentOf, null, (element, outer) => {
  const document = ownerOf(element)!;
  if (element === rootElementOf(document) || element === bodyOf(document)) return null;
  const style = styleOf(element);
  const tells =
    style.overflowX !== "visible" ||
    style.overflowY !== "visible" ||
    isPlaced(style, false) ||
    isCutByStyle(style);
  return tells ? { element, style, outer } : outer;
});

/** Returns whether less than `side` pixels of a rectangle, in either direction, can ever be seen. */
export function isClippedAway(element: Element, box: Box, side: number): boolean {
  const style = styleOf(element);
  if (isCutByStyle(style)) return true;
  const part = partLeftOf(box, drawnParentOf(element), style.position, side);
  return part === null || part.right - part.left < side || part.bottom - part.top < side;
}

/**
 * Returns the part of a rectangle that can be seen, by scrolling or not, inside an element and everything around it.
 * Returns null where less than `side` pixels are left in either direction. `position`: the CSS position of what has the
 * rectangle.
 */
export function partLeftOf(box: Box, inside: Element | null, position: string, side = 1): Box | null {
  let seen: Box = { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  for (let telling = inside && tellingAround(inside); telling; telling = telling.outer) {
    const { style, element: at } = telling;
    if (isCutByStyle(style)) return null;
    const outOfFlow = position === "absolute" || position === "fixed";
    if (outOfFlow && !isPlaced(style, position === "fixed")) continue;
    position = style.position;
    if (style.display === "contents" || style.display === "inline") continue;
    const [x, y] = [style.overflowX, style.overflowY];
    if (x === "visible" && y === "visible") continue;
    const edge = rectOf(at);
    const scrollsX = x === "auto" || x === "scroll";
    const scrollsY = y === "auto" || y === "scroll";
    // Nothing scrolls to what lies before the start of an element, unless the element is drawn in reverse.
    const isForward = style.direction === "ltr" && !style.flexDirection.endsWith("reverse");
    if (scrollsX && isForward && seen.right <= edge.left - at.scrollLeft) return null;
    if (scrollsY && isForward && seen.bottom <= edge.top - at.scrollTop) return null;
    seen = {
      left: scrollsX ? edge.left : x === "visible" ? seen.left : Math.max(seen.left, edge.left),
      right: scrollsX ? edge.right : x === "visible" ? seen.right : Math.min(seen.right, edge.right),
      top: scrollsY ? edge.top : y === "visible" ? seen.top : Math.max(seen.top, edge.top),
      bottom: scrollsY ? edge.bottom : y === "visible" ? seen.bottom : Math.min(seen.bottom, edge.bottom),
    };
    if (seen.right - seen.left < side || seen.bottom - seen.top < side) return null;
  }
  return seen;
}
