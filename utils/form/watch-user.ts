// Notices when the user goes on by hand during a fill: the user always wins.

export interface UserWatch {
  /** Checks whether the user has pressed a key or the pointer in one of these elements since the start. */
  touched(elements: readonly Element[]): boolean;
}

const acts = ["keydown", "pointerdown", "paste", "drop", "compositionstart", "beforeinput", "input"];
/** Keys that do nothing by themselves: the user may still hold one of them from the command that began the fill. */
const modifiers: ReadonlySet<string> = new Set([
  "Alt",
  "AltGraph",
  "Control",
  "Meta",
  "Shift",
  "CapsLock",
  "Fn",
]);

/**
 * Checks whether the changed element is a text box: then the browser itself changed it, by dictation or an accepted
 * suggestion. We write by script, except for a choice that is clicked and a text that is edited in place. There only a
 * key or a press shows that the user acted.
 */
const isTextBox = (place: EventTarget | undefined): boolean =>
  place instanceof HTMLTextAreaElement ||
  (place instanceof HTMLInputElement && place.type !== "radio" && place.type !== "checkbox");

/**
 * Listens until the signal ends, and calls `acted` at each press and key of the user. Counts only trusted events: our
 * own are not trusted. Ignores a press on our button (`isOwn`): it asks for the fill that is already running.
 */
export function watchUser(
  view: Window,
  {
    signal,
    isOwn,
    acted,
  }: { signal: AbortSignal; isOwn: (place: EventTarget) => boolean; acted: () => void },
): UserWatch {
  const places = new Set<EventTarget>();
  const heard = (event: Event) => {
    const path = event.composedPath();
    if (!event.isTrusted || path.some(isOwn)) return;
    if (event.type.endsWith("input") && !isTextBox(path[0])) return;
    if (event instanceof KeyboardEvent && (event.repeat || modifiers.has(event.key))) return;
    for (const place of path) places.add(place);
    acted();
  };
  for (const act of acts) view.addEventListener(act, heard, { capture: true, passive: true, signal });
  return { touched: (elements) => elements.some((element) => places.has(element)) };
}
