// Serves the messages of the popup, the side panel and the options page.
import type { OwnAnswer, OwnMessage, OwnMessageName } from "../messages/from-own-pages.ts";
import { NotSaved } from "../domain/not-saved.ts";
import { untilTold } from "../domain/patience.ts";
import { act, mayRename } from "./act.ts";
import { failed } from "./actions/result.ts";
import { storedAdministrations, storedFirstPage } from "./stored-administrations.ts";
import { keepResult } from "./fills.ts";
import { Silent } from "./patient-deps.ts";
import { importSetups } from "./import-setups.ts";
import { forgetLearned, readLearned } from "./learned.ts";
import { serveOptions } from "./serve-options.ts";
import { reportPage } from "./report-page.ts";
import type { Deps } from "./deps.ts";
import { pushSettings } from "./push-settings.ts";
import { setupOfButton } from "./page-settings.ts";
import { readView } from "./read-view.ts";

/** One function for each message of the extension's own pages. */
export type OwnServices = {
  readonly [Name in OwnMessageName]: (deps: Deps, message: OwnMessage<Name>) => Promise<OwnAnswer<Name>>;
};

/**
 * Does the work. Sends new settings to open pages where the setup of their button has changed, without waiting for
 * them.
 */
async function pushingSettings<Answer>(deps: Deps, work: () => Promise<Answer>): Promise<Answer> {
  const before = await setupOfButton(deps);
  const answer = await work();
  const after = await setupOfButton(deps);
  if (after.id !== before.id || after.title !== before.title) void pushSettings(deps).catch(() => undefined);
  return answer;
}

/** The functions that serve these messages. */
export const ownServices: OwnServices = {
  view: (deps, { tabId }) => readView(deps, tabId),
  "page-report": (deps, { tabId, shown }) =>
    reportPage(deps, tabId, shown).catch((fault: unknown) => {
      if (!(fault instanceof Silent)) throw fault;
      return { ok: false, result: failed("pageSilent") };
    }),
  act: async (deps, { tabId, shown = {}, request, withView }) => {
    const doIt = () => act(deps, tabId, request, shown);
    const result = await (mayRename(request.action) ? pushingSettings(deps, doIt) : doIt());
    // Return the result to the page even where the session has no room to store it.
    if (tabId !== undefined) await keepResult(deps, tabId, result).catch(() => undefined);
    if (!withView) return result;
    const late = deps.wait(untilTold).then(() => null);
    const view = await Promise.race([readView(deps, tabId), late]).catch(() => null);
    return { ...result, ...(view && { view }) };
  },
  "first-administrations": storedFirstPage,
  administrations: storedAdministrations,
  "import-setups": (deps, { setups }) =>
    pushingSettings(deps, () => importSetups(deps, setups)).catch((fault: unknown) => {
      if (!(fault instanceof NotSaved)) throw fault;
      return { result: failed(fault.code), mistakes: [] };
    }),
  options: serveOptions,
  "learned-labels": async (deps, { forget }) => {
    if (!forget) return readLearned(deps);
    const left = await forgetLearned(deps, forget);
    void pushSettings(deps).catch(() => undefined);
    return left;
  },
};
