// A content script's link to the keeper: answers its questions, tells page facts when they changed.
import type { Code } from "../setup/codes.ts";
import type { PageFacts } from "../setup/facts.ts";
import type { ActionResult } from "../setup/view.ts";
import type { Told } from "./craft.ts";
import type { Reply } from "./envelope.ts";
import { askKeeper, serveKeeper, type SiteHandlers, type Wire } from "./send.ts";

export interface SiteWire extends Wire {
  id(): string;
  onMessage(
    serve: (message: unknown, sender: { id?: string; tabId?: number }) => Promise<unknown> | undefined,
  ): () => void;
}

export interface SiteLink {
  /** Looks at the page and tells the keeper when what it is has changed. */
  tell(): Promise<void>;
  /**
   * Ends with this document's part, or at the first look after the extension is gone: from then on there is nobody to tell.
   * What stands on the page stays, and says so when it is pressed.
   */
  watching: AbortSignal;
  ask<Answer>(type: string, content: object): Promise<Reply<Answer>>;
}

export interface SiteWork {
  /** What the page is now. `told`: what counts from now on; absent: what was told before. */
  look: (told?: Told) => PageFacts | Promise<PageFacts>;
  asks: Omit<SiteHandlers, "look">;
}

const told: readonly string[] = ["reload-page", "not-saved", "storage-newer"] satisfies Code[];

/** Why the keeper gave no answer, as the result of an action. */
export function resultOfRefusal({ code }: Reply<unknown> & { ok: false }): ActionResult {
  return { result: "failed", code: told.includes(code) ? (code as Code) : "interrupted" };
}

/**
 * Links this document to the keeper until the signal ends. `asks` are served only when they name this document: its
 * key is made at random here, so nothing meant for it reaches the next one.
 */
export function linkSite(
  wire: SiteWire,
  work: (ask: SiteLink["ask"], documentKey: string) => SiteWork,
  signal: AbortSignal,
): SiteLink {
  const documentKey = crypto.randomUUID();
  const gone = new AbortController();
  let told = "";
  const ask = <Answer>(type: string, content: object) => askKeeper<Answer>(wire, type, content);
  const { look, asks } = work(ask, documentKey);
  const handlers = Object.fromEntries(
    Object.entries(asks).map(([name, serve]) => [
      name,
      (question: { documentKey: string }) =>
        question.documentKey === documentKey
          ? (serve as (question: unknown) => Promise<ActionResult>)(question)
          : Promise.resolve<ActionResult>({ result: "failed", code: "page-gone" }),
    ]),
  ) as SiteHandlers;
  handlers.look = async (told) => ({ facts: await look(told), documentKey });
  signal.addEventListener(
    "abort",
    wire.onMessage(serveKeeper(handlers, { id: wire.id(), version: wire.version() })),
  );
  return {
    ask,
    watching: AbortSignal.any([signal, gone.signal]),
    async tell() {
      if (!wire.isAlive()) return gone.abort();
      const facts = await look();
      const text = JSON.stringify(facts);
      if (text === told || signal.aborted) return;
      told = text;
      const reply = await ask("page-facts", { facts, documentKey });
      // What it had begun with these facts, a load of administrations, say, would end unsaid.
      if (!reply.ok && reply.code === "interrupted")
        await ask("page-facts", { facts, documentKey, again: true });
    },
  };
}
