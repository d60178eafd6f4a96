// Finds another product that a page names in or around a form. Used only where no title near the form names Exact
// Online. A text that names Exact Online too, or several products, as a menu does, says nothing. In a list only the
// chosen entry counts.
import {
  attributeOf,
  closestTo,
  firstChildOf,
  isElement,
  isText,
  matches,
  nextOf,
  outerOf,
  parentOf,
  queryAll,
  rectOf,
  styleOf,
  tagOf,
  textContentOf,
  inputValueOf,
  wholeTextOf,
  type Root,
} from "../dom/dom.ts";
import { chosenWords } from "../dom/choices/choose.ts";
import { spend } from "../dom/look.ts";
import { holds, isBoxShown } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import { coreFields, isFieldName } from "../domain/fields.ts";
import { foreign } from "../form/claims.ts";
import type { Claim } from "../form/claim.ts";
import type { Group } from "../form/groups.ts";
import { exactOnline, mayNameOther, namesOther, othersIn } from "./products.ts";

/** Elements without words of the form: what a user writes, what machines read, lists to choose from. */
const noWords =
  "script,style,noscript,template,textarea,datalist,[contenteditable=true],[role=textbox],[role=listbox]";
const chosen =
  "[aria-selected=true],[aria-current]:not([aria-current=false]),[aria-checked=true],[aria-pressed=true],[data-state=active],[data-state=checked]";
/** The class names of the chosen item in a list. */
const chosenClass = /(?:^|[\s_-])(?:active|selected|current)(?:\s|$)/i;
const menus = "nav,aside,[role=navigation],[role=complementary],[role=menu],[role=menubar]";
const steps = "a,li,button,[role=menuitem],[role=link]";
const separators = /[/›»>→]/;
const naming = ["placeholder", "title", "aria-label", "alt"] as const;
const named = "[placeholder],[title],[aria-label],[alt],input";
/** Maximum number of words in a name, and of characters in a text that is shown as the reason. */
const maxWords = 4;
const maxSaid = 60;
/** Maximum number of texts that name a product to look at, and of radios. */
const maxItems = 60;
const slack = 4;

interface Form {
  container: Element;
  /** The controls of its own fields: what they hold is the user's. */
  own: readonly Element[];
  /** The credentials of other forms: the texts in elements around them are about those forms. */
  elsewhere: readonly Element[];
}

/** Returns the text by which the page names another product as that of the form; null where no text does. */
export function otherNamed(
  document: Document,
  { container, claims }: Group,
  others: readonly Claim[],
): string | null {
  const own = claims.filter(({ field }) => isFieldName(field)).map(({ control }) => control.element);
  const elsewhere = others
    .filter(({ field }) => field && (foreign.has(field) || coreFields.has(field)))
    .map(({ control }) => control.element);
  const form: Form = { container, own, elsewhere };
  for (const root of rootsOf(document)) {
    const said = textNaming(root, form) ?? nameNaming(root, form) ?? radioNaming(root, form);
    if (said !== null) return said.length <= maxSaid ? said : othersIn(said)[0]!;
  }
  return null;
}

const spoken = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Checks whether a text names exactly one other product, and not Exact Online too. */
function isContrary(text: string): boolean {
  return othersIn(text).length === 1 && !exactOnline.test(text);
}

function textNaming(root: Root, form: Form): string | null {
  for (const element of mentionsIn(root)) {
    if (!isAbout(element, form)) continue;
    const text = tagOf(element) === "option" ? chosenOption(element) : chosenText(element);
    if (text !== null) return text;
    if (tagOf(element) === "option") continue;
    const said = textOfBlock(element, form);
    if (said !== null) return said;
  }
  return null;
}

/** Returns the smallest elements whose text may name another product, in document order. */
function mentionsIn(root: Root): Element[] {
  const found: Element[] = [];
  const visit = (node: Element | Root): void => {
    let inside = false;
    let own = "";
    for (let child = firstChildOf(node); child; child = nextOf(child)) {
      spend(0.5);
      if (isText(child)) own += textContentOf(child);
      if (!isElement(child) || !mayNameOther(textContentOf(child))) continue;
      inside = true;
      if (!matches(child, noWords)) visit(child);
    }
    if (isElement(node) && found.length < maxItems && (!inside || mayNameOther(own))) found.push(node);
  };
  if (mayNameOther(wholeTextOf(root))) visit(root);
  return found;
}

/**
 * Checks whether the text of an element can be about the form. It can when it is shown, is not the value of one of the
 * form's fields, and does not belong to another form.
 */
function isAbout(element: Element, { container, own, elsewhere }: Form): boolean {
  const seen = tagOf(element) === "option" ? closestTo(element, "select") : element;
  if (!seen || !isBoxShown(seen) || own.some((control) => holds(control, element))) return false;
  let box: Element = element;
  for (let at: Node | null = element; at; at = outerOf(at)) {
    if (!isElement(at)) continue;
    if (holds(at, container)) break;
    box = at;
  }
  return !elsewhere.some((control) => holds(box, control));
}

function chosenOption(option: Element): string | null {
  const text = spoken(textContentOf(option));
  return (option as HTMLOptionElement).selected && isContrary(text) ? text : null;
}

