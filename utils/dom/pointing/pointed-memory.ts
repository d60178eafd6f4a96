// Remembers which controls and texts a user pointed out where no label could be learned. Remembers them only for the
// present document, and forgets what the page redraws.
import { isElement, isText, parentOf, textContentOf } from "../dom.ts";

const remembered = new Map<string, WeakRef<Node>>();

/**
 * Remembers, as long as the document stays, that a user pointed out a control or text as `name`. Forgets the name when
 * `node` is null.
 */
export function rememberPointed(name: string, node: Node | null): void {
  const parent = node && isText(node) ? parentOf(node) : null;
  // A page that shows a value after a click often puts another text node into the same element. Remember the element
  // where it holds only this text.
  const alone = isElement(parent) && textContentOf(parent).trim() === textContentOf(node!).trim();
  if (node) remembered.set(name, new WeakRef(alone ? parent : node));
  else remembered.delete(name);
}

/** Returns the name that a control or text was pointed out as in this document, or null. */
export function pointedOutAs(node: Node): string | null {
  if (remembered.size === 0) return null;
  const is = (ref: WeakRef<Node>) => {
    const known = ref.deref();
    return known === node || (isText(node) && known === parentOf(node));
  };
  return [...remembered].find(([, ref]) => is(ref))?.[0] ?? null;
}

/** Returns whether anything was pointed out in this document. */
export function isAnythingPointedOut(): boolean {
  return remembered.size > 0;
}

/** Returns one of the elements that were pointed out in this document and are still in it, or null. */
export function pointedOut(): Element | null {
  const nodes = [...remembered.values()].map((ref) => ref.deref());
  return nodes.find((node): node is Element => !!node && isElement(node) && node.isConnected) ?? null;
}
