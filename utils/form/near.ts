// Finds where on a page the form can be: near the words for a credential. Labels are searched only there, so that the
// cost grows with the form and not with the page around it.
import { contains, isShadowRoot, rootOf, type Root } from "../dom/dom.ts";
import { PageTooLarge, spend } from "../dom/look.ts";
import { focusedIn } from "../dom/focus.ts";
import { pointedOut } from "../dom/pointing/pointed-memory.ts";
import { countBoxes, type Part } from "./count-boxes.ts";
import { mentionsIn, type CredentialWords } from "./mentions.ts";

/** A root, or a part of one. */
export type Scope = Root | Element;

const boxes =
  "input:not([type=checkbox],[type=radio],[type=hidden],[type=button],[type=submit],[type=reset],[type=image],[type=file]),select,textarea,[role=textbox],[role=combobox],[contenteditable=true]";
/**
 * Maximum number of boxes to look at around one mention of a credential: `few`, or up to `most` where the credentials
 * are farther apart.
 */
const few = 60;
const maxCount = 300;
/** Maximum number of boxes and of mentions to look at in total. */
const maxInAll = 400;
const maxMentions = 80;
/** Checks whether an element contains a node, through every shadow root. */
function isInside(box: Element, node: Node): boolean {
  for (let at: Node | null = node; at;) {
    if (contains(box, at)) return true;
    const root: Node = rootOf(at);
    at = isShadowRoot(root) ? root.host : null;
  }
  return false;
}

/**
 * Returns the parts of the page, with their shadow roots, that may contain a form with these credentials. Returns the
 * whole page where it is small. Throws `PageTooLarge` where there are too many parts and the user's focus is in none of
 * them.
 */
export function scopesNear(document: Document, roots: readonly Root[], words: CredentialWords): Scope[] {
  const counted = countBoxes(roots, boxes);
  if (counted.inAll <= few) return [...roots];

  const mentions = roots.map((root) => mentionsIn(root, counted.inRoot(root), words));
  const ids = mentions.flatMap((one) => one.ids);
  const secrets = mentions.flatMap((one) => one.secrets);
  const isWhole = ({ box }: Part): boolean => {
    // Costs little: the check whether one element contains another is fast.
    spend((ids.length + secrets.length) / 10);
    return [ids, secrets].every((all) => all.length === 0 || all.some((one) => isInside(box, one)));
  };
  /**
   * Returns the largest element around a mention that contains few boxes. Where that does not contain both credentials,
   * returns the smallest one that does. Returns null where even the smallest element has too many boxes.
   */
  const around = (mention: Element): Part | null => {
    let region: Part | null = null;
    for (const part of counted.around(mention)) {
      if (part.count > maxCount) {
        if (!region || !isWhole(region)) isTooLarge = true;
        break;
      }
      if (part.count <= few) region = part;
      else if (!region || !isWhole(region)) region = part;
      else break;
    }
    return region;
  };
  let isTooLarge = false;
  const withScopes = (regions: readonly Part[]): Scope[] =>
    regions.flatMap((region) => [region.box, ...counted.rootsIn(region)]);

  const credentials = secrets.length > 0 ? secrets : ids;
  if (credentials.length <= maxMentions) {
    const regions: Part[] = [];
    for (const mention of credentials) {
      if (regions.some(({ box }) => isInside(box, mention))) continue;
      const region = around(mention);
      if (!region) continue;
      const others = regions.filter((other) => !isInside(region.box, other.box));
      regions.splice(0, regions.length, ...others, region);
    }
    const sum = regions.reduce((all, { count }) => all + count, 0);
    if (sum <= maxInAll && !(isTooLarge && !regions.some(isWhole))) return withScopes(regions);
  }
  const focus = focusedIn(document) ?? pointedOut();
  const region = focus && around(focus);
  if (!region || !isWhole(region)) throw new PageTooLarge();
  return withScopes([region]);
}
