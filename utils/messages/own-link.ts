// The link of our own pages to the background.
import type { ActionRequest, Shown } from "../domain/actions.ts";
import { rowsIn, type AdministrationRows } from "../domain/administration-list.ts";
import { decompress } from "../domain/compressed-text.ts";
import type { LearnedLabel } from "../domain/learned-labels.ts";
import type { ImportAnswer } from "../domain/list-mistakes.ts";
import type { PageReportAnswer } from "../domain/page-report-answer.ts";
import { actsTaking, fromOwnPage, load } from "../domain/patience.ts";
import type { Options } from "../domain/schemas.ts";
import type { OptionsView, View } from "../domain/view.ts";
import type { ActionResult } from "../domain/sentences.ts";
import type { Reply } from "./envelope.ts";
import type { OwnMessageName } from "./from-own-pages.ts";
import { inTime, notInTime } from "./in-time.ts";
import { askBackground, type Wire } from "./send.ts";
import { resultOfRefusal } from "./site-link.ts";

/** A list as it is stored, and when it was loaded, in milliseconds since 1970. */
export interface LoadedList {
  loadedAt: number;
  /** Unpacks it; null when it is damaged. */
  unpacked(): Promise<AdministrationRows | null>;
}

/** What the options page asks before it is shown anew. */
export interface OptionsAsked {
  save?: Options;
  /** The options that were on the screen when these were chosen: what differs from them was, and nothing else is changed. */
  shown?: Options;
  deleteSetAside?: true;
  forgetEverything?: true;
  closeWelcome?: true;
}

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
  const ask = <Answer>(type: OwnMessageName, content: object, milliseconds = times[type]) =>
    askBackground<Answer>(wire, type, content, milliseconds);

  /** The reply to what takes its own time: awaited for as long as the background is there at all. */
  async function whileAlive<Answer>(reply: Promise<Reply<Answer>>): Promise<Reply<Answer>> {
    for (;;) {
      const first = await inTime(reply, load.alive);
      if (first !== notInTime) return first;
      const alive = await ask<unknown>("learned-labels", {}, load.aliveAnswer);
      if (!alive.ok && alive.code === "notAnswered") return alive;
    }
  }

  const tab = (tabId: number | null) => (tabId === null ? {} : { tabId });
  return {
    async view(tabId) {
      const reply = await ask<View>("view", tab(tabId));
      return reply.ok ? reply.answer : null;
    },
    async act(tabId, request, shown) {
      const about = { ...tab(tabId), ...(shown && { shown }) };
      const taking = actsTaking[request.action] ?? times.act;
      const asked = ask<ActionResult>("act", { ...about, request }, taking);
      const reply = await (taking === Infinity ? whileAlive(asked) : asked);
      return reply.ok ? reply.answer : resultOfRefusal(reply);
    },
    async pageReport(tabId, shown) {
      const reply = await ask<PageReportAnswer>("page-report", { ...tab(tabId), ...(shown && { shown }) });
      return reply.ok ? reply.answer : { ok: false, result: resultOfRefusal(reply) };
    },
    async administrations() {
      const reply = await ask<{ loadedAt: number; list: string } | null>("administrations", {});
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
      const reply = await ask<ImportAnswer>("import-setups", { text });
      return reply.ok ? reply.answer : { result: resultOfRefusal(reply), mistakes: [] };
    },
    options: (asked = {}) => ask<OptionsView>("options", asked),
    async learnedLabels(forget) {
      const reply = await ask<LearnedLabel[]>("learned-labels", forget ? { forget } : {});
      return reply.ok ? reply.answer : null;
    },
  };
}
