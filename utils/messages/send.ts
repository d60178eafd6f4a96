// Sends messages: to the background from sites and own pages, and to a site from the background. Takes the browser as
// an argument.
import { isEnvelope, type Envelope, type Reply } from "./envelope.ts";
import { inTime, notInTime } from "./in-time.ts";
import type { ToSite, ToSiteName } from "./to-sites.ts";

/** What sending needs of the browser. */
export interface Wire {
  version(): string;
  /** Returns whether the extension of this script is still there. */
  isAlive(): boolean;
  sendMessage(message: Envelope): Promise<unknown>;
}

/**
 * Returns whether a message is a reply. Only the background replies, so any reply belongs to the question that was
 * asked.
 */
function isReply<Answer>(reply: unknown): reply is Reply<Answer> {
  return typeof reply === "object" && reply !== null && "ok" in reply;
}

/**
 * Asks the background. Returns a refusal `interrupted` when nobody replied (the background was stopped), `notAnswered`
 * when the reply did not come in so many milliseconds, and `reloadPage` when this script belongs to an extension that
 * is gone.
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

/** Sends a message to the top document of a tab. */
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
  // One of two borders where nothing can prove the type: the browser passes on whatever the document answered. The
  // caller parses it.
  return (answer as ToSite[Name]["answer"] | undefined) ?? null;
}

/** A question of the background: its name and its content. */
export type Question<Name extends ToSiteName = ToSiteName> = {
  [Each in Name]: { type: Each; content: ToSite[Each]["content"] };
}[Name];

/**
 * Serves the background's questions in a content script. Accepts only messages of the extension itself (a message with
 * a tab as its sender comes from another page) and only of this version. Returns undefined for any other message.
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

/**
 * Returns whether a message is a question of this version. A background of the same version asks only what is in
 * `ToSite`, so the version proves the type.
 */
function isQuestion(message: Envelope, ownVersion: string): message is Envelope & Question {
  return message.version === ownVersion;
}
