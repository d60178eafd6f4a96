// Finds the options of an opened list, wherever the list is in the document. Recognises them by their words, and
// because they have just appeared.
import {
  attributeOf,
  closestTo,
  contains,
  isElement,
  matches,
  ownerOf,
  parentOf,
  queryFirst,
  rectOf,
  textContentOf,
} from "../dom.ts";
import { hitAt, type Point } from "../human-click.ts";
import { isBoxShown } from "../visibility/visibility.ts";

/** What an option says: its value and its texts. The whole text comes first, then its parts. */
export interface OptionWords {
  value: string;
  texts: string[];
}

/**
 * Rates how well an option fits: 0 means not at all, higher is better. Callers never guess between two options that fit
 * best equally.
 */
export type Fit = (words: OptionWords) => number;

export interface FoundOption {
  element: Element;
  /** The element that carries the text: what a user would click. */
  text: Element;
  fit: number;
}

const rolesOfOptions =
  "option,[role=option],[role=menuitem],[role=menuitemradio],[role=treeitem],[role=radio],[role=row]";
const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;
const maxOption = 80;

/** Returns the text of a node, without invisible characters and with single spaces. */
export function plainText(node: Node): string {
  return textContentOf(node).replace(invisible, "").replace(/\s+/g, " ").trim();
}

/**
 * Yields every text under a root with the element that carries it. Leaves out texts that are too long for an option.
 */
export function* textsIn(root: Node): Generator<[text: string, carrier: Element]> {
  const document = ownerOf(root) ?? (root as Document);
  const nodes = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const text = plainText(node);
    const carrier = parentOf(node);
    if (text && text.length <= maxOption && isElement(carrier)) yield [text, carrier];
  }
}

/** Returns the value and the texts of an option. The value is empty where the option has none. */
export function wordsOf(option: Element): OptionWords {
  const value =
    ["value", "data-value", "data-code"].map((name) => attributeOf(option, name)).find(Boolean) ?? "";
  const whole = plainText(option);
  const parts = [...textsIn(option)].map(([text]) => text).filter((text) => text !== whole);
  const said = attributeOf(option, "aria-label");
  return { value, texts: [whole, ...parts, ...(said ? [said.trim()] : [])].filter(Boolean) };
}

/** Returns the elements that carry a text that fits and that are shown before a list is opened. */
export function shownBefore(roots: readonly Node[], fit: Fit): Set<Element> {
  return new Set(carriers(roots, fit).filter((carrier) => isBoxShown(carrier)));
}

/** Returns the options that fit best, are shown now and were not shown before. Each option comes once. */
export function bestOptions(roots: readonly Node[], fit: Fit, before: ReadonlySet<Element>): FoundOption[] {
  const found = new Map<Element, FoundOption>();
  for (const text of carriers(roots, fit)) {
    if (before.has(text) || !isBoxShown(text)) continue;
    const element = optionAround(text);
    if (matches(element, "[aria-disabled=true],:disabled")) continue;
    const fits = fit(wordsOf(element));
    if (fits > 0 && !found.has(element) && reachable(text, element))
      found.set(element, { element, text, fit: fits });
  }
  return best([...found.values()], (one, other) => sameRow(one.text, other.text));
}

/** Returns the options that fit best. Options that are equal (`same`) count once. */
export function best<Option extends { fit: number }>(
  options: readonly Option[],
  same: (one: Option, other: Option) => boolean,
): Option[] {
  const highest = Math.max(0, ...options.map(({ fit }) => fit));
  const kept: Option[] = [];
  for (const option of options)
    if (option.fit > 0 && option.fit === highest && !kept.some((other) => same(option, other)))
      kept.push(option);
  return kept;
}

/**
 * Returns the point where a user would click a text: the middle of its letters, not of its element. In CSS pixels of
 * the viewport.
 */
export function middleOfText(text: Element): Point {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const { left, top, width, height } = range.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function carriers(roots: readonly Node[], fit: Fit): Element[] {
  const found: Element[] = [];
  for (const root of roots)
    for (const [text, carrier] of textsIn(root))
      if (fit({ value: "", texts: [text] }) > 0) found.push(carrier);
  return found;
}

function optionAround(text: Element): Element {
  const named = closestTo(text, rolesOfOptions) ?? closestTo(text, "li");
  if (named && !queryFirst(named, `${rolesOfOptions},li`)) return named;
  let option = text;
  for (;;) {
    const parent = parentOf(option);
    if (!isElement(parent) || plainText(parent) !== plainText(option)) return option;
    option = parent;
  }
}

/**
 * Returns whether an option can be clicked after the page scrolls to it: nothing cuts it off or covers it. Lists that
 * are only for screen readers lie in elements without size.
 */
function reachable(text: Element, option: Element): boolean {
  text.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  const hit = hitAt(text.getRootNode(), middleOfText(text));
  return hit !== null && (contains(option, hit) || contains(hit, option));
}

function sameRow(one: Element, other: Element): boolean {
  const { top, bottom } = rectOf(one);
  const { y } = middleOfText(other);
  return y > top && y < bottom;
}
