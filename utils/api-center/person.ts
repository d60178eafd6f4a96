// Notices when the person works in the form while it is being filled: the person always wins.

export interface PersonWatch {
  /** Whether the person has pressed a key or the pointer in one of these elements since the start. */
  touched(elements: readonly Element[]): boolean;
}

const acts = ["keydown", "pointerdown", "paste", "drop", "compositionstart"];

/** Listens until the signal ends. Only trusted events count: our own are not. */
export function watchPerson(document: Document, signal: AbortSignal): PersonWatch {
  const places = new Set<EventTarget>();
  for (const act of acts)
    document.addEventListener(
      act,
      (event) => {
        if (event.isTrusted) for (const place of event.composedPath()) places.add(place);
      },
      { capture: true, passive: true, signal },
    );
  return { touched: (elements) => elements.some((element) => places.has(element)) };
}
