// Fills the form of API Center. Checks the setup, makes a ticket, and gives the five values once to the document that
// asks with that ticket.
import type { Shown } from "../../domain/what-was-shown.ts";
import { findingsOf } from "../../domain/checks.ts";
import { forFields, forOpenFields, valueOf } from "../../domain/fields.ts";
import { secretShape } from "../../domain/formats.ts";
import { resultOfFill } from "../../domain/fill-result.ts";
import type { Options, Setup } from "../../domain/schemas.ts";
import { isSameOver, othersForm } from "../../domain/setup-of-page.ts";
import type { OthersForm, Overwritten } from "../../domain/fixes.ts";
import type { FilledFrom } from "../../domain/standing.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import type { SiteMessage } from "../../messages/from-sites.ts";
import type { FillValuesAnswer, ToSite } from "../../messages/to-sites.ts";
import { withFilled, withoutTrouble } from "../progress.ts";
import { listedFor, listWantsFor } from "../stored-administrations.ts";
import { fillIn, forgetFill, withFill } from "../fills.ts";
import { secretsIn, secretWants, withoutSecret, withSecret, type Secrets } from "../secrets.ts";
import { changeSetup } from "../stored-setups.ts";
import { changeShown, isRefusal, pageShown, setupAmong, type ChangedSetup } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { newTicket, withTickets, type Ticket } from "../tickets.ts";
import { sessionRecords } from "../store/records.ts";
import { change, load, type Kept, type State } from "../store/store.ts";
import { answered, refused, refusedBy } from "./result.ts";

/** Returns what a request reads to check whether a setup may be filled in. */
const checkWants = (kept: Kept, setupId: string | undefined) => ({
  ...secretWants(kept),
  ...listWantsFor([kept.setups.items.find(({ id }) => id === setupId)]),
});
type CheckState = State<ReturnType<typeof checkWants>>;

const secretsOf = ({ setups, options, memory: { secrets } }: CheckState, now: number): Secrets =>
  secretsIn(setups.items, secrets, options, now);

/**
 * Returns the refusal where a check stops the fill of a setup. Returns null where no check stops it. `formOf`: the
 * other connection in the form that the fill would replace.
 */
async function stopOf(
  { setups, policy, memory: kept }: CheckState,
  setup: Setup,
  { bySetup }: Secrets,
  formOf: OthersForm | null,
): Promise<ActionResult | null> {
  const secret = bySetup.get(setup.id);
  const listed = await listedFor(setup, kept);
  const findings = findingsOf({
    setup,
    secret: secret ? secretShape(secret.value) : null,
    setups: setups.items,
    policy,
    ...(formOf && { formOf }),
    ...(listed && { listed }),
  });
  const stop = findings.find(({ severity }) => severity === "stops");
  return stop ? refused(stop.code, ...(stop.substitutions ?? [])) : null;
}

/**
 * The question to the document of a tab. `ask.mayReplace`: the client ID of the connection that the fill may replace.
 */
type Asked = { tabId: number; ask: ToSite["fill"]["content"] };

/**
 * Asks the document that was shown to fill its form with the values of the setup that was shown. Returns the result.
 * Refuses where the form has the values of another connection, known or unknown, unless the user chose to replace
 * exactly that connection. `over`: the connection that the user chose to replace.
 */
export async function requestFill(
  deps: Deps,
  tabId: number | undefined,
  shown: Shown,
  over?: Overwritten,
): Promise<ActionResult> {
  const looked = await pageShown(deps, tabId, shown);
  const wants = (kept: Kept) => ({ ...checkWants(kept, shown.setupId), tickets: sessionRecords.tickets });
  const asked = await change<ActionResult | Asked, ReturnType<typeof wants>>(
    deps,
    wants,
    async (state) => {
      const { setups, options } = state;
      const secrets = secretsOf(state, deps.now());
      const refusing = (answer: ActionResult) => ({ answer, memory: secrets.expired });
      const setup = setupAmong(setups.items, shown.setupId);
      if (isRefusal(setup)) return refusing(setup);
      if (isRefusal(looked)) return refusing(looked);
      const { facts, tabId: id, documentKey } = looked;
      if (!facts.kind.startsWith("api-center")) return refusing(refused("wrongPage"));
      if (facts.kind !== "api-center-form") return refusing(refusedBy(facts, "noForm"));
      const others = othersForm(facts, setups.items, setup);
      const mayReplace = others && over && isSameOver(others.over, over) ? over : null;
      const stop = await stopOf(state, setup, secrets, mayReplace ? null : others);
      if (stop) return refusing(stop);
      const about = { tabId: id, setupId: setup.id, documentKey };
      const ticket = newTicket(deps, { kind: "fill", ...about });
      const soon = newTicket(deps, { kind: "fill-report", ...about });
      const late = newTicket(deps, { kind: "fill-report", ...about });
      const ask: Asked["ask"] = {
        ticket: ticket.id,
        reportTickets: [soon.id, late.id],
        documentKey,
        setupId: setup.id,
        mayReplace: mayReplace?.clientId ?? "",
        formerTime: options.keepSecretMinutes * 60_000,
      };
      const tickets = withTickets(deps, state.memory.tickets, [ticket, soon, late]);
      return { answer: { tabId: id, ask }, memory: { ...tickets, ...secrets.expired } };
    },
    { sessionOnly: true },
  );
  return isRefusal(asked) ? asked : answered(await deps.askSite(asked.tabId, "fill", asked.ask));
}

