// Loads the engine of a site: the large part of its content script, which comes into the page only when there is
// something to do. Both run in the extension's own world of that document. The page sees neither.
import type { LearnedLabel } from "../domain/learned-labels.ts";
import type { AskFromSite } from "./from-sites.ts";
import type { PageSettings } from "./to-sites.ts";

declare global {
  var exactSetupEngine: unknown;
}

/** Publishes an engine for the content script that asked for it. The engine calls this when it is loaded. */
export function publishEngine(engine: Learning): void {
  globalThis.exactSetupEngine = engine;
}

/** What every engine can do: look for fields by the labels of its site that a user pointed to. */
export interface Learning {
  learn(labels: readonly LearnedLabel[]): void;
}

/**
 * Returns a function that loads the engine once, with the labels learned so far, and returns the same engine
 * afterwards. Calls `settings` with the settings that came with the engine; it returns the ones that count, because newer
 * settings may have come meanwhile. Returns null when the engine could not be loaded (the background was stopped, the
 * extension was updated). The next call tries again.
 */
export function engineLoader<Engine extends Learning>(
  ask: AskFromSite,
  settings: (answered: PageSettings) => PageSettings,
): () => Promise<Engine | null> {
  let loading: Promise<Engine | null> | null = null;
  const load = async (): Promise<Engine | null> => {
    const reply = await ask("load-engine", {});
    if (!reply.ok || !reply.answer) return null;
    // One of two borders where nothing can prove the type: the browser ran another script of this extension, which
    // published this.
    const engine = globalThis.exactSetupEngine as Engine;
    engine.learn(settings(reply.answer).learned);
    return engine;
  };
  return async () => {
    loading ??= load();
    const engine = await loading;
    if (!engine) loading = null;
    return engine;
  };
}
