// Finds options that an opened list does not show at once. Scrolls through the list, then types into its search box.
import type { Choosing } from "./choice.ts";
import { queryAll, textContentOf } from "../dom.ts";
import { focusOn } from "../human-click.ts";
import type { FoundOption } from "./options.ts";
import { frames, settled, until } from "../settle.ts";
import { isBoxShown } from "../visibility/visibility.ts";

/** Maximum number of steps when a list is scrolled once. */
const scanSteps = 120;
/** How often the list may scroll itself back before the scrolling goes on without waiting for it. */
const maxPulls = 20;
/** Time, in milliseconds, that a list may wait before it searches. */
const patience = 500;

/** Returns the shown elements that can be scrolled, among the given elements and everything inside them. */
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

/**
 * Scrolls through an opened list that holds only the options in view. Goes down from its present position, then from
 * the top to that position. Returns the options that `look` finds, or null.
 */
export async function scan(
  touched: readonly Element[],
  look: () => FoundOption[] | null,
  view: Window,
  signal?: AbortSignal,
): Promise<FoundOption[] | null> {
  for (const scroller of scrollersIn(touched)) {
    const start = scroller.scrollTop;
    const drawn = textContentOf(scroller);
    let found = (await scanFrom(start, Infinity)) ?? (start > 1 ? await scanFrom(0, start) : null);
    // The list may draw its options more slowly than it is scrolled: scroll once more and wait longer.
    if (!found && textContentOf(scroller) !== drawn) found = await scanFrom(0, Infinity, 120);
    if (found) return found;

    async function scanFrom(from: number, to: number, quiet = 40): Promise<FoundOption[] | null> {
      let [at, pulls] = [from, 0];
      for (let step = 0; step < scanSteps && !signal?.aborted; step++) {
        const end = Math.min(to, scroller.scrollHeight - scroller.clientHeight);
        scroller.scrollTop = at;
        // Lists draw the options in view after the scrolling. Some need a few more frames, however long a frame takes.
        await Promise.all([settled([scroller], view, { quiet, limit: 6 * quiet }), frames(view, 3)]);
        const shown = look();
        if (shown) return shown;
        // A list that is opening can scroll back to the chosen option: scroll to the same place again.
        const pulled = Math.abs(scroller.scrollTop - Math.min(at, end)) > 2 && to > at;
        if (pulled && pulls++ < maxPulls) continue;
        if (at >= end) return null;
        at += Math.max(20, scroller.clientHeight * 0.7);
      }
      return null;
    }
  }
  return null;
}

/**
 * Calls `look` until it finds something or the page has been at rest for `quiet` milliseconds. Stops a while later
 * where the page never rests. Returns what `look` found, or null.
 */
async function untilAnswered<Found>(
  view: Window,
  look: () => Found | null,
  quiet: number,
  signal?: AbortSignal,
): Promise<Found | null> {
  const over = new AbortController();
  const rest = settled([view.document], view, {
    quiet,
    limit: quiet + patience,
    ...(signal && { signal }),
  }).then(() => over.abort());
  const found = await until(view, look, { limit: 2 * (quiet + patience), signal: over.signal });
  await (found ? null : rest);
  return found ?? look();
}

/** Result of a search that found options. */
export interface Searched {
  found: FoundOption[];
  box: HTMLInputElement;
  /** Returns the text that the box holds because it was typed here. */
  typed(): string;
  /**
   * Makes sure that the box does not show an option only because its text was typed. Where the option's text is exactly
   * the typed text, removes one letter and waits for the list. Called before the option is picked.
   */
  untyped(option: string): Promise<void>;
  /** Puts the former text back into the box. */
  forget(): void;
}

/**
 * Types into a list that shows options only after a search. Returns the options, and the box with the typed text.
 * Returns null when the list has no box or when no text finds an option; the box then holds its former text.
 */
export async function searchFor(
  control: Element,
  touched: readonly Element[],
  look: () => FoundOption[] | null,
  { search = [], signal }: Choosing,
  view: Window,
): Promise<Searched | null> {
  if (search.length === 0) return null;
  const boxes = [control, ...[control, ...touched].flatMap((element) => queryAll(element, "input"))];
  const box = boxes.find(
    (element): element is HTMLInputElement =>
      element.localName === "input" && !(element as HTMLInputElement).readOnly && isBoxShown(element),
  );
  if (!box) return null;
  const former = box.value;
  let typed = "";
  const type = (text: string) => {
    focusOn(box);
    typed = box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };
  // First search as fast as the list comes to rest. Then wait longer: a list may ask its server after a pause.
  for (const [quiet, texts] of [
    [60, search],
    [patience, search.slice(0, 3)],
  ] as const)
    for (const text of texts) {
      if (signal?.aborted) break;
      type(text);
      const found = await untilAnswered(view, look, quiet, signal);
      if (found)
        return {
          found,
          box,
          typed: () => typed,
          async untyped(option) {
            if (option !== typed || typed.length < 2) return;
            type(typed.slice(0, -1));
            await untilAnswered(view, look, quiet, signal);
          },
          forget: () => type(former),
        };
    }
  type(former);
  return null;
}
