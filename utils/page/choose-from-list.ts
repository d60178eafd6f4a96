// Choosing in a component's own list: open it as a person does, find the option wherever the list was put, pick it,
// and believe only what the control shows afterwards. Source: facts/controls.md "Choices" (24 libraries).
import type { Choice, Choosing } from "./choose.ts";
import {
  activeElementOf,
  attributeOf,
  closestTo,
  contains,
  isElement,
  parentOf,
  queryAll,
  rectOf,
} from "./dom.ts";
import { blurFrom, focusOn, humanClick } from "./human-click.ts";
import {
  bestOptions,
  middleOfText,
  plainText,
  shownBefore,
  textsIn,
  type FoundOption,
  type Fit,
} from "./options.ts";
import { frame, settled, until } from "./settle.ts";
import { isBoxShown } from "./visibility.ts";
import { isTextControl, readValue } from "./write.ts";

const openingTime = 700;
const scanSteps = 120;

/** Opens by the trigger, picks, verifies; closes again what it opened when nothing fits. */
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
  found ??= await searchFor(control, list.touched(), look, choosing, view);
  list.stop();
  const [option] = found ?? [];
  if (!option || found!.length > 1 || signal?.aborted) {
    await close(control, trigger, list.touched(), view);
    return option && !signal?.aborted ? "several" : "none";
  }
  pick(option);
  const taken = await until(view, () => (shows(control, fit) ? true : null), { limit: 800, signal });
  if (isBoxShown(option.text)) await close(control, trigger, list.touched(), view);
  return taken && shows(control, fit) ? "chosen" : "not-taken";
}

/** Whether the control shows, in its own box, a choice that fits: its value, or a text on its line. */
export function shows(control: Element, fit: Fit): boolean {
  return shownTexts(control).some((text) => fit({ value: "", texts: [text] }) > 0);
}

/** The texts a control shows as its choice; a placeholder and texts on other lines are none. */
export function shownTexts(control: Element): string[] {
  if (isTextControl(control) && readValue(control)) return [readValue(control)];
  const { top, bottom } = boxOf(control);
  const texts: string[] = [];
  const wrapper = wrapperOf(control);
  for (const input of queryAll(wrapper, "input") as HTMLInputElement[])
    if (isBoxShown(input) && readValue(input)) texts.push(readValue(input));
  for (const [text, carrier] of textsIn(wrapper)) {
    if (closestTo(carrier, "label,legend,[class*=placeholder],[role=listbox]") || !isBoxShown(carrier))
      continue;
    const { y } = middleOfText(carrier);
    if (y > top && y < bottom) texts.push(text);
  }
  return texts;
}

/** The component around its trigger: the widest ancestor, at most six levels up, that holds no other control. */
function wrapperOf(control: Element): Element {
  let wrapper = control;
  for (let at = parentOf(control), steps = 0; isElement(at) && steps < 6; at = parentOf(at), steps++) {
    const within = wrapper;
    const others = queryAll(at, "input,select,textarea,[role=combobox]").filter(
      (other) => !contains(within, other) && !contains(other, within) && isBoxShown(other),
    );
    if (others.length > 0) break;
    wrapper = at;
  }
  return wrapper;
}

function boxOf(control: Element): { top: number; bottom: number } {
  const { top, bottom } = rectOf(control);
  const slack = bottom - top < 16 ? 10 : 0;
  return { top: top - slack, bottom: bottom + slack };
}

/** Opens the list and takes note of what the page changes from then on. */
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

/** Waits for a fitting option; when the page has changed and come to rest without one, waits no longer. */
async function untilOpen<Found>(
  view: Window,
  look: () => Found | null,
  touched: () => Element[],
  signal?: AbortSignal,
): Promise<Found | null> {
  const end = performance.now() + openingTime;
  for (;;) {
    await settled([view.document], view, { quiet: 30, limit: 150, ...(signal && { signal }) });
    const found = look();
    if (found || signal?.aborted || performance.now() > end) return found;
    if (scrollersIn(touched()).length > 0) return null;
  }
}

function pick({ element, text }: FoundOption): void {
  text.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  humanClick(element, middleOfText(text));
}

function scrollersIn(touched: readonly Element[]): Element[] {
  const all = touched.flatMap((element) => [element, ...queryAll(element, "*")]);
  return [...new Set(all)].filter(
    (element) =>
      element.clientHeight > 30 &&
      element.scrollHeight > element.clientHeight + 1 &&
      getComputedStyle(element).overflowY !== "visible" &&
      isBoxShown(element),
  );
}

/** Scrolls through an opened list that holds only the options in view. */
async function scan(
  touched: readonly Element[],
  look: () => FoundOption[] | null,
  view: Window,
  signal?: AbortSignal,
): Promise<FoundOption[] | null> {
  for (const scroller of scrollersIn(touched)) {
    for (
      let step = 0, last = -1;
      step < scanSteps && scroller.scrollTop !== last && !signal?.aborted;
      step++
    ) {
      last = scroller.scrollTop;
      scroller.scrollTop = last + Math.max(20, scroller.clientHeight * 0.7);
      await frame(view);
      await frame(view);
      const found = look();
      if (found) return found;
    }
  }
  return null;
}

/** Types into a list that shows options only when asked for them; leaves the search box as it was when it does not help. */
async function searchFor(
  control: Element,
  touched: readonly Element[],
  look: () => FoundOption[] | null,
  { search = [], signal }: Choosing,
  view: Window,
): Promise<FoundOption[] | null> {
  const boxes = [control, ...[control, ...touched].flatMap((element) => queryAll(element, "input"))];
  const box = boxes.find(
    (element): element is HTMLInputElement =>
      element.localName === "input" && !(element as HTMLInputElement).readOnly && isBoxShown(element),
  );
  if (!box) return null;
  const former = box.value;
  const type = (text: string) => {
    focusOn(box);
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };
  for (const text of search) {
    if (signal?.aborted) break;
    type(text);
    const found = await until(view, look, { limit: 400, signal });
    if (found) return found;
  }
  type(former);
  return null;
}

/** Closes what was opened: by the trigger, then by leaving it, then by Escape (last: it may close a dialog too). */
async function close(
  control: Element,
  trigger: Element,
  touched: readonly Element[],
  view: Window,
): Promise<void> {
  // What the control says of itself counts first: in a hidden tab a closed list stays drawn, for its animation stands.
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
