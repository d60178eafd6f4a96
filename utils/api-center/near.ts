// Where on a page the form can be: near the words of a credential. Labels are sought there and nowhere else, so that a look
// grows with the form and not with the page around it.
import {
  attributeOf,
  contains,
  firstChildOf,
  isElement,
  isShadowRoot,
  isText,
  nextOf,
  outerOf,
  queryAll,
  rootOf,
  textOf,
  type Root,
} from "../page/dom.ts";
import { PageTooLarge, spend } from "../page/look.ts";
import { focusedIn } from "../page/focus.ts";
import { pointedOut } from "../page/pointed-memory.ts";

/** A root, or a part of one. */
export type Scope = Root | Element;

const boxes =
  "input:not([type=checkbox],[type=radio],[type=hidden],[type=button],[type=submit],[type=reset],[type=image],[type=file]),select,textarea,[role=textbox],[role=combobox],[contenteditable=true]";
/** So many boxes are looked at around one mention of a credential; where the credentials stand farther apart, more. */
const few = 60;
const most = 300;
/** So many boxes are looked at in all, and so many mentions. */
const mostInAll = 400;
const mostMentions = 80;
const naming = ["aria-label", "placeholder", "title"];

type Says = (text: string) => boolean;

export interface CredentialWords {
  /** Whether a text says what a client ID is called. */
  id: Says;
  /** Whether it says what a client secret, or another connector's credential, is called. */
  secret: Says;
}

/** The smallest elements whose text, or whose own name, says it; in document order. Goes down only where the text inside does. */
function mentionsIn(root: Root, says: Says): Element[] {
  const found: Element[] = [];
  const visit = (node: Element | Root): void => {
    let inside = false;
    for (let child = firstChildOf(node); child; child = nextOf(child)) {
      if (!isElement(child)) continue;
      spend(0.5);
      if (!says(textOf(child))) continue;
      inside = true;
      visit(child);
    }
    const own = inside && [...ownTexts(node)].some((text) => says(text));
    if (isElement(node) && (!inside || own)) found.push(node);
  };
  if (says(wholeText(root))) visit(root);
  for (const box of queryAll(root, boxes))
    if (naming.some((name) => says(attributeOf(box, name) ?? ""))) found.push(box);
  return found;
}

function* ownTexts(node: Node): Generator<string> {
  for (let child = firstChildOf(node); child; child = nextOf(child)) if (isText(child)) yield textOf(child);
}

/** A document's own text content is none: that of its root element is. */
function wholeText(root: Root): string {
  if (isShadowRoot(root)) return textOf(root);
  const top = firstElementOf(root);
  return top ? textOf(top) : "";
}

function firstElementOf(root: Root): Element | null {
  for (let child = firstChildOf(root); child; child = nextOf(child)) if (isElement(child)) return child;
  return null;
}

/** Whether a box holds a node, through every shadow root. */
function isInside(box: Element, node: Node): boolean {
  for (let at: Node | null = node; at;) {
    if (contains(box, at)) return true;
    const root: Node = rootOf(at);
    at = isShadowRoot(root) ? root.host : null;
  }
  return false;
}

/**
 * The parts of the page, with their shadow roots, in which a form with these credentials may stand; all of the page where
 * it is small. Throws `PageTooLarge` where there are too many, and the user's focus is in none of them.
 */
export function scopesNear(document: Document, roots: readonly Root[], words: CredentialWords): Scope[] {
  const counts = new Map(roots.map((root) => [root, queryAll(root, boxes).length]));
  const inAll = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (inAll <= few) return [...roots];

  const shadows = roots.filter(isShadowRoot);
  const countIn = (box: Element): number => {
    spend(2 + shadows.length / 2);
    const inner = shadows.filter((shadow) => isInside(box, shadow.host));
    return queryAll(box, boxes).length + inner.reduce((sum, shadow) => sum + counts.get(shadow)!, 0);
  };
  const ids = roots.flatMap((root) => mentionsIn(root, words.id));
  const secrets = roots.flatMap((root) => mentionsIn(root, words.secret));
  /** The largest box around a mention with few boxes to type in; at least one that holds both credentials. */
  const around = (mention: Element): Element | null => {
    let region: Element | null = null;
    for (let at: Node | null = mention; at; at = outerOf(at)) {
      if (!isElement(at)) continue;
      const box = at;
      const count = countIn(box);
      if (count > most) {
        if (!region || !isWhole(region)) isTooLarge = true;
        break;
      }
      if (count <= few) region = box;
      else if (!region || !isWhole(region)) region = box;
      else break;
    }
    return region;
  };
  let isTooLarge = false;
  const isWhole = (region: Element) =>
    [ids, secrets].every((all) => all.length === 0 || all.some((one) => isInside(region, one)));
  const withScopes = (regions: readonly Element[]): Scope[] =>
    regions.flatMap((region) => [region, ...shadows.filter(({ host }) => isInside(region, host))]);

  if (secrets.length <= mostMentions) {
    const regions: Element[] = [];
    for (const mention of secrets) {
      if (regions.some((region) => isInside(region, mention))) continue;
      const region = around(mention);
      if (!region) continue;
      regions.splice(0, regions.length, ...regions.filter((other) => !isInside(region, other)), region);
    }
    const sum = regions.reduce((count, region) => count + countIn(region), 0);
    if (sum <= mostInAll && !(isTooLarge && !regions.some(isWhole))) return withScopes(regions);
  }
  const focus = focusedIn(document) ?? pointedOut();
  const region = focus && around(focus);
  if (!region || !isWhole(region)) throw new PageTooLarge();
  return withScopes([region]);
}
