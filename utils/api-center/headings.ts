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
  type Root,
} from "../page/dom.ts";
import { itemsIn } from "../page/text-beside.ts";
import { isBoxShown } from "../page/visibility.ts";
import { plainWords } from "../setup/countries.ts";
import type { Group } from "./groups.ts";

const headings = "h1,h2,h3,h4,h5,h6,legend,[role=heading]";
/** Text in these is part of moving about or of another thing, not a title. */
const noTitle = "a,button,nav,li,label,option,input,textarea,select,[role=button],[role=tab],[role=option]";
const longestTitle = 60;
const breadcrumbs = "[aria-label*=breadcrumb i],[class*=breadcrumb i]";

const exactOnline = /\bexact\s*-?online\b/i;
/** Other things API Center and Exact connect. Source: facts/api-center.md "Forms that are NOT it"; support articles. */
const others =
  /account\s?view|afas|shopware|shopify|magento|woo\s?commerce|lightspeed|prestashop|exact\s(?:globe|synergy)|twinfield|snelstart|unit4|visma|xero|e-?boekhouden|moneybird|salesforce|hubspot|picqer|mollie|amazon|bol\.com|dynamics|netsuite|odoo|\bsap\b|\bsage\b|quickbooks/i;
/** Where the product's name would stand in `Exact Online CONNECT` or `Connect Exact Online`. */
const connecting =
  /^(connect|koppel|verbind|connecter)\b|\b(connect|connector|connection|koppeling|koppelen|integration|integratie)$/i;
/** Words that name no product: what such pages, their steps and their fields are called. */
const neutral = new RegExp(
  `^(${[
    "exact api(center)? center step stap etape schritt wizard overview overzicht dashboard main content welcome welkom bienvenue willkommen page pagina form formulier formulaire",
    "apps? app(lication|licatie)s? anwendung(en)? set up setup settings? instelling(en)? parametres? einstellung(en)? configur[a-z]* config install[a-z]* general algemeen",
    "connect[a-z]* connexions? koppel[a-z]* verbind[a-z]* integrat[a-z]* new nieuwe? nouve(au|lle) neue? add create creeer toevoegen ajouter edit bewerken wijzig(en)? modifier manage beheer(en)?",
    "credentials? gegevens inloggegevens account data details? info(rmati(on|e|ons))? authori[sz][a-z]* autoris[a-z]* authenti[a-z]* oauth environment omgeving production productie test(ing)?",
    "display title name naam client id secret country division divisie land required verplicht fields? velden please enter fill in vul invullen",
    "the a an your my our of for to with and or on at is de het een uw je jouw mijn van voor met en of op te le la les l un une votre mon ma de du des pour avec et sur der die das ihre? mein fur mit und zu",
  ]
    .join(" ")
    .split(" ")
    .join("|")}|\\d+)$`,
);

/** `unknown`: a name that is not ours, where no title speaks of Exact Online. */
export type Title = { says: "exact-online" | "other" | "unknown"; text: string } | null;

/** What the nearest title that names a product says; null when none does. */
export function titleOf({ container }: Group, elsewhere: readonly Element[]): Title {
  let unknown: Title = null;
  for (const text of titlesAbove(container, elsewhere)) {
    const [exact, other] = [exactOnline.test(text), others.test(text.replace(/\s+/g, " "))];
    // A title that names both says nothing of whose form this is.
    if (exact && other) continue;
    if (exact) return { says: "exact-online", text };
    const named = isName(text);
    if (other || (named && connecting.test(text))) return { says: "other", text };
    if (named) unknown ??= { says: "unknown", text };
  }
  return unknown;
}

/** Whether a title has a word that such pages are not called by: a product's, a customer's. */
function isName(text: string): boolean {
  return plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word !== "" && !neutral.test(word));
}

/** What an address says of the connector whose form it is. Source: facts/api-center.md "Addresses". */
export function addressSays(pathname: string): "exact-online" | "other" | null {
  const parts = pathname.split("/");
  const at = parts.findIndex(
    (part, place) =>
      /^applications$/i.test(part) &&
      place > 0 &&
      parts[place + 1] &&
      /^(?:new|\d+)$/i.test(parts[place + 2] ?? ""),
  );
  const type = at < 0 ? undefined : parts[at + 1];
  if (!type || !/[a-z]/i.test(type)) return null;
  return /^exact(-?online)?(-|$)/i.test(type) && !others.test(type.replaceAll("-", " "))
    ? "exact-online"
    : "other";
}

/** Titles in and above a box, nearest first, each sought only when it is asked for; those of other forms' boxes are theirs. */
function* titlesAbove(container: Element, elsewhere: readonly Element[]): Generator<string> {
  let lowest = 8;
  const read = (title: Element): string[] => {
    const text = textOf(title).replace(/\s+/g, " ").trim();
    const level = levelOf(title);
    if (!text || text.length > longestTitle || level >= lowest || !isBoxShown(title)) return [];
    if (level < 7) lowest = level;
    return [text];
  };
  for (const title of titleLike(container).toReversed()) yield* read(title);
  lowest = 8;
  for (let at: Element = container; ;) {
    const name = nameOf(at);
    if (name) yield name;
    for (const box of boxesBefore(at)) {
      if (elsewhere.some((control) => contains(box, control))) continue;
      for (const title of titleLike(box).toReversed()) yield* read(title);
    }
    const outer = outerOf(at);
    const next = isElement(outer) ? outer : outer && outerOf(outer);
    if (!isElement(next)) break;
    at = next;
  }
  yield* crumbsAbove(container);
}

/** What the way to a page is called, step by step, the last step first: `Applications / Exact Online`. */
function crumbsAbove(container: Element): string[] {
  const ways = queryAll(rootOf(container) as Root, breadcrumbs).filter((way) => isBoxShown(way));
  return ways.slice(0, 1).flatMap((way) =>
    itemsIn(way, null)
      .flatMap((item) => (item.kind === "text" ? item.pieces.map(({ text }) => text) : []))
      .flatMap((text) => text.split(/[/›»>]/))
      .map((text) => text.trim())
      .filter((text) => text !== "" && text.length <= longestTitle)
      .toReversed(),
  );
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