/**
 * Returns the five values to the document that asks with a ticket. Checks the setup again, because it may have changed
 * since the click. Returns a refusal where the check stops the fill.
 */
export async function giveValues(deps: Deps, ticket: Ticket): Promise<FillValuesAnswer> {
  const state = await load(deps, (kept) => checkWants(kept, ticket.setupId));
  const setup = setupAmong(state.setups.items, ticket.setupId);
  if (isRefusal(setup)) return { ok: false, result: setup };
  const secrets = secretsOf(state, deps.now());
  const stop = await stopOf(state, setup, secrets, null);
  const secret = secrets.bySetup.get(setup.id);
  if (stop || !secret) return { ok: false, result: stop ?? refused("clientSecretMissing") };
  const values = forFields((field) => (field === "clientSecret" ? secret.value : valueOf(setup, field)));
  return { ok: true, values };
}

/**
 * Saves the report of a fill. A report with `late` says what the site changed afterwards, and its result replaces the
 * earlier one. Where the fill is done, the secret is removed or its time starts again. Ignores a report for a setup
 * that is gone.
 */
export async function takeReport(
  deps: Deps,
  ticket: Ticket,
  { report, canUndo, late }: SiteMessage<"fill-report">,
): Promise<void> {
  const { tabId, setupId, documentKey } = ticket;
  if (setupId === undefined) return;
  const result = resultOfFill(report);
  const verified = result.result === "done";
  await changeShown(
    deps,
    setupId,
    (kept) => ({
      ...secretWants(kept),
      fill: sessionRecords.fill(tabId),
      result: sessionRecords.result(tabId),
    }),
    (before, state) => {
      const secrets = secretsIn(state.setups.items, state.memory.secrets, state.options, deps.now());
      const from = filledFrom(before, secrets);
      const fill = withFill(
        tabId,
        { setupId, documentKey, report, canUndo, from },
        late ? result : undefined,
      );
      const setup = withFilled(before, verified ? deps.now() : undefined);
      if (!verified) return { setup, memory: fill };
      const { memory: secret = {}, ...changed } = afterFill(deps, setup, secrets, state.options);
      return { ...changed, memory: { ...fill, ...withoutTrouble(setupId), ...secret } };
    },
  );
}

/** Returns the values that a fill of this setup wrote. A later comparison shows whether the setup has changed since. */
function filledFrom(setup: Setup, { bySetup }: Secrets): FilledFrom {
  const secret = bySetup.get(setup.id);
  return {
    ...forOpenFields((field) => valueOf(setup, field)),
    ...(secret?.keptAt !== undefined && { secretKeptAt: secret.keptAt }),
  };
}

/**
 * Returns the setup after a fill: without its secret where the options say so, else with a secret whose time starts
 * again.
 */
function afterFill(deps: Deps, setup: Setup, secrets: Secrets, options: Options): ChangedSetup {
  if (options.forgetAfterFill) return withoutSecret(setup);
  const secret = secrets.bySetup.get(setup.id);
  return secret ? withSecret(deps, setup, secret.value, secrets, options) : { setup };
}

/**
 * Asks the document that was shown to undo its last fill, whichever setup that fill was for. Returns the result.
 * Refuses where there is nothing to undo.
 */
export async function requestUndo(
  deps: Deps,
  tabId: number | undefined,
  shown: Shown,
): Promise<ActionResult> {
  const looked = await pageShown(deps, tabId, shown);
  if (isRefusal(looked)) return looked;
  const { tabId: id, documentKey } = looked;
  const { setups, memory: kept } = await load(deps, () => ({ fill: sessionRecords.fill(id) }));
  const last = fillIn(kept.fill, documentKey);
  if (!last?.canUndo) return refused("undoNothing");
  const filled = setups.items.find((setup) => setup.id === last.setupId)?.progress.filled;
  // Clear the step first: the background may be stopped before the page replies, and the form may be empty by then.
  await changeSetup(deps, last.setupId, (setup) => withFilled(setup, undefined));
  const result = answered(await deps.askSite(id, "undo-fill", { documentKey }));
  if (result.result === "done" || result.code === "undoNothing") await forgetFill(deps, id);
  else if (result.result === "failed")
    await changeSetup(deps, last.setupId, (setup) => withFilled(setup, filled));
  return result;
}
