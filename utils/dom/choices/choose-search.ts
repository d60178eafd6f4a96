// Finds options that an opened list does not show at once: by scrolling through it, then by typing into its search box.
import type { Choosing } from "./choice.ts";
import { queryAll, textContentOf } from "../dom.ts";
import { focusOn } from "../human-click.ts";
import type { FoundOption } from "./options.ts";
import { frames, settled, until } from "../settle.ts";
import { isBoxShown } from "../visibility/visibility.ts";

const scanSteps = 120;
const maxPulls = 20;
/** How long a list may wait before it searches, in milliseconds. */
const patience = 500;

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

/** Scrolls through an opened list that holds only the options in view: from where it stands down, then from its top. */
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
    // A list that draws what is in view may have been slower than the scrolling: once more, with patience.
    if (!found && textContentOf(scroller) !== drawn) found = await scanFrom(0, Infinity, 120);
    if (found) return found;

    async function scanFrom(from: number, to: number, quiet = 40): Promise<FoundOption[] | null> {
      let [at, pulls] = [from, 0];
      for (let step = 0; step < scanSteps && !signal?.aborted; step++) {
        const end = Math.min(to, scroller.scrollHeight - scroller.clientHeight);
        scroller.scrollTop = at;
        // Lists draw what is in view after they were scrolled, some a few frames later, however long these take.
        await Promise.all([settled([scroller], view, { quiet, limit: 6 * quiet }), frames(view, 3)]);
        const shown = look();
        if (shown) return shown;
        // While it opens, a list may go back to what is chosen: asked again.
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

/** Looks until the page has been at rest for so long, or a while longer where it never is. */
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

export interface Searched {
  found: FoundOption[];
  box: HTMLInputElement;
  /** What stands in the box by our typing. */
  typed(): string;
  /**
   * Before an option is picked that says just what was typed: the box must not show it by our typing alone. Takes a letter
   * back and waits for the list.
   */
  untyped(option: string): Promise<void>;
  /** Puts back what stood in the box. */
  forget(): void;
}

/**
 * Types into a list that shows options only when asked for them. Returns the options, and the box with what was typed;
 * leaves the box as it was when it does not help.
 */
export async function searchFor(
  control: Element,
  touched: readonly Element[],
  look: () => FoundOption[] | null,
  { search = [], signal }: Choosing,
  view: Window,
): Promise<Searched | null> {
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
  // First as quick as the list comes to rest, then with patience: a list may ask its server, after a pause.
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
