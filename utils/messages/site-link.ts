// A content script's link to the background: answers its questions, tells page facts when they changed.
import type { Code } from "../domain/codes.ts";
import type { PageFacts, PageKind } from "../domain/facts.ts";
import { fromSite } from "../domain/patience.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { withinLimits } from "../domain/within-limits.ts";
import type { Reply } from "./envelope.ts";
import type { AskFromSite, SiteMessageName } from "./from-sites.ts";
import { askBackground, serveBackground, type Question, type Wire } from "./send.ts";
import type { Looked, PageSettings, ToSite, ToSiteName } from "./to-sites.ts";

export interface SiteWire extends Wire {
  id(): string;
  onMessage(
    serve: (message: unknown, sender: { id?: string; tabId?: number }) => Promise<unknown> | undefined,
  ): () => void;
}

export interface SiteLink {
  /** Looks at the page and tells the background when what it is has changed. */
  tell(): Promise<void>;
  /**
   * Ends with this document's part, or at the first look after the extension is gone: from then on there is nobody to tell.
   * What stands on the page stays, and says so when it is pressed.
   */
  watching: AbortSignal;
  ask: AskFromSite;
}

/** What is asked of one document, by its key; the rest is asked of whichever stands in the tab. */
type AskedByKey = Exclude<ToSiteName, "look" | "settings" | "forget-former">;

export type SiteAsks = {
  [Name in AskedByKey]?: (question: ToSite[Name]["content"]) => Promise<ToSite[Name]["answer"]>;
};

export interface SiteWork {
  /** What the page is now. */
  look: () => PageFacts | Promise<PageFacts>;
  /** Goes by these settings from now on. */
  applySettings?: (settings: PageSettings) => void;
  /** What it is taken for where it cannot be looked at: `elsewhere` unless told. */
  kind?: PageKind;
  /** Forgets what it remembers of a secret that was on the page before. */
  forgetFormer?: () => void;
  asks: SiteAsks;
}

/** How long each question may stay unanswered. */
const times: Readonly<Record<SiteMessageName, number>> = fromSite;

/** Refusals that are told to the user as they are. */
const toldRefusals = [
  "reloadPage",
  "notAnswered",
  "notSaved",
  "storageNewer",
  "notStorable",
] as const satisfies readonly Code[];

/** Why the background gave no answer, as the result of an action. */
export function resultOfRefusal({ code }: Reply<unknown> & { ok: false }): ActionResult {
  return { result: "failed", code: toldRefusals.find((one) => one === code) ?? "interrupted" };
}

/** A fault is an answer too: without one the background would take the document for gone. */
async function answerOf(serve: () => Promise<ActionResult>): Promise<ActionResult> {
  try {
    return await serve();
  } catch {
    return { result: "failed", code: "unexpected" };
  }
}

/** The answer to what is asked of one document: another one says that it is gone. Undefined where it serves no such thing. */
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
 * Links this document to the background until the signal ends. `asks` are served only when they name this document: its
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
  const ask: AskFromSite = (type, content, ...[ticket]) =>
    askBackground(wire, type, ticket === undefined ? content : { ...content, ticket }, times[type]);
  const { look, applySettings, kind = "elsewhere", forgetFormer, asks } = work(ask, documentKey);
  /** Facts that can be told, whatever stands on the page: texts in their limits, and a look that fails says so. */
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
    if (text === told || signal.aborted) return;
    told = text;
    const reply = await ask("page-facts", { facts, documentKey });
    // What it had begun with these facts, a load of administrations, say, would end unsaid.
    if (!reply.ok && reply.code === "interrupted")
      await ask("page-facts", { facts, documentKey, again: true });
  }
  const serve = (question: Question): Promise<unknown> | undefined => {
    switch (question.type) {
      case "look":
        return factsNow().then((facts) => ({ facts, documentKey }) satisfies Looked);
      case "settings":
        applySettings?.(question.content);
        // What stands on the page follows from what is seen with them. What the page has told of itself may be untrue by now.
        return (told === "" ? factsNow() : tell()).then(() => true);
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
  };
}
