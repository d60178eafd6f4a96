// Collects what is drawn inside a scope, in the order a user meets it: runs of text, and controls. Tells labels,
// remarks and values apart.
import {
  attributeOf,
  isElement,
  isText,
  matches,
  ownerOf,
  queryFirst,
  rectOf,
  styleOf,
  tagOf,
  textContentOf,
} from "../dom.ts";
import { isControl } from "../controls/controls.ts";
import { wordsInsteadOfText } from "./drawn-words.ts";
import { oncePerLook, spend } from "../look.ts";
import { isBoxShown, isDrawn } from "../visibility/visibility.ts";
import { isCutByStyle } from "../visibility/visibility-clipping.ts";
import { drawnChildrenOf } from "../walk.ts";

export interface Piece {
  text: string;
  /** The text node, or an element in which only style sheets draw words. */
  node: Text | Element;
}

/** A run of text on one line, or a control. */
export type Item =
  | { kind: "text"; pieces: Piece[]; box: DOMRect }
  | { kind: "control"; element: Node; box: DOMRect };

/** Maximum number of nodes of a scope that are visited: labels stand near. */
const maxNodes = 1500;

/** Matches elements without label text: buttons, icons, tooltips, code, words for machines. */
const silent =
  "script,style,noscript,template,svg,button,[role=button],[role=tooltip],[role=img],datalist,option,[role=listbox],[role=alert]";

/** Returns whether an element is an icon, drawn by the name of its glyph (`info_outline`) or by one letter. */
export function isIcon(element: Element): boolean {
  const named = /(^|[\s_-])(icons?|fa[srlb]?|material)([\s_-]|$)/i.test(attributeOf(element, "class") ?? "");
  // The box around an input may have such a class, for the icon that it also holds.
  if (!named || queryFirst(element, "input,select,textarea")) return false;
  const text = textContentOf(element);
  const first = /\w+/.exec(text);
  if (!first) return true;
  const [word] = first;
  return /^[a-z\d_]{0,30}$/.test(word) && !/\w/.test(text.slice(first.index + word.length));
}

/**
 * Returns whether an element that is hidden from screen readers is only a mark or the name of a glyph. Any other text
 * that is hidden from screen readers is still read on the screen.
 */
function isMark(element: Element): boolean {
  if (attributeOf(element, "aria-hidden") !== "true") return false;
  const text = textContentOf(element).trim();
  return text.length < 4 || /^[a-z\d_]+$/.test(text);
}

const inline: ReadonlySet<string> = new Set(["inline", "contents", "ruby"]);

/**
 * Returns whether an element is drawn only for screen readers. Nobody sees an element of one pixel, or one that is
 * completely cut off.
 */
export function isForListeners(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== "absolute" && style.position !== "fixed") return false;
  if (isCutByStyle(style)) return true;
  const { width, height } = rectOf(element);
  return (width <= 2 || height <= 2) && style.overflowX !== "visible";
}

/**
 * Returns whether a text looks like a value and not like a label: dots, GUIDs, addresses, codes of letters and digits.
 * A value ends a run of text.
 */
