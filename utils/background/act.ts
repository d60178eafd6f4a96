// Which function carries out which action. One row each.
import type { ActionRequest, Seen } from "../domain/actions.ts";
import { NotSaved } from "../domain/not-saved.ts";
import type { ActionResult } from "../domain/view.ts";
import { captureCredentials } from "./actions/capture.ts";
import { fillForm, undoFill } from "./actions/fill.ts";
import { cancelLoad, loadAdministrations } from "./actions/load-administrations.ts";
import { openApiCenter, openAppCentre, openExactOnline } from "./actions/open-page.ts";
import { fillRegistration } from "./actions/fill-registration.ts";
import { pointField } from "./actions/point-field.ts";
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
import { keepResult, readResult } from "./fills.ts";
import { Silent, withPatience } from "./patient-deps.ts";
import type { Surroundings } from "./deps.ts";

type Request<Name extends ActionRequest["action"]> = Extract<ActionRequest, { action: Name }>;

type Acts = {
  [Name in ActionRequest["action"]]: (
    around: Surroundings,
    tabId: number | undefined,
    request: Request<Name>,
    /** What the person saw at the click, as far as a page of ours knows it. */
    seen: Seen,
  ) => Promise<ActionResult>;
};

const acts: Acts = {
  "capture-credentials": (around, tabId, _request, seen) => captureCredentials(around, tabId, seen),
  "fill-registration": (around, tabId, _request, seen) => fillRegistration(around, tabId, seen),
  "load-administrations": (around, tabId, { country }, seen) =>
    loadAdministrations(around, tabId, country, seen),
  "cancel-load": cancelLoad,
  "use-administration": useAdministration,
  "fill-form": (around, tabId, _request, seen) => fillForm(around, tabId, seen),
  "fill-over": (around, tabId, { over }, seen) => fillForm(around, tabId, seen, over),
  "undo-fill": (around, tabId, _request, seen) => undoFill(around, tabId, seen),
  "save-setup": (around, _tabId, { values }, seen) => saveSetup(around, values, seen),
  "new-setup": newSetup,
  "duplicate-setup": (around, _tabId, { id }) => duplicateSetup(around, id),
  "rename-setup": (around, _tabId, { id, title }) => renameSetup(around, id, title),
  "use-country": (around, _tabId, { country }, seen) => useCountry(around, country, seen),
  "delete-setup": (around, _tabId, { id }) => deleteSetup(around, id),
  "restore-setup": (around, _tabId, { id }) => restoreSetup(around, id),
  "choose-setup": (around, _tabId, { id }) => chooseSetup(around, id),
  "forget-secret": (around, _tabId, _request, seen) => forgetSecretOf(around, seen),
  "open-api-center": openApiCenter,
  "open-app-centre": (around, tabId, { country }, seen) => openAppCentre(around, tabId, country, seen),
  "open-exact-online": (around, tabId, { country }, seen) => openExactOnline(around, tabId, country, seen),
  "tick-connect": (around, _tabId, _request, seen) => tickConnect(around, seen),
  "point-field": pointField,
  // These two need the page a person clicked in: it has done them, and only says so.
  "open-checklist": () => Promise.resolve(done("opened")),
  "copy-redirect-uri": () => Promise.resolve(done("copied")),
};

/**
 * Carries out what a person asked for on what they saw at the click; answers what it came to, also when it could not be
 * kept. An act that needs a setup or a document which was not seen, or is gone, is refused.
 */
export async function act(
  around: Surroundings,
  tabId: number | undefined,
  request: ActionRequest,
  seen: Seen,
): Promise<ActionResult> {
  const carryOut = acts[request.action] as (
    around: Surroundings,
    tabId: number | undefined,
    request: ActionRequest,
    seen: Seen,
  ) => Promise<ActionResult>;
  try {
    return await carryOut(withPatience(withCheckedWrites(around)), tabId, request, seen);
  } catch (fault) {
    if (fault instanceof NotSaved) return failed(fault.code);
    if (!(fault instanceof Silent)) throw fault;
    void keepLate(around, tabId, fault.late);
    return failed("page-silent");
  }
}

/** What a document answers after all is told, unless something else was done in its tab since. */
async function keepLate(
  around: Surroundings,
  tabId: number | undefined,
  late: Promise<unknown>,
): Promise<void> {
  const answer = await late;
  if (answer === null || tabId === undefined || !isResult(answer)) return;
  if ((await readResult(around, tabId))?.code !== "page-silent") return;
  await keepResult(around, tabId, answered(answer)).catch(() => undefined);
}
