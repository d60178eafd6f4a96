// Links the extension's own pages to the background.
import type { ActionRequest } from "../domain/action-requests.ts";
import type { Shown } from "../domain/what-was-shown.ts";
import { firstPageIn, rowsIn, type AdministrationRows } from "../domain/administration-list.ts";
import { decompress } from "../domain/compressed-text.ts";
import { maxAnswer } from "../domain/limits.ts";
import type { LearnedLabel } from "../domain/learned-labels.ts";
import type { ImportAnswer } from "../domain/list-mistakes.ts";
import type { ListedSetup } from "../domain/listed-setups.ts";
import type { PageReportAnswer } from "../domain/page-report-answer.ts";
import { actsTaking, fromOwnPage, loadTimes, untilTold } from "../domain/patience.ts";
import type { OptionsView, View } from "../domain/view.ts";
import type { ActionResult } from "../domain/sentences.ts";
import type { Reply } from "./envelope.ts";
import type { AskFromOwnPage, OwnMessage, OwnMessageName } from "./from-own-pages.ts";
import { askForView } from "./ask-view.ts";
import { inTime, notInTime } from "./in-time.ts";
import { askBackground, type Wire } from "./send.ts";
import { resultOfRefusal } from "./site-link.ts";

/** A list, and the time when it was loaded, in milliseconds since 1970. */
interface LoadedList {
  loadedAt: number;
  /** The rows of its first page. Null when they are damaged. */
  firstPage: AdministrationRows | null;
  /** Asks for all rows. Returns null when they are damaged, or another list was loaded meanwhile. */
  allRows(): Promise<AdministrationRows | null>;
}

/** What the options page asks for before it is shown again. */
export type OptionsAsked = OwnMessage<"options">;

/** What became of an action. */
interface Acted {
  result: ActionResult;
  view?: View;
}

/** What an own page can ask of the background. */
export interface OwnLink {
  /** Returns what to show for a tab. Returns null when the background did not answer. */
  view(tabId: number | null): Promise<View | null>;
  /**
   * Asks for an action. Returns its result, and what to show for the tab after it where that came in time. `shown`: what
   * was on the screen at the click.
   */
  act(tabId: number | null, request: ActionRequest, shown: Shown): Promise<Acted>;
  /** Returns the report of a tab's page, or the reason why there is none. */
  pageReport(tabId: number | null, shown?: Shown): Promise<PageReportAnswer>;
  /** Returns the loaded list with its first page. Returns null when there is none. */
  administrations(): Promise<LoadedList | null>;
  /** Adds the setups of a list, all of them or none. */
  importSetups(setups: readonly ListedSetup[]): Promise<ImportAnswer>;
  /**
   * Returns what the options page shows. First saves options, or deletes the records that were set aside, or deletes
   * everything, if asked.
   */
  options(asked?: OptionsAsked): Promise<Reply<OptionsView>>;
  /**
   * Returns the labels that a user pointed to, after forgetting one if it is named. Returns null when the background
   * did not answer.
   */
  learnedLabels(forget?: Pick<LearnedLabel, "site" | "label">): Promise<LearnedLabel[] | null>;
}

/** How long each question may stay without an answer, in milliseconds. */
const times: Readonly<Record<OwnMessageName, number>> = fromOwnPage;

/**
 * Creates the link of an own page. A method returns a result with a code, or null, when the background does not answer.
 */
export function ownLink(wire: Wire): OwnLink {
  const ask: AskFromOwnPage = (type, content, milliseconds = times[type]) =>
    askBackground(wire, type, content, milliseconds);

  /**
   * Waits for the reply to a question without a time limit, as long as the background is alive. Returns a refusal when
   * the background stops answering.
   */
  async function whileAlive<Answer>(reply: Promise<Reply<Answer>>): Promise<Reply<Answer>> {
    for (;;) {
      const first = await inTime(reply, loadTimes.alive);
      if (first !== notInTime) return first;
      const alive = await ask("learned-labels", {}, loadTimes.aliveAnswer);
      if (!alive.ok && alive.code === "notAnswered") return alive;
    }
  }

  return {
    view: (tabId) => askForView(wire, tabId),
    async act(tabId, request, shown) {
      const taking = actsTaking[request.action] + untilTold;
      const content = { tabId: tabId ?? undefined, shown, request, withView: true } as const;
      const asked = ask("act", content, taking);
      const reply = await (taking === Infinity ? whileAlive(asked) : asked);
      if (!reply.ok) return { result: resultOfRefusal(reply) };
      const { view, ...result } = reply.answer;
      return { result, ...(view && { view }) };
    },
    async pageReport(tabId, shown) {
      const reply = await ask("page-report", { tabId: tabId ?? undefined, shown });
      return reply.ok ? reply.answer : { ok: false, result: resultOfRefusal(reply) };
    },
    async administrations() {
      const reply = await ask("first-administrations", {});
      if (!reply.ok || !reply.answer) return null;
      const { loadedAt, count, firstPage } = reply.answer;
      return {
        loadedAt,
        firstPage: firstPage === null ? null : firstPageIn(firstPage, count),
        async allRows() {
          const rest = await ask("administrations", {});
          if (!rest.ok || rest.answer?.loadedAt !== loadedAt) return null;
          const packed = await decompress(rest.answer.list, maxAnswer);
          return packed === null ? null : rowsIn(packed);
        },
      };
    },
    async importSetups(setups) {
      const reply = await ask("import-setups", { setups: [...setups] });
      return reply.ok ? reply.answer : { result: resultOfRefusal(reply), mistakes: [] };
    },
    options: (asked = {}) => ask("options", asked),
    async learnedLabels(forget) {
      const reply = await ask("learned-labels", { forget });
      return reply.ok ? reply.answer : null;
    },
  };
}
