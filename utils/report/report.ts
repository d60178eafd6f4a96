// Writes the report of a page, for a developer who adds a new layout: structure, labels, kinds of controls, evidence.
// It contains no value, name, number or query of an address. masking.ts decides which words are allowed.
import { chosenWords } from "../dom/choices/choose.ts";
import { controlsIn, type Control } from "../dom/controls/controls.ts";
import {
  attributeOf,
  bodyOf,
  closestTo,
  isElement,
  isShadowRoot,
  matches,
  nodeTypeOf,
  ownerOf,
  parentOf,
  queryAll,
  rootElementOf,
  rootOf,
  tagOf,
  textContentOf,
  inputValueOf,
  type Root,
} from "../dom/dom.ts";
import { labelsOf } from "../dom/labels/labels.ts";
import type { Label } from "../dom/labels/label.ts";
import { isBoxShown, isCovered, isShown, isUsable } from "../dom/visibility/visibility.ts";
import { frameDocumentOf, rootsOf } from "../dom/walk.ts";
import { fieldOfLabels } from "../domain/labels-of-fields.ts";
import { maskRole, maskTag } from "./class-words.ts";
import { findings, valuesRead } from "./findings.ts";
import { outlineOf, sortOfValue } from "./outline.ts";
import { maskPath, reportSiteOf } from "./place.ts";
import { labelled, speechOn, type Labelled, type Speech } from "./speech.ts";

const maxLines = 200;
const maxCharacters = 20_000;
const maxLine = 240;
const maxControls = 40;
const maxValues = 30;
const maxHeadings = 20;

const count = (list: ArrayLike<unknown>): string => (list.length > 99 ? "more than 99" : String(list.length));

function isEmpty(control: Control): boolean {
  const { element, kind } = control;
  if (kind === "text" || kind === "password")
    return (inputValueOf(element) ?? textContentOf(element)).trim() === "";
  if (kind === "select") return inputValueOf(element) === "";
  return chosenWords(control) === null;
}

function rootMark(element: Element, document: Document): string[] {
  const root = rootOf(element);
  return [
    ...(isShadowRoot(root) ? [`in a shadow root (${root.mode})`] : []),
    ...(ownerOf(element) === document ? [] : ["in a frame"]),
  ];
}

function labelsLine(labels: readonly Label[], control: Control | null, speech: Speech): string {
  if (labels.length === 0) return "   labels: none";
  const said = labels.slice(0, 6).map((label) => `"${speech.label(label, control)}" (${label.source})`);
  return `   labels: ${said.join(", ")}`;
}

function controlLines(
  { control, labels }: Labelled,
  number: number,
  document: Document,
  speech: Speech,
): string[] {
  const { element, kind, options } = control;
  const role = maskRole(attributeOf(element, "role"));
  const type = tagOf(element) === "input" ? ` type=${(element as HTMLInputElement).type}` : "";
  const field = kind === "checkbox" ? null : fieldOfLabels(labels);
  const about = [
    `${kind} <${maskTag(tagOf(element))}${type}${role ? ` role=${role}` : ""}>`,
    `field ${field ?? "unknown"}`,
    ...(options || kind === "select" ? [`options: ${count(options ?? [])}`] : []),
    ...(kind === "checkbox" ? [] : [`holds text: ${isEmpty(control) ? "no" : "yes"}`]),
    isShown(element) ? (isCovered(element) ? "covered" : "shown") : "hidden",
    ...(matches(element, "[required],[aria-required=true]") ? ["required"] : []),
    ...(matches(element, ":disabled,[aria-disabled=true]") ? ["disabled"] : []),
    ...(matches(element, "[readonly],[aria-readonly=true]") ? ["read-only"] : []),
    ...(isUsable(element) ? [] : ["not usable"]),
    ...rootMark(element, document),
  ];
  return [`${number}. ${about.join("; ")}`, labelsLine(labels, control, speech)];
}

const noValue =
  "script,style,noscript,template,option,textarea,button,[role=button],nav,h1,h2,h3,h4,h5,h6,select";

