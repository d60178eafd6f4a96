// Which function carries out which action. One row each.
import type { ActionRequest, Shown } from "../domain/actions.ts";
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

type Request<Name extends ActionRequest["action"]> = Extract<ActionRequest, { action: Name }>;

type Acts = {
  [Name in ActionRequest["action"]]: (
    deps: Deps,
    tabId: number | undefined,
    request: Request<Name>,
    /** What the user saw at the click, as far as a page of ours knows it. */
    shown: Shown,
  ) => Promise<ActionResult>;
};

const acts: Acts = {
  "capture-credentials": (deps, tabId, _request, shown) => captureCredentials(deps, tabId, shown),
  "fill-registration": (deps, tabId, _request, shown) => requestRegistration(deps, tabId, shown),
  "load-administrations": (deps, tabId, { country }, shown) =>
    loadAdministrations(deps, tabId, country, shown),
  "cancel-load": cancelLoad,
  "use-administration": useAdministration,
  "fill-form": (deps, tabId, _request, shown) => requestFill(deps, tabId, shown),
  "fill-over": (deps, tabId, { over }, shown) => requestFill(deps, tabId, shown, over),
  "undo-fill": (deps, tabId, _request, shown) => requestUndo(deps, tabId, shown),
  "save-setup": (deps, _tabId, { values }, shown) => saveSetup(deps, values, shown),
  "new-setup": newSetup,
  "duplicate-setup": (deps, _tabId, { id }) => duplicateSetup(deps, id),
  "rename-setup": (deps, _tabId, { id, title }) => renameSetup(deps, id, title),
  "use-country": (deps, _tabId, { country }, shown) => useCountry(deps, country, shown),
  "delete-setup": (deps, _tabId, { id }) => deleteSetup(deps, id),
  "restore-setup": (deps, _tabId, { id }) => restoreSetup(deps, id),
  "choose-setup": (deps, _tabId, { id }) => chooseSetup(deps, id),
  "forget-secret": (deps, _tabId, _request, shown) => forgetSecretOf(deps, shown),
  "open-api-center": openApiCenter,
  "open-app-centre": (deps, tabId, { country }, shown) => openAppCentre(deps, tabId, country, shown),
  "open-exact-online": (deps, tabId, { country }, shown) => openExactOnline(deps, tabId, country, shown),
  "tick-connect": (deps, _tabId, _request, shown) => tickConnect(deps, shown),
  "point-field": requestPointing,
  // These two need the page a user clicked in: it has done them, and only says so.
  "open-checklist": () => Promise.resolve(done("opened")),
  "copy-redirect-uri": () => Promise.resolve(done("copied")),
};

/**
 * Carries out what a user asked for on what they saw at the click; answers what it came to, also when it could not be
 * kept. An act that needs a setup or a document which was not seen, or is gone, is refused.
 */
export async function act(
  deps: Deps,
  tabId: number | undefined,
  request: ActionRequest,
  shown: Shown,
): Promise<ActionResult> {
  const carryOut = acts[request.action] as (
    deps: Deps,
    tabId: number | undefined,
    request: ActionRequest,
    shown: Shown,
  ) => Promise<ActionResult>;
  try {
    return await carryOut(withPatience(withCheckedWrites(deps)), tabId, request, shown);
  } catch (fault) {
    if (fault instanceof NotSaved) return failed(fault.code);
    if (!(fault instanceof Silent)) throw fault;
    void keepLate(deps, tabId, fault.late);
    return failed("pageSilent");
  }
}

/** What a document answers after all is told, unless something else was done in its tab since. */
async function keepLate(deps: Deps, tabId: number | undefined, late: Promise<unknown>): Promise<void> {
  const answer = await late;
  if (answer === null || tabId === undefined || !isResult(answer)) return;
  await keepResultAfter(deps, tabId, answered(answer), "pageSilent").catch(() => undefined);
}
