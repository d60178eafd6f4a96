// Collects what is drawn inside a scope as a user meets it: runs of text, controls, in order; and finds by
// geometry the text that stands left of or above a box.
import {
  attributeOf,
  isElement,
  isText,
  matches,
  ownerOf,
  rectOf,
  styleOf,
  tagOf,
  textContentOf,
} from "../dom.ts";
import { isControl } from "../controls/controls.ts";
import { wordsInsteadOfText } from "./drawn-words.ts";
import { oncePerLook, spend } from "../look.ts";
import { isDrawn } from "../visibility/visibility.ts";
import { isCutByStyle } from "../visibility/visibility-clipping.ts";
import { drawnChildrenOf } from "../walk.ts";

export interface Piece {
  text: string;
  /** The text; an element where style sheets alone draw words in it. */
  node: Text | Element;
}

/** Text that stands together on one line, or a control. */
export type Item =
  | { kind: "text"; pieces: Piece[]; box: DOMRect }
  | { kind: "control"; element: Node; box: DOMRect };

/** So many nodes of a scope are looked at: labels stand near. */
const maxNodes = 1500;

/** What carries no label text: buttons, icons, tooltips, code, other people's words for machines. */
const silent =
  "script,style,noscript,template,svg,button,[role=button],[role=tooltip],[role=img],datalist,option,[role=listbox],[role=alert]";

/** An icon drawn by the name of its glyph (`info_outline`), or by one letter. */
function isIcon(element: Element): boolean {
  const named = /(^|[\s_-])(icons?|fa[srlb]?|material)([\s_-]|$)/i.test(attributeOf(element, "class") ?? "");
  if (!named) return false;
  const text = textContentOf(element);
  const first = /\w+/.exec(text);
  if (!first) return true;
  const [word] = first;
  return /^[a-z\d_]{0,30}$/.test(word) && !/\w/.test(text.slice(first.index + word.length));
}

/** What is kept from screen readers is read on the screen all the same, unless it is a mark, or the name of a glyph. */
function isMark(element: Element): boolean {
  if (attributeOf(element, "aria-hidden") !== "true") return false;
  const text = textContentOf(element).trim();
  return text.length < 4 || /^[a-z\d_]+$/.test(text);
}

const inline: ReadonlySet<string> = new Set(["inline", "contents", "ruby"]);

/** Drawn for screen readers only: nobody sees a box of a pixel, or one that is cut off whole. */
export function isForListeners(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== "absolute" && style.position !== "fixed") return false;
  if (isCutByStyle(style)) return true;
  const { width, height } = rectOf(element);
  return (width <= 2 || height <= 2) && style.overflowX !== "visible";
}

/** Values, as against labels: dots, GUIDs, addresses, codes of letters and digits. They end a run of text. */
export function looksLikeValue(text: string): boolean {
  const plain = text.trim();
  return /^[^\p{L}\p{N}]{3,}$/u.test(plain) || (/^\S{6,}$/.test(plain) && /\d|@|:\/\//.test(plain));
}

interface Options {
  /** What a label is sought for: it comes back as a control, unopened. */
  target?: Node | null;
  /** Also take text that is not drawn. */
  hidden?: boolean;
}

/** A scope read before in this look is not read again: fields that lie flat beside each other have one scope. */
const plainItems = oncePerLook((scope: Node) => collect(scope, {}));

/**
 * The runs of text and the controls inside a scope, in drawn order, through shadow roots and slots. Empty when the scope
 * is too large.
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
  // A node costs about four microseconds: its style is read.
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

/** The box around everything from one node to another: of an element its own, of text the box of its words. */
export function boxOf(from: Node, to: Node): DOMRect {
  if (from === to && isElement(from)) return rectOf(from);
  const range = Document.prototype.createRange.call(ownerOf(from)!);
  range.setStartBefore(from);
  range.setEndAfter(to);
  return range.getBoundingClientRect();
}

/** A sentence rather than a name: five words or more, or three and a full stop. What ends in a colon introduces. */
export function isRemark(item: Item): boolean {
  if (item.kind !== "text") return false;
  const text = item.pieces
    .map((piece) => piece.text)
    .join("")
    .trim();
  const words = text.split(/\s+/).length;
  return !text.endsWith(":") && (words >= 5 || (words >= 3 && /[.!]$/.test(text)));
}

/** Whether an item is something a label belongs to: a control, or text that looks like a value. */
export function isValue(item: Item): boolean {
  return item.kind === "control" || item.pieces.every(({ text }) => looksLikeValue(text));
}
