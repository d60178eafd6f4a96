// Finds what a user points at on a page: the control that has the focus, or the one text that is selected. Only reads:
// draws nothing on the page.
import { controlsIn, type Control } from "../controls/controls.ts";
import { contains, isText, nodeTypeOf, ownerOf, rootOf, textContentOf, type Root } from "../dom.ts";
import { focusedIn } from "../focus.ts";
import { rootsOf } from "../walk.ts";

/** What a user points at: a control or a text. */
export type Pointed = { kind: "control"; control: Control } | { kind: "text"; node: Text };

function controlAt(element: Element): Control | null {
  const controls = controlsIn([rootOf(element) as Root]);
  return (
    controls.find(
      ({ element: box, trigger, options }) =>
        contains(box, element) || (trigger && contains(trigger, element)) || options?.includes(element),
    ) ?? null
  );
}

/** Returns the text in which something is selected. Returns null when nothing is selected, or more than one text. */
function selectedText(document: Document, roots: readonly Root[]): Text | null {
  const selection = Document.prototype.getSelection.call(document);
  const shadowRoots = roots.filter((root): root is ShadowRoot => nodeTypeOf(root) === 11);
  const range = selection?.getComposedRanges({ shadowRoots })[0];
  if (!range || range.collapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const root = rootOf(startContainer);
  const whole = ownerOf(startContainer)!.createRange();
  whole.selectNodeContents(root);
  whole.setStart(startContainer, startOffset);
  // A selection that begins in a shadow root can end behind its host. In that case the end of the root counts.
  if (rootOf(endContainer) === root) whole.setEnd(endContainer, endOffset);
  const walker = Document.prototype.createTreeWalker.call(ownerOf(root) ?? document, root, 4);
  walker.currentNode = startContainer;
  let found: Text | null = null;
  for (
    let node: Node | null = isText(startContainer) ? startContainer : walker.nextNode();
    node && whole.intersectsNode(node);
    node = walker.nextNode()
  ) {
    const end = node === endContainer ? endOffset : undefined;
    if (
      textContentOf(node)
        .slice(node === startContainer ? startOffset : 0, end)
        .trim() === ""
    )
      continue;
    if (found) return null;
    found = node as Text;
  }
  return found;
}

/**
 * Returns what a user points at: the control that has the focus, otherwise the selected text, otherwise the control
 * that had the focus last. Returns null when none of these exists. A selection of more than one text does not count.
 * `frames`: looks in frames of the same origin too. `last`: the control that had the focus last.
 */
export function pointedAt(
  document: Document,
  { frames = false, last = null }: { frames?: boolean; last?: Element | null } = {},
): Pointed | null {
  const active = focusedIn(document, { frames });
  const control = active && controlAt(active);
  if (control) return { kind: "control", control };
  const owner = (active && ownerOf(active)) ?? document;
  const node = selectedText(owner, rootsOf(owner));
  if (node) return { kind: "text", node };
  const before = !active && last?.isConnected ? controlAt(last) : null;
  return before && { kind: "control", control: before };
}
