// Loads the engine of a site: the large part of its content script, which comes into the page only when there is
// something to do. Both run in the extension's own world of that document. The page sees neither.
import type { LearnedLabel } from "../domain/learned-labels.ts";
import type { AskFromSite } from "./from-sites.ts";
import type { PageSettings } from "./to-sites.ts";

declare global {
  var exactSetupEngine: unknown;
}

/** Publishes an engine for the content script that asked for it. The engine calls this when it is loaded. */
export function publishEngine(engine: object): void {
  globalThis.exactSetupEngine = engine;
}

/**
 * Returns a function that loads an engine once, and returns the same engine afterwards. It returns null when the engine
 * could not be loaded (the background was stopped, the extension was updated). The next call tries again. `inject`:
 * lets the background load the engine, and says whether it did.
 */
export function engineOnce<Engine>(inject: () => Promise<boolean>): () => Promise<Engine | null> {
  let loading: Promise<Engine | null> | null = null;
  // One of two borders where nothing can prove the type: the browser ran another script of this extension, which
  // published this.
  const load = async () => ((await inject()) ? (globalThis.exactSetupEngine as Engine) : null);
  return async () => {
    loading ??= load();
    const engine = await loading;
    if (!engine) loading = null;
    return engine;
  };
}

/** What an engine for fields can do: look for them by the labels of its site that a user pointed to. */
export interface Learning {
  learn(labels: readonly LearnedLabel[]): void;
}

/** The engine of a site in one document, and the settings that it works by. */
export interface EngineOf<Engine> {
  /** Loads the engine with the labels learned so far, as `engineOnce` does. */
  load(): Promise<Engine | null>;
  /** Whether the engine is in the document already. */
  readonly isLoaded: boolean;
  /** The newest settings. Undefined until the first ones have come. */
  readonly settings: PageSettings | undefined;
  /**
   * Applies settings from the background. Returns whether a new look is needed: they differ from earlier ones, or are the
   * first ones and name labels that the look before them could not know.
   */
  apply(settings: PageSettings): boolean;
}

/** Makes the engine of a document, which is not loaded yet. `ask`: asks the background. */
export function createEngine<Engine extends Learning>(ask: AskFromSite): EngineOf<Engine> {
  let loaded: Engine | null = null;
  let settings: PageSettings | undefined;
  const once = engineOnce<Engine>(async () => {
    const before = settings;
    const reply = await ask("load-engine", {});
    if (!reply.ok || !reply.answer) return false;
    // Settings that came while the answer was on its way are newer than the answer.
    if (settings === before) settings = reply.answer;
    return true;
  });
  return {
    async load() {
      const engine = await once();
      if (engine && engine !== loaded) engine.learn(settings?.learned ?? []);
      loaded = engine;
      return engine;
    },
    get isLoaded() {
      return loaded !== null;
    },
    get settings() {
      return settings;
    },
    apply(now) {
      const differs =
        settings === undefined
          ? loaded === null && now.learned.length > 0
          : JSON.stringify(now) !== JSON.stringify(settings);
      settings = now;
      loaded?.learn(now.learned);
      return differs;
    },
  };
}
