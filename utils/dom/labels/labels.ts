// Finds the label of a control, or of a value that the page shows as text, by what a user sees. Source of the order:
// docs/facts/controls.md "Labels, in this order".
import type { LabelSource, Label } from "./label.ts";
import {
  attributeOf,
  byId,
  closestTo,
  contains,
  isElement,
  matches,
  queryAll,
  rootOf,
  styleOf,
  type Root,
} from "../dom.ts";
import { linesAsDrawn } from "../text/drawn-text.ts";
import { wordsInsteadOfText } from "../text/drawn-words.ts";
import { labelsByPlace } from "./labels-place.ts";
import type { PlacedLabel } from "./label.ts";
import { labelsById } from "./labels-ties.ts";
import { isPlaceholderSeen } from "../text/text-seen.ts";
import { isForListeners, itemsIn, looksLikeValue, type Piece } from "../text/text-beside.ts";
import { isDrawn } from "../visibility/visibility.ts";
import type { Control } from "../controls/controls.ts";

/** Characters around a label that are not part of its words. */
const marks: ReadonlySet<string> = new Set(" *:•·ⓘ?!†");
/** Remarks in brackets after a label that say nothing about what it names. */
const remarks: ReadonlySet<string> = new Set([
  "required",
  "optional",
  "verplicht",
  "verplicht veld",
  "optioneel",
  "obligatoire",
  "requis",
  "facultatif",
  "pflichtfeld",
  "erforderlich",
]);
/**
 * Longest label, in characters. Of a longer text, for example the help below a control, only the beginning and the end
 * are read.
 */
const maxRead = 400;
const maxReadAtEnd = 100;

function withoutMarks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && marks.has(text[from]!)) from++;
  while (to > from && marks.has(text[to - 1]!)) to--;
  return text.slice(from, to);
}

function withoutRemark(text: string): string {
  if (!text.endsWith(")") && !text.endsWith("]")) return text;
  const open = Math.max(text.lastIndexOf("("), text.lastIndexOf("["));
  return open >= 0 && remarks.has(text.slice(open + 1, -1).toLowerCase()) ? text.slice(0, open) : text;
}

/**
 * Returns a label as a user reads it: without stars, colons, marks and `(required)`, with single spaces, and never
 * long.
 */
export function cleanLabel(text: string): string {
  const plain = withoutMarks(text.replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "").replace(/\s+/g, " "));
  const short =
    plain.length <= maxRead + maxReadAtEnd
      ? plain
      : `${plain.slice(0, maxRead)} … ${plain.slice(-maxReadAtEnd)}`;
  return withoutMarks(withoutRemark(short));
}

/**
 * Returns the readings of a label's lines, most likely first. The first line comes first. Where the second line is
 * short, both lines together come next. Where help text follows on the first line, its first piece comes last.
 */
export function readingsOf(lines: readonly (readonly Piece[])[]): string[] {
  const said = lines
    .map((pieces) =>
      pieces.map(({ text }) => text).filter((text, at) => at === 0 || !/^\s*[i?!ℹ]\s*$/.test(text)),
    )
    .filter((texts) => /[\p{L}\p{N}]/u.test(texts.join("")));
  const [first, second] = said.map((texts) => cleanLabel(texts.join("")));
  if (first === undefined) return [];
  const readings = [first];
  if (second !== undefined && second.split(" ").length <= 3) readings.push(`${first} ${second}`);
  const [piece, ...rest] = said[0]!;
  if (rest.join("").trim().split(/\s+/).length >= 3) readings.push(cleanLabel(piece!));
  return [...new Set(readings)].filter(Boolean);
}

/** Returns the readings of a label's lines as they are drawn on the screen. */
export function readingsAsDrawn(lines: readonly (readonly Piece[])[]): string[] {
  return readingsOf(linesAsDrawn(lines));
}

/**
 * Returns the lines of text inside an element that names something. Where a label wraps its control, returns only the
 * lines before the control, if there are any.
 */
function linesIn(element: Element, control: Element | null): Piece[][] {
  const isHidden = !isDrawn(element) || isForListeners(element, styleOf(element));
  const items = itemsIn(element, control, { hidden: isHidden });
  const at = items.findIndex((item) => item.kind === "control");
  const before = at < 0 ? items : items.slice(0, at);
  const texts = (before.some((item) => item.kind === "text") ? before : items).filter(
    (item) => item.kind === "text",
  );
  const lines = texts.map((item) => item.pieces);
  if (isHidden) return lines;
  const own = texts.length === 0 ? wordsInsteadOfText(element) : "";
  return linesAsDrawn(own ? [[{ text: own, node: element }]] : lines);
}

const innerParts = "input,select,textarea,button,[role=combobox],[aria-haspopup=listbox]";

