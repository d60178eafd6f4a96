// Finds the short texts above a form, nearest first, and whether each is drawn as a title.
import {
  attributeOf,
  byId,
  closestTo,
  contains,
  elementsIn,
  isElement,
  matches,
  outerOf,
  parentOf,
  previousOf,
  queryAll,
  rootOf,
  styleOf,
  tagOf,
  textContentOf,
  type Root,
} from "../dom/dom.ts";
import { spend } from "../dom/look.ts";
import { itemsIn } from "../dom/text/text-beside.ts";
import { holds, isBoxShown } from "../dom/visibility/visibility.ts";

const headings = "h1,h2,h3,h4,h5,h6,legend,[role=heading]";
/** Elements for navigation or for something else: their text is not a title. */
const noTitle = "a,button,nav,li,label,option,input,textarea,select,[role=button],[role=tab],[role=option]";
const maxTitle = 60;
/** Elements that are over the page. */
const dialogs = "dialog,[role=dialog],[role=alertdialog],[aria-modal=true]";
const breadcrumbs = "[aria-label*=breadcrumb i],[class*=breadcrumb i]";

/** A short text above a form. */
interface AboveText {
  text: string;
  /** True when it is drawn or marked as a title. */
  isDrawn: boolean;
  /** True when it is on the page behind the dialog that contains the form. */
  isBehind: boolean;
}

interface Ground {
  /** Controls of other forms: the titles in the elements around them belong to those forms. */
  elsewhere: readonly Element[];
  fields: readonly Element[];
}

/** Maximum number of elements to read above a form. Farther away, only what is marked as a heading counts. */
const maxBoxes = 250;
/** Minimum size of a title relative to the form's own text. A title in bold letters may be smaller. */
const titleSize = 1.15;

/**
 * Yields the short texts in and above an element, nearest first. Searches for each only when it is requested. Leaves
 * out the texts in elements of other forms.
 */
export function* titlesAbove(container: Element, { elsewhere, fields }: Ground): Generator<AboveText> {
  let isBehind = false;
  const base = sizeOf(container);
  let left = maxBoxes;
  let lowest = 8;
  let largest = 0;
  const read = function* (box: Element, until: readonly Element[]): Generator<AboveText> {
    spend(1 + elsewhere.length / 10);
    // Skip elements that contain only text: of many siblings, most are like this.
    if (left <= 0 && isPlain(box)) return;
    const texts = left-- > 0 ? textsIn(box, until) : headingsIn(box);
    for (const { text, level, size, bold, isAlone } of texts.toReversed()) {
      const isHeading = level !== null;
      // A text smaller than a title below it belongs to another part of the page.
      const isBelow = isHeading ? level >= lowest : size < largest;
      if (isHeading && !isBelow) lowest = level;
      const isDrawn =
        isHeading || (isAlone && (size >= base * titleSize || (bold && size >= base))) || size >= base * 1.5;
      if (isDrawn && !isHeading && !isBelow) largest = Math.max(largest, size);
      yield { text, isDrawn: isDrawn && !isBelow, isBehind };
    }
    for (const text of picturesIn(box)) yield { text, isDrawn: false, isBehind };
  };
  yield* read(container, fields);
  [lowest, largest] = [8, 0];
  for (let at: Element = container; ;) {
    const name = nameOf(at);
    if (name) yield { text: name, isDrawn: true, isBehind };
    isBehind ||= matches(at, dialogs);
    for (const box of boxesBefore(at)) {
      if (elsewhere.some((control) => contains(box, control))) continue;
      yield* read(box, []);
    }
    const outer = outerOf(at);
    const next = isElement(outer) ? outer : outer && outerOf(outer);
    if (!isElement(next)) break;
    at = next;
  }
  for (const text of crumbsAbove(container)) yield { text, isDrawn: true, isBehind };
}

/** Checks whether an element neither is a title nor contains one. */
function isPlain(box: Element): boolean {
  return elementsIn(box)() === null && !matches(box, `${headings},img,[role=img]`);
}

interface DrawnText {
  text: string;
  /** 1 to 6 for a heading, 6 for a legend; null for a text that is not marked as a heading. */
  level: number | null;
  /** The font size in CSS pixels. */
  size: number;
  bold: boolean;
  /** True when nothing else is on its line. */
  isAlone: boolean;
}

