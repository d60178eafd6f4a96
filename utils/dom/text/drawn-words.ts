// Reads the words that style sheets draw before or behind the content of an element (`::before`, `::after`, the marker
// of a list). A user reads them like any other words, but the markup does not contain them.
import { attributeOf, ownerOf, rectOf, styleOf, windowOf } from "../dom.ts";
import { colourOf } from "./colours.ts";
import { oncePerLook, spend } from "../look.ts";
import { isPlaced } from "../visibility/visibility-clipping.ts";
import { drawnParentOf } from "../walk.ts";

type Side = "::before" | "::after";
export const sides: readonly Side[] = ["::before", "::after"];

/** What a style sheet draws on one side of an element. */
export interface DrawnWords {
  /** Empty where only a background is drawn. */
  text: string;
  /**
   * For words placed out of the flow: their rectangle on the screen, or null where it is unknown. Absent for words in
   * the flow.
   */
  box?: Box | null;
  /** Stands on one line with the content of the element. */
  isInline: boolean;
  /** Nothing shows through it. */
  isOpaque: boolean;
  /** Lies below the content of the element. */
  isBelow: boolean;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const lowest = 5;
const faintest = 0.1;

/** Returns the index where the bracket at `open` closes, or the length of the text where it does not close. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")" && --depth === 0) return at;
  }
  return text.length;
}

/** Returns the string that starts at a quotation mark of a style sheet, and the index where it ends. */
function stringFrom(content: string, start: number): { text: string; end: number } {
  let text = "";
  let at = start + 1;
  for (; at < content.length && content[at] !== '"'; at++) {
    if (content[at] !== "\\") {
      text += content[at];
      continue;
    }
    const code = /^[\da-f]{1,6}/i.exec(content.slice(at + 1, at + 7))?.[0];
    if (!code) text += content[++at] ?? "";
    else {
      const sign = Number.parseInt(code, 16);
      text += sign > 0 && sign <= 0x10ffff ? String.fromCodePoint(sign) : "";
      at += code.length;
      if (content[at + 1] === " ") at++;
    }
  }
  return { text, end: at };
}

/**
 * Returns the words of a computed `content`: its strings and attributes. Leaves out counters, pictures, and the text
 * for screen readers.
 */
export function textOfContent(content: string, attribute: (name: string) => string | null): string {
  let text = "";
  for (let at = 0; at < content.length; at++) {
    const mark = content[at]!;
    if (mark === "/") break;
    if (mark === '"') {
      const string = stringFrom(content, at);
      text += string.text;
      at = string.end;
    } else if (mark === "(") {
      const end = closing(content, at);
      if (content.slice(0, at).endsWith("attr"))
        text += attribute(content.slice(at + 1, end).split(/[\s,]/)[0]!) ?? "";
      at = end;
    }
  }
  return text;
}

/**
 * Returns whether a text contains words. Marks, glyph names of an icon font, and a single letter that stands for an
 * icon do not count.
 */
function isWords(text: string, style: CSSStyleDeclaration): boolean {
  if ((text.match(/[\p{L}\p{N}]/gu) ?? []).length < 2) return false;
  return !(/^[a-z\d_]+$/.test(text.trim()) && /icon|awesome|symbol|glyph/i.test(style.fontFamily));
}

/**
 * Returns what an element draws on one side, or null where it does not matter to a label. Asks once in a look for each
 * element.
 */
export function drawnWords(element: Element, side: Side): DrawnWords | null {
  return side === "::before" ? before(element) : after(element);
}

const before = oncePerLook((element: Element) => wordsOn(element, "::before"));
const after = oncePerLook((element: Element) => wordsOn(element, "::after"));

function wordsOn(element: Element, side: Side): DrawnWords | null {
  spend(7);
  const style = getComputedStyle(element, side);
  const { content } = style;
  if (content === "none" || content === "normal" || content === "") return null;
  if (style.display === "none" || style.visibility !== "visible") return null;
  const opacity = Number.parseFloat(style.opacity);
  if (opacity < faintest || /opacity\(0(?!\.[1-9])/.test(style.filter)) return null;
  const said = textOfContent(content, (name) => attributeOf(element, name));
  const fill = colourOf(style.webkitTextFillColor || style.color);
  const isRead = Number.parseFloat(style.fontSize) >= lowest && (fill === null || fill[3] >= faintest);
  const text = isRead && isWords(said, style) ? said : "";
  const isOut = style.position === "absolute" || style.position === "fixed";
  const ground = colourOf(style.backgroundColor);
  const isOpaque =
    opacity > 0.9 && ((ground !== null && ground[3] > 0.9) || style.backgroundImage !== "none");
  if (text === "" && !(isOut && isOpaque)) return null;
  const isBelow = Number.parseInt(style.zIndex, 10) < 0;
  const isInline = !isOut && style.display.startsWith("inline");
  return { text, isInline, isOpaque, isBelow, ...(isOut && { box: boxOn(element, style) }) };
}

/** Returns the rectangle on the screen of words placed out of the flow, or null where it is unknown. */
function boxOn(element: Element, style: CSSStyleDeclaration): Box | null {
  const number = (text: string) => Number.parseFloat(text) || 0;
  const move = /^matrix\(1, 0, 0, 1, (-?[\d.]+), (-?[\d.]+)\)$/.exec(style.transform);
  if (style.transform !== "none" && !move) return null;
  const isFixed = style.position === "fixed";
  let holder: Element | null = element;
  while (holder && !isPlaced(styleOf(holder), isFixed)) holder = drawnParentOf(holder);
  if (holder && styleOf(holder).display === "inline") return null;
  const view = windowOf(ownerOf(element)!);
  const edge = holder && rectOf(holder);
  const [x, y] = edge
    ? [edge.left + holder!.clientLeft, edge.top + holder!.clientTop]
    : isFixed
      ? [0, 0]
      : [-(view?.scrollX ?? 0), -(view?.scrollY ?? 0)];
  const left = x + number(style.left) + number(style.marginLeft) + number(move?.[1] ?? "");
  const top = y + number(style.top) + number(style.marginTop) + number(move?.[2] ?? "");
  const isWhole = style.boxSizing === "border-box";
  const around = (...names: ("Left" | "Right" | "Top" | "Bottom")[]) =>
    isWhole
      ? 0
      : names.reduce(
          (sum, name) => sum + number(style[`padding${name}`]) + number(style[`border${name}Width`]),
          0,
        );
  const right = left + number(style.width) + around("Left", "Right");
  const bottom = top + number(style.height) + around("Top", "Bottom");
  return { left, top, right, bottom };
}

/** Returns the marker of a list item where it is written in words, otherwise an empty text. */
export function listMark(style: CSSStyleDeclaration): string {
  if (!style.display.includes("list-item") || !style.listStyleType.startsWith('"')) return "";
  const text = textOfContent(style.listStyleType, () => null);
  return isWords(text, style) ? text : "";
}

/**
 * Returns the words that an element draws itself before its content or over it. Returns an empty text where it draws no
 * words. With `apart`, returns only words on a line or in a place of their own: other words are read with the text that
 * they stand before.
 */
export function wordsDrawnBy(element: Element, apart: boolean): string {
  const [leading, trailing] = sides.map((side) => drawnWords(element, side));
  const first = leading && !(apart && leading.isInline) ? leading.text : "";
  const over = trailing && trailing.box !== undefined ? trailing.text : "";
  return [first, over].filter(Boolean).join(" ");
}

/** Returns the words that an element without text draws. */
export function wordsInsteadOfText(element: Element): string {
  return sides
    .map((side) => drawnWords(element, side)?.text ?? "")
    .filter(Boolean)
    .join(" ");
}
