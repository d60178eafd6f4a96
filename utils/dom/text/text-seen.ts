// Finds out whether a user can see a text: it has a size, its colour differs from what is behind it, and nothing hides
// it. A text that nobody can see is not a label, whatever the markup says.
import {
  bodyOf,
  contains,
  isElement,
  ownerOf,
  queryAll,
  rectOf,
  rootElementOf,
  styleOf,
  tagOf,
  textContentOf,
  windowOf,
} from "../dom.ts";
import { colourOf, coloursIn, laidOver, looksLike, white, type Colour } from "./colours.ts";
import { inherited, oncePerLook, spend } from "../look.ts";
import { boxOf } from "./text-beside.ts";
import { isDrawn } from "../visibility/visibility.ts";
import { isCutByStyle, partLeftOf } from "../visibility/visibility-clipping.ts";
import { drawnChildrenOf, drawnParentOf } from "../walk.ts";

/** Nobody can read a text that is drawn lower than this, in CSS pixels. */
const lowest = 5;
/** Smallest area that a letter needs, in square CSS pixels. Letters overlap where they have less. */
const minLetterShare = 12;
const faintest = 0.1;
/** The name of a control never has more letters than this. */
const maxLength = 500;
/** Share of a text's height and width that must stay visible. */
const minHeight = 0.6;
const minWidth = 1 / 3;

/** What an element's style does to the text inside. */
interface Paint {
  opacity: number;
  /** The style hides the text inside, or may hide it. */
  takes: boolean;
  ground: Colour | null;
  /** A picture or gradient behind the text. Empty where there is no picture. */
  image: string;
  /** The picture is drawn only through the letters of the text. */
  fillsText: boolean;
}

const controls = "input,select,textarea,[role=combobox]";

const paintOf = oncePerLook((element: Element): Paint => {
  spend(8);
  const style = styleOf(element);
  const clipsToText = style.backgroundClip === "text" || style.webkitBackgroundClip === "text";
  return {
    opacity: Number.parseFloat(style.opacity) * shareIn(style.filter, "opacity", 1),
    takes: takesAway(element, style),
    ground: clipsToText ? [0, 0, 0, 0] : colourOf(style.backgroundColor),
    image: style.backgroundImage === "none" || clipsToText ? "" : style.backgroundImage,
    fillsText: clipsToText && style.backgroundImage !== "none",
  };
});

const placeOf = oncePerLook((element: Element): DOMRect => rectOf(element));

interface Painted {
  element: Element;
  paint: Paint;
  outer: Painted | null;
}

interface Around {
  opacity: number;
  takes: boolean;
  /** A picture is drawn only through the letters. */
  isFilled: boolean;
  /** The elements that paint something behind the text, nearest first. */
  painted: Painted | null;
}

/**
 * Returns what all elements around a text do to it. Works this out once in a look for each element, however deep the
 * element is.
 */
const aroundText = inherited<Around>(
  outwardsOf,
  { opacity: 1, takes: false, isFilled: false, painted: null },
  (element, outer) => {
    const paint = paintOf(element);
    const paints = paint.image !== "" || paint.ground === null || paint.ground[3] > 0;
    return {
      opacity: outer.opacity * paint.opacity,
      takes: outer.takes || paint.takes,
      isFilled: outer.isFilled || paint.fillsText,
      painted: paints ? { element, paint, outer: outer.painted } : outer.painted,
    };
  },
);

/**
 * Returns the number of a function in a filter, for example 0.5 for `opacity(0.5)`. Returns `normal` where the filter
 * does not have the function.
 */
function shareIn(filter: string, name: string, normal: number): number {
  const at = filter === "none" ? -1 : filter.indexOf(`${name}(`);
  return at < 0 ? normal : Number.parseFloat(filter.slice(at + name.length + 1));
}

function takesAway(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.contentVisibility === "hidden" || isCutByStyle(style)) return true;
  const { filter, maskImage, mixBlendMode, clipPath } = style;
  const blurred = shareIn(filter, "blur", 0) > 2 || shareIn(filter, "contrast", 1) < 0.3;
  const light = shareIn(filter, "brightness", 1);
  if (blurred || light > 4 || light < 0.1) return true;
  const isMasked = maskImage !== "none" && maskImage !== "";
  const isCut = clipPath !== "none" || (style.position !== "static" && !/^auto$|^$/.test(style.clip));
  if (!isMasked && !isCut && mixBlendMode === "normal") return false;
  // No page needs these around a label alone, and how much of the label stays visible is unknown. A whole form may fade
  // at its edge.
  if (queryAll(element, controls).length === 0) return true;
  return isMasked && !coloursIn(maskImage).some((colour) => colour === null || colour[3] > faintest);
}

/** Returns whether a user can see a text that is drawn. Asks once in a look for each text. */
export const isTextSeen = oncePerLook((text: Text): boolean => {
  spend(10);
  const carrier = drawnParentOf(text);
  if (!carrier) return false;
  const plain = textContentOf(text).replace(/\s+/g, " ").trim();
  // A text this long does not name a control, and measuring it takes long.
  if (plain.length > maxLength && (plain.match(/[\p{L}\p{N}]/gu) ?? []).length > maxLength) return true;
  const box = boxOf(text, text);
  const letters = plain.length;
  if (box.height < lowest || box.width * box.height < letters * minLetterShare) return false;
  const style = styleOf(carrier);
  if ((style as { webkitTextSecurity?: string }).webkitTextSecurity?.match(/disc|circle|square/))
    return false;
  return isLeft(carrier, box, Number.parseFloat(style.fontSize)) && isDistinct(carrier, style, box);
});

