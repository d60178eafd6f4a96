// The engine of a site: the large part of its content script, brought into the page only when there is something to do.
// Both run in the extension's own world of that document; the page sees neither.
import type { LearnedLabel } from "../domain/learned-labels.ts";
import type { Reply } from "./envelope.ts";

const shelf = globalThis as { exactSetupEngine?: unknown };

/** Called by a engine when it has been brought: lays itself down for the content script that asked. */
export function publishEngine(engine: object): void {
  shelf.exactSetupEngine = engine;
}

/** What a document is told before it looks, as it is kept now. */
export interface PageSettings {
  /** The labels of its site that a user pointed to. */
  learned: readonly LearnedLabel[];
  /** Whether the button is wanted beside API Center's form. */
  pageButton: boolean;
  /** The setup that the button fills, for a press to name it; its title only where there are several to tell apart. */
  setup: { id: string; title: string };
  /** What the button says, where the user chose another language than the browser's. */
  texts?: ButtonTexts;
}

/** Texts by their locale keys. */
export type ButtonTexts = Readonly<Record<string, string>>;

/** What every engine can do: look for fields by the labels of its site that a user pointed to. */
export interface Learning {
  learn(labels: readonly LearnedLabel[]): void;
}

/**
 * Returns a function that brings the engine once, with the labels learned so far, and then has it at hand. It answers
 * null when it could not be brought (the background was stopped, the extension updated); the next call tries again.
 */
export function engineLoader<Engine extends Learning>(
  ask: (type: "load-engine", content: object) => Promise<Reply<PageSettings | null>>,
  told?: (told: PageSettings) => void,
): () => Promise<Engine | null> {
  let bringing: Promise<Engine | null> | null = null;
  const bring = async (): Promise<Engine | null> => {
    const reply = await ask("load-engine", {});
    if (!reply.ok || !reply.answer) return null;
    const engine = shelf.exactSetupEngine as Engine;
    engine.learn(reply.answer.learned);
    told?.(reply.answer);
    return engine;
  };
  return async () => {
    bringing ??= bring();
    const engine = await bringing;
    if (!engine) bringing = null;
    return engine;
  };
}
