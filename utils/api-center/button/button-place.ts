// Finds a free place beside a form for the button: on no control, no text, no picture.
import { childrenOf, isShadowRoot, matches, queryAll, rectOf, type Root } from "../../dom/dom.ts";
import { isBoxShown } from "../../dom/visibility/visibility.ts";
import { shadowRootOf } from "../../dom/walk.ts";

export interface Place {
  left: number;
  top: number;
}
interface Size {
  width: number;
  height: number;
}

const gap = 12;
/** Maximum number of roots to look into at a point: components contain components. */
const maxRoots = 50;
const solid =
  "a,a *,button,button *,input,select,textarea,label,label *,img,svg,svg *,canvas,video,iframe,[role=combobox],[contenteditable] *";

/** Returns the free places beside a form, best first, in viewport pixels; empty when the form is out of view. */
export function freePlaces(document: Document, form: Element, { width, height }: Size): Place[] {
  const view = document.defaultView!;
  const box = rectOf(form);
  const heading = queryAll(form, "h1,h2,h3,h4,legend").find((title) => isBoxShown(title));
  const buttons = queryAll(form, "button,input[type=submit],input[type=button]").filter((button) =>
    isBoxShown(button),
  );
  const last = buttons.at(-1);
  const places: Place[] = [];
  const beside = ({ right, top, bottom }: DOMRect) =>
    places.push({ left: right + gap, top: (top + bottom - height) / 2 });
  if (heading) beside(textBox(document, heading));
  if (last) beside(rectOf(last));
  places.push({ left: box.left, top: box.bottom + gap }, { left: box.left, top: box.top - gap - height });
  places.push(
    { left: box.right - width, top: box.bottom + gap },
    { left: box.right - width, top: box.top - gap - height },
  );
  places.push({ left: box.right + gap, top: box.top }, { left: box.left - gap - width, top: box.top });
  const { clientWidth, clientHeight } = document.documentElement;
  places.push({ left: clientWidth - width - gap, top: clientHeight - height - gap });
  places.push({ left: clientWidth - width - gap, top: gap }, { left: gap, top: clientHeight - height - gap });
  const inView = box.bottom > 0 && box.top < view.innerHeight;
  return inView ? places.filter((place) => isFree(document, place, { width, height })) : [];
}

/** Checks that a place is fully inside the viewport and contains nothing that a user reads or uses. */
function isFree(document: Document, { left, top }: Place, { width, height }: Size): boolean {
  const { clientWidth, clientHeight } = document.documentElement;
  if (left < 0 || top < 0 || left + width > clientWidth || top + height > clientHeight) return false;
  const place = new DOMRect(left - 2, top - 2, width + 4, height + 4);
  const struck = new Set<Element>();
  for (let x = 0; x <= 6; x++)
    for (let y = 0; y <= 2; y++)
      for (const element of allAt(
        document,
        place.x + (place.width * x) / 6,
        place.y + (place.height * y) / 2,
      ))
        struck.add(element);
  return ![...struck].some((element) => matches(element, solid) || textTouches(document, element, place));
}

/**
 * Returns every element at a point, also inside shadow roots. Asks each root once, because browsers also return
 * elements outside a root, its hosts among them.
 */
function allAt(document: Document, x: number, y: number): Set<Element> {
  const found = new Set<Element>();
  const roots = new Set<Root>([document]);
  for (const root of roots)
    for (const element of elementsAt(root, x, y)) {
      if (found.has(element)) continue;
      found.add(element);
      const shadow = roots.size < maxRoots ? shadowRootOf(element) : null;
      if (shadow) roots.add(shadow);
    }
  return found;
}

function elementsAt(root: Root, x: number, y: number): Element[] {
  return isShadowRoot(root)
    ? ShadowRoot.prototype.elementsFromPoint.call(root, x, y)
    : Document.prototype.elementsFromPoint.call(root, x, y);
}

function textTouches(document: Document, element: Element, place: DOMRect): boolean {
  for (const node of childrenOf(element)) {
    if (node.nodeType !== 3 || !node.nodeValue?.trim()) continue;
    const range = document.createRange();
    range.selectNode(node);
    for (const { left, right, top, bottom } of range.getClientRects())
      if (left < place.right && right > place.left && top < place.bottom && bottom > place.top) return true;
  }
  return false;
}

function textBox(document: Document, element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}
