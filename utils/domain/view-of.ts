// Works out what popup and side panel show, from what is stored and what the page says.
import { afterFillTrouble, pageTrouble } from "./after-fill.ts";
import { findingsOf } from "./checks.ts";
import type { CheckInput, Finding } from "./check.ts";
import { stepsOf } from "./checklist.ts";
import type { PageFacts } from "./facts.ts";
import { holdsAll, rowsOf } from "./rows.ts";
import type { Fix } from "./fixes.ts";
import { isAllowed, offeredCountries, type Policy } from "./policy.ts";
import type { Setup } from "./schemas.ts";
import { steps as stepRows } from "./steps.ts";
import { isOfAnother, otherSetupOf, othersForm } from "./setup-of-page.ts";
import { fillNow, isSeenUnfilled, standingOf, type LastFill } from "./standing.ts";
import type { ActionName } from "./action-names.ts";
import type { SetupSummary, StepView, View } from "./view.ts";
import type { ActionResult, Sentence, Trouble } from "./sentences.ts";

/** What the view is made from. */
export interface ViewInput {
  page: PageFacts;
  setups: readonly Setup[];
  active: Setup;
  /** The ids of the setups whose secret is kept. For the active setup `secret` says it. */
  secretsKept?: ReadonlySet<string>;
  /** What a page said went wrong after the fill of the active setup. */
  troubled?: PageFacts;
  secret: CheckInput["secret"];
  /** When the secret will be forgotten, in milliseconds since 1970. */
  forgottenAt?: number;
  /** How long a secret is kept, in minutes. */
  keepSecretMinutes: number;
  listed?: CheckInput["listed"];
  administrations?: View["administrations"];
  loading?: View["loading"];
  lastFill?: LastFill;
  /** When the kept secret was taken or typed, in milliseconds since 1970. */
  secretKeptAt?: number;
  lastResult?: ActionResult;
  restorable?: View["restorable"];
  /** What an administrator set. */
  policy?: Policy;
  /** What is wrong with what is stored. */
  stored?: readonly (Sentence & { severity: "stops" | "warns" })[];
}

/** Returns whether the site of an action is already in the tab. Then the checklist says what to open there. */
const isOpenAlready: Partial<Record<ActionName, (page: PageFacts) => boolean>> = {
  "open-api-center": ({ kind }) => kind.startsWith("api-center"),
  "open-app-centre": ({ kind }) => kind.startsWith("app-centre"),
};

function nextAction(
  page: PageFacts,
  steps: readonly StepView[],
  { complete, stopped, filled }: { complete: boolean; stopped: boolean; filled: boolean },
): ActionName {
  const here = steps.find(({ step }) => stepRows[step].page === page.kind);
  const { onPage, again } = here ? stepRows[here.step] : {};
  if (onPage && (again || here?.state !== "done")) return onPage;
  if (page.kind === "api-center-form" && filled) return "open-checklist";
  if (page.kind === "api-center-form" && complete && !stopped) return "fill-form";
  const open = steps.find(({ state }) => state !== "done");
  const action = open ? stepRows[open.step].leads : "open-checklist";
  return isOpenAlready[action]?.(page) ? "open-checklist" : action;
}

/** Findings about the form in the tab and not about the setup. */
const ofTheForm: ReadonlySet<string> = new Set(["formOfAnother", "formOfUnknown"]);

function stops(findings: readonly Finding[]): boolean {
  return findings.some(({ severity, code }) => severity === "stops" && !ofTheForm.has(code));
}

/**
 * Returns the summary of a setup. `filled`: unless the form in the tab shows otherwise. `ready`: nothing would stop a
 * fill now, whatever form the tab shows (`stopped` says whether something would).
 */
function summaryOf(setup: Setup, stopped: boolean, unfilled: boolean): SetupSummary {
  const { id, title, clientId, country, administration, progress } = setup;
  const filled = progress.filled !== undefined && !unfilled;
  const state = progress.connected ? "connected" : filled ? "filled" : stopped ? "missing" : "ready";
  return {
    id,
    title,
    state,
    clientId,
    ...(country && { country }),
    ...(administration && { administration }),
  };
}

/**
 * Returns the facts of the page that concern this setup. Leaves out how a connection ended when it is another setup's
 * connection.
 */
function pageFor(page: PageFacts, setup: Setup, isOthers: boolean): PageFacts {
  if (!isOthers && !isOfAnother(page, setup)) return page;
  const { connection: _connection, unknownClientId: _unknown, problem, ...facts } = page;
  const isAfterFill = afterFillTrouble(page, setup) !== null;
  return { ...facts, ...(!isAfterFill && problem !== undefined && { problem }) };
}

/**
 * Returns the fixes that make sense on this page. On the app's own page the next action is to capture the credentials,
 * not to open the App Centre.
 */
