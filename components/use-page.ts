// Keeps a page of the extension up to date: loads the view when something changed, and runs actions.
import type { LivePage } from "./live-page.ts";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ActionRequest } from "../utils/domain/action-requests.ts";
import { shownIn, type Shown } from "../utils/domain/what-was-shown.ts";
import { loadTimes, lookTimes, untilSaid, untilTold } from "../utils/domain/patience.ts";
import type { FirstLook, ShownView } from "../utils/domain/shown-view.ts";
import type { View } from "../utils/domain/view.ts";
import type { ActionResult } from "../utils/domain/sentences.ts";
import type { OwnWork } from "./props.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

/** The background's side: loads the view, runs actions, watches for changes. */
export interface PageSource {
  /** Returns the tab that this page is about: the one it was bound to, else the active tab of its window. */
  tabId(): Promise<number | null>;
  view(tabId: number | null): Promise<View | null>;
  /** Carries out an action. Returns its result, and the view of the tab after it where that came in time. */
  act(
    tabId: number | null,
    request: ActionRequest,
    shown: Shown,
  ): Promise<{ result: ActionResult; view?: View }>;
  /** Calls `changed` when something shown may have changed. Returns a function that stops this. */
  onChange(changed: () => void): () => void;
}

/** Milliseconds between requests without an answer. A browser that starts has no background yet. */
const pauses = [20, 50, 100, 200, 400, 800];
const maxPause = 1_000;

/**
 * Milliseconds between two looks at a form whose values are shown. A script of the page can change them without an
 * event.
 */
const betweenLooks = 2_000;

const pause = (asked: number): Promise<void> =>
  new Promise((goOn) => setTimeout(goOn, pauses[asked] ?? maxPause));

/**
 * Returns the live state of a page of the extension. `before` runs inside the click, for what needs the user's gesture.
 * `first`: the question that was asked before this page could draw, if any.
 */
export function usePage(
  source: PageSource,
  before: (request: ActionRequest) => void,
  first?: FirstLook,
): LivePage {
  const [shown, setShown] = useState<ShownView | null>(first?.seen ?? null);
  const [silent, setSilent] = useState(false);
  const [busy, setBusy] = useState<LivePage["busy"]>(null);
  const [result, setResult] = useState<ActionResult | null>(null);
  const latest = useRef<Promise<void>>(undefined);
  /** The look whose answer is on the screen. */
  const answered = useRef<Promise<void>>(undefined);
  /** The action that began last, while it is under way. */
  const newest = useRef<symbol | null>(null);

  /**
   * Resolves when the newest view is shown. When a newer look began meanwhile, resolves together with that one. `begun`:
   * the answer to a question that was asked already.
   */
  const refresh = useCallback(
    (begun?: Promise<ShownView | null>): Promise<void> => {
      const lookNow = async (): Promise<void> => {
        const late = setTimeout(() => latest.current === looking && setSilent(true), untilSaid);
        let seen = (await begun) ?? null;
        const tabId = seen ? seen.tabId : await source.tabId();
        // A look changes nothing. If the background was stopped meanwhile, the next request starts it again.
        for (let asked = 0; latest.current === looking; asked++) {
          const view = seen ? null : await source.view(tabId);
          seen ??= view && { view, tabId };
          if (latest.current !== looking) break;
          if (!seen) {
            setSilent((was) => was || asked >= pauses.length);
            await pause(asked);
            continue;
          }
          clearTimeout(late);
          setSilent(false);
          setShown(seen);
          answered.current = looking;
          return;
        }
        clearTimeout(late);
        // A newer look is under way. Until its answer comes, an empty page shows this one.
        setShown((now) => now ?? seen);
        await latest.current;
      };
      const looking = lookNow();
      latest.current = looking;
      return looking;
    },
    [source],
  );

  useEffect(() => {
    const stop = source.onChange(() => void refresh());
    // From here on `source` watches for changes.
    const changed = first?.ended();
    void refresh(first?.asked);
    if (changed) void refresh();
    return () => {
      stop();
      latest.current = undefined;
    };
  }, [first, refresh, source]);

  // Set together with what is drawn: the buttons work from that moment on.
  useLayoutEffect(() => {
    if (!shown) return;
    document.documentElement.dataset["page"] = shown.view.page.kind;
    document.documentElement.dataset["ready"] = "";
  }, [shown]);

  useEffect(() => {
    const { pageSilent, loading } = shown?.view ?? {};
    if (!pageSilent && !loading) return undefined;
    const timer = setTimeout(() => void refresh(), pageSilent ? lookTimes.again : loadTimes.lookAgain);
    return () => clearTimeout(timer);
  }, [shown, refresh]);

  const mayChange = shown?.view.mayChange === true;
  useEffect(() => {
    if (!mayChange) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) void refresh();
    }, betweenLooks);
    return () => clearInterval(timer);
  }, [mayChange, refresh]);

  useKeptFocus(busy);

  // Made again with each view, so that a button acts on the view that the user sees with it.
  const act = useCallback(
    (request: ActionRequest) => {
      if (!shown) return;
      before(request);
      setBusy(request.action);
      const mine = Symbol(request.action);
      newest.current = mine;
      void (async () => {
        const lookBefore = latest.current;
        const { result: answer, view } = await source.act(shown.tabId, request, shownIn(shown.view));
        // The view that came with the result was read after the action. Where another look began in the meantime or is
        // still under way, look again, but let the result not wait for that.
        const isNewest = latest.current === lookBefore && answered.current === lookBefore;
        if (view) setShown({ view, tabId: shown.tabId });
        const looked = view && isNewest ? null : refresh();
        if (!view) await Promise.race([looked, new Promise((goOn) => setTimeout(goOn, untilTold))]);
        // The user waits for the action that began last: its result comes, and says more than this one.
        if (newest.current !== null && newest.current !== mine) return;
        newest.current = null;
        setResult({ ...answer });
        setBusy(null);
      })();
    },
    [before, refresh, shown, source],
  );

  const run = useCallback((work: OwnWork, doing: () => Promise<ActionResult>) => {
    setBusy(work);
    void doing()
      .catch((): ActionResult => ({ result: "failed", code: "unexpected" }))
      .then((answer) => {
        setResult({ ...answer });
        setBusy(null);
      });
  }, []);

  return { shown, silent, busy, result, act, run };
}
