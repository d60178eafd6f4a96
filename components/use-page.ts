// Keeps a page of ours up to date: asks for the view when something changed, acts, and says when all is shown.
import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionRequest } from "../utils/setup/actions.ts";
import type { ActionResult, View } from "../utils/setup/view.ts";
import type { OwnWork } from "./props.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

export interface PageSource {
  /** The tab this page is about: the one it was bound to, else the active tab of its window. */
  tabId(): Promise<number | null>;
  view(tabId: number | null): Promise<View | null>;
  /** `documentKey`: the document that was shown at the click. */
  act(tabId: number | null, request: ActionRequest, documentKey?: string): Promise<ActionResult>;
  /** Calls when anything that is shown may have changed; answers how to stop. */
  onChange(changed: () => void): () => void;
}

const mostQuestions = 5;

interface Shown {
  view: View;
  tabId: number | null;
}

export interface LivePage {
  view: View | null;
  busy: ActionRequest["action"] | OwnWork | null;
  result: ActionResult | null;
  act(request: ActionRequest): void;
  run(work: OwnWork, doing: () => Promise<ActionResult>): void;
}

/** The live state of a page of ours. `before` runs inside the click itself, for what needs the person's gesture. */
export function usePage(source: PageSource, before: (request: ActionRequest) => void): LivePage {
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState<LivePage["busy"]>(null);
  const [result, setResult] = useState<ActionResult | null>(null);
  const latest = useRef<Promise<void>>(undefined);
  /** The document that is shown: a click is meant for it, not for one that has come since. */
  const seen = useRef<string>(undefined);

  /** Ends once the newest view is shown: where another look began meanwhile, with that one. */
  const refresh = useCallback((): Promise<void> => {
    const look = async (): Promise<void> => {
      const tabId = await source.tabId();
      // Looking changes nothing: when the background was stopped meanwhile, the next question wakes it.
      for (let asked = 0; asked < mostQuestions && latest.current === looking; asked++) {
        const view = await source.view(tabId);
        if (!view || latest.current !== looking) continue;
        seen.current = view.documentKey;
        setShown({ view, tabId });
        return;
      }
      if (latest.current !== looking) await latest.current;
    };
    const looking = look();
    latest.current = looking;
    return looking;
  }, [source]);

  useEffect(() => {
    void refresh();
    return source.onChange(() => void refresh());
  }, [refresh, source]);

  useEffect(() => {
    if (!shown) return;
    document.documentElement.dataset["page"] = shown.view.page.kind;
    document.documentElement.dataset["ready"] = "";
  }, [shown]);

  useKeptFocus(busy);

  const act = useCallback(
    (request: ActionRequest) => {
      before(request);
      setBusy(request.action);
      const shownThen = seen.current;
      void (async () => {
        const answer = await source.act(await source.tabId(), request, shownThen);
        await refresh();
        setResult({ ...answer });
        setBusy(null);
      })();
    },
    [before, refresh, source],
  );

  const run = useCallback((work: OwnWork, doing: () => Promise<ActionResult>) => {
    setBusy(work);
    void doing().then((answer) => {
      setResult({ ...answer });
      setBusy(null);
    });
  }, []);

  return { view: shown?.view ?? null, busy, result, act, run };
}
