// Going into a field before it is written: what was true of it before it had the focus is asked again afterwards. A box may
// hide and another take its place, be made anew, open only then, or be covered by a menu that goes by itself.
import type { Control } from "../dom/controls/controls.ts";
import { contains, matches, ownerOf, windowOf } from "../dom/dom.ts";
import { focusedIn } from "../dom/focus.ts";
import { blurFrom, bringIntoView, focusOn } from "../dom/human-click.ts";
import { frames, pause, task, until } from "../dom/settle.ts";
import { isCovered, isShown, isUsable } from "../dom/visibility/visibility.ts";
import { isLocked } from "../dom/write.ts";
import type { Code } from "../domain/codes.ts";

/** A box that is replaced on entering is entered again, so often at most. */
const rounds = 3;
/** How long a box may take to open once it is entered, and another to take its place, in milliseconds. */
const openingTime = 150;
const redrawingTime = 300;
/** How long a box that looks like the field may take to make way for another. */
const swappingTime = 150;
/** How long something that passes may lie over a field: a menu of another extension closes a moment after its field was left. */
const passingTime = 1000;

export type Entered = { control: Control } | { refused: Code };

/**
 * Enters a field; `field` is asked afresh which control it is. Returns the control that then has the focus and is that field,
 * or why there is none: nothing may be written then. `patient`: a first time was not enough.
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
    // A page may draw its answer in its next frame, or later: a secret waits for it, longest where it would stand in the open.
    if (patient || (secret && !isMasked(element))) await pause(view, swappingTime, signal);
    else if (secret) await frames(view, 1);
    const here = await until(view, field, { limit: redrawingTime, signal });
    if (!here) return { refused: "fieldMoved" };
    const focused = focusedIn(document);
    const isEntered = focused !== null && (here.element === focused || contains(here.element, focused));
    if (here.element === element && isEntered) {
      if (!(await isOpen(element, view, signal))) {
        blurFrom(element);
        return { refused: "fieldReadonly" };
      }
      if (!isShown(element)) return { refused: "fieldMoved" };
      if (secret && !(await isBare(element, view, signal))) return { refused: "fieldCovered" };
      const still = field();
      if (still?.element === element) return { control: still };
    }
    at = here;
  }
  return { refused: "fieldMoved" };
}

const isMasked = (element: Element): boolean => matches(element, "input[type=password]");

/** Whether a box that is locked until it is entered has opened. */
async function isOpen(element: Element, view: Window, signal: AbortSignal): Promise<boolean> {
  const open = () => (isUsable(element) && !isLocked(element) ? true : null);
  return (await until(view, open, { limit: openingTime, signal })) !== null;
}

/** Whether nothing lies over a field, once it was scrolled to and what passes has passed. */
async function isBare(element: Element, view: Window, signal: AbortSignal): Promise<boolean> {
  bringIntoView(element);
  if (isCovered(element)) element.scrollIntoView({ block: "center", behavior: "instant" });
  const bare = () => (isShown(element) && !isCovered(element) ? true : null);
  return (await until(view, bare, { limit: passingTime, signal })) !== null;
}
