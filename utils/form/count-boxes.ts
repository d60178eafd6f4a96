// Counts the boxes in the parts of a page around an element, shadow roots included. Counts each root once, and then
// only what each larger part adds.
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

/** An element with the number of boxes in it. */
export interface Part {
  box: Element;
  count: number;
  /** The hosts of shadow roots in it, itself included. Hosts inside these shadow roots are not listed. */
  hosts(): readonly Element[];
}

export interface CountedBoxes {
  inAll: number;
  inRoot(root: Root): readonly Element[];
  /** Yields an element and the elements around it, smallest first, through every shadow root, each with its count. */
  around(element: Element): Generator<Part>;
  /** Returns the shadow roots in a part, nested ones included. */
  rootsIn(part: Part): ShadowRoot[];
}

/**
 * Counts all elements that match a selector below the roots. The roots must be in the order in which they were found:
 * each shadow root after the root that contains its host.
 */
export function countBoxes(roots: readonly Root[], selector: string): CountedBoxes {
  const boxes = new Map<Root, Element[]>(roots.map((root) => [root, queryAll(root, selector)]));
  const shadows = roots.filter(isShadowRoot);
  /** The root that contains the host of a shadow root. */
  const outer = new Map(shadows.map((shadow) => [shadow, rootOf(shadow.host) as Root]));
  const hosts = new Map<Root, Element[]>();
  for (const shadow of shadows) {
    const beside = hosts.get(outer.get(shadow)!);
    if (beside) beside.push(shadow.host);
    else hosts.set(outer.get(shadow)!, [shadow.host]);
  }
  /**
   * For each host: the number of boxes in its shadow root and in the shadow roots inside. The loop goes from last to
   * first, because inner shadow roots were found later.
   */
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
  /** Extends the part to an element around the place. `itself`: that element counts too. Returns only what is new. */
  growTo(box: Element, itself: boolean): Element[];
  /** Returns a function for what the part holds now. The function makes the list only when it is called. */
  now(): () => Element[];
}

/** Follows which part of a list, in document order, is inside larger and larger elements around a place. */
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