const bars = "header,nav,aside,footer,[role=banner],[role=navigation],[role=complementary]";
const sizeOf = (element: Element): number => Number.parseFloat(styleOf(element).fontSize) || 14;
const levels = /^h([1-6])$/;

/**
 * Returns the short texts of an element before the first of its fields, in order. Leaves out a text that names a
 * control.
 */
function textsIn(box: Element, until: readonly Element[]): DrawnText[] {
  if (styleOf(box).display === "none") return [];
  const items = [...itemsIn(box, null)];
  // The element is too large to read: return at least its marked headings.
  if (items.length === 0) return headingsIn(box);
  const end = items.findIndex(
    (item) =>
      item.kind === "control" && until.some((field) => field === item.element || holds(field, item.element)),
  );
  const before = end < 0 ? items : items.slice(0, end);
  return before.flatMap((item, at) => {
    if (item.kind !== "text") return [];
    const text = item.pieces
      .map((piece) => piece.text)
      .join("")
      .replace(/\s+/g, " ")
      .trim();
    const carrier = parentOf(item.pieces[0]!.node);
    if (!text || text.length > maxTitle || !isElement(carrier) || closestTo(carrier, noTitle)) return [];
    const heading = closestTo(carrier, headings);
    if (heading)
      return closestTo(heading, "aside,nav,footer") ? [] : [drawn(text, carrier, levelOf(heading), true)];
    const next = items[at + 1];
    const isLabel = next?.kind === "control" && !until.includes(next.element as Element);
    if (isLabel) return [];
    const isAlone =
      !closestTo(carrier, bars) && !items.some((other) => other !== item && isBeside(other.box, item.box));
    return [drawn(text, carrier, null, isAlone)];
  });
}

function drawn(text: string, carrier: Element, level: number | null, isAlone: boolean): DrawnText {
  const style = styleOf(carrier);
  return {
    text,
    level,
    size: Number.parseFloat(style.fontSize),
    bold: Number(style.fontWeight) >= 600,
    isAlone,
  };
}

const isBeside = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) / 2;

function headingsIn(box: Element): DrawnText[] {
  const marked = matches(box, headings) ? [box] : queryAll(box, headings);
  return marked.flatMap((title) => {
    const text = textContentOf(title).replace(/\s+/g, " ").trim();
    if (!text || text.length > maxTitle || closestTo(title, "aside,nav,footer") || !isBoxShown(title))
      return [];
    return [drawn(text, title, levelOf(title), true)];
  });
}

/** Returns the names of pictures, because a product's name may be drawn. Only a known name counts. */
function picturesIn(box: Element): string[] {
  const pictures = matches(box, "img")
    ? [box]
    : queryAll(box, "img[alt],[role=img][aria-label]").slice(0, 20);
  return pictures.flatMap((picture) => {
    const text = (attributeOf(picture, "alt") ?? attributeOf(picture, "aria-label") ?? "").trim();
    return text && text.length <= maxTitle && isBoxShown(picture) ? [text] : [];
  });
}

/** Returns the names on the breadcrumb path to a page, the last step first: `Applications / Exact Online`. */
function crumbsAbove(container: Element): string[] {
  const ways = queryAll(rootOf(container) as Root, breadcrumbs).filter((way) => isBoxShown(way));
  return ways.slice(0, 1).flatMap((way) =>
    itemsIn(way, null)
      .flatMap((item) => (item.kind === "text" ? item.pieces.map(({ text }) => text) : []))
      .flatMap((text) => text.split(/[/›»>]/))
      .map((text) => text.trim())
      .filter((text) => text !== "" && text.length <= maxTitle)
      .toReversed(),
  );
}

/** Returns the elements before one in its own parent, nearest first. */
function boxesBefore(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let at = previousOf(element); at; at = previousOf(at)) if (isElement(at)) boxes.push(at);
  return boxes;
}

function levelOf(title: Element): number {
  return Number(levels.exec(tagOf(title))?.[1] ?? attributeOf(title, "aria-level")) || 6;
}

function nameOf(box: Element): string | null {
  if (!matches(box, "form,fieldset,dialog,section,[role]")) return null;
  const ids = attributeOf(box, "aria-labelledby")?.split(/\s+/) ?? [];
  const said = ids
    .map((id) => byId(rootOf(box), id))
    .map((element) => (element ? textContentOf(element) : ""));
  const name = (attributeOf(box, "aria-label") ?? said.join(" ")).trim();
  return name && name.length <= maxTitle ? name : null;
}
