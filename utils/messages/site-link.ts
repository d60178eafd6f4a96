// A content script's link to the keeper: answers its questions, tells page facts when they changed.
import type { PageFacts } from "../setup/facts.ts";
import type { ActionResult } from "../setup/view.ts";
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
  tell(): void;
  ask<Answer>(type: string, content: object): Promise<Reply<Answer>>;
}

type Asks = Omit<SiteHandlers, "look">;

/** Why the keeper gave no answer, as the result of an action. */
export function resultOfRefusal(reply: Reply<never> & { ok: false }): ActionResult {
  return { result: "failed", code: reply.code === "reload-page" ? "reload-page" : "interrupted" };
}

/**
 * Links this document to the keeper until the signal ends. `look` says what the page is; `asks` are served only when
 * they name this document: its key is made at random here, so nothing meant for it reaches the next one.
 */
export function linkSite(
  wire: SiteWire,
  look: () => PageFacts,
  asks: (ask: SiteLink["ask"]) => Asks,
  signal: AbortSignal,
): SiteLink {
  const documentKey = crypto.randomUUID();
  let told = "";
  const ask = <Answer>(type: string, content: object) => askKeeper<Answer>(wire, type, content);
  const handlers = Object.fromEntries(
    Object.entries(asks(ask)).map(([name, serve]) => [
      name,
      (question: { documentKey: string }) =>
        question.documentKey === documentKey
          ? (serve as (question: unknown) => Promise<ActionResult>)(question)
          : Promise.resolve<ActionResult>({ result: "failed", code: "page-gone" }),
    ]),
  ) as SiteHandlers;
  handlers.look = () => Promise.resolve({ facts: look(), documentKey });
  signal.addEventListener(
    "abort",
    wire.onMessage(serveKeeper(handlers, { id: wire.id(), version: wire.version() })),
  );
  return {
    ask,
    tell() {
      const facts = look();
      const text = JSON.stringify(facts);
      if (text === told || signal.aborted) return;
      told = text;
      void ask("page-facts", { facts, documentKey });
    },
  };
}
