// What stands above a form: the headings a person reads as its title, nearest first.
import {
  attributeOf,
  byId,
  childrenOf,
  closestTo,
  contains,
  isElement,
  isText,
  matches,
  outerOf,
  previousOf,
  queryAll,
  rootOf,
  tagOf,
  textOf,
} from "../page/dom.ts";
import { isBoxShown } from "../page/visibility.ts";
import type { Group } from "./groups.ts";

const headings = "h1,h2,h3,h4,h5,h6,legend,[role=heading]";
/** Text in these is part of moving about or of another thing, not a title. */
const noTitle = "a,button,nav,li,label,option,input,textarea,select,[role=button],[role=tab],[role=option]";
const longestTitle = 60;

const exactOnline = /\bexact\s*online\b/i;
/** Other things API Center and Exact connect. Source: facts/api-center.md "Forms that are NOT it"; support articles. */
const others =
  /account\s?view|afas|shopware|shopify|magento|woo\s?commerce|lightspeed|prestashop|exact\s+(?:globe|synergy)|twinfield|snelstart|unit4|visma|xero|e-?boekhouden|moneybird|salesforce|hubspot|picqer|mollie|amazon|bol\.com/i;

export type Title = { says: "exact-online" | "other"; text: string } | null;

/** What the nearest title that names a product says; null when none does. */
export function titleOf({ container }: Group, elsewhere: readonly Element[]): Title {
  for (const text of titlesAbove(container, elsewhere)) {
    const [exact, other] = [exactOnline.test(text), others.test(text)];
    // A title that names both says nothing of whose form this is.
    if (exact !== other) return { says: exact ? "exact-online" : "other", text };
  }
  return null;
}

/** Titles in and above a box, nearest first; those in boxes that hold other forms' controls are theirs. */
function titlesAbove(container: Element, elsewhere: readonly Element[]): string[] {
  const titles: string[] = [];
  let lowest = 8;
  const take = (title: Element) => {
    const text = textOf(title).replace(/\s+/g, " ").trim();
    const level = levelOf(title);
    if (!text || text.length > longestTitle || level >= lowest || !isBoxShown(title)) return;
    titles.push(text);
    if (level < 7) lowest = level;
  };
  for (const title of titleLike(container).toReversed()) take(title);
  lowest = 8;
  for (let at: Element = container; ;) {
    const name = nameOf(at);
    if (name) titles.push(name);
    for (const box of boxesBefore(at)) {
      if (elsewhere.some((control) => contains(box, control))) continue;
      for (const title of titleLike(box).toReversed()) take(title);
    }
    const outer = outerOf(at);
    const next = isElement(outer) ? outer : outer && outerOf(outer);
    if (!isElement(next)) return titles;
    at = next;
  }
}

/** The elements before one in its own box, nearest first. */
function boxesBefore(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let at = previousOf(element); at; at = previousOf(at)) if (isElement(at)) boxes.push(at);
  return boxes;
}

function titleLike(box: Element): Element[] {
  const marked = (matches(box, headings) ? [box] : queryAll(box, headings)).filter(
    (title) => !closestTo(title, "aside,nav,footer"),
  );
  // Many apps draw their titles with plain boxes: a short text of its own that begins with the product's name.
  const plain = [box, ...queryAll(box, "div,span,strong,b,p")].filter((element) => {
    const own = [...childrenOf(element)].filter(isText).map(textOf).join("").trim();
    return (
      own.length > 0 &&
      own.length <= longestTitle &&
      /^exact\s*online\b/i.test(own) &&
      !closestTo(element, noTitle)
    );
  });
  return [...marked, ...plain];
}

function levelOf(title: Element): number {
  const level = Number(/^h([1-6])$/.exec(tagOf(title))?.[1] ?? attributeOf(title, "aria-level"));
  return level || (matches(title, "legend,[role=heading]") ? 6 : 7);
}

function nameOf(box: Element): string | null {
  if (!matches(box, "form,fieldset,dialog,section,[role]")) return null;
  const ids = attributeOf(box, "aria-labelledby")?.split(/\s+/) ?? [];
  const said = ids.map((id) => byId(rootOf(box), id)).map((element) => (element ? textOf(element) : ""));
  const name = (attributeOf(box, "aria-label") ?? said.join(" ")).trim();
  return name && name.length <= longestTitle ? name : null;
}
