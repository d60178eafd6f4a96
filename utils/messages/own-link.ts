// The link of our own pages to the background.
import type { ActionRequest } from "../domain/action-requests.ts";
import type { Shown } from "../domain/what-was-shown.ts";
import { rowsIn, type AdministrationRows } from "../domain/administration-list.ts";
import { decompress } from "../domain/compressed-text.ts";
import type { LearnedLabel } from "../domain/learned-labels.ts";
import type { ImportAnswer } from "../domain/list-mistakes.ts";
import type { PageReportAnswer } from "../domain/page-report-answer.ts";
import { actsTaking, fromOwnPage, load } from "../domain/patience.ts";
import type { OptionsView, View } from "../domain/view.ts";
import type { ActionResult } from "../domain/sentences.ts";
import type { Reply } from "./envelope.ts";
import type { AskFromOwnPage, OwnMessage, OwnMessageName } from "./from-own-pages.ts";
import { inTime, notInTime } from "./in-time.ts";
import { askBackground, type Wire } from "./send.ts";
import { resultOfRefusal } from "./site-link.ts";

/** A list as it is stored, and when it was loaded, in milliseconds since 1970. */
interface LoadedList {
  loadedAt: number;
  /** Unpacks it; null when it is damaged. */
  unpacked(): Promise<AdministrationRows | null>;
}

/** What the options page asks before it is shown anew. */
export type OptionsAsked = OwnMessage<"options">;

export interface OwnLink {
  /** What to show for a tab; null when the background did not answer. */
  view(tabId: number | null): Promise<View | null>;
  /** `shown`: what was on the screen at the click. */
  act(tabId: number | null, request: ActionRequest, shown: Shown): Promise<ActionResult>;
  /** The report of a tab's page, or why there is none. */
  pageReport(tabId: number | null, shown?: Shown): Promise<PageReportAnswer>;
  /** The loaded list; null when there is none. */
  administrations(): Promise<LoadedList | null>;
  /** Takes over the setups of a list, all of them or none. */
  importSetups(text: string): Promise<ImportAnswer>;
  /** Reads what the options page shows; saves options, or deletes what was set aside or everything, first. */
  options(asked?: OptionsAsked): Promise<Reply<OptionsView>>;
  /** The labels a user pointed to, after forgetting one; null when the background did not answer. */
  learnedLabels(forget?: Pick<LearnedLabel, "site" | "label">): Promise<LearnedLabel[] | null>;
}

/** How long each question may stay unanswered. */
const times: Readonly<Record<OwnMessageName, number>> = fromOwnPage;

export function ownLink(wire: Wire): OwnLink {
  const ask: AskFromOwnPage = (type, content, milliseconds = times[type]) =>
    askBackground(wire, type, content, milliseconds);

  /** The reply to what takes its own time: awaited for as long as the background is there at all. */
  async function whileAlive<Answer>(reply: Promise<Reply<Answer>>): Promise<Reply<Answer>> {
    for (;;) {
      const first = await inTime(reply, load.alive);
      if (first !== notInTime) return first;
      const alive = await ask("learned-labels", {}, load.aliveAnswer);
      if (!alive.ok && alive.code === "notAnswered") return alive;
    }
  }

  return {
    async view(tabId) {
      const reply = await ask("view", { tabId: tabId ?? undefined });
      return reply.ok ? reply.answer : null;
    },
    async act(tabId, request, shown) {
      const taking = actsTaking[request.action];
      const asked = ask("act", { tabId: tabId ?? undefined, shown, request }, taking);
      const reply = await (taking === Infinity ? whileAlive(asked) : asked);
      return reply.ok ? reply.answer : resultOfRefusal(reply);
    },
    async pageReport(tabId, shown) {
      const reply = await ask("page-report", { tabId: tabId ?? undefined, shown });
      return reply.ok ? reply.answer : { ok: false, result: resultOfRefusal(reply) };
    },
    async administrations() {
      const reply = await ask("administrations", {});
      if (!reply.ok || !reply.answer) return null;
      const { loadedAt, list } = reply.answer;
      return {
        loadedAt,
        async unpacked() {
          const packed = await decompress(list);
          return packed === null ? null : rowsIn(packed);
        },
      };
    },
    async importSetups(text) {
      const reply = await ask("import-setups", { text });
      return reply.ok ? reply.answer : { result: resultOfRefusal(reply), mistakes: [] };
    },
    options: (asked = {}) => ask("options", asked),
    async learnedLabels(forget) {
      const reply = await ask("learned-labels", { forget });
      return reply.ok ? reply.answer : null;
    },
  };
}
