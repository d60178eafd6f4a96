// Notices a list that a page shows while a box is typed into: then the page wants one of its options picked.
import { attributeOf, closestTo, contains, isElement, matches, rectOf, styleOf } from "../dom.ts";
import { isBoxShown } from "../visibility/visibility.ts";
import { drawnParentOf } from "../walk.ts";
import { bestOptions, type Fit, type FoundOption } from "./options.ts";

/** The list that belongs to one box, from the moment that the watch began. */
export interface Appeared {
  /** Returns the options that fit best in what has appeared near the box. */
  options(fit: Fit): FoundOption[];
  /** Returns whether anything like a list is shown near the box, with or without an option that fits. */
  isOpen(): boolean;
  stop(): void;
}

const listParts = "[role=listbox],[role=option],[role=menu],[role=menuitem],li";
/** How many levels above an option to look for what lies over the page. */
const levels = 6;
/** Maximum distance of an option from its box, from top to bottom, in CSS pixels. */
const farthest = 400;
/** Smallest side of a list, in CSS pixels. */
const smallest = 15;
/** Maximum number of changed elements to look at. */
const most = 200;
const changes = ["class", "style", "hidden", "open", "aria-hidden"];

/** Watches the roots for what appears near a box. */
export function watchAppeared(roots: readonly Node[], box: Element): Appeared {
  const changed = new Set<Element>();
  const note = (records: readonly MutationRecord[]) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes") changed.add(target as Element);
      for (const node of addedNodes) if (isElement(node)) changed.add(node);
    }
  };
  const observer = new MutationObserver(note);
  for (const root of roots)
    observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: changes });
  const outermost = (): Element[] => {
    note(observer.takeRecords());
    const there = [...changed].filter((one) => one.isConnected && !contains(one, box)).slice(0, most);
    return there.filter((one) => !there.some((other) => other !== one && contains(other, one)));
  };
  return {
    options: (fit) =>
      bestOptions(outermost(), fit, new Set()).filter(
        ({ element }) => isInList(element) && isNear(element, box),
      ),
    isOpen: () => outermost().some((one) => isBoxShown(one, smallest) && isInList(one) && isNear(one, box)),
    stop: () => observer.disconnect(),
  };
}

/** Returns whether an option stands in a list: by its role, or because what it stands in lies over the page. */
function isInList(option: Element): boolean {
  if (closestTo(option, listParts) !== null || matches(option, "[data-value]")) return true;
  let at: Element | null = option;
  for (let level = 0; level < levels && at; level++, at = drawnParentOf(at))
    if (/absolute|fixed/.test(styleOf(at).position) && attributeOf(at, "role") !== "status") return true;
  return false;
}

function isNear(option: Element, box: Element): boolean {
  const [one, other] = [rectOf(option), rectOf(box)];
  const beside = one.left < other.right && other.left < one.right;
  return beside && one.top - other.bottom < farthest && other.top - one.bottom < farthest;
}