/** Returns the labels that the page's author tied to the element or to a part of it. */
function tiedLabels(element: Element): Label[] {
  const root = rootOf(element);
  const radios = matches(element, "input")
    ? []
    : queryAll(element, "input[type=radio],[role=radio],[aria-pressed]");
  const parts = radios.length > 0 ? [element] : [element, ...queryAll(element, innerParts)];
  const named: { element: Element; source: LabelSource }[] = [];
  for (const part of parts) {
    const id = attributeOf(part, "id");
    if (id && byId(root, id) === part)
      for (const label of labelsById(root as Root).get(id) ?? [])
        named.push({ element: label, source: "label" });
    const wrapping = closestTo(part, "label");
    if (
      wrapping &&
      attributeOf(wrapping, "for") === null &&
      queryAll(wrapping, innerParts)[0] === (parts[1] ?? part)
    )
      named.push({ element: wrapping, source: "wrapping" });
  }
  const labels = named.flatMap(({ element: label, source }) => {
    const lines = linesIn(label, element);
    return say(readingsOf(lines), source, lines[0]?.[0]?.node);
  });
  for (const part of parts) {
    const ids = attributeOf(part, "aria-labelledby")?.split(/\s+/) ?? [];
    const lines = ids.flatMap((id) => {
      const naming = byId(root, id);
      return naming && naming !== part && !contains(element, naming) ? linesIn(naming, null) : [];
    });
    labels.push(
      ...say(readingsOf(lines), "labelledby", lines[0]?.[0]?.node),
      ...say([attributeOf(part, "aria-label") ?? ""], "aria-label"),
    );
  }
  if (radios.length > 0) labels.push(...groupLabels(element, radios[0]!));
  return labels;
}

/**
 * Returns the labels of a group of radios: the legend of its fieldset, and the text in the group before the first
 * radio.
 */
function groupLabels(group: Element, first: Element): Label[] {
  const legend = queryAll(closestTo(group, "fieldset") ?? group, "legend")[0];
  const lines = legend ? linesIn(legend, null) : [];
  const items = itemsIn(group, first);
  const inside =
    items[0]?.kind === "text" && !closestTo(first, "label")?.contains(items[0].pieces[0]!.node)
      ? [items[0].pieces]
      : [];
  return [...say(readingsOf(lines), "legend"), ...say(readingsAsDrawn(inside), "before")];
}

function say(texts: readonly string[], source: LabelSource, at?: Node): Label[] {
  return texts
    .map(cleanLabel)
    .filter(Boolean)
    .map((text) => ({ text, source, ...(at && { at }) }));
}

/** The labels of a control or value by where they come from. Each list is cleaned, strongest first. */
export interface LabelReading {
  /**
   * From the markup: what its author tied to the control. A user may not see it, or may read it as the label of another
   * control.
   */
  tied: Label[];
  /** From the place on the screen: what a user reads as the name. */
  read: Label[];
  /** From the place, without texts that the markup ties to another control. */
  free: Label[];
  /** From the placeholder and the title. */
  hints: Label[];
}

/** Reads the labels of a control, of any element or text that shows a value, or of a `Control` from `controlsIn`. */
export function readLabels(target: Element | Text | Control): LabelReading {
  const node = "kind" in target && "element" in target ? target.element : target;
  const element = isElement(node) ? node : null;
  const { read, free } = labelsByPlace(node);
  const placed = (labels: readonly PlacedLabel[]) =>
    labels.flatMap(({ lines, source }) => say(readingsAsDrawn(lines), source, lines[0]?.[0]?.node));
  return {
    tied: element ? tiedLabels(element) : [],
    read: placed(read),
    free: placed(free),
    hints: (["placeholder", "title"] as const).flatMap((attribute) =>
      say([hintOf(element, attribute)], attribute),
    ),
  };
}

function hintOf(element: Element | null, attribute: "placeholder" | "title"): string {
  const hint = (element && attributeOf(element, attribute)) ?? "";
  return hint && attribute === "placeholder" && !isPlaceholderSeen(element!) ? "" : hint;
}

/**
 * Returns the labels of a reading in one list, strongest first, each text once. Leaves out texts that look like values.
 */
export function allOf({ tied, free, hints }: LabelReading): Label[] {
  return [...tied, ...free, ...hints].filter(
    ({ text }, index, all) =>
      !looksLikeValue(text) && all.findIndex((other) => other.text === text) === index,
  );
}

/**
 * Returns the labels of a control, of any element or text that shows a value, or of a `Control` from `controlsIn`. The
 * labels are cleaned, strongest first. Returns an empty list when nothing names the target: a text that is nearer to
 * another control is never taken.
 */
export function labelsOf(target: Element | Text | Control): Label[] {
  return allOf(readLabels(target));
}
