// Lists the actions: one row for each, with the function that does it. `actsTaking` in domain/patience.ts says how long
// each may take, because the extension's own pages read that too.
import type { ActionRequest, ActionRequests } from "../domain/action-requests.ts";
import type { Shown } from "../domain/what-was-shown.ts";
import { NotSaved } from "../domain/not-saved.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { captureCredentials } from "./actions/capture.ts";
import { requestFill, requestUndo } from "./actions/request-fill.ts";
import { cancelLoad, loadAdministrations } from "./actions/load-administrations.ts";
import { openApiCenter, openAppCentre, openExactOnline } from "./actions/open-page.ts";
import { requestRegistration } from "./actions/request-registration.ts";
import { requestPointing } from "./actions/request-pointing.ts";
import { answered, done, failed, isResult } from "./actions/result.ts";
import { forgetSecretOf, saveSetup, tickConnect, useCountry } from "./actions/edit-setup.ts";
import {
  chooseSetup,
  deleteSetup,
  duplicateSetup,
  newSetup,
  renameSetup,
  restoreSetup,
} from "./actions/several-setups.ts";
import { useAdministration } from "./actions/use-administration.ts";
import { withCheckedWrites } from "./checked-writes.ts";
import { keepResultAfter } from "./fills.ts";
import { Silent, withPatience } from "./patient-deps.ts";
import type { Deps } from "./deps.ts";

interface Action<Request> {
  carryOut(
    deps: Deps,
    tabId: number | undefined,
    request: Request,
    /** What the user saw at the click, as far as the page of the extension knows it. */
    shown: Shown,
  ): Promise<ActionResult>;
  /** Whether the action may change the setup of the button on open pages, or the name of that setup. */
  renames: boolean;
}

type Actions = { readonly [Name in keyof ActionRequests]: Action<ActionRequests[Name]> };

const actions: Actions = {
  "capture-credentials": {
    carryOut: (deps, tabId, _request, shown) => captureCredentials(deps, tabId, shown),
    renames: true,
  },
  "fill-registration": {
    carryOut: (deps, tabId, _request, shown) => requestRegistration(deps, tabId, shown),
    renames: false,
  },
  "load-administrations": {
    carryOut: (deps, tabId, { country }, shown) => loadAdministrations(deps, tabId, country, shown),
    renames: false,
  },
  "cancel-load": { carryOut: cancelLoad, renames: false },
  "use-administration": { carryOut: useAdministration, renames: true },
  "fill-form": {
    carryOut: (deps, tabId, _request, shown) => requestFill(deps, tabId, shown),
    renames: false,
  },
  "fill-over": {
    carryOut: (deps, tabId, { over }, shown) => requestFill(deps, tabId, shown, over),
    renames: false,
  },
  "undo-fill": {
    carryOut: (deps, tabId, _request, shown) => requestUndo(deps, tabId, shown),
    renames: false,
  },
  "save-setup": {
    carryOut: (deps, _tabId, { values }, shown) => saveSetup(deps, values, shown),
    renames: true,
  },
  "new-setup": { carryOut: newSetup, renames: true },
  "duplicate-setup": { carryOut: (deps, _tabId, { id }) => duplicateSetup(deps, id), renames: true },
  "rename-setup": { carryOut: (deps, _tabId, { id, title }) => renameSetup(deps, id, title), renames: true },
  "use-country": {
    carryOut: (deps, _tabId, { country }, shown) => useCountry(deps, country, shown),
    renames: false,
  },
  "delete-setup": { carryOut: (deps, _tabId, { id }) => deleteSetup(deps, id), renames: true },
  "restore-setup": { carryOut: (deps, _tabId, { id }) => restoreSetup(deps, id), renames: true },
  "choose-setup": { carryOut: (deps, _tabId, { id }) => chooseSetup(deps, id), renames: true },
  "forget-secret": {
    carryOut: (deps, _tabId, _request, shown) => forgetSecretOf(deps, shown),
    renames: false,
  },
  "open-api-center": { carryOut: openApiCenter, renames: false },
  "open-app-centre": {
    carryOut: (deps, tabId, { country }, shown) => openAppCentre(deps, tabId, country, shown),
    renames: false,
  },
  "open-exact-online": {
    carryOut: (deps, tabId, { country }, shown) => openExactOnline(deps, tabId, country, shown),
    renames: false,
  },
  "tick-connect": { carryOut: (deps, _tabId, _request, shown) => tickConnect(deps, shown), renames: false },
  "point-field": { carryOut: requestPointing, renames: false },
  // The page that the user clicked in does these two itself. It only reports them here.
  "open-checklist": { carryOut: () => Promise.resolve(done("opened")), renames: false },
  "copy-redirect-uri": { carryOut: () => Promise.resolve(done("copied")), renames: false },
};

/** Returns whether open pages need new settings for their button after this action. */
export const mayRename = (action: ActionRequest["action"]): boolean => actions[action].renames;

/**
 * Does the action that the user asked for, on what they saw at the click. Returns the result. Returns a failed result
 * where something could not be saved, or where the page did not reply in time. Refuses an action that needs a setup or
 * a document where that was not on the screen, or is gone.
 */
export async function act(
  deps: Deps,
  tabId: number | undefined,
  request: ActionRequest,
  shown: Shown,
): Promise<ActionResult> {
  const carryOut = <Name extends keyof ActionRequests>(name: Name, asked: ActionRequests[Name]) =>
    actions[name].carryOut(withPatience(withCheckedWrites(deps)), tabId, asked, shown);
  try {
    return await carryOut(request.action, request);
  } catch (fault) {
    if (fault instanceof NotSaved) return failed(fault.code);
    if (!(fault instanceof Silent)) throw fault;
    void keepLate(deps, tabId, fault.late);
    return failed("pageSilent");
  }
}

/** Saves the late reply of a document as the result of the tab, unless the tab has another result since. */
async function keepLate(deps: Deps, tabId: number | undefined, late: Promise<unknown>): Promise<void> {
  const answer = await late;
  if (answer === null || tabId === undefined || !isResult(answer)) return;
  await keepResultAfter(deps, tabId, answered(answer), "pageSilent").catch(() => undefined);
}
