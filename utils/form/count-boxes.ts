// How many boxes to type in stand in the parts of a page around a place, shadow roots included: counted once, and then only
// what each larger part adds.
import {
  comesBefore,
  contains,
  isElement,
  isShadowRoot,
  outerOf,
  queryAll,
  rootOf,
  type Root,
} from "../dom/dom.ts";
import { spend } from "../dom/look.ts";

/** An element with what was counted in it. */
export interface Part {
  box: Element;
  count: number;
  /** The hosts of shadow roots in it, itself included; not those inside these shadow roots. */
  hosts(): readonly Element[];
}

export interface CountedBoxes {
  inAll: number;
  inRoot(root: Root): readonly Element[];
  /** The elements around one, itself first, through every shadow root, each with its count. */
  around(element: Element): Generator<Part>;
  /** The shadow roots in a part. */
  rootsIn(part: Part): ShadowRoot[];
}

/** Counts all that match a selector below the roots, which come in the order in which they were found. */
export function countBoxes(roots: readonly Root[], selector: string): CountedBoxes {
  const boxes = new Map<Root, Element[]>(roots.map((root) => [root, queryAll(root, selector)]));
  const shadows = roots.filter(isShadowRoot);
  /** The root that a shadow root's host stands in. */
  const outer = new Map(shadows.map((shadow) => [shadow, rootOf(shadow.host) as Root]));
  const hosts = new Map<Root, Element[]>();
  for (const shadow of shadows) {
    const beside = hosts.get(outer.get(shadow)!);
    if (beside) beside.push(shadow.host);
    else hosts.set(outer.get(shadow)!, [shadow.host]);
  }
  /** Of each host: the boxes in its shadow root and in those inside. What is inside was found later. */
  const held = new Map<Element, number>();
  for (const shadow of shadows.toReversed()) {
    const inside = (hosts.get(shadow) ?? []).reduce((sum, host) => sum + held.get(host)!, 0);
    held.set(shadow.host, boxes.get(shadow)!.length + inside);
  }

  return {
    inAll: [...boxes.values()].reduce((sum, { length }) => sum + length, 0),
    inRoot: (root) => boxes.get(root) ?? [],
    *around(element) {
      let root = rootOf(element) as Root;
      let inputs = growing(boxes.get(root) ?? [], element);
      let around = growing(hosts.get(root) ?? [], element);
      let count = 0;
      for (let at: Node | null = element; at; at = outerOf(at)) {
        if (isShadowRoot(at)) {
          root = rootOf(at.host) as Root;
          inputs = growing(boxes.get(root) ?? [], at.host);
          around = growing(hosts.get(root) ?? [], at.host);
          count = 0;
        }
        if (!isElement(at)) continue;
        spend(1);
        count += inputs.growTo(at, false).length;
        for (const host of around.growTo(at, true)) count += held.get(host)!;
        yield { box: at, count, hosts: around.now() };
      }
    },
    rootsIn(part) {
      spend(shadows.length / 5);
      const inside = new Set<Root>();
      const ours = new Set(part.hosts());
      return shadows.filter((shadow) => {
        const isIn = ours.has(shadow.host) || inside.has(outer.get(shadow)!);
        if (isIn) inside.add(shadow);
        return isIn;
      });
    },
  };
}

interface Growing {
  /** Takes in what an element around the place holds besides; `itself`: it counts too. Returns what is new. */
  growTo(box: Element, itself: boolean): Element[];
  /** What it holds now, made a list when it is asked for. */
  now(): () => Element[];
}

/** The part of a list in document order that stands in ever larger elements around a place. */
function growing(list: readonly Element[], place: Element): Growing {
  let [from, high] = [0, list.length];
  while (from < high) {
    const middle = (from + high) >> 1;
    if (comesBefore(list[middle]!, place)) from = middle + 1;
    else high = middle;
  }
  let to = from;
  return {
    growTo(box, itself) {
      const isIn = (one: Element | undefined) => !!one && (one !== box || itself) && contains(box, one);
      const begin = from;
      const end = to;
      while (isIn(list[from - 1])) from--;
      while (isIn(list[to])) to++;
      spend((begin - from + to - end) / 5);
      return [...list.slice(from, begin), ...list.slice(end, to)];
    },
    now() {
      const [begin, end] = [from, to];
      return () => list.slice(begin, end);
    },
  };
}
