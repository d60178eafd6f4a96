// Whether the boxes around an element cut it off for good: `overflow: hidden`, `clip`, `clip-path`. What can be
// scrolled to is not cut off.
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

/** Whether an element's own `clip` or `clip-path` leaves nothing of it. */
export function isCutByStyle(style: CSSStyleDeclaration): boolean {
  return (
    cutsToNothing.test(style.clipPath) || (style.position !== "static" && clipsToNothing.test(style.clip))
  );
}

/** Whether a box holds its absolutely placed descendants (it is their containing block). */
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

/** What may cut off, or hold, what stands in it: an element itself or the nearest around it, up to the page's body. */
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

/** Whether less than `side` pixels of the box, either way, can ever be seen. */
export function isClippedAway(element: Element, box: Box, side: number): boolean {
  const style = styleOf(element);
  if (isCutByStyle(style)) return true;
  const part = partLeftOf(box, drawnParentOf(element), style.position, side);
  return part === null || part.right - part.left < side || part.bottom - part.top < side;
}

/**
 * The part of a box that can be seen, scrolled to or not, inside an element and all that is around it; null where less
 * than `side` pixels of it are left, either way. `position`: how what has the box is placed in the element.
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
    // Nothing scrolls to what lies before a box's beginning, unless that is drawn in reverse.
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
