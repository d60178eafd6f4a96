// Links a content script to the background: answers its questions, and sends the page facts when they changed.
import type { Code } from "../domain/codes.ts";
import type { PageFacts, PageKind } from "../domain/facts.ts";
import { fromSite } from "../domain/patience.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { withinLimits } from "../domain/within-limits.ts";
import type { Reply } from "./envelope.ts";
import type { AskFromSite, SiteMessageName } from "./from-sites.ts";
import { askBackground, serveBackground, type Question, type Wire } from "./send.ts";
import type { Looked, PageSettings, ToSite, ToSiteName } from "./to-sites.ts";

/** What the link needs of the browser. */
export interface SiteWire extends Wire {
  id(): string;
  onMessage(
    serve: (message: unknown, sender: { id?: string; tabId?: number }) => Promise<unknown> | undefined,
  ): () => void;
}

/** The link of one document to the background. */
export interface SiteLink {
  /** Looks at the page and sends the facts to the background when they changed. */
  tell(): Promise<void>;
  /**
   * Does the same although the facts are as before. For a page that comes back from the browser's cache: it got no
   * settings while it was there.
   */
  tellAgain(): Promise<void>;
  /**
   * Ends when the content script ends, or at the first look after the extension is gone, because nobody reads the facts
   * then. A button on the page stays, and says that the extension is gone when it is pressed.
   */
  watching: AbortSignal;
  ask: AskFromSite;
}

/** Questions that name one document by its key. Every other question goes to whatever document is in the tab. */
type AskedByKey = Exclude<ToSiteName, "look" | "settings" | "forget-former">;

/** How a document answers each question. */
export type SiteAsks = {
  [Name in AskedByKey]?: (question: ToSite[Name]["content"]) => Promise<ToSite[Name]["answer"]>;
};

/** What a content script does for its link. */
export interface SiteWork {
  /** Returns what the page is now. */
  look: () => PageFacts | Promise<PageFacts>;
  /** Applies these settings from now on. Returns whether they differ from the earlier ones. */
  applySettings?: (settings: PageSettings) => boolean;
  /** The kind of the page when it cannot be looked at. Default: `elsewhere`. */
  kind?: PageKind;
  /** Forgets a secret that was on the page before a fill. */
  forgetFormer?: () => void;
  asks: SiteAsks;
}

/** How long each question may stay without an answer, in milliseconds. */
const times: Readonly<Record<SiteMessageName, number>> = fromSite;

/** Refusals that the user sees unchanged. */
const toldRefusals = [
  "reloadPage",
  "notAnswered",
  "notSaved",
  "storageNewer",
  "notStorable",
] as const satisfies readonly Code[];

/** Returns the reason why the background gave no answer, as the result of an action. */
export function resultOfRefusal({ code }: Reply<unknown> & { ok: false }): ActionResult {
  return { result: "failed", code: toldRefusals.find((one) => one === code) ?? "interrupted" };
}

/**
 * Returns the answer. An error becomes an answer too: without an answer the background would think that the document is
 * gone.
 */
async function answerOf(serve: () => Promise<ActionResult>): Promise<ActionResult> {
  try {
    return await serve();
  } catch {
    return { result: "failed", code: "unexpected" };
  }
}

/**
 * Returns the answer to a question about one document. Returns `pageGone` when the question names another document, and
 * undefined when this document does not serve the question.
 */
function answerByKey<Name extends AskedByKey>(
  asks: SiteAsks,
  { type, content }: Question<Name>,
  documentKey: string,
): Promise<ActionResult> | undefined {
  const serve = asks[type];
  if (!serve) return undefined;
  return content.documentKey === documentKey
    ? answerOf(() => serve(content))
    : Promise.resolve<ActionResult>({ result: "failed", code: "pageGone" });
}

/**
 * Links this document to the background until the signal ends. Serves `asks` only when they name this document. The key
 * of the document is random, so that no question reaches the next document.
 */
export function linkSite(
  wire: SiteWire,
  work: (ask: SiteLink["ask"], documentKey: string) => SiteWork,
  signal: AbortSignal,
): SiteLink {
  const documentKey = crypto.randomUUID();
  const gone = new AbortController();
  /** The facts that were sent last, as JSON. */
  let sent = "";
  const ask: AskFromSite = (type, content, ...[ticket]) =>
    askBackground(wire, type, ticket === undefined ? content : { ...content, ticket }, times[type]);
  const { look, applySettings, kind = "elsewhere", forgetFormer, asks } = work(ask, documentKey);
  /** Returns facts that can always be sent: texts are cut to their limits, and a failed look becomes a problem code. */
  const factsNow = async (): Promise<PageFacts> => {
    try {
      return withinLimits(await look());
    } catch {
      return { kind, problem: "pageLookFailed" };
    }
  };
  async function tell(): Promise<void> {
    if (!wire.isAlive()) return gone.abort();
    const facts = await factsNow();
    const text = JSON.stringify(facts);
    if (text === sent || signal.aborted) return;
    sent = text;
    const reply = await ask("page-facts", { facts, documentKey });
    // A message with settings may have been lost: the background was stopped, or the page was in the browser's cache.
    if (reply.ok && reply.answer && applySettings?.(reply.answer)) return tell();
    // The background may have begun something with these facts, for example a load of administrations. Without this
    // message it would end without a result.
    if (!reply.ok && reply.code === "interrupted")
      await ask("page-facts", { facts, documentKey, again: true });
  }
  const serve = (question: Question): Promise<unknown> | undefined => {
    switch (question.type) {
      case "look":
        return factsNow().then((facts) => ({ facts, documentKey }) satisfies Looked);
      case "settings":
        applySettings?.(question.content);
        // New settings may change what a look finds: facts that were sent before may be untrue now.
        return (sent === "" ? factsNow() : tell()).then(() => true);
      case "forget-former":
        forgetFormer?.();
        return Promise.resolve(true);
      default:
        return answerByKey(asks, question, documentKey);
    }
  };
  signal.addEventListener(
    "abort",
    wire.onMessage(serveBackground(serve, { id: wire.id(), version: wire.version() })),
  );
  return {
    ask,
    watching: AbortSignal.any([signal, gone.signal]),
    tell,
    tellAgain() {
      sent = "";
      return tell();
    },
  };
}
