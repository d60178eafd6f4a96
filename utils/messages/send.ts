// Sending: to the background from sites and own pages, to a site from the background. The browser comes in as an argument.
import { isEnvelope, type Envelope, type Reply } from "./envelope.ts";
import { inTime, notInTime } from "./in-time.ts";
import type { ToSite, ToSiteName } from "./to-sites.ts";

export interface Wire {
  version(): string;
  /** Whether the extension this script belongs to is still there. */
  isAlive(): boolean;
  sendMessage(message: Envelope): Promise<unknown>;
}

/** The background answers its own messages: whatever is a reply at all is one to what was asked. */
function isReply<Answer>(reply: unknown): reply is Reply<Answer> {
  return typeof reply === "object" && reply !== null && "ok" in reply;
}

/**
 * Asks the background. Returns a refusal `interrupted` when nobody replied (the background was stopped), `notAnswered` when
 * the reply did not come in so many milliseconds, and `reloadPage` when this script belongs to an extension that is gone.
 */
export async function askBackground<Answer>(
  wire: Wire,
  type: string,
  content: object,
  milliseconds: number,
): Promise<Reply<Answer>> {
  try {
    const reply = await inTime(wire.sendMessage({ type, version: wire.version(), content }), milliseconds);
    if (reply === notInTime) return { ok: false, code: "notAnswered" };
    return isReply<Answer>(reply) ? reply : { ok: false, code: "interrupted" };
  } catch {
    return { ok: false, code: wire.isAlive() ? "interrupted" : "reloadPage" };
  }
}

export type SendToTab = (tabId: number, message: Envelope) => Promise<unknown>;

/** Asks the content script of a tab's top document. Returns null when nothing there answers. */
export async function askSite<Name extends ToSiteName>(
  sendToTab: SendToTab,
  version: string,
  tabId: number,
  type: Name,
  content: ToSite[Name]["content"],
): Promise<ToSite[Name]["answer"] | null> {
  const answer = await sendToTab(tabId, { type, version, content });
  // One of two borders where nothing can show the type: the browser brings whatever the document answered, and whoever
  // asked parses it.
  return (answer as ToSite[Name]["answer"] | undefined) ?? null;
}

/** A question of the background: its name and its content. */
export type Question<Name extends ToSiteName = ToSiteName> = {
  [Each in Name]: { type: Each; content: ToSite[Each]["content"] };
}[Name];

/**
 * Serves the background's questions in a content script: only from the extension itself (a message with a tab
 * as its sender comes from another page), only in this version. Returns undefined for what is not its own.
 */
export function serveBackground(
  serve: (question: Question) => Promise<unknown> | undefined,
  own: { id: string; version: string },
): (message: unknown, sender: { id?: string; tabId?: number }) => Promise<unknown> | undefined {
  return (message, sender) => {
    if (sender.id !== own.id || sender.tabId !== undefined || !isEnvelope(message)) return undefined;
    return isQuestion(message, own.version) ? serve(message) : undefined;
  };
}

/** Our own background of the same version asks nothing that is not in `ToSite`: its version is the proof. */
function isQuestion(message: Envelope, ownVersion: string): message is Envelope & Question {
  return message.version === ownVersion;
}
