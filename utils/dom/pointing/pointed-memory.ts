// Which controls and texts a user pointed out where no label could be learned. Only for the document that stands: what
// is redrawn is forgotten.
import { isElement, isText, parentOf, textContentOf } from "../dom.ts";

const remembered = new Map<string, WeakRef<Node>>();

/** Remembers, for as long as the page stands, that a control or text was pointed out as this; null forgets. */
export function rememberPointed(name: string, node: Node | null): void {
  const parent = node && isText(node) ? parentOf(node) : null;
  // A page that shows a value after a click often puts another text into the same box.
  const alone = isElement(parent) && textContentOf(parent).trim() === textContentOf(node!).trim();
  if (node) remembered.set(name, new WeakRef(alone ? parent : node));
  else remembered.delete(name);
}

/** What a control or text was pointed out as in this document; null when it was not. */
export function pointedOutAs(node: Node): string | null {
  if (remembered.size === 0) return null;
  const is = (ref: WeakRef<Node>) => {
    const known = ref.deref();
    return known === node || (isText(node) && known === parentOf(node));
  };
  return [...remembered].find(([, ref]) => is(ref))?.[0] ?? null;
}

/** Whether anything was pointed out in this document. */
export function isAnythingPointedOut(): boolean {
  return remembered.size > 0;
}

/** One of the elements that were pointed out in this document and still stand in it; null where there is none. */
export function pointedOut(): Element | null {
  const nodes = [...remembered.values()].map((ref) => ref.deref());
  return nodes.find((node): node is Element => !!node && isElement(node) && node.isConnected) ?? null;
}
