// Works out what popup and side panel show, from what is kept and what the page says.
import { findingsOf, type CheckInput } from "./checks.ts";
import { stepsOf } from "./checklist.ts";
import type { FillReport, PageFacts, PageKind } from "./facts.ts";
import { holdsAll, rowsOf } from "./rows.ts";
import type { Setup } from "./schemas.ts";
import type { ActionName, ActionResult, SetupSummary, StepView, View } from "./view.ts";

export interface ViewInput {
  page: PageFacts;
  setups: readonly Setup[];
  active: Setup;
  secret: CheckInput["secret"];
  /** Milliseconds since 1970 at which the secret will be forgotten. */
  forgottenAt?: number;
  listed?: CheckInput["listed"];
  administrations?: View["administrations"];
  lastFill?: { setupId: string; report: FillReport; canUndo: boolean };
  lastResult?: ActionResult;
  canRestore: boolean;
}

/** What there is to do on a page of this kind, before anything else. */
const actionOnPage: Partial<Record<PageKind, ActionName>> = {
  "app-centre-register": "fill-registration",
  "app-centre-credentials": "capture-credentials",
};

/** Where the step that comes now is done. */
const actionOfStep: Record<StepView["step"], ActionName> = {
  "api-center": "open-api-center",
  "app-centre": "open-app-centre",
  register: "open-app-centre",
  credentials: "open-app-centre",
  administration: "load-administrations",
  fill: "open-api-center",
  connect: "open-checklist",
};

function nextAction(
  page: PageFacts,
  steps: readonly StepView[],
  { complete, stopped, filled }: { complete: boolean; stopped: boolean; filled: boolean },
): ActionName {
  const onPage = actionOnPage[page.kind];
  const done = (name: StepView["step"]) => steps.find(({ step }) => step === name)?.state === "done";
  if (onPage === "capture-credentials" ? !done("credentials") || !complete : onPage !== undefined)
    return onPage!;
  if (page.kind === "exact-signed-in" && !done("administration")) return "load-administrations";
  if (page.kind === "api-center-form" && filled) return "open-checklist";
  if (page.kind === "api-center-form" && complete && !stopped) return "fill-form";
  const open = steps.find(({ state }) => state !== "done");
  return open ? actionOfStep[open.step] : "open-checklist";
}

function summaryOf(setup: Setup, active: Setup, complete: boolean): SetupSummary {
  const { progress } = setup;
  const ready =
    setup.id === active.id
      ? complete
      : Boolean(setup.title && setup.clientId && setup.country && setup.administration);
  const state = progress.connected ? "connected" : progress.filled ? "filled" : ready ? "ready" : "missing";
  return { id: setup.id, title: setup.title, state };
}

/** The whole view; nothing in it is a secret. */
export function viewOf(input: ViewInput): View {
  const { page, active, secret } = input;
  const findings = findingsOf({ setup: active, secret, ...(input.listed && { listed: input.listed }) });
  const report = input.lastFill?.setupId === active.id ? input.lastFill.report : undefined;
  const rows = rowsOf(active, secret !== null, findings, report, page.form);
  const complete = rows.every(({ state }) => state !== "missing");
  const steps = stepsOf({ setup: active, secretKept: secret !== null, page, findings });
  return {
    page,
    setups: input.setups.map((setup) => summaryOf(setup, active, complete)),
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
    },
    rows,
    steps,
    next: nextAction(page, steps, {
      complete,
      stopped: findings.some(({ severity }) => severity === "stops"),
      filled: holdsAll(active, page.form, report),
    }),
    warnings: findings
      .filter(({ code }) => !code.endsWith("-missing"))
      .map(({ code, gaps, severity }) => ({ code, ...(gaps && { gaps }), severity })),
    ...(input.administrations && { administrations: input.administrations }),
    canUndo: input.lastFill?.canUndo ?? false,
    canRestore: input.canRestore,
    ...(input.lastResult && { lastResult: input.lastResult }),
  };
}
