// Keeps the keyboard's place: when what had the focus goes away, the focus moves to where one goes on.
import { useEffect, useRef } from "react";
import type { LivePage } from "./live-page.ts";

/** After these the next key press must not do the same again: the way back gets the focus. */
const wayBack: Partial<Record<NonNullable<LivePage["busy"]>, string>> = { "delete-setup": "restore-setup" };

/** Looked for in this order: the one thing to do next, what can be undone, anything at all. */
const goOn = ["button.primary", ".result-area button", "main button"] as const;

/** In a closed fold nothing can have the focus. */
const inSight = (element: Element): boolean => element.closest("details:not([open])") === null;

const nothingHasFocus = ({ activeElement, body }: Document): boolean =>
  activeElement === null || activeElement === body;

/** The same button where it stands now: it may have moved, and it must be the only one of its kind. */
function sameButton(page: Document, { action, point }: DOMStringMap): HTMLElement | undefined {
  if (action === undefined) return undefined;
  const there = [...page.querySelectorAll<HTMLElement>(`[data-action="${action}"]`)]
    .filter(({ dataset }) => dataset["point"] === point)
    .filter(inSight);
  return there.length === 1 ? there[0] : undefined;
}

function nextPlace(page: Document): HTMLElement | undefined {
  return goOn
    .flatMap((selector) => [...page.querySelectorAll<HTMLElement>(selector)])
    .find((element) => inSight(element));
}

interface Place {
  element: HTMLElement;
  /** The focus ring was seen: only then may the page scroll to where it goes. */
  byKeyboard: boolean;
}

/** What had the focus last; nothing once the user has clicked beside everything. */
function usePlace(page: Document) {
  const place = useRef<Place>(null);
  useEffect(() => {
    const noteFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement)
        place.current = { element: target, byKeyboard: target.matches(":focus-visible") };
    };
    const notePress = ({ target }: Event) => {
      if (!page.activeElement?.contains(target as Node) || nothingHasFocus(page)) place.current = null;
    };
    page.addEventListener("focusin", noteFocus);
    page.addEventListener("pointerdown", notePress);
    return () => {
      page.removeEventListener("focusin", noteFocus);
      page.removeEventListener("pointerdown", notePress);
    };
  }, [page]);
  return place;
}

/** For a page of ours; it looks after each change. While an action is under way it waits for what that comes to. */
export function useKeptFocus(busy: LivePage["busy"], page: Document = document): void {
  const place = usePlace(page);
  const before = useRef(busy);
  useEffect(() => {
    const ended = busy === null ? before.current : null;
    before.current = busy;
    const had = place.current;
    if (!had) return;
    const move = (to: HTMLElement | null | undefined) => to?.focus({ preventScroll: !had.byKeyboard });
    const back = ended && wayBack[ended];
    if (back && had.element.dataset["action"] === ended)
      move(page.querySelector<HTMLElement>(`[data-action="${back}"]`));
    else if (nothingHasFocus(page) && !(had.element.isConnected && inSight(had.element)))
      move(sameButton(page, had.element.dataset) ?? (busy === null ? nextPlace(page) : undefined));
  });
}
