// Fill: checks, a ticket, and the document that asks with it gets the five values, once.
import type { Shown } from "../../domain/what-was-shown.ts";
import { findingsOf } from "../../domain/checks.ts";
import { forFields, forOpenFields, valueOf } from "../../domain/fields.ts";
import { secretShape } from "../../domain/formats.ts";
import { resultOfFill } from "../../domain/fill-result.ts";
import type { Setup } from "../../domain/schemas.ts";
import { isSameOver, othersForm } from "../../domain/setup-of-page.ts";
import type { OthersForm, Overwritten } from "../../domain/fixes.ts";
import type { FilledFrom } from "../../domain/standing.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import type { SiteMessage } from "../../messages/from-sites.ts";
import type { FillValuesAnswer } from "../../messages/to-sites.ts";
import { withoutTrouble } from "../progress.ts";
import { listedFor } from "../stored-administrations.ts";
import { forgetFill, readFill, withFill } from "../fills.ts";
import { readOptions } from "../stored-options.ts";
import { policyOf } from "../managed-policy.ts";
import { readSecret, withoutSecret, withSecretUsed } from "../secrets.ts";
import { changeSetup, readSetups } from "../stored-setups.ts";
import { isRefusal, pageShown, setupAmong } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { makeTicket, type Ticket } from "../tickets.ts";
import type { SessionChanges } from "../together.ts";
import { answered, refused, refusedBy } from "./result.ts";

/** What stops a fill of a setup; null when nothing does. `formOf`: the other connection that it would replace. */
async function stopOf(
  deps: Deps,
  setup: Setup,
  setups: readonly Setup[],
  formOf: OthersForm | null,
): Promise<ActionResult | null> {
  const secret = await readSecret(deps, setup.id);
  const listed = await listedFor(deps, setup);
  const findings = findingsOf({
    setup,
    secret: secret && secretShape(secret.value),
    setups,
    policy: await policyOf(deps),
    ...(formOf && { formOf }),
    ...(listed && { listed }),
  });
  const stop = findings.find(({ severity }) => severity === "stops");
  return stop ? refused(stop.code, ...(stop.substitutions ?? [])) : null;
}

/**
 * Asks the document that was shown to fill its form with the values of the setup that was shown. A form that holds
 * another connection's values, of a setup or of nobody known here, is left alone, unless the user chose to fill over
 * that very one: `over` is what stood there.
 */
export async function requestFill(
  deps: Deps,
  tabId: number | undefined,
  shown: Shown,
  over?: Overwritten,
): Promise<ActionResult> {
  const [looked, { items }] = await Promise.all([pageShown(deps, tabId, shown), readSetups(deps)]);
  const setup = setupAmong(items, shown.setupId);
  if (isRefusal(setup)) return setup;
  if (isRefusal(looked)) return looked;
  if (!looked.facts.kind.startsWith("api-center")) return refused("wrongPage");
  if (looked.facts.kind !== "api-center-form") return refusedBy(looked.facts, "noForm");
  const others = othersForm(looked.facts, items, setup);
  const mayReplace = others && over && isSameOver(others.over, over) ? over : null;
  const stop = await stopOf(deps, setup, items, mayReplace ? null : others);
  if (stop) return stop;
  const { tabId: id, documentKey } = looked;
  const about = { tabId: id, setupId: setup.id, documentKey };
  const report = () => makeTicket(deps, { kind: "fill-report", ...about });
  const reportTickets: [string, string] = [await report(), await report()];
  const ticket = await makeTicket(deps, { kind: "fill", ...about });
  const { keepSecretMinutes } = await readOptions(deps);
  const asked = {
    ticket,
    reportTickets,
    documentKey,
    setupId: setup.id,
    mayReplace: mayReplace?.clientId ?? "",
    formerTime: keepSecretMinutes * 60_000,
  };
  return answered(await deps.askSite(id, "fill", asked));
}

/** The five values for the document that asked with a ticket; checked once more, they may have changed. */
export async function giveValues(deps: Deps, ticket: Ticket): Promise<FillValuesAnswer> {
  const { items } = await readSetups(deps);
  const setup = setupAmong(items, ticket.setupId);
  if (isRefusal(setup)) return { ok: false, result: setup };
  const stop = await stopOf(deps, setup, items, null);
  const secret = await readSecret(deps, setup.id);
  if (stop || !secret) return { ok: false, result: stop ?? refused("clientSecretMissing") };
  const values = forFields((field) => (field === "clientSecret" ? secret.value : valueOf(setup, field)));
  return { ok: true, values };
}

/** Notes what became of a fill; a late report says what the site did afterwards, and takes back what was told before. */
export async function takeReport(
  deps: Deps,
  ticket: Ticket,
  { report, canUndo, late }: SiteMessage<"fill-report">,
): Promise<void> {
  const { tabId, setupId, documentKey } = ticket;
  if (setupId === undefined) return;
  const result = resultOfFill(report);
  const verified = result.result === "done";
  await changeSetup(
    deps,
    setupId,
    (setup) => withFilled(setup, verified ? deps.now() : undefined),
    async (setup) => ({
      ...withFill(
        tabId,
        { setupId, documentKey, report, canUndo, from: await filledFrom(deps, setup) },
        late ? result : undefined,
      ),
      ...(verified && { ...withoutTrouble(setupId), ...(await secretAfterFill(deps, setupId)) }),
    }),
  );
}

/** What a fill of this setup wrote: told by it later whether the setup is still the same. */
async function filledFrom(deps: Deps, setup: Setup): Promise<FilledFrom> {
  const secret = await readSecret(deps, setup.id);
  return {
    ...forOpenFields((field) => valueOf(setup, field)),
    ...(secret?.keptAt !== undefined && { secretKeptAt: secret.keptAt }),
  };
}

function withFilled(setup: Setup, filled: number | undefined): Setup {
  const { filled: _filled, ...progress } = setup.progress;
  return { ...setup, progress: { ...progress, ...(filled !== undefined && { filled }) } };
}

async function secretAfterFill(deps: Deps, setupId: string): Promise<SessionChanges> {
  const { forgetAfterFill } = await readOptions(deps);
  return forgetAfterFill ? withoutSecret(setupId) : withSecretUsed(deps, setupId);
}

/** Puts back what stood in the form of the document that was shown before its last fill, of whichever setup that was. */
export async function requestUndo(
  deps: Deps,
  tabId: number | undefined,
  shown: Shown,
): Promise<ActionResult> {
  const looked = await pageShown(deps, tabId, shown);
  if (isRefusal(looked)) return looked;
  const { tabId: id, documentKey } = looked;
  const last = await readFill(deps, id, documentKey);
  if (!last?.canUndo) return refused("undoNothing");
  const { items } = await readSetups(deps);
  const filled = items.find((setup) => setup.id === last.setupId)?.progress.filled;
  // From here on nothing may say that the form is filled, even if nobody is left to hear the page's answer.
  await changeSetup(deps, last.setupId, (setup) => withFilled(setup, undefined));
  const result = answered(await deps.askSite(id, "undo-fill", { documentKey }));
  if (result.result === "done" || result.code === "undoNothing") await forgetFill(deps, id);
  else if (result.result === "failed")
    await changeSetup(deps, last.setupId, (setup) => withFilled(setup, filled));
  return result;
}
