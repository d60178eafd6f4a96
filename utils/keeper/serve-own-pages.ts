// What the keeper does for popup, side panel and options.
import type { OwnMessage, OwnMessageName } from "../messages/from-own-pages.ts";
import { NotSaved } from "../setup/not-saved.ts";
import { act } from "./act.ts";
import { failed } from "./actions/result.ts";
import { storedAdministrations } from "./administrations.ts";
import { keepResult } from "./fills.ts";
import { Silent } from "./in-time.ts";
import { importSetups } from "./import-setups.ts";
import { forgetLearned, readLearned } from "./learned.ts";
import { serveOptions } from "./options-page.ts";
import { reportPage } from "./page-report.ts";
import type { Surroundings } from "./surroundings.ts";
import { readView } from "./view.ts";

export type OwnServices = {
  [Name in OwnMessageName]: (around: Surroundings, message: OwnMessage<Name>) => Promise<unknown>;
};

export const ownServices: OwnServices = {
  view: (around, { tabId }) => readView(around, tabId),
  "page-report": (around, { tabId }) =>
    reportPage(around, tabId).catch((fault: unknown) => {
      if (!(fault instanceof Silent)) throw fault;
      return { ok: false, result: failed("page-silent") };
    }),
  act: async (around, { tabId, seen, request }) => {
    const result = await act(around, tabId, request, seen);
    // Where there is no room to keep what it came to, it is still told to the page that asked.
    if (tabId !== undefined) await keepResult(around, tabId, result).catch(() => undefined);
    return result;
  },
  administrations: storedAdministrations,
  "import-setups": (around, { text }) =>
    importSetups(around, text).catch((fault: unknown) => {
      if (!(fault instanceof NotSaved)) throw fault;
      return { result: failed(fault.code), mistakes: [] };
    }),
  options: serveOptions,
  "learned-labels": (around, { forget }) => (forget ? forgetLearned(around, forget) : readLearned(around)),
};
