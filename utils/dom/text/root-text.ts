// The whole text of a root, read once in a look, and which elements say something.
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

/** A root's whole text, shown or not, shadow roots inside it left out. */
export const rootText = oncePerLook(wholeTextOf);

/** The text inside is asked first, to leave out large parts at once, until so many times the whole text was read. */
const readings = 4;

/** The elements whose own text matches, in document order. In proportion to the text, however deep it lies. */
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
      // What holds no element is read but once, there.
      const text = left > 0 && firstElementOf(child) ? textContentOf(child) : null;
      left -= text?.length ?? 0;
      if (text === null || words.test(text)) visit(child);
    }
    if (own && isElement(node)) saying.push(node);
  };
  visit(top);
  return saying;
}
