// Reads the whole text of a root once in a look, and finds the elements that contain certain words.
import {
  bodyOf,
  firstChildOf,
  firstElementOf,
  isElement,
  isShadowRoot,
  isText,
  nextOf,
  textContentOf,
  wholeTextOf,
  type Root,
} from "../dom.ts";
import { oncePerLook, spend } from "../look.ts";

/** Returns the whole text of a root, shown or not, without the shadow roots inside it. */
export const rootText = oncePerLook(wholeTextOf);

/**
 * The search tests an element's whole text first, to skip large parts at once. It stops doing so after it has read this
 * many times the length of the root's text.
 */
const readings = 4;

/**
 * Returns the elements whose own text matches, in document order. The time grows with the length of the text, not with
 * its depth.
 */
export function elementsSaying(root: Root, words: RegExp): Element[] {
  const whole = rootText(root);
  const top = isShadowRoot(root) ? root : bodyOf(root);
  const saying: Element[] = [];
  if (!top || !words.test(whole)) return saying;
  let left = readings * whole.length;
  const visit = (node: Node) => {
    let own = false;
    for (let child = firstChildOf(node); child; child = nextOf(child)) {
      spend(0.3);
      if (isText(child)) own ||= words.test(textContentOf(child));
      if (!isElement(child)) continue;
      // An element without child elements is read only once, when it is visited.
      const text = left > 0 && firstElementOf(child) ? textContentOf(child) : null;
      left -= text?.length ?? 0;
      if (text === null || words.test(text)) visit(child);
    }
    if (own && isElement(node)) saying.push(node);
  };
  visit(top);
  return saying;
}
