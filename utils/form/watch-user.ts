// Notices when the user goes on by hand while the form is being filled: the user always wins.

export interface UserWatch {
  /** Whether the user has pressed a key or the pointer in one of these elements since the start. */
  touched(elements: readonly Element[]): boolean;
}

const acts = ["keydown", "pointerdown", "paste", "drop", "compositionstart", "beforeinput", "input"];
/** Keys that do nothing by themselves: one of them may still be held from the command that began the fill. */
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
 * Whether what changed is a text box that the browser itself changed: dictation, a filled-in suggestion. Ours are written
 * by script, but for a choice that is clicked and a text that is edited in place: there a key or a press tells.
 */
const isTextBox = (place: EventTarget | undefined): boolean =>
  place instanceof HTMLTextAreaElement ||
  (place instanceof HTMLInputElement && place.type !== "radio" && place.type !== "checkbox");

/**
 * Listens until the signal ends, and calls `acted` at each press and key of the user. Only trusted events count: our own are
 * not. A press on the page's button (`isOwn`) is none: it asks for what is under way.
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

/** Calls when the document's address changes, where the browser tells: pushState is called in the page's own world. */
export function watchAddress(view: Window, signal: AbortSignal, changed: () => void): void {
  for (const told of ["popstate", "hashchange"]) view.addEventListener(told, changed, { signal });
  const { navigation } = view as Window & { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", changed, { signal });
}