const fixesOn = ({ kind }: PageFacts, fixes: readonly Fix[]): Fix[] =>
  fixes.map((fix) =>
    kind === "app-centre-credentials" && fix.action === "open-app-centre" && !fix.country
      ? { action: "capture-credentials" }
      : fix,
  );

/** Returns a problem without the fixes that need a country which the administrator did not allow. */
function offered<Told extends Trouble>(trouble: Told, policy: Policy): Told {
  if (!trouble.fixes) return trouble;
  const isOffered = (fix: Fix) => !("country" in fix) || !fix.country || isAllowed(fix.country, policy);
  return { ...trouble, fixes: trouble.fixes.filter(isOffered) };
}

/** Returns whether this happened after the last fill. */
function sinceFill({ progress }: Setup, what: "authorised" | "connected"): boolean {
  const { filled, [what]: then } = progress;
  return then !== undefined && (filled === undefined || then >= filled);
}

/** Returns the whole view. Nothing in it is a secret. */
export function viewOf(input: ViewInput): View {
  const { page, active, secret, setups, secretsKept, policy = {}, stored = [] } = input;
  const formOf = othersForm(page, setups, active);
  const findings = findingsOf({
    setup: active,
    secret,
    setups,
    policy,
    ...(formOf && { formOf }),
    ...(input.listed && { listed: input.listed }),
  }).map((finding) => offered(finding, policy));
  const otherSetup = otherSetupOf(page, setups, active);
  const ownPage = pageFor(page, active, otherSetup !== null);
  const problem = pageTrouble(ownPage, active);
  const trouble =
    active.progress.filled !== undefined && input.troubled ? afterFillTrouble(input.troubled, active) : null;
  // The setup is connected and no form is visible. Then a forgotten secret is no problem.
  const atRest = active.progress.connected !== undefined && page.kind !== "api-center-form";
  const { lastFill, secretKeptAt } = input;
  const ofFill = lastFill && setups.find(({ id }) => id === lastFill.setupId);
  const standing = ofFill
    ? standingOf(lastFill, {
        setup: ofFill,
        page,
        ...(ofFill.id === active.id && { secretKeptAt }),
      })
    : null;
  const report = (ofFill?.id === active.id && standing) || undefined;
  const served = active.progress.authorised !== undefined || active.progress.connected !== undefined;
  // Another connection's form says nothing about this setup, unless the last fill wrote into that form.
  const unfilled = !served && (report || !formOf) && isSeenUnfilled({ setup: active, page }, report ?? null);
  const rows = rowsOf(active, secret !== null, findings, report, page.form);
  const complete = rows.every(({ state }) => state !== "missing");
  const steps = stepsOf({
    setup: active,
    secretKept: secret !== null,
    page: ownPage,
    findings,
    unfilled,
    ...(trouble && { trouble }),
  });
  return {
    page,
    setups: setups.map((setup) =>
      summaryOf(
        setup,
        stops(
          setup.id === active.id
            ? findings
            : findingsOf({ setup, secret: secretsKept?.has(setup.id) ? "usual" : null, policy }),
        ),
        setup.id === active.id && unfilled,
      ),
    ),
    setup: {
      id: active.id,
      title: active.title,
      clientId: active.clientId,
      ...(active.country && { country: active.country }),
      ...(active.administration && { administration: active.administration }),
    },
    secret: {
      kept: secret !== null,
      ...(input.forgottenAt !== undefined && { forgottenAt: input.forgottenAt }),
      minutes: input.keepSecretMinutes,
    },
    rows,
    steps,
    next: nextAction(page, steps, {
      complete,
      stopped: findings.some(({ severity }) => severity === "stops"),
      filled: holdsAll(active, page.form, report),
    }),
    warnings: [
      ...stored,
      ...findings
        .filter(({ code }) => !code.endsWith("Missing") && !(code === "clientSecretForgotten" && atRest))
        .map(({ code, substitutions, severity, fixes }) => ({
          code,
          ...(substitutions && { substitutions }),
          severity,
          ...(fixes && { fixes: fixesOn(page, fixes) }),
        })),
    ],
    countries: offeredCountries(policy),
    ...(problem && { problem: offered(problem, policy) }),
    ...(otherSetup && { otherSetup }),
    ...(input.administrations && { administrations: input.administrations }),
    ...(input.loading && { loading: input.loading }),
    ...(sinceFill(active, "authorised") && { accessGiven: true as const }),
    ...(sinceFill(active, "connected") && { works: true as const }),
    canUndo: lastFill?.canUndo ?? false,
    ...(lastFill && { fillNow: fillNow(lastFill, standing) }),
    ...(standing && { mayChange: true as const }),
    ...(input.restorable && { restorable: input.restorable }),
    ...(input.lastResult && { lastResult: input.lastResult }),
  };
}
