// Reads the lines of a label as they are on the screen: without text that nobody can see, with the words that style
// sheets draw.
import { isElement, isText, previousOf, queryAll, styleOf, textContentOf } from "../dom.ts";
import { drawnWords, listMark, sides, type DrawnWords } from "./drawn-words.ts";
import { oncePerLook } from "../look.ts";
import { boxOf, type Piece } from "./text-beside.ts";
import { isTextSeen } from "./text-seen.ts";
import { drawnChildrenOf, drawnParentOf } from "../walk.ts";

/** Number of levels outwards from a text in which to look for words that belong to the text or cover it. */
const outwards = 5;
/** Share of a text's rectangle that must lie under a cover to count as hidden, or as touched. */
const hidden = 0.5;
const touched = 0.1;
const controls = "input,select,textarea,[role=combobox]";

/** What style sheets add to one text. */
interface Additions {
  before: string;
  after: string;
  /** Words drawn over the text. A user reads them in its place. */
  instead: string | null;
  /** Something drawn over the text leaves it only half visible. */
  isUnsure: boolean;
}

/**
 * Returns the lines of label text as a user reads them. Leaves out each piece that nobody can see, and each line of
 * which nothing is left. Returns an empty list where words lie over each other.
 */
export function linesAsDrawn(lines: readonly (readonly Piece[])[]): Piece[][] {
  const pieces = lines.flat();
  const seen = new Map<Piece, string>();
  for (const [at, piece] of pieces.entries()) {
    const { node, text } = piece;
    if (!isText(node)) {
      seen.set(piece, text);
      continue;
    }
    const { before, after, instead, isUnsure } = additionsTo(node, pieces[at + 1]?.node);
    if (isUnsure) return [];
    const own = isTextSeen(node) ? (instead ?? text) : (instead ?? "");
    seen.set(piece, [before, own, after].filter(Boolean).join(" "));
  }
  return lines
    .map((line) =>
      line.map((piece) => ({ ...piece, text: seen.get(piece)! })).filter(({ text }) => text !== ""),
    )
    .filter((line) => line.length > 0);
}

const holdsControls = oncePerLook((element: Element) => queryAll(element, controls).length > 0);

function additionsTo(node: Text, next: Node | undefined): Additions {
  const found: Additions = { before: "", after: "", instead: null, isUnsure: false };
  let isInline = true;
  let at = drawnParentOf(node);
  for (let level = 0; level < outwards && at; level++, at = drawnParentOf(at)) {
    const holder = at;
    const drawn = sides.map((side) => drawnWords(holder, side));
    const isWide = holdsControls(holder);
    for (const [place, words] of drawn.entries()) {
      if (!words) continue;
      if (words.box !== undefined) layOver(found, words, node, isWide);
      else if (!isInline) continue;
      else if (place === 0 && isFirstIn(holder, node)) found.before = `${words.text} ${found.before}`.trim();
      else if (place === 1 && !isWide && !(next && holder.contains(next)))
        found.after = `${found.after} ${words.text}`.trim();
    }
    if (isInline) {
      const style = styleOf(holder);
      const mark = isFirstIn(holder, node) ? listMark(style) : "";
      found.before = `${mark} ${found.before}`.trim();
      isInline = style.display === "inline" || style.display === "contents";
    }
    if (isWide) break;
  }
  return found;
}

/** Adds words, or a background without words, that are placed out of the flow: over the text, or beside it. */
function layOver(
  found: Additions,
  { text, box, isOpaque, isBelow }: DrawnWords,
  node: Text,
  isWide: boolean,
) {
  const own = boxOf(node, node);
  const share = box ? shareUnder(own, box) : 1;
  // Nothing can cover a text without size. Words drawn near it are read in its place.
  if (share < touched) {
    if (!isWide && text !== "") found.after = `${found.after} ${text}`.trim();
    return;
  }
  if (isBelow && text === "") return;
  if (!box || isBelow || !isOpaque || share < hidden) {
    if (text !== "" && isTextSeen(node)) found.isUnsure = true;
    else if (text !== "") found.after = `${found.after} ${text}`.trim();
    return;
  }
  found.instead = text;
}

/** Returns the share of one rectangle that lies under another, from 0 to 1. */
function shareUnder(own: DOMRect, { left, right, top, bottom }: NonNullable<DrawnWords["box"]>): number {
  const across = Math.min(own.right, right) - Math.max(own.left, left);
  const along = Math.min(own.bottom, bottom) - Math.max(own.top, top);
  if (across <= 0 || along <= 0) return 0;
  return (across * along) / (own.width * own.height);
}

/** Returns whether an element contains nothing to read before a text. */
function isFirstIn(holder: Element, node: Node): boolean {
  for (let at: Node | null = node; at && at !== holder; at = drawnParentOf(at))
    for (let before = previousOf(at); before; before = previousOf(before)) {
      if (isText(before) && textContentOf(before).trim() !== "") return false;
      if (isElement(before) && (textContentOf(before).trim() !== "" || queryAll(before, controls).length > 0))
        return false;
    }
  return true;
}

/**
 * Returns whether a text, or everything inside an element, is seen as it is written, and style sheets add nothing to
 * it.
 */
export function isDrawnAsWritten(node: Node): boolean {
  if (!isText(node)) return Array.from(drawnChildrenOf(node)).every(isDrawnAsWritten);
  if (textContentOf(node).trim() === "") return true;
  const { before, after, instead, isUnsure } = additionsTo(node, undefined);
  return before === "" && after === "" && instead === null && !isUnsure && isTextSeen(node);
}
