// Tells when another look at the page is due. Nothing runs while the page is at rest or its tab is hidden.
import { rootsOf } from "../page/walk.ts";

export { readConnection } from "./connection.ts";
export { readApiCenterPage } from "./page.ts";

const shortest = 60;
const longest = 500;
const attributes = ["class", "style", "hidden", "disabled", "readonly", "inert", "open", "aria-hidden", "type"];

/**
 * Calls `look` once at the start and again whenever what is recognised may have changed: the page's content, its
 * address, the person's focus, the tab coming back. `look` may answer the roots it looked at, to save finding them twice.
 * While a look is due the page is not watched at all, and looks that follow each other closely come less and less often.
 */
export function watchForm(document: Document, look: () => readonly Node[] | void, signal: AbortSignal): void {
  const view = document.defaultView!;
  let timer: number | undefined;
  let wait = shortest;
  let lastLook = 0;
  const observer = new MutationObserver(due);

  function due() {
    if (timer !== undefined || document.hidden || signal.aborted) return;
    observer.disconnect();
    wait = performance.now() - lastLook > 2 * wait ? shortest : Math.min(2 * wait, longest);
    timer = view.setTimeout(now, wait);
  }
  function now() {
    timer = undefined;
    if (document.hidden || signal.aborted) return;
    for (const root of look() ?? rootsOf(document))
      observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: attributes });
    lastLook = performance.now();
  }
  function stop() {
    observer.disconnect();
    view.clearTimeout(timer);
    timer = undefined;
  }

  const ends = { signal };
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : due()), ends);
  document.addEventListener("focusin", due, ends);
  view.addEventListener("popstate", due, ends);
  view.addEventListener("hashchange", due, ends);
  // pushState is called in the page's own world; where the browser tells of it, this is how.
  const { navigation } = view as Window & { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", due, ends);
  signal.addEventListener("abort", stop);
  if (!document.hidden) now();
}
