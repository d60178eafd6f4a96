// Reads the texts of an App Centre page as the user sees them. A word in several pieces is one text. Each line of a
// block of code is a text of its own.
import {
  closestTo,
  contains,
  isElement,
  nextOf,
  nodeTypeOf,
  ownerOf,
  parentOf,
  styleOf,
  tagOf,
  textContentOf,
  type Root,
} from "../dom/dom.ts";
import { boxOf } from "../dom/text/text-beside.ts";
import { fieldOfLabel } from "../domain/labels-of-fields.ts";

/** One text as the user sees it. */
export interface ShownText {
  /** The node whose label to look for: the text itself, or the element around the pieces of one word. */
  node: Element | Text;
  text: string;
  /** The element that contains the text. */
  parent: Element;
  /**
   * True for one of several lines in a text node. The line has no position of its own, so only its own words can label
   * it.
   */
  line?: true;
}

const noText = "script,style,noscript,template,option,textarea,button,[role=button],nav";
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
/** A piece of a code: without spaces and without a character that ends a label. */
const part = /^[^\s:*]+$/;
const maxLength = 300;

/**
 * Returns whether a text is one word that users do not write: it has a digit, capitals inside or a mark. `Hidden` is
 * not a code.
 */
export function isCode(text: string): boolean {
  if (text.length < 6 || text.length > 300 || /\s/.test(text)) return false;
  return /\d/.test(text) || /[a-z][A-Z]|[A-Z]{2}[a-z]|[@/:]/.test(text);
}

interface Run {
  nodes: [Text, ...Text[]];
  raw: string;
}

const bare = (raw: string) => raw.replace(invisible, "");
const plain = (raw: string) => bare(raw).replace(/\s+/g, " ").trim();

/**
 * Returns the texts of a root in document order, without the texts of buttons and other elements in `noText`. Leaves
 * out a word in pieces when no element holds exactly that word: its label is unknown then, and a part of a secret is
 * not a secret.
 */
export function textsIn(root: Root): ShownText[] {
  const owner = nodeTypeOf(root) === 9 ? (root as Document) : ownerOf(root)!;
  const walker = Document.prototype.createTreeWalker.call(owner, root, NodeFilter.SHOW_TEXT);
  const runs: Run[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const [raw, parent] = [textContentOf(node), parentOf(node)];
    if (!isElement(parent) || closestTo(parent, noText)) continue;
    const run = runs.at(-1);
    if (run && goesOn(run.nodes.at(-1)!, node)) {
      run.nodes.push(node);
      run.raw += raw;
    } else runs.push({ nodes: [node], raw });
  }
  return runs.flatMap(textsOf);
}

/**
 * Returns whether two text nodes are pieces of one word. They have no space and no gap between them and look alike.
 * They stand on one line, or the line can break between them.
 */
function goesOn(text: Text, next: Text): boolean {
  const both = [text, next].map((node) => bare(textContentOf(node)));
  if (!both.every((words) => part.test(words) && !fieldOfLabel(words))) return false;
  const [one, other] = [boxOf(text, text), boxOf(next, next)];
  const beside = Math.abs(one.top - other.top) <= 1 && Math.abs(other.left - one.right) <= 1;
  if (!beside && !isBreakBetween(text, next)) return false;
  const [drawn, go] = [text, next].map((node) => styleOf(parentOf(node) as Element)) as [
    CSSStyleDeclaration,
    CSSStyleDeclaration,
  ];
  return (["fontSize", "fontFamily", "fontWeight", "color", "backgroundColor"] as const).every(
    (property) => drawn[property] === go[property],
  );
}

/** Returns whether only a `<wbr>` stands between two texts. */
function isBreakBetween(text: Text, next: Text): boolean {
  const between = nextOf(text);
  return isElement(between) && tagOf(between) === "wbr" && nextOf(between) === next;
}

function textsOf({ nodes, raw }: Run): ShownText[] {
  const [node] = nodes;
  const parent = parentOf(node) as Element;
  if (nodes.length > 1) {
    let box: Node | null = parent;
    while (box && !nodes.every((piece) => contains(box!, piece))) box = parentOf(box);
    const whole = isElement(box) && plain(textContentOf(box)) === plain(raw);
    return whole ? [{ node: box as Element, text: plain(raw), parent: box as Element }] : [];
  }
  if (raw.trim().includes("\n") && /^(pre|break-spaces)/.test(styleOf(parent).whiteSpace))
    return raw
      .split("\n")
      .map(plain)
      .filter((text) => text !== "" && text.length <= maxLength)
      .map((text) => ({ node, text, parent, line: true }));
  const text = plain(raw);
  return text === "" || text.length > maxLength ? [] : [{ node, text, parent }];
}