/** Returns whether the elements around the text and the edges of the page leave enough of it visible. */
function isLeft(carrier: Element, box: DOMRect, size: number): boolean {
  const part = partLeftOf(box, carrier, "static");
  if (!part) return false;
  const document = ownerOf(carrier)!;
  const view = windowOf(document);
  if (view) {
    if (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return false;
    const fixed = [rootElementOf(document), bodyOf(document)].some(
      (top) => top && /hidden|clip/.test(styleOf(top).overflowX),
    );
    if (fixed && box.left >= view.innerWidth) return false;
  }
  const height = Math.max(lowest, Math.min(box.height, size) * minHeight);
  return part.bottom - part.top >= height && part.right - part.left >= box.width * minWidth;
}

/**
 * Returns whether the colour of the text differs from what is behind it. A picture behind it is unknown and counts as
 * different.
 */
function isDistinct(carrier: Element, style: CSSStyleDeclaration, box: DOMRect): boolean {
  const fill = colourOf(style.webkitTextFillColor || style.color);
  const around = aroundText(carrier);
  const { opacity, isFilled } = around;
  if (around.takes) return false;
  let behind: Colour = [0, 0, 0, 0];
  let isKnown = true;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const document = ownerOf(carrier)!;
  for (let painted = around.painted; painted; painted = painted.outer) {
    const { element, paint } = painted;
    const isWhole = element === rootElementOf(document) || element === bodyOf(document);
    // Measure only where something is painted: measuring takes longer for an element that lies deeper.
    const { left, right, top, bottom } = placeOf(element);
    const isBehind = isWhole || (x >= left && x <= right && y >= top && y <= bottom);
    if (!isKnown || behind[3] > 0.99) break;
    if (!isBehind) continue;
    const ground = paint.image === "" ? [] : coloursIn(paint.image);
    const solid = solidOf(paint.image, ground);
    if (solid === null || paint.ground === null) isKnown = false;
    else behind = laidOver(behind, laidOver(solid, paint.ground));
  }
  if (opacity < faintest) return false;
  if (isFilled && (fill === null || fill[3] < 1)) return true;
  if (fill === null) return true;
  if (fill[3] * opacity < faintest) return false;
  if (!isKnown) return true;
  if (behind[3] < 0.99) {
    const root = rootElementOf(document);
    // The browser's own dark background is not one of the page's colours.
    if (root && styleOf(root).colorScheme.includes("dark")) return true;
    behind = laidOver(behind, white);
  }
  return !looksLike(laidOver(fill, behind), behind) || liesOnOther(carrier, fill, x, y);
}

/** Returns the element that a node is drawn in, also outside its frame. Returns null at the top. */
function outwardsOf(element: Element): Element | null {
  const outer = drawnParentOf(element);
  if (outer) return outer;
  const view = windowOf(ownerOf(element)!);
  return view && view.parent !== view ? view.frameElement : null;
}

/**
 * Returns the colour of a gradient that has only one colour. Returns transparent where no image is set, and null where
 * the colour is unknown.
 */
function solidOf(image: string, colours: readonly (Colour | null)[]): Colour | null {
  if (image === "") return [0, 0, 0, 0];
  const [first] = colours;
  if (!first || image.includes("url(")) return null;
  const isOne = colours.every((colour) => colour && colour[3] === first[3] && looksLike(colour, first));
  return isOne ? first : null;
}

/** How many levels outwards, and at how many neighbours in each, to look for something else that the text lies on. */
const outwards = 3;
const neighbours = 20;

/**
 * Returns whether a text lies on something that is not its ancestor, for example a floating label on its box, or words
 * on a picture.
 */
function liesOnOther(carrier: Element, fill: Colour, x: number, y: number): boolean {
  let at: Element | null = carrier;
  for (let level = 0; level < outwards && at; level++, at = drawnParentOf(at)) {
    const parent = drawnParentOf(at);
    const siblings = parent ? Array.from(drawnChildrenOf(parent)).slice(0, neighbours) : [];
    for (const other of siblings) {
      if (!isElement(other) || other === at || contains(other, carrier)) continue;
      const { left, right, top, bottom } = rectOf(other);
      if (x < left || x > right || y < top || y > bottom || !isDrawn(other)) continue;
      if (/^(img|picture|video|canvas|svg)$/.test(tagOf(other))) return true;
      const { ground, image } = paintOf(other);
      if (image !== "" || (ground && ground[3] > 0.9 && !looksLike(fill, ground))) return true;
    }
  }
  return false;
}

/** Returns whether a user can see the placeholder of a box while the box is empty. */
export function isPlaceholderSeen(box: Element): boolean {
  spend(7);
  const style = getComputedStyle(box, "::placeholder");
  if (Number.parseFloat(style.fontSize) < lowest || Number.parseFloat(style.opacity) < faintest) return false;
  const fill = colourOf(style.webkitTextFillColor || style.color);
  if (fill === null) return true;
  const { ground, image } = paintOf(box);
  if (fill[3] < faintest) return false;
  return image !== "" || ground === null || ground[3] < 0.99 || !looksLike(laidOver(fill, ground), ground);
}
