// Checks that every target is large enough, or far enough from others (WCAG 2.2, 2.5.8: 24 by 24 CSS pixels).
import { controlsIn, forgetStyles, styleOf, type Box, type Piece } from "./seen.ts";

const least = 24;

const sides = ({ left, right, top, bottom }: Box) => ({ width: right - left, height: bottom - top });

/**
 * Returns the whole box of a target, even where a scroll box hides a part. A label belongs to the target, because it can
 * be pressed too.
 */
function pressed({ element }: Piece): Box {
  const label = element instanceof HTMLInputElement ? element.closest("label") : null;
  return (label ?? element).getBoundingClientRect();
}

/**
 * Returns whether a circle of 24 px around a small target's middle touches no other target and no such circle of another
 * small target.
 */
function standsAlone(one: Box, others: readonly Box[]): boolean {
  const middle = (box: Box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
  const { x, y } = middle(one);
  return others.every((other) => {
    const { width, height } = sides(other);
    const away = Math.hypot(
      Math.max(other.left - x, 0, x - other.right),
      Math.max(other.top - y, 0, y - other.bottom),
    );
    if (away < least / 2) return false;
    const center = middle(other);
    return (width >= least && height >= least) || Math.hypot(center.x - x, center.y - y) >= least;
  });
}

/** Returns whether the control is a link in a sentence. Such a link is as high as its line. */
const isInSentence = ({ element }: Piece): boolean =>
  element.matches("a[href]") &&
  styleOf(element).display === "inline" &&
  element.parentElement?.matches("p, li, dd") === true;

/** Returns the targets that are too small, in words. */
export function smallTargets(root: Element = document.querySelector("main")!): string[] {
  forgetStyles();
  const targets = controlsIn(root).map((piece) => ({ piece, box: pressed(piece) }));
  return targets.flatMap(({ piece, box }) => {
    const { width, height } = sides(box);
    if ((width >= least && height >= least) || isInSentence(piece)) return [];
    const others = targets.filter(
      ({ piece: { element } }) => !element.contains(piece.element) && !piece.element.contains(element),
    );
    return standsAlone(
      box,
      others.map((other) => other.box),
    )
      ? []
      : [`“${piece.words}” is ${Math.round(width)} by ${Math.round(height)} px, too close to another`];
  });
}
