// Tells when another look at the page is due. Nothing runs while the page is at rest or its tab is hidden.

/** Milliseconds between a change and the look at it. */
const shortest = 60;
const longest = 500;
const attributes = [
  "class",
  "style",
  "hidden",
  "disabled",
  "readonly",
  "inert",
  "open",
  "aria-hidden",
  "type",
];

/**
 * Calls `look` once at the start and again whenever what the page is may have changed: its content, its address, the
 * person's focus, the tab coming back. `look` answers the roots to watch, shadow roots too. While a look is due or
 * under way the page is not watched at all, and looks that follow each other closely come less and less often.
 */
export function watchPage(
  document: Document,
  look: () => Promise<readonly Node[]>,
  signal: AbortSignal,
): void {
  const view = document.defaultView!;
  let timer: number | undefined;
  let looking = false;
  let dueAgain = false;
  let wait = shortest;
  let lastLook = 0;
  const observer = new MutationObserver(due);

  function due() {
    if (looking) dueAgain = true;
    if (timer !== undefined || looking || document.hidden || signal.aborted) return;
    observer.disconnect();
    wait = performance.now() - lastLook > 2 * wait ? shortest : Math.min(2 * wait, longest);
    timer = view.setTimeout(() => void now(), wait);
  }
  async function now() {
    timer = undefined;
    if (document.hidden || signal.aborted) return;
    looking = true;
    dueAgain = false;
    // What changes from here on is seen by the observer, or makes another look due.
    observer.observe(document, { subtree: true, childList: true });
    const roots = await look().catch((): readonly Node[] => [document]);
    looking = false;
    lastLook = performance.now();
    if (signal.aborted) return;
    observer.disconnect();
    for (const root of roots)
      observer.observe(root, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: attributes,
      });
    if (dueAgain) due();
  }
  function stop() {
    observer.disconnect();
    view.clearTimeout(timer);
    timer = undefined;
  }

  // What the page sends by itself starts nothing: it can send events as fast as it likes.
  const happened = ({ isTrusted }: Event) => {
    if (isTrusted) due();
  };

  const ends = { signal };
  document.addEventListener(
    "visibilitychange",
    (event) => (document.hidden ? stop() : happened(event)),
    ends,
  );
  document.addEventListener("focusin", happened, ends);
  // What moves or fades in without a change of the document has arrived when this is told.
  document.addEventListener("transitionend", happened, ends);
  document.addEventListener("animationend", happened, ends);
  view.addEventListener("popstate", happened, ends);
  view.addEventListener("hashchange", happened, ends);
  // pushState is called in the page's own world; where the browser tells of it, this is how.
  const { navigation } = view as Window & { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", happened, ends);
  signal.addEventListener("abort", stop);
  if (!document.hidden) void now();
}
