// Keeps the keyboard focus. When the focused element disappears, moves the focus to where the user continues.
import { useEffect, useRef } from "react";
import type { LivePage } from "./live-page.ts";

/** After these actions the next key press must not repeat the action. The button that undoes it gets the focus. */
const wayBack: Partial<Record<NonNullable<LivePage["busy"]>, string>> = { "delete-setup": "restore-setup" };

/** The places for the focus, in this order: the primary button, a button that undoes, any button. */
const goOn = ["button.primary", ".result-area button", "main button"] as const;

/** Returns whether an element is outside every closed `details`. Inside one it cannot have the focus. */
const inSight = (element: Element): boolean => element.closest("details:not([open])") === null;

const nothingHasFocus = ({ activeElement, body }: Document): boolean =>
  activeElement === null || activeElement === body;

/**
 * Returns the same button at its present position. It may have moved. Returns undefined when it is not the only one of
 * its kind.
 */
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
  /** Whether the focus ring was visible. Only then may the page scroll to the new focus. */
  byKeyboard: boolean;
}

/** Remembers the last focused element. Forgets it when the user clicks beside all elements. */
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

/**
 * Keeps the focus on a page of the extension and checks it after each change. While an action runs, waits for its
 * result.
 */
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
