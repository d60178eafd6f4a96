// Draws the outline of the page around its controls and values: nested elements in their drawn order, with masked class
// names.
import {
  attributeOf,
  closestTo,
  isElement,
  isText,
  matches,
  parentOf,
  tagOf,
  textContentOf,
} from "../dom/dom.ts";
import { looksLikeValue } from "../dom/text/text-beside.ts";
import { isDrawn } from "../dom/visibility/visibility.ts";
import { drawnChildrenOf, drawnParentOf, frameDocumentOf, shadowRootOf } from "../dom/walk.ts";
import { maskClasses, maskRole, maskTag } from "./class-words.ts";
import type { Speech } from "./speech.ts";

/** Up to this many levels above a control, the outline shows the neighbours too: labels are near. */
const near = 3;
const deepest = 24;
/** Maximum number of neighbours that the outline shows in one element. */
const maxSiblings = 24;
const maxTexts = 4;
const silent = "script,style,noscript,template,option,optgroup,datalist,link,meta,br";
/** Elements that contain values or options. The outline shows no words from them. */
const mute = "textarea,select,output,[contenteditable],[role=listbox],[role=option],[role=combobox]";

/** Returns what kind of value a text is: dots or a code. Returns null for words. */
export function sortOfValue(text: string): "dots" | "code" | null {
  const plain = text.trim();
  if (/[•●∙·⬤*＊∗○▪█]{3}/u.test(plain)) return "dots";
  return looksLikeValue(plain) || (/[a-z][A-Z]/.test(plain) && !/\s/.test(plain)) ? "code" : null;
}

interface Ground {
  /**
   * For each element between the page's body and a marked element: the number of levels to the nearest marked element.
   */
  ways: ReadonlyMap<Element, number>;
  marks: ReadonlyMap<Element, string>;
  speech: Speech;
}

function isTick(node: Node | null | undefined): boolean {
  return (
    isElement(node) && matches(node, "input[type=radio],input[type=checkbox],[role=radio],[role=checkbox]")
  );
}

/** Returns whether a text names a radio button or a checkbox. It is an option then, not a label. */
function isOptionText(node: Text): boolean {
  const parent = parentOf(node);
  if (isTick((node as { previousElementSibling?: Element | null }).previousElementSibling)) return true;
  if (!isElement(parent)) return false;
  if (isTick(parent.previousElementSibling)) return true;
  const label = closestTo(parent, "label") as HTMLLabelElement | null;
  return isTick(label?.control) || closestTo(parent, "[role=radio],[role=checkbox]") !== null;
}

/** Returns a text in a few words, with only the allowed ones. */
function said(node: Text, { speech, marks }: Ground): string | null {
  const text = textContentOf(node).replace(/\s+/g, " ").trim();
  if (text === "") return null;
  for (let at = parentOf(node); isElement(at); at = parentOf(at))
    if (marks.get(at) || matches(at, mute)) return sortOfValue(text) ?? "text";
  if (isOptionText(node)) return "‹option›";
  const words = text.split(" ").length > 10 ? "long text" : speech.text(text);
  return sortOfValue(text) ?? (words === "" ? "symbol" : words === "long text" ? words : `"${words}"`);
}

function* textsIn(node: Node): Generator<Text> {
  if (isText(node)) yield node;
  else if (isElement(node) && !matches(node, silent))
    for (const child of Array.from(drawnChildrenOf(node))) yield* textsIn(child);
}

function nameOf(element: Element, { marks }: Ground): string {
  const role = maskRole(attributeOf(element, "role"));
  const classes = maskClasses(attributeOf(element, "class") ?? "");
  const shadow = shadowRootOf(element, true);
  return [
    `${maskTag(tagOf(element))}${role ? `[${role}]` : ""}${classes}`,
    ...(isDrawn(element) ? [] : ["hidden"]),
    ...(shadow ? [`#shadow-root(${shadow.mode})`] : []),
    ...(marks.get(element) ? [marks.get(element)!] : []),
  ].join(" ");
}

/** Returns the line for an element or text beside the path to a control. */
function neighbour(node: Node, ground: Ground): string[] {
  if (isText(node)) return [said(node, ground) ?? []].flat();
  if (!isElement(node) || matches(node, silent)) return [];
  const texts: string[] = [];
  for (const text of textsIn(node)) {
    const words = said(text, ground);
    if (words !== null && texts.push(words) > maxTexts) break;
  }
  const shown = texts.length > maxTexts ? [...texts.slice(0, maxTexts), "…"] : texts;
  return [[nameOf(node, ground), ...shown].join(" ")];
}

/** Joins blocks of lines. Equal blocks in a row, for example the rows of a list, appear once. */
function withoutRepeats(blocks: readonly string[][]): string[] {
  const lines: string[] = [];
  let last = "";
  let repeated = false;
  for (const block of blocks) {
    const text = block.join("\n");
    if (text !== last) lines.push(...block);
    else if (!repeated) lines.push("… more of the same");
    repeated = text === last;
    last = text;
  }
  return lines;
}

function linesOf(element: Element, ground: Ground, depth: number): string[] {
  const own = nameOf(element, ground);
  if (depth > deepest) return [`${own} …`];
  const inner = tagOf(element) === "iframe" ? frameDocumentOf(element)?.documentElement : null;
  const children: Node[] = inner ? [inner] : Array.from(drawnChildrenOf(element));
  const close = (ground.ways.get(element) ?? 0) <= near;
  const blocks: string[][] = [];
  let told = 0;
  let alone = true;
  for (const child of children) {
    if (isElement(child) && ground.ways.has(child)) blocks.push(linesOf(child, ground, depth + 1));
    else if (close && told++ < maxSiblings) {
      const line = neighbour(child, ground);
      if (isText(child) && line.length > 0) alone = false;
      blocks.push(line);
    }
  }
  const below = withoutRepeats(blocks.filter((block) => block.length > 0));
  const [only] = below;
  if (only === undefined) return [own];
  // Write a chain of boxes on one line, and also a text with its box.
  if (below.slice(1).every((line) => line.startsWith(" ")))
    return [alone ? `${own} > ${only}` : `${own} ${only}`, ...below.slice(1)];
  return [own, ...below.map((line) => ` ${line}`)];
}

/**
 * Returns the outline as lines, from the body down to the marked elements and into the readable frames. A control has
 * its mark. A value or a heading has an empty one.
 */
export function outlineOf(
  body: Element,
  marks: ReadonlyMap<Element, string>,
  frames: readonly Element[],
  speech: Speech,
): string[] {
  const ways = new Map<Element, number>();
  const hosts = new Map<Element, Element>(
    frames.flatMap((frame) => {
      const inner = frameDocumentOf(frame)?.documentElement;
      return inner ? [[inner, frame] as const] : [];
    }),
  );
  for (const anchor of [...marks.keys(), ...frames])
    for (let at: Element | null = anchor, steps = 0; at; steps++) {
      const before = ways.get(at);
      if (before !== undefined && before <= steps) break;
      ways.set(at, steps);
      at = drawnParentOf(at) ?? hosts.get(at) ?? null;
    }
  return linesOf(body, { ways, marks, speech }, 0);
}
