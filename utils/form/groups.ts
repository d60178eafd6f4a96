// Groups the controls of a page into forms by the nearest element that contains them, because many apps have no <form>.
import { isElement, matches, outerOf } from "../dom/dom.ts";
import { foreign } from "./claims.ts";
import type { Claim } from "./claim.ts";
import { isFieldName, type FieldName } from "../domain/fields.ts";

export interface Group {
  /** The smallest element found that contains all its fields. */
  container: Element;
  claims: Claim[];
}

const ends = "form,dialog,body,html,[role=dialog],[role=alertdialog],[role=form],[aria-modal=true]";
/** How many levels above a form a field of another connector still counts against it. */
const reach = 2;

/** Returns one group for each place where a client ID and a client secret are together. */
export function groupsOf(claims: readonly Claim[]): Group[] {
  const anchors = claims.filter(({ field }) => field === "clientId");
  const inside = insideOf(new Set(anchors.flatMap(boxesAround)), claims);
  const groups: Group[] = [];
  for (const anchor of anchors) {
    const group = groupAround(anchor, inside);
    if (group && !groups.some(({ container }) => container === group.container)) groups.push(group);
  }
  return groups;
}

/** Returns the elements around a claim's control, smallest first. */
function boxesAround({ control }: Claim): Element[] {
  const boxes: Element[] = [];
  for (let at = outerOf(control.element); at; at = outerOf(at)) if (isElement(at)) boxes.push(at);
  return boxes;
}

/**
 * Returns what each of the elements contains, in the order of the claims. Goes up from each claim only once, because
 * large pages have many claims.
 */
function insideOf(boxes: ReadonlySet<Element>, claims: readonly Claim[]): ReadonlyMap<Element, Claim[]> {
  const inside = new Map<Element, Claim[]>([...boxes].map((box) => [box, []]));
  /** The nearest of the elements around the content of a parent. */
  const nearest = new Map<Node, Element | null>();
  const nearestAround = (parent: Node | null): Element | null => {
    if (!parent) return null;
    if (isElement(parent) && inside.has(parent)) return parent;
    let box = nearest.get(parent);
    if (box === undefined) nearest.set(parent, (box = nearestAround(outerOf(parent))));
    return box;
  };
  for (const claim of claims)
    for (let box = nearestAround(outerOf(claim.control.element)); box; box = nearestAround(outerOf(box)))
      inside.get(box)!.push(claim);
  return inside;
}

/** Returns the claims of a group for one field. */
export function claimsFor(field: FieldName, { claims }: Group): Claim[] {
  return claims.filter((claim) => claim.field === field);
}

function has(claims: readonly Claim[], ...fields: FieldName[]): boolean {
  return fields.every((field) => claims.some((claim) => claim.field === field));
}

function groupAround(anchor: Claim, inside: ReadonlyMap<Element, Claim[]>): Group | null {
  let group: Group | null = null;
  let idle = 0;
  for (let at = outerOf(anchor.control.element); at; at = outerOf(at)) {
    if (!isElement(at)) continue;
    const claims = inside.get(at)!;
    if (!group) {
      if (has(claims, "clientId", "clientSecret")) group = { container: at, claims };
    } else {
      const held: readonly Claim[] = group.claims;
      const added = claims.filter((claim) => !held.includes(claim));
      // Another pair of credentials: this element contains more than one form.
      if (has(added, "clientId", "clientSecret")) return group;
      if (belongs(added, group, matches(at, "form"))) {
        group = { container: at, claims };
        idle = 0;
      } else if (++idle <= reach) {
        const contradicting = added.filter(({ field }) => field && foreign.has(field));
        group = { container: group.container, claims: held.concat(contradicting) };
      }
    }
    if (group && matches(at, ends)) return group;
  }
  return group;
}

/**
 * Checks whether the claims of the next larger element belong to the form: they bring missing fields and hardly
 * anything else.
 */
function belongs(added: readonly Claim[], group: Group, isForm: boolean): boolean {
  if (added.length === 0) return false;
  if (isForm) return true;
  const gains = added.filter(({ field }) => isFieldName(field) && !has(group.claims, field)).length;
  if (gains === 0) return false;
  if (!has(group.claims, "division")) return true;
  return (
    added.length - gains <= gains &&
    !added.some(({ field }) => isFieldName(field) && has(group.claims, field))
  );
}
