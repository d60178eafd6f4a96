// The craft of a site: the large part of its content script, brought into the page only when there is something to do.
// Both run in the extension's own world of that document; the page sees neither.
import type { LearnedLabel } from "../domain/learned-labels.ts";
import type { Reply } from "./envelope.ts";

const shelf = globalThis as { exactSetupCraft?: unknown };

/** Called by a craft when it has been brought: lays itself down for the content script that asked. */
export function layDown(craft: object): void {
  shelf.exactSetupCraft = craft;
}

/** What a document is told before it looks, as it is kept now. */
export interface Told {
  /** The labels of its site that a person pointed to. */
  learned: readonly LearnedLabel[];
  /** Whether the button is wanted beside API Center's form. */
  pageButton: boolean;
  /** The setup that the button fills, for a press to name it; its title only where there are several to tell apart. */
  setup: { id: string; title: string };
  /** What the button says, where the person chose another language than the browser's. */
  texts?: ButtonTexts;
}

/** Texts by their locale keys. */
export type ButtonTexts = Readonly<Record<string, string>>;

/** What every craft can do: look for fields by the labels of its site that a person pointed to. */
export interface Learning {
  learn(labels: readonly LearnedLabel[]): void;
}

/**
 * Answers a function that brings the craft once, with the labels learned so far, and then has it at hand. It answers
 * null when it could not be brought (the background was stopped, the extension updated); the next call tries again.
 */
export function craftBringer<Craft extends Learning>(
  ask: (type: "bring-craft", content: object) => Promise<Reply<Told | null>>,
  told?: (told: Told) => void,
): () => Promise<Craft | null> {
  let bringing: Promise<Craft | null> | null = null;
  const bring = async (): Promise<Craft | null> => {
    const reply = await ask("bring-craft", {});
    if (!reply.ok || !reply.answer) return null;
    const craft = shelf.exactSetupCraft as Craft;
    craft.learn(reply.answer.learned);
    told?.(reply.answer);
    return craft;
  };
  return async () => {
    bringing ??= bring();
    const craft = await bringing;
    if (!craft) bringing = null;
    return craft;
  };
}
