// Finds options that an opened list does not show at once: by scrolling through it, then by typing into its search box.
import type { Choosing } from "./choose.ts";
import { queryAll } from "./dom.ts";
import { focusOn } from "./human-click.ts";
import type { FoundOption } from "./options.ts";
import { frame, until } from "./settle.ts";
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

/** Scrolls through an opened list that holds only the options in view. */
export async function scan(
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

/**
 * Types into a list that shows options only when asked for them. Answers the options with the box that was typed into;
 * leaves the box as it was when it does not help.
 */
export async function searchFor(
  control: Element,
  touched: readonly Element[],
  look: () => FoundOption[] | null,
  { search = [], signal }: Choosing,
  view: Window,
): Promise<{ found: FoundOption[]; box: HTMLElement } | null> {
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
    if (found) return { found, box };
  }
  type(former);
  return null;
}
