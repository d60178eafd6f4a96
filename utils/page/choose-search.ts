// Finds options that an opened list does not show at once: by scrolling through it, then by typing into its search box.
import type { Choosing } from "./choose.ts";
import { queryAll } from "./dom.ts";
import { focusOn } from "./human-click.ts";
import type { FoundOption } from "./options.ts";
import { frame, settled, until } from "./settle.ts";
import { isBoxShown } from "./visibility.ts";

const scanSteps = 120;

export function scrollersIn(touched: readonly Element[]): Element[] {
  const all = touched.flatMap((element) => [element, ...queryAll(element, "*")]);
  return [...new Set(all)].filter(
    (element) =>
      element.clientHeight > 30 &&
      element.scrollHeight > element.clientHeight + 1 &&
      getComputedStyle(element).overflowY !== "visible" &&
      isBoxShown(element),
  );
}

/** Scrolls through an opened list that holds only the options in view: down to its end, then again from its top. */
export async function scan(
  touched: readonly Element[],
  look: () => FoundOption[] | null,
  view: Window,
  signal?: AbortSignal,
): Promise<FoundOption[] | null> {
  const shown = async () => {
    await frame(view);
    await frame(view);
    return look();
  };
  const rest = () => settled([view.document], view, { limit: 200, ...(signal && { signal }) });
  for (const scroller of scrollersIn(touched)) {
    const start = scroller.scrollTop;
    for (const from of start > 0 ? [start, 0] : [0]) {
      if (scroller.scrollTop !== from) {
        scroller.scrollTop = from;
        await rest();
        const found = await shown();
        if (found) return found;
      }
      // From the top only as far as where the list stood when it opened: what came after that was seen.
      const end = from < start ? start : Infinity;
      for (let step = 0, last = -1; step < scanSteps && scroller.scrollTop !== last; step++) {
        last = scroller.scrollTop;
        if (last >= end || signal?.aborted) break;
        scroller.scrollTop = last + Math.max(20, scroller.clientHeight * 0.7);
        const found = await shown();
        if (found) return found;
      }
    }
  }
  return null;
}

/**
 * Types into a list that shows options only when asked for them. Answers the options, the box and what was typed;
 * leaves the box as it was when it does not help.
 */
export async function searchFor(
  control: Element,
  touched: readonly Element[],
  look: () => FoundOption[] | null,
  { search = [], signal }: Choosing,
  view: Window,
): Promise<{ found: FoundOption[]; box: HTMLInputElement; typed: string; forget: () => void } | null> {
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
    if (found) return { found, box, typed: text, forget: () => type(former) };
  }
  type(former);
  return null;
}
