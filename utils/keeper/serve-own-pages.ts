// What the keeper does for popup, side panel and options.
import type { OwnMessage, OwnMessageName } from "../messages/from-own-pages.ts";
import { act } from "./act.ts";
import { storedAdministrations } from "./administrations.ts";
import { keepResult } from "./fills.ts";
import { importSetups } from "./import-setups.ts";
import { forgetLearned, readLearned } from "./learned.ts";
import { reportPage } from "./page-report.ts";
import { readOptions, saveOptions } from "./secrets.ts";
import type { Surroundings } from "./surroundings.ts";
import { readView } from "./view.ts";

export type OwnServices = {
  [Name in OwnMessageName]: (around: Surroundings, message: OwnMessage<Name>) => Promise<unknown>;
};

export const ownServices: OwnServices = {
  view: (around, { tabId }) => readView(around, tabId),
  "page-report": (around, { tabId }) => reportPage(around, tabId),
  act: async (around, { tabId, request }) => {
    const result = await act(around, tabId, request);
    if (tabId !== undefined) await keepResult(around, tabId, result);
    return result;
  },
  administrations: storedAdministrations,
  "import-setups": (around, { text }) => importSetups(around, text),
  options: async (around, { save }) => {
    if (save) await saveOptions(around, save);
    return readOptions(around);
  },
  "learned-labels": (around, { forget }) => (forget ? forgetLearned(around, forget) : readLearned(around)),
};
