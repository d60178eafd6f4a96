// What a user points at on a page: the control the focus is in, or the one text that is selected. Reads only: nothing
// is drawn on the page.
import { controlsIn, type Control } from "../controls/controls.ts";
import { contains, isText, nodeTypeOf, ownerOf, rootOf, textContentOf, type Root } from "../dom.ts";
import { focusedIn } from "../focus.ts";
import { rootsOf } from "../walk.ts";

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

/** The one text of which anything is selected; null when nothing is, or several are. */
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
  // A selection that begins in a shadow root may end behind its host: of it, the root's end.
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

let lastFocused: WeakRef<Element> | null = null;

/**
 * Notes which control a user went into last, until the signal ends: a choice of a library gives its focus away when
 * the window loses it, and the window loses it with the click in the panel. The next press on the page forgets it.
 */
export function watchPointing(document: Document, signal: AbortSignal): void {
  const listening = { capture: true, passive: true, signal };
  document.addEventListener("pointerdown", (event) => event.isTrusted && (lastFocused = null), listening);
  document.addEventListener(
    "focusin",
    (event) => {
      const element = event.isTrusted && focusedIn(document);
      lastFocused = element ? new WeakRef(element) : null;
    },
    listening,
  );
}

/**
 * What is pointed at: the control that has the focus, else the text that is selected, else the control that had the
 * focus last. Null when there is none, or when more than one text is selected. `frames`: also in frames of the same origin.
 */
export function pointedAt(document: Document, { frames = false } = {}): Pointed | null {
  const active = focusedIn(document, { frames });
  const control = active && controlAt(active);
  if (control) return { kind: "control", control };
  const owner = (active && ownerOf(active)) ?? document;
  const node = selectedText(owner, rootsOf(owner));
  if (node) return { kind: "text", node };
  const before = lastFocused?.deref();
  const last = !active && before?.isConnected ? controlAt(before) : null;
  return last && { kind: "control", control: last };
}
