// Tells when another look at the page is due. Nothing runs while the page is at rest or its tab is hidden.

/** Shortest and longest wait between a change and the look at it, in milliseconds. */
const minWait = 60;
const maxWait = 500;
/** The page has at least this many times as much time for itself as a look takes. */
const share = 10;
/** Attributes whose change makes a look due. */
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

/** Result of a look at the page. */
export interface Look {
  /** Nodes to watch, including shadow roots. */
  roots: readonly Node[];
  /** How long the look took, in milliseconds. */
  cost: number;
}

/**
 * Calls `look` once at the start. Calls it again whenever the page may have changed: its content, its address, the
 * user's focus, or a tab that comes back. While a look is due, the page is not watched. While a look runs, only added
 * and removed nodes are watched. Looks that follow each other closely become less frequent. The next look never starts
 * sooner than ten times as long as the last one took. Returns a function that makes a look due after a change that the
 * document does not report.
 */
export function watchPage(document: Document, look: () => Promise<Look>, signal: AbortSignal): () => void {
  const view = document.defaultView!;
  let timer: number | undefined;
  let looking = false;
  let dueAgain = false;
  let wait = minWait;
  let lastLook = 0;
  let cost = 0;
  const observer = new MutationObserver(due);

  function due() {
    if (looking) dueAgain = true;
    if (timer !== undefined || looking || document.hidden || signal.aborted) return;
    observer.disconnect();
    wait = performance.now() - lastLook > 2 * wait ? minWait : Math.min(2 * wait, maxWait);
    timer = view.setTimeout(() => void now(), Math.max(wait, share * cost));
  }
  async function now() {
    timer = undefined;
    if (document.hidden || signal.aborted) return;
    looking = true;
    dueAgain = false;
    // From here on, the observer sees a change, or the change makes another look due.
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

  // Events that the page sends itself start nothing: a page can send events as fast as it likes.
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
  // What moves or fades in without a change of the document has arrived when these events come.
  document.addEventListener("transitionend", happened, ends);
  document.addEventListener("animationend", happened, ends);
  view.addEventListener("popstate", happened, ends);
  view.addEventListener("hashchange", happened, ends);
  // The page calls pushState in its own world. Browsers with `navigation` report it this way.
  const { navigation } = view as Window & { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", happened, ends);
  signal.addEventListener("abort", stop);
  if (!document.hidden) void now();
  return due;
}
