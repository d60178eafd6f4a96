// Whether the boxes around an element cut it off for good: `overflow: hidden`, `clip`, `clip-path`. What can be
// scrolled to is not cut off.
import { bodyOf, ownerOf, rectOf, rootElementOf, styleOf } from "./dom.ts";
import { inherited } from "./look.ts";
import { drawnParentOf } from "./walk.ts";

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
function isPlaced(style: CSSStyleDeclaration, fixed: boolean): boolean {
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
  let seen: Box = { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  const own = styleOf(element);
  if (isCutByStyle(own)) return true;
  let position = own.position;
  const around = drawnParentOf(element);
  for (let telling = around && tellingAround(around); telling; telling = telling.outer) {
    const { style } = telling;
    if (isCutByStyle(style)) return true;
    const outOfFlow = position === "absolute" || position === "fixed";
    if (outOfFlow && !isPlaced(style, position === "fixed")) continue;
    position = style.position;
    if (style.display === "contents" || style.display === "inline") continue;
    const [x, y] = [style.overflowX, style.overflowY];
    if (x === "visible" && y === "visible") continue;
    const edge = rectOf(telling.element);
    const scrollsX = x === "auto" || x === "scroll";
    const scrollsY = y === "auto" || y === "scroll";
    seen = {
      left: scrollsX ? edge.left : x === "visible" ? seen.left : Math.max(seen.left, edge.left),
      right: scrollsX ? edge.right : x === "visible" ? seen.right : Math.min(seen.right, edge.right),
      top: scrollsY ? edge.top : y === "visible" ? seen.top : Math.max(seen.top, edge.top),
      bottom: scrollsY ? edge.bottom : y === "visible" ? seen.bottom : Math.min(seen.bottom, edge.bottom),
    };
    if (seen.right - seen.left < side || seen.bottom - seen.top < side) return true;
  }
  return false;
}
