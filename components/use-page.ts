// Keeps a page of ours up to date: asks for the view when something changed, acts, and says when all is shown.
import type { ShownView } from "./live-page.ts";
import type { LivePage } from "./live-page.ts";
import { useCallback, useEffect, useRef, useState } from "react";
import { shownIn, type ActionRequest, type Shown } from "../utils/domain/actions.ts";
import { load, look, untilSaid, untilTold } from "../utils/domain/patience.ts";
import type { View } from "../utils/domain/view.ts";
import type { ActionResult } from "../utils/domain/sentences.ts";
import type { OwnWork } from "./props.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

export interface PageSource {
  /** The tab this page is about: the one it was bound to, else the active tab of its window. */
  tabId(): Promise<number | null>;
  view(tabId: number | null): Promise<View | null>;
  act(tabId: number | null, request: ActionRequest, shown: Shown): Promise<ActionResult>;
  /** Calls when anything that is shown may have changed; answers how to stop. */
  onChange(changed: () => void): () => void;
}

/** Milliseconds between two questions that nobody answers: a browser that starts has no background yet. */
const pauses = [20, 50, 100, 200, 400, 800];
const maxPause = 1_000;

/** Milliseconds between two looks at a form whose values are told of: a script of the page can change them without a word. */
const betweenLooks = 2_000;

const pause = (asked: number): Promise<void> =>
  new Promise((goOn) => setTimeout(goOn, pauses[asked] ?? maxPause));

/** The live state of a page of ours. `before` runs inside the click itself, for what needs the user's gesture. */
export function usePage(source: PageSource, before: (request: ActionRequest) => void): LivePage {
  const [shown, setShown] = useState<ShownView | null>(null);
  const [silent, setSilent] = useState(false);
  const [busy, setBusy] = useState<LivePage["busy"]>(null);
  const [result, setResult] = useState<ActionResult | null>(null);
  const latest = useRef<Promise<void>>(undefined);

  /** Ends once the newest view is shown: where another look began meanwhile, with that one. */
  const refresh = useCallback((): Promise<void> => {
    const lookNow = async (): Promise<void> => {
      const late = setTimeout(() => latest.current === looking && setSilent(true), untilSaid);
      const tabId = await source.tabId();
      // Looking changes nothing: when the background was stopped meanwhile, the next question wakes it.
      for (let asked = 0; latest.current === looking; asked++) {
        const view = await source.view(tabId);
        if (latest.current !== looking) break;
        if (!view) {
          setSilent((was) => was || asked >= pauses.length);
          await pause(asked);
          continue;
        }
        clearTimeout(late);
        setSilent(false);
        setShown({ view, tabId });
        return;
      }
      clearTimeout(late);
      await latest.current;
    };
    const looking = lookNow();
    latest.current = looking;
    return looking;
  }, [source]);

  useEffect(() => {
    void refresh();
    const stop = source.onChange(() => void refresh());
    return () => {
      stop();
      latest.current = undefined;
    };
  }, [refresh, source]);

  useEffect(() => {
    if (!shown) return;
    document.documentElement.dataset["page"] = shown.view.page.kind;
    document.documentElement.dataset["ready"] = "";
  }, [shown]);

  useEffect(() => {
    const { pageSilent, loading } = shown?.view ?? {};
    if (!pageSilent && !loading) return undefined;
    const timer = setTimeout(() => void refresh(), pageSilent ? look.again : load.lookAgain);
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

  // Made anew with each view: a button that is on the screen acts on what is on the screen with it.
  const act = useCallback(
    (request: ActionRequest) => {
      if (!shown) return;
      before(request);
      setBusy(request.action);
      void (async () => {
        const answer = await source.act(shown.tabId, request, shownIn(shown.view));
        // The result is told with the newest view where there is one soon.
        await Promise.race([refresh(), new Promise((goOn) => setTimeout(goOn, untilTold))]);
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
