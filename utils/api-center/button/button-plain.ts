// Checks whether the button is drawn as it should be, and nothing else is where it is: its element, everything around
// it, and what is drawn inside. A page may reach the inside in Firefox: an event there names the element under the
// pointer, even in a closed root.
import {
  bodyOf,
  childrenOf,
  isElement,
  isShadowRoot,
  outerOf,
  ownerOf,
  rectOf,
  rootOf,
  styleOf,
  textContentOf,
  type Root,
} from "../../dom/dom.ts";
import { topmost, type Drawn } from "./button-drawn.ts";

/** Minimum sides, in CSS pixels, of a button and of text that a user can read. */
const smallest = 20;
const smallestWords = 8;
/** Minimum contrast of the text, as WCAG has it for large text. */
const minContrast = 3;
/** Maximum distance, in CSS pixels, between the sides of two rectangles that count as one. */
const slack = 1.5;

/** The attributes that may be on the element besides its mark: they change nothing about it. */
const harmless = /^(data-|id$|class$|lang$|dir$)/;

/** Yields the element and all elements around it, through every root. */
export function* ancestors(host: Node): Generator<Element> {
  for (let at: Node | null = host; at; at = outerOf(at)) if (isElement(at)) yield at;
}

/** Checks whether two rectangles are equal, within one CSS pixel. */
export function same(one: DOMRect, other: DOMRect): boolean {
  return (["left", "top", "width", "height"] as const).every((side) => Math.abs(one[side] - other[side]) < 1);
}

/** Checks whether all of the button is drawn as we draw it, at a size that a user can read. Costs a layout. */
export function isPlain(drawn: Drawn, text: string): boolean {
  const box = rectOf(drawn.host);
  return (
    box.width >= smallest &&
    box.height >= smallest &&
    isWhole(drawn, text) &&
    [...ancestors(drawn.host)].every((element) => isDrawnAsItIs(element)) &&
    isReadable(drawn, box)
  );
}

/** Checks whether every part is where we put it and nothing is beside the parts. */
function isWhole({ host, root, sheet, button, sign, words }: Drawn, text: string): boolean {
  const names = Element.prototype.getAttributeNames.call(host);
  return (
    names.every((name) => harmless.test(name)) &&
    consistsOf(host, []) &&
    consistsOf(root, [sheet, button]) &&
    consistsOf(button, [sign, words]) &&
    textContentOf(words) === text &&
    [host, button, words].every((element) => hasNoParts(element)) &&
    styleOf(host).zIndex === topmost
  );
}

function consistsOf(node: Node, parts: readonly Node[]): boolean {
  const children = childrenOf(node);
  return children.length === parts.length && parts.every((part, at) => children[at] === part);
}

/** Checks that an element has no `::before` or `::after`: it would be over the element, and no hit test shows it. */
function hasNoParts(element: Element): boolean {
  return ["::before", "::after"].every((part) =>
    ["none", "normal"].includes(getComputedStyle(element, part).content),
  );
}

/** Checks that nothing fades, filters, masks, clips or turns an element. */
function isDrawnAsItIs(element: Element): boolean {
  const style = styleOf(element);
  const none = (name: string) => ["", "none"].includes(style.getPropertyValue(name));
  return (
    Number(style.opacity) === 1 &&
    style.visibility === "visible" &&
    style.mixBlendMode === "normal" &&
    ["filter", "clip-path", "mask-image", "-webkit-mask-box-image-source", "rotate", "offset-path"].every(
      none,
    ) &&
    isUpright(style.transform) &&
    isEven(style.scale.split(" "))
  );
}

/** Checks whether a scale is `none`, or enlarges equally in both directions. */
function isEven([x = "none", y = x]: readonly string[]): boolean {
  return x === "none" || (x === y && Number(x) >= 1);
}

/** Checks whether a transform only moves or enlarges. */
function isUpright(transform: string): boolean {
  if (transform === "none") return true;
  const { is2D, a, b, c, d } = new DOMMatrix(transform);
  return is2D && b === 0 && c === 0 && a >= 0.99 && Math.abs(a - d) < 0.01;
}

/**
 * Checks that the text is inside the button, that the button fills its element, and that their colours differ enough.
 */
function isReadable({ button, words }: Drawn, box: DOMRect): boolean {
  const inside = rectOf(button);
  const text = firstLineOf(words);
  const style = styleOf(words);
  const background = colourOf(styleOf(button).backgroundColor);
  const colour = colourOf(style.getPropertyValue("-webkit-text-fill-color") || style.color);
  return (
    (["left", "top", "right", "bottom"] as const).every(
      (side) => Math.abs(inside[side] - box[side]) <= slack,
    ) &&
    [button, words].every((element) => isDrawnAsItIs(element)) &&
    text !== null &&
    text.width >= smallest &&
    text.height >= smallestWords &&
    text.left >= box.left &&
    text.left <= box.left + box.width / 2 &&
    text.top >= box.top - slack &&
    text.bottom <= box.bottom + slack &&
    Number.parseFloat(style.fontSize) >= smallestWords &&
    background !== null &&
    colour !== null &&
    contrast(background, colour) >= minContrast
  );
}

function firstLineOf(element: Element): DOMRect | null {
  const range = Document.prototype.createRange.call(ownerOf(element)!);
  range.selectNodeContents(element);
  return range.getClientRects()[0] ?? null;
}

/** Returns red, green and blue of an opaque colour; null for any other. */
function colourOf(colour: string): number[] | null {
  const numbers = /^rgb\(([\d.]+), ([\d.]+), ([\d.]+)\)$/.exec(colour);
  return numbers && numbers.slice(1).map(Number);
}

/** Returns how much two colours differ, 1 to 21. Source: WCAG 2.2, relative luminance. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light, dark] = [one, other].map(luminance).toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Checks that nothing else takes a press anywhere on the button: tries its corners, its sides and its middle. */
export function isOnTop({ host }: Pick<Drawn, "host">): boolean {
  const { left, top, width, height } = rectOf(host);
  const across = [0, 1, 2, 3, 4].map((step) => left + 2 + ((width - 4) * step) / 4);
  const down = [0, 1, 2].map((step) => top + 2 + ((height - 4) * step) / 2);
  return across.every((x) => down.every((y) => isStruckAt(host, x, y)));
}

/** Checks whether a press at this point of the viewport reaches the button's element. */
export function isStruckAt(host: Element, x: number, y: number): boolean {
  const document = ownerOf(host);
  if (!document || !bodyOf(document)) return false;
  for (let at: Element = host; ;) {
    const root = rootOf(at) as Root;
    const inShadow = isShadowRoot(root);
    const struck = inShadow
      ? ShadowRoot.prototype.elementFromPoint.call(root, x, y)
      : Document.prototype.elementFromPoint.call(document, x, y);
    if (struck !== at) return false;
    if (!inShadow) return root === document;
    at = root.host;
  }
}
