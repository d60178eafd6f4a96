// Whether something that lets presses through is drawn over our button. Chromium tells it by itself (an intersection that
// is `isVisible`); Firefox does not, and hit tests pass through `pointer-events: none`.
import {
  childrenOf,
  contains,
  elementsIn,
  isText,
  matches,
  queryAll,
  rectOf,
  styleOf,
  tagOf,
  textOf,
} from "../page/dom.ts";

const pictures: ReadonlySet<string> = new Set(["canvas", "embed", "iframe", "img", "object", "svg", "video"]);
const clear = /^(transparent|rgba\([^)]*,\s*0\))$/;

/** Whether any element that takes no presses, a backdrop or a view transition may be drawn over the host's box. Costs a walk. */
export function isVeiled(host: Element): boolean {
  const document = host.ownerDocument;
  if (queryAll(document, ":root:active-view-transition").length > 0) return true;
  const box = rectOf(host);
  const next = elementsIn(document);
  for (let element = next(); element; element = next()) {
    if (contains(element, host) || !overlaps(rectOf(element), box)) continue;
    const style = styleOf(element);
    if (style.pointerEvents === "none" && isSeen(style) && paints(element)) return true;
  }
  return queryAll(document, ":popover-open,dialog:modal").some((element) =>
    isPainted(getComputedStyle(element, "::backdrop")),
  );
}

function overlaps(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function isSeen({ visibility, opacity }: CSSStyleDeclaration): boolean {
  return visibility === "visible" && Number(opacity) > 0;
}

function paints(element: Element): boolean {
  if (pictures.has(tagOf(element)) || matches(element, "input,select,textarea,button")) return true;
  const says = [...childrenOf(element)].some((node) => isText(node) && textOf(node).trim() !== "");
  return (
    says || isPainted(styleOf(element)) || ["::before", "::after"].some((part) => hasPart(element, part))
  );
}

function hasPart(element: Element, part: string): boolean {
  const style = getComputedStyle(element, part);
  if (style.content === "none" || style.content === "normal") return false;
  return style.content !== '""' || isPainted(style);
}

function isPainted(style: CSSStyleDeclaration): boolean {
  return (
    !clear.test(style.backgroundColor) ||
    style.backgroundImage !== "none" ||
    style.boxShadow !== "none" ||
    style.backdropFilter !== "none" ||
    style.borderImageSource !== "none" ||
    parseFloat(style.borderTopWidth) + parseFloat(style.borderLeftWidth) > 0
  );
}
