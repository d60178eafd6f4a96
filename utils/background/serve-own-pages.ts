// What the keeper does for popup, side panel and options.
import type { OwnMessage, OwnMessageName } from "../messages/from-own-pages.ts";
import type { ActionRequest } from "../domain/actions.ts";
import { NotSaved } from "../domain/not-saved.ts";
import { act } from "./act.ts";
import { failed } from "./actions/result.ts";
import { storedAdministrations } from "./stored-administrations.ts";
import { clearBadge } from "./result-badge.ts";
import { keepResult } from "./fills.ts";
import { Silent } from "./patient-deps.ts";
import { importSetups } from "./import-setups.ts";
import { forgetLearned, readLearned } from "./learned.ts";
import { serveOptions } from "./serve-options.ts";
import { reportPage } from "./report-page.ts";
import type { Surroundings } from "./deps.ts";
import { tellSites } from "./push-settings.ts";
import { setupTold } from "./page-settings.ts";
import { readView } from "./read-view.ts";

export type OwnServices = {
  [Name in OwnMessageName]: (around: Surroundings, message: OwnMessage<Name>) => Promise<unknown>;
};

/** After these the button on a page may be another setup's, or the setup may have another name. */
const renaming: ReadonlySet<ActionRequest["action"]> = new Set([
  "choose-setup",
  "new-setup",
  "duplicate-setup",
  "delete-setup",
  "restore-setup",
  "rename-setup",
  "save-setup",
  "use-administration",
  "capture-credentials",
]);

/** Does work after which the button may be another setup's: then open pages are told, and nobody waits for that. */
async function tellingSites<Answer>(around: Surroundings, work: () => Promise<Answer>): Promise<Answer> {
  const before = await setupTold(around);
  const answer = await work();
  const after = await setupTold(around);
  if (after.id !== before.id || after.title !== before.title) void tellSites(around).catch(() => undefined);
  return answer;
}

export const ownServices: OwnServices = {
  // What the badge says is read in the page that asks.
  view: async (around, { tabId }) => {
    if (tabId !== undefined) await clearBadge(around, tabId);
    return readView(around, tabId);
  },
  "page-report": (around, { tabId, seen }) =>
    reportPage(around, tabId, seen).catch((fault: unknown) => {
      if (!(fault instanceof Silent)) throw fault;
      return { ok: false, result: failed("page-silent") };
    }),
  act: async (around, { tabId, seen = {}, request }) => {
    const doIt = () => act(around, tabId, request, seen);
    const result = await (renaming.has(request.action) ? tellingSites(around, doIt) : doIt());
    // Where there is no room to keep what it came to, it is still told to the page that asked.
    if (tabId !== undefined) await keepResult(around, tabId, result).catch(() => undefined);
    return result;
  },
  administrations: storedAdministrations,
  "import-setups": (around, { text }) =>
    tellingSites(around, () => importSetups(around, text)).catch((fault: unknown) => {
      if (!(fault instanceof NotSaved)) throw fault;
      return { result: failed(fault.code), mistakes: [] };
    }),
  options: serveOptions,
  "learned-labels": (around, { forget }) => (forget ? forgetLearned(around, forget) : readLearned(around)),
};
