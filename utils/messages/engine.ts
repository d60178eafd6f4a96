// The engine of a site: the large part of its content script, brought into the page only when there is something to do.
// Both run in the extension's own world of that document; the page sees neither.
import type { LearnedLabel } from "../domain/learned-labels.ts";
import type { AskFromSite } from "./from-sites.ts";
import type { PageSettings } from "./to-sites.ts";

declare global {
  var exactSetupEngine: unknown;
}

/** Called by an engine when it has been brought: lays itself down for the content script that asked. */
export function publishEngine(engine: Learning): void {
  globalThis.exactSetupEngine = engine;
}

/** What every engine can do: look for fields by the labels of its site that a user pointed to. */
export interface Learning {
  learn(labels: readonly LearnedLabel[]): void;
}

/**
 * Returns a function that brings the engine once, with the labels learned so far, and then has it at hand. `settings`
 * is told those that came with it, and answers the ones that count: newer ones may have come meanwhile. It answers
 * null when it could not be brought (the background was stopped, the extension updated); the next call tries again.
 */
export function engineLoader<Engine extends Learning>(
  ask: AskFromSite,
  settings: (answered: PageSettings) => PageSettings,
): () => Promise<Engine | null> {
  let bringing: Promise<Engine | null> | null = null;
  const bring = async (): Promise<Engine | null> => {
    const reply = await ask("load-engine", {});
    if (!reply.ok || !reply.answer) return null;
    // One of two borders where nothing can show the type: the browser ran another script of ours, which laid this down.
    const engine = globalThis.exactSetupEngine as Engine;
    engine.learn(settings(reply.answer).learned);
    return engine;
  };
  return async () => {
    bringing ??= bring();
    const engine = await bringing;
    if (!engine) bringing = null;
    return engine;
  };
}