/**
 * Returns the text of the chosen list item, tab or step that contains an element; null where it names no other product.
 */
function chosenText(element: Element): string | null {
  const marked = closestTo(element, chosen);
  let item = marked;
  for (
    let at: Node | null = element, level = 0;
    !item && isElement(at) && level < 3;
    at = parentOf(at), level++
  )
    if (chosenClass.test(attributeOf(at, "class") ?? "")) item = at;
  const text = item ? spoken(textContentOf(item)) : "";
  return text.length <= maxSaid && isContrary(text) ? text : null;
}

/**
 * Returns the text of the block that contains an element. Returns null where that does not name one product, or is an
 * entry of a menu or list.
 */
function textOfBlock(element: Element, form: Form): string | null {
  const holdsField = (box: Element) => form.own.some((control) => holds(box, control));
  let block = element;
  while (isInline(block)) {
    const outer = parentOf(block);
    if (!isElement(outer) || holdsField(outer)) break;
    block = outer;
  }
  const text = spoken(holdsField(block) ? ownText(block) : textContentOf(block));
  if (!isContrary(text) || isEntry(element, form.container)) return null;
  const names = [text, ...listAround(block, holdsField)];
  const others = new Set(names.flatMap(othersIn));
  return others.size > 1 || names.some((name) => exactOnline.test(name)) ? null : text;
}

const isInline = (element: Element): boolean => styleOf(element).display.startsWith("inline");

function ownText(element: Element): string {
  let text = "";
  for (let child = firstChildOf(element); child; child = nextOf(child))
    if (isText(child)) text += textContentOf(child);
  return text;
}

const isShort = (text: string): boolean => text !== "" && text.split(" ").length <= maxWords;

/** Returns the other entries of the list that contains a short text. */
function listAround(block: Element, holdsField: (box: Element) => boolean): string[] {
  const text = spoken(textContentOf(block));
  if (!isShort(text)) return [];
  let item = block;
  for (let outer = parentOf(item); isElement(outer) && !holdsField(outer); outer = parentOf(item)) {
    if (spoken(textContentOf(outer)) !== text) break;
    item = outer;
  }
  return entriesBeside(item)
    .map((other) => spoken(textContentOf(other)))
    .filter(isShort);
}

/** Returns the elements with the same tag name in the same parent. */
function entriesBeside(item: Element): Element[] {
  const parent = parentOf(item);
  if (!isElement(parent)) return [];
  return [...parent.children]
    .slice(0, maxItems)
    .filter((other) => other !== item && tagOf(other) === tagOf(item));
}

/**
 * Checks whether an element is one of the places that a menu leads to: then it is about that place, not about the form.
 */
function isEntry(element: Element, container: Element): boolean {
  const step = closestTo(element, steps);
  if (!step) return false;
  const menu = closestTo(step, menus);
  if (menu) return !isWay(menu);
  const item = closestTo(step, "li") ?? step;
  const [box, form] = [rectOf(item), rectOf(container)];
  const isBeside = box.right <= form.left + slack || box.left >= form.right - slack;
  return isBeside && entriesBeside(item).length > 1;
}

/**
 * Checks whether a list of links is the breadcrumb path to this page: separators are between them, or the last step is
 * no link.
 */
function isWay(menu: Element): boolean {
  const links = queryAll(menu, "a,button");
  const items = [...links, ...queryAll(menu, "li")].slice(0, maxItems);
  if (queryAll(menu, "ol").length > 0 || separators.test(textContentOf(menu))) return true;
  const isMarked = (item: Element) =>
    ["::before", "::after"].some((part) => separators.test(getComputedStyle(item, part).content));
  if (items.some(isMarked)) return true;
  const last = links.at(-1);
  return last !== undefined && !spoken(textContentOf(menu)).endsWith(spoken(textContentOf(last)));
}

/**
 * Returns the name of another product that attributes say: hints in a box, names for screen readers, pictures, buttons,
 * and boxes that only the page writes. Returns null where they say none.
 */
function nameNaming(root: Root, form: Form): string | null {
  for (const element of queryAll(root, named)) {
    spend(0.5);
    const texts = naming.map((name) => attributeOf(element, name) ?? "");
    if (matches(element, "input[type=submit],input[type=button],input[readonly],input:disabled"))
      if (!form.own.includes(element)) texts.push(inputValueOf(element) ?? "");
    const said = texts.map(spoken).find(isContrary);
    if (said === undefined || !isSaidOf(element, form)) continue;
    if (!isEntry(element, form.container)) return said;
  }
  return null;
}

/** Checks the same as `isAbout`. A field of the form itself counts too, because these words are the page's. */
function isSaidOf(element: Element, form: Form): boolean {
  return form.own.includes(element) ? isBoxShown(element) : isAbout(element, form);
}

function radioNaming(root: Root, form: Form): string | null {
  for (const radio of queryAll(root, "input[type=radio]:checked").slice(0, maxItems)) {
    const words = chosenWords({ element: radio, kind: "radio-group", options: [radio] });
    const said = (words?.texts ?? []).map(spoken).find((text) => namesOther(text) && isContrary(text));
    const label = closestTo(radio, "label") ?? parentOf(radio);
    if (said !== undefined && isElement(label) && isAbout(label, form)) return said;
  }
  return null;
}
