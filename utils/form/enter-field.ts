// Moves the focus into a field before it is written. Checks afterwards whether everything is still as it was before the
// focus. A page may hide the box and show another, create it again, open it only then, or cover it with a menu that
// closes by itself.
import type { Control } from "../dom/controls/controls.ts";
import { contains, matches, ownerOf, windowOf } from "../dom/dom.ts";
import { focusedIn } from "../dom/focus.ts";
import { blurFrom, bringIntoView, focusOn, humanClick } from "../dom/human-click.ts";
import { frames, pause, task, until } from "../dom/settle.ts";
import { isCovered, isSeenItself, isShown, isUsable } from "../dom/visibility/visibility.ts";
import { isLocked } from "../dom/write.ts";
import type { Code } from "../domain/codes.ts";

/** Maximum number of attempts: a box that the page replaces on focus is entered again. */
const rounds = 3;
/**
 * How long, in milliseconds, a box may take to open after it gets the focus, how long another may take to replace it,
 * and how long a transparent one may take to be seen.
 */
const openingTime = 150;
const redrawingTime = 300;
const fadingTime = 400;
/** How long, in milliseconds, the page gets to replace a box that looks like the field. */
const swappingTime = 150;
/**
 * How long, in milliseconds, something temporary may cover a field: a menu of another extension closes a moment after
 * its field loses the focus.
 */
const passingTime = 1000;

export type Entered = { control: Control } | { refused: Code };

/**
 * Moves the focus into a field. Calls `field` to find out which control is the field now. Returns the control that has
 * the focus and is the field. Otherwise returns the code of the reason: then nothing may be written. `patient`: the
 * first attempt was not enough, so the page gets more time.
 */
export async function enterField(
  control: Control,
  field: () => Control | null,
  { secret, patient = false, signal }: { secret: boolean; patient?: boolean; signal: AbortSignal },
): Promise<Entered> {
  const document = ownerOf(control.element)!;
  const view = windowOf(document)!;
  let at = control;
  for (let round = 0; round < rounds && !signal.aborted; round++) {
    const element = at.element as HTMLElement;
    if (secret && !(await isBare(element, view, signal))) return { refused: "fieldCovered" };
    focusOn(element);
    await task();
    // A page may react in its next frame or later. A secret waits for that, longest where the box would show it as
    // plain text.
    if (patient || (secret && !isMasked(element))) await pause(view, swappingTime, signal);
    else if (secret) await frames(view, 1);
    const here = await until(view, field, { limit: redrawingTime, signal });
    if (!here) return { refused: "fieldMoved" };
    const focused = focusedIn(document);
    const isEntered = focused !== null && (here.element === focused || contains(here.element, focused));
    if (here.element === element && isEntered) {
      if (!(await opens(element, view, signal))) {
        blurFrom(element);
        return { refused: "fieldReadonly" };
      }
      // A box that was transparent may fade in.
      const seen = () => ((secret ? isSeenItself(element) : isShown(element)) ? true : null);
      if (!(await until(view, seen, { limit: fadingTime, signal }))) return { refused: "fieldMoved" };
      if (secret && !(await isBare(element, view, signal))) return { refused: "fieldCovered" };
      const still = field();
      if (still?.element === element) return { control: still };
    }
    at = here;
  }
  return { refused: "fieldMoved" };
}

const isMasked = (element: Element): boolean => matches(element, "input[type=password]");

/** Waits until a box can be written: some open on focus, some on a press. Returns false when it stays locked. */
async function opens(element: Element, view: Window, signal: AbortSignal): Promise<boolean> {
  if (await isOpen(element, view, signal)) return true;
  if (signal.aborted || !isLocked(element) || isCovered(element)) return false;
  humanClick(element);
  return isOpen(element, view, signal);
}

async function isOpen(element: Element, view: Window, signal: AbortSignal): Promise<boolean> {
  const open = () => (isUsable(element) && !isLocked(element) ? true : null);
  return (await until(view, open, { limit: openingTime, signal })) !== null;
}

/** Scrolls to a field and waits until nothing covers it. Returns false when it stays covered or hidden. */
async function isBare(element: Element, view: Window, signal: AbortSignal): Promise<boolean> {
  bringIntoView(element);
  if (isCovered(element)) element.scrollIntoView({ block: "center", behavior: "instant" });
  const bare = () => (isShown(element) && !isCovered(element) ? true : null);
  return (await until(view, bare, { limit: passingTime, signal })) !== null;
}
