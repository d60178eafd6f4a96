// Tells when another look at the page is due. Nothing runs while the page is at rest or its tab is hidden.

/** Milliseconds between a change and the look at it. */
const shortest = 60;
const longest = 500;
/** A page may spend this much more time on itself than looks at it take. */
const share = 10;
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

export interface Look {
  /** What is to be watched, shadow roots too. */
  roots: readonly Node[];
  /** How long looking took, in milliseconds. */
  cost: number;
}

/**
 * Calls `look` once at the start and again whenever what the page is may have changed: its content, its address, the
 * user's focus, the tab coming back. While a look is due or under way the page is not watched at all; looks that follow
 * each other closely come less and less often, and the next one never sooner than ten times as long as the last one took.
 * Returns a function by which a look is made due for what the document does not tell.
 */
export function watchPage(document: Document, look: () => Promise<Look>, signal: AbortSignal): () => void {
  const view = document.defaultView!;
  let timer: number | undefined;
  let looking = false;
  let dueAgain = false;
  let wait = shortest;
  let lastLook = 0;
  let cost = 0;
  const observer = new MutationObserver(due);

  function due() {
    if (looking) dueAgain = true;
    if (timer !== undefined || looking || document.hidden || signal.aborted) return;
    observer.disconnect();
    wait = performance.now() - lastLook > 2 * wait ? shortest : Math.min(2 * wait, longest);
    timer = view.setTimeout(() => void now(), Math.max(wait, share * cost));
  }
  async function now() {
    timer = undefined;
    if (document.hidden || signal.aborted) return;
    looking = true;
    dueAgain = false;
    // What changes from here on is seen by the observer, or makes another look due.
    observer.observe(document, { subtree: true, childList: true });
    const looked = await look().catch((): Look => ({ roots: [document], cost: 0 }));
    cost = looked.cost;
    looking = false;
    lastLook = performance.now();
    if (signal.aborted) return;
    observer.disconnect();
    for (const root of looked.roots)
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
  return due;
}