export function looksLikeValue(text: string): boolean {
  const plain = text.trim();
  return /^[^\p{L}\p{N}]{3,}$/u.test(plain) || (/^\S{6,}$/.test(plain) && /\d|@|:\/\//.test(plain));
}

interface Options {
  /** The node whose label the caller looks for. It is collected as a control, and nothing inside it is read. */
  target?: Node | null;
  /** Also collects text that is not drawn. */
  hidden?: boolean;
}

/** Reads a scope only once in a look, because controls side by side share one scope. */
const plainItems = oncePerLook((scope: Node) => collect(scope, {}));

/**
 * Returns the runs of text and the controls inside a scope, in drawn order, through shadow roots and slots. Returns an
 * empty list when the scope is too large.
 */
export function itemsIn(scope: Node, target: Node | null, { hidden = false } = {}): readonly Item[] {
  if (hidden) return collect(scope, { target, hidden });
  const isPlain = isElement(target) && isControl(target) && !matches(target, silent);
  return target === null || isPlain ? plainItems(scope) : collect(scope, { target });
}

function collect(scope: Node, { target = null, hidden = false }: Options): readonly Item[] {
  const items: { kind: "text" | "control"; pieces: Piece[]; element?: Node }[] = [];
  let open = false;
  let left = maxNodes;
  let taken = 0;
  const take = (text: string, node: Text | Element): void => {
    taken++;
    if (looksLikeValue(text)) open = false;
    const last = items.at(-1);
    if (open && last?.kind === "text") last.pieces.push({ text, node });
    else items.push({ kind: "text", pieces: [{ text, node }] });
    open = !looksLikeValue(text);
  };
  const visit = (node: Node): void => {
    if (left-- <= 0) return;
    if (node === target) {
      taken++;
      open = false;
      items.push({ kind: "control", pieces: [], element: node });
      return;
    }
    if (isText(node)) {
      const text = textContentOf(node);
      if (text.trim()) take(text, node);
      return;
    }
    if (!isElement(node)) return;
    if (matches(node, silent) || isMark(node)) return;
    if (isControl(node)) {
      // A select that nobody sees is kept for a script. Its label belongs to what is drawn in its place.
      if (tagOf(node) === "select" && !isBoxShown(node)) return;
      taken++;
      open = false;
      items.push({ kind: "control", pieces: [], element: node });
      return;
    }
    if (tagOf(node) === "br") {
      open = false;
      return;
    }
    const style = styleOf(node);
    const isUnseen = () => (!isDrawn(node) && style.display !== "contents") || isForListeners(node, style);
    if ((!hidden && isUnseen()) || isIcon(node)) return;
    const isInline = inline.has(style.display);
    if (!isInline) open = false;
    const children = drawnChildrenOf(node);
    const before = taken;
    for (let index = 0; index < children.length; index++) visit(children[index]!);
    const drawn = taken === before && !hidden ? wordsInsteadOfText(node) : "";
    if (drawn) take(drawn, node);
    if (!isInline) open = false;
  };
  const children = drawnChildrenOf(scope);
  for (let index = 0; index < children.length; index++) visit(children[index]!);
  // A node costs about four microseconds, because its style is read.
  spend(4 * (maxNodes - left));
  if (left <= 0) return [];
  return items.map(({ kind, pieces, element }) => {
    let box: DOMRect | undefined;
    return {
      kind,
      pieces,
      element,
      get box(): DOMRect {
        return (box ??= element ? boxOf(element, element) : boxOf(pieces[0]!.node, pieces.at(-1)!.node));
      },
    };
  }) as Item[];
}

/**
 * Returns the rectangle around everything from one node to another. For a single element this is its own rectangle, for
 * text the rectangle of its words.
 */
export function boxOf(from: Node, to: Node): DOMRect {
  if (from === to && isElement(from)) return rectOf(from);
  const range = Document.prototype.createRange.call(ownerOf(from)!);
  range.setStartBefore(from);
  range.setEndAfter(to);
  return range.getBoundingClientRect();
}

/**
 * Returns whether an item is a sentence and not a name: five words or more, or three words and a full stop. A text that
 * ends in a colon introduces something and is not a remark.
 */
export function isRemark(item: Item): boolean {
  if (item.kind !== "text") return false;
  const text = item.pieces
    .map((piece) => piece.text)
    .join("")
    .trim();
  const words = text.split(/\s+/).length;
  return !text.endsWith(":") && (words >= 5 || (words >= 3 && /[.!]$/.test(text)));
}

/** Returns whether an item is something that a label belongs to: a control, or text that looks like a value. */
export function isValue(item: Item): boolean {
  return item.kind === "control" || item.pieces.every(({ text }) => looksLikeValue(text));
}
