// Remembers which control a user entered last. It is small: it runs in every page, before anything is read.
import { focusedIn } from "../focus.ts";

/**
 * Remembers which control a user entered last, until the signal ends. Returns a function that returns it, or null. A
 * library's choice gives its focus away when the window loses the focus, and the window loses it with a click in the
 * panel. The next press on the page clears the memory.
 */
export function watchFocus(document: Document, signal: AbortSignal): () => Element | null {
  let last: WeakRef<Element> | null = null;
  const listening = { capture: true, passive: true, signal };
  document.addEventListener("pointerdown", (event) => event.isTrusted && (last = null), listening);
  document.addEventListener(
    "focusin",
    (event) => {
      const element = event.isTrusted && focusedIn(document);
      last = element ? new WeakRef(element) : null;
    },
    listening,
  );
  return () => last?.deref() ?? null;
}
