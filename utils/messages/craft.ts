// The craft of a site: the large part of its content script, brought into the page only when there is something to do.
// Both run in the extension's own world of that document; the page sees neither.
import type { Reply } from "./envelope.ts";

const shelf = globalThis as { exactSetupCraft?: unknown };

/** Called by a craft when it has been brought: lays itself down for the content script that asked. */
export function layDown(craft: object): void {
  shelf.exactSetupCraft = craft;
}

/**
 * Answers a function that brings the craft once and then has it at hand. It answers null when it could not be
 * brought (the background was stopped, the extension updated); the next call tries again.
 */
export function craftBringer<Craft extends object>(
  ask: (type: "bring-craft", content: object) => Promise<Reply<boolean>>,
): () => Promise<Craft | null> {
  let bringing: Promise<Craft | null> | null = null;
  const bring = async (): Promise<Craft | null> => {
    const reply = await ask("bring-craft", {});
    return reply.ok && reply.answer ? (shelf.exactSetupCraft as Craft) : null;
  };
  return async () => {
    bringing ??= bring();
    const craft = await bringing;
    if (!craft) bringing = null;
    return craft;
  };
}
