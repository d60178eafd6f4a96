// Chooses an option in a component's own list. Opens the list as a user does, finds the option wherever the list is in
// the document, picks it, and trusts only what the control shows afterwards. Source: docs/facts/controls.md "Choices"
// (24 libraries).
import type { Choice, Choosing } from "./choice.ts";
import { confirmIn } from "./confirm.ts";
import { scan, scrollersIn, searchFor } from "./choose-search.ts";
import { holdsNothing, shows, wrapperOf } from "./choose-shown.ts";
import { activeElementOf, attributeOf, contains } from "../dom.ts";
import { focusedIn } from "../focus.ts";
import { blurFrom, humanClick } from "../human-click.ts";
import { bestOptions, middleOfText, plainText, shownBefore, type FoundOption } from "./options.ts";
import { frame, settled, task, until } from "../settle.ts";
import { isBoxShown } from "../visibility/visibility.ts";

/** Time that a list has to open, in milliseconds. */
const openingTime = 700;
/**
 * Minimum number of looks at an opening list. On a busy machine the opening time can pass while the list is drawn once.
 */
const openingLooks = 8;

/**
 * Opens the list with the trigger, picks the option that fits, and verifies the choice. Closes the list again when no
 * option fits, when several fit, or when the signal ends. Returns the result, see `Choice`.
 */
export async function chooseFromList(
  control: Element,
  trigger: Element,
  choosing: Choosing,
): Promise<Choice> {
  const { fit, roots, signal } = choosing;
  const view = control.ownerDocument.defaultView!;
  if (shows(control, fit)) return "unchanged";
  const before = shownBefore(roots(), fit);
  const list = openList(control, trigger, roots());
  const look = () => {
    const found = bestOptions(roots(), fit, before);
    return found.length > 0 ? found : null;
  };
  let found = await untilOpen(view, look, list.touched, signal);
  found ??= await scan([...list.touched(), wrapperOf(control)], look, view, signal);
  const searched = found ? null : await searchFor(control, list.touched(), look, choosing, view);
  found ??= searched?.found ?? null;
  list.stop();
  const [option] = found ?? [];
  if (!option || found!.length > 1 || signal?.aborted) {
    await close(control, trigger, list.touched(), view);
    return option && !signal?.aborted ? "several" : "none";
  }
  if (searched) await searched.untyped(plainText(option.element));
  pick(option);
  if (searched) {
    // Wait until the page has redrawn itself: a list that loses the focus at once puts the former choice back.
    await frame(view);
    await task();
    const { box } = searched;
    if (box.isConnected) blurFrom(box);
    // Put the former text back: text that is only typed is not a choice.
    if (box.isConnected && box.value === searched.typed()) searched.forget();
  }
  const isTaken = () => (shows(control, fit) ? true : null);
  const confirm = await until(view, () => isTaken() ?? confirmIn(list.touched()), { limit: 800, signal });
  if (confirm instanceof Element) {
    // A wheel moves the option to its middle before it counts.
    await settled([view.document], view, { quiet: 100, limit: 800, ...(signal && { signal }) });
    if (confirm.isConnected && isBoxShown(confirm)) humanClick(confirm);
  }
  const taken = await until(view, isTaken, { limit: 800, signal });
  if (isBoxShown(option.text)) await close(control, trigger, list.touched(), view);
  // Neither the click nor the typed text proves a choice. Only what the control shows without the focus proves it.
  await leaveChoice(control, view, signal);
  return taken && shows(control, fit) && !holdsNothing(control) ? "chosen" : "not-taken";
}

/** Moves the focus out of a choice and gives the page time to react. */
async function leaveChoice(control: Element, view: Window, signal?: AbortSignal): Promise<void> {
  const active = focusedIn(view.document);
  if (active && contains(wrapperOf(control), active)) blurFrom(active as HTMLElement);
  await settled([view.document], view, { limit: 300, ...(signal && { signal }) });
}

/** Opens the list and records the elements that the page changes from then on. */
function openList(control: Element, trigger: Element, roots: readonly Node[]) {
  const changed = new Set<Element>();
  const note = (records: MutationRecord[]) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes") changed.add(target as Element);
      for (const node of addedNodes) if (node.nodeType === 1) changed.add(node as Element);
    }
  };
  const observer = new MutationObserver(note);
  for (const root of roots) observer.observe(root, { subtree: true, childList: true, attributes: true });
  if (attributeOf(trigger, "aria-expanded") !== "true") humanClick(trigger);
  return {
    touched() {
      note(observer.takeRecords());
      return [...changed].filter((element) => element.isConnected && !contains(element, control));
    },
    stop: () => observer.disconnect(),
  };
}

/**
 * Waits until an option that fits is shown. Returns null when the time is over, when the signal ends, or when the page
 * shows a list that can be scrolled: the caller then scrolls through it.
 */
async function untilOpen<Found>(
  view: Window,
  look: () => Found | null,
  touched: () => Element[],
  signal?: AbortSignal,
): Promise<Found | null> {
  const end = performance.now() + openingTime;
  for (let looks = 1; ; looks++) {
    await settled([view.document], view, { quiet: 30, limit: 150, ...(signal && { signal }) });
    const found = look();
    const late = performance.now() > end && looks >= openingLooks;
    if (found || signal?.aborted || late) return found;
    if (scrollersIn(touched()).length > 0) return null;
  }
}

function pick({ element, text }: FoundOption): void {
  text.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  humanClick(element, middleOfText(text));
}

/**
 * Closes the opened list. Takes the focus away first, then clicks the trigger, then sends Escape. Escape comes last
 * because it can also close a dialog.
 */
async function close(
  control: Element,
  trigger: Element,
  touched: readonly Element[],
  view: Window,
): Promise<void> {
  // What the control says itself (`aria-expanded`) counts first. In a hidden tab a closed list stays drawn, because its
  // animation does not run.
  const open = () => {
    const expanded = attributeOf(trigger, "aria-expanded") ?? attributeOf(control, "aria-expanded");
    if (expanded !== null) return expanded === "true";
    return touched.some(
      (element) =>
        element.isConnected &&
        isBoxShown(element) &&
        plainText(element) !== "" &&
        !contains(element, control),
    );
  };
  if (!open()) return;
  const active = activeElementOf(control.ownerDocument);
  if (active instanceof HTMLElement) blurFrom(active);
  await settled([view.document], view, { limit: 300 });
  if (!open()) return;
  humanClick(trigger);
  await settled([view.document], view, { limit: 300 });
  if (!open()) return;
  const escape = {
    key: "Escape",
    code: "Escape",
    keyCode: 27,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  (active && contains(control, active) ? active : control).dispatchEvent(
    new KeyboardEvent("keydown", escape),
  );
  await frame(view);
}
