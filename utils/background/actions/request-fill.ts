// Fill: checks, a ticket, and the document that asks with it gets the five values, once.
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

/** What is read to judge whether a setup may be filled in. */
const checkWants = (kept: Kept, setupId: string | undefined) => ({
  ...secretWants(kept),
  ...listWantsFor([kept.setups.items.find(({ id }) => id === setupId)]),
});
type CheckState = State<ReturnType<typeof checkWants>>;

const secretsOf = ({ setups, options, memory: { secrets } }: CheckState, now: number): Secrets =>
  secretsIn(setups.items, secrets, options, now);

/** What stops a fill of a setup; null when nothing does. `formOf`: the other connection that it would replace. */
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

/** What the document is asked to do; what it may replace is told by its client ID. */
type Asked = { tabId: number; ask: ToSite["fill"]["content"] };

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

/** The five values for the document that asked with a ticket; checked once more, they may have changed. */
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

/** What a fill of this setup wrote: told by it later whether the setup is still the same. */
function filledFrom(setup: Setup, { bySetup }: Secrets): FilledFrom {
  const secret = bySetup.get(setup.id);
  return {
    ...forOpenFields((field) => valueOf(setup, field)),
    ...(secret?.keptAt !== undefined && { secretKeptAt: secret.keptAt }),
  };
}

/** The secret is forgotten after a fill, where that is chosen; else its time counts from now. */
function afterFill(deps: Deps, setup: Setup, secrets: Secrets, options: Options): ChangedSetup {
  if (options.forgetAfterFill) return withoutSecret(setup);
  const secret = secrets.bySetup.get(setup.id);
  return secret ? withSecret(deps, setup, secret.value, secrets, options) : { setup };
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
  const { setups, memory: kept } = await load(deps, () => ({ fill: sessionRecords.fill(id) }));
  const last = fillIn(kept.fill, documentKey);
  if (!last?.canUndo) return refused("undoNothing");
  const filled = setups.items.find((setup) => setup.id === last.setupId)?.progress.filled;
  // From here on nothing may say that the form is filled, even if nobody is left to hear the page's answer.
  await changeSetup(deps, last.setupId, (setup) => withFilled(setup, undefined));
  const result = answered(await deps.askSite(id, "undo-fill", { documentKey }));
  if (result.result === "done" || result.code === "undoNothing") await forgetFill(deps, id);
  else if (result.result === "failed")
    await changeSetup(deps, last.setupId, (setup) => withFilled(setup, filled));
  return result;
}
