// Measures times inside a page of the extension: from a click to its result, and from opening to `data-ready`.
import type { BrowserContext, Page } from "@playwright/test";

/** Clicks inside a page of the extension. Returns the milliseconds until the wanted element is shown there. */
export function clickUntil(surface: Page, action: string, wanted: string): Promise<number> {
  return surface.evaluate(
    ([action, wanted]) =>
      new Promise<number>((done, fail) => {
        const button = document.querySelector<HTMLElement>(`[data-action="${action}"]`);
        if (!button) return fail(new Error(`There is no ${action}`));
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          const result = document.querySelector("[data-result]")?.getAttribute("data-result");
          if (!result) return;
          watcher.disconnect();
          if (result !== wanted) fail(new Error(`${action}: ${result}`));
          else done(performance.now() - start);
        });
        watcher.observe(document, { subtree: true, childList: true, attributes: true });
        button.click();
      }),
    [action, wanted] as const,
  );
}

/** Makes every page record the milliseconds from the start of its navigation to `data-ready`. */
export function noteReady(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (!document.documentElement?.hasAttribute("data-ready")) return;
      watcher.disconnect();
      (globalThis as { readyAt?: number }).readyAt = performance.now();
    });
    watcher.observe(document, { subtree: true, childList: true, attributes: true });
  });
}