/** Returns the values that the page shows as text: dots and codes, each with the element around it. */
function shownTexts(roots: readonly Root[]): { node: Text; at: Element; sort: string }[] {
  const found: { node: Text; at: Element; sort: string }[] = [];
  for (const root of roots) {
    const document = nodeTypeOf(root) === 9 ? (root as Document) : ownerOf(root)!;
    const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && found.length < maxValues; node = walker.nextNode()) {
      const text = textContentOf(node).trim();
      if (text.length < 4 || text.length > 300) continue;
      const sort = sortOfValue(text);
      const at = parentOf(node);
      if (sort && isElement(at) && !closestTo(at, noValue) && isBoxShown(at))
        found.push({ node: node as Text, at, sort });
    }
  }
  return found;
}

/**
 * Joins the lines to at most 200 lines of at most 240 characters, 20,000 characters in all. Says where something was
 * cut.
 */
function bounded(lines: readonly string[]): string {
  const kept: string[] = [];
  let characters = 0;
  for (const line of lines) {
    const short = line.length > maxLine ? `${line.slice(0, maxLine - 2)} …` : line;
    characters += short.length + 1;
    if (kept.length >= maxLines - 2 || characters > maxCharacters - 100)
      return [...kept, "… cut here: the page has more", ""].join("\n");
    kept.push(short);
  }
  return [...kept, ""].join("\n");
}

function section(title: string, lines: readonly string[], more: boolean): string[] {
  if (lines.length === 0) return ["", `${title}: none`];
  return ["", `${title}:`, ...lines, ...(more ? ["… and more"] : [])];
}

/**
 * Returns the report as plain text with a line end after each line. Returns null for a page of another site. Only reads
 * the page. The report never contains values, names or numbers of the page. Its own counts have at most two digits.
 */
export function reportOf(document: Document, url: URL): string | null {
  const site = reportSiteOf(url);
  const body = bodyOf(document) ?? rootElementOf(document);
  if (!site || !body) return null;
  const closed = site === "exact-online";
  const roots = rootsOf(document, { frames: !closed });
  const all = controlsIn(roots);
  const controls = labelled(all.slice(0, maxControls));
  const speech = speechOn(document, roots, controls, !closed, valuesRead(site, document, url, roots));
  const values = site === "app-centre" ? shownTexts(roots) : [];
  const headings = roots
    .flatMap((root) => queryAll(root, "h1,h2,h3,h4,h5,h6,legend,[role=heading]"))
    .filter((heading) => isBoxShown(heading));
  const frames = roots.flatMap((root) => queryAll(root, "iframe,frame"));
  const language = /^[a-z]{2}\b/i.exec(attributeOf(document.documentElement, "lang") ?? "")?.[0];

  const marks = new Map<Element, string>();
  controls.forEach(({ control }, at) => marks.set(control.element, `‹${at + 1}›`));
  for (const { at } of values) if (!marks.has(at)) marks.set(at, "");
  for (const heading of headings.slice(0, maxHeadings)) if (!marks.has(heading)) marks.set(heading, "");
  const readable = closed ? [] : frames.filter((frame) => frameDocumentOf(frame) !== null);

  return bounded([
    `site: ${url.host}`,
    `path: ${maskPath(url.pathname)}`,
    ...(language ? [`language of the page: ${language.toLowerCase()}`] : []),
    ...findings(site, document, url, speech),
    `frames: ${count(frames)}, read ${count(readable)}; shadow roots: ${count(roots.filter(isShadowRoot))}`,
    ...section(
      "controls",
      controls.flatMap((one, at) => controlLines(one, at + 1, document, speech)),
      all.length > maxControls,
    ),
    ...(site === "app-centre"
      ? section(
          "values shown as text",
          values.flatMap(({ node, at, sort }) => {
            const labels = labelsOf(node);
            const field = fieldOfLabels(labels) ?? "unknown";
            return [`- ${sort} in <${maskTag(tagOf(at))}>; field ${field}`, labelsLine(labels, null, speech)];
          }),
          values.length >= maxValues,
        )
      : []),
    ...section(
      "headings",
      headings
        .slice(0, maxHeadings)
        .map((heading) => `${maskTag(tagOf(heading))} "${speech.text(textContentOf(heading))}"`),
      headings.length > maxHeadings,
    ),
    ...section("outline", outlineOf(body, marks, readable, speech), false),
  ]);
}
