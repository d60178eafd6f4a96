// Tests that popup and panel show a fill's result from what the form contains now. They claim nothing about a form that
// is not in sight.
import { describe, expect, it } from "vitest";
import { readView } from "../../../utils/background/read-view.ts";
import { createBroker } from "../../../utils/background/broker.ts";
import { changeSetups } from "../../../utils/background/stored-setups.ts";
import type { FillReport, FormFacts } from "../../../utils/domain/facts.ts";
import { fieldNames, type FieldName } from "../../../utils/domain/fields.ts";
import type { Setup } from "../../../utils/domain/schemas.ts";
import { viewOf, type ViewInput } from "../../../utils/domain/view-of.ts";
import type { View } from "../../../utils/domain/view.ts";
import { click, fakeDeps, showPage, type FakeDeps } from "../background/background-deps.ts";
import { bakery as plain } from "../made-up-setups.ts";

const bakery: Setup = { ...plain, progress: { captured: 1, filled: 2 } };
const current = { title: "Bakery", clientId: bakery.clientId, country: "Nederland", division: "3977752" };
const allFilled = Object.fromEntries(fieldNames.map((field) => [field, { outcome: "filled" }])) as FillReport;
const without = (...fields: FieldName[]) => fieldNames.filter((field) => !fields.includes(field));

const formWith = (form: Partial<FormFacts>): FormFacts => ({
  found: [...fieldNames],
  current,
  secretFilled: true,
  evidence: [],
  stands: [...fieldNames],
  ...form,
});

function viewOn(form: Partial<FormFacts>, input: Partial<ViewInput> = {}): View {
  const active = input.active ?? bakery;
  return viewOf({
    page: { kind: "api-center-form", form: formWith(form) },
    setups: [active],
    active,
    secret: "usual",
    keepSecretMinutes: 30,
    lastFill: { setupId: active.id, report: allFilled, canUndo: true },
    ...input,
  });
}

const outcomes = ({ rows }: View) => rows.map(({ outcome }) => outcome);
const stepOf = ({ steps }: View) => steps.find(({ step }) => step === "fill")?.state;
const told = (view: View) => ({
  outcomes: outcomes(view),
  result: [view.fillNow?.result, view.fillNow?.code],
  step: stepOf(view),
  next: view.next,
  state: view.setups[0]?.state,
});
const filled = ["filled", "filled", "filled", "filled", "filled"];

describe("after a fill", () => {
  it("all that stands is said to stand", () => {
    const view = viewOn({});
    expect(told(view)).toEqual({
      outcomes: filled,
      result: ["done", "filled"],
      step: "done",
      next: "open-checklist",
      state: "filled",
    });
    expect(view.mayChange, "and it is looked at again").toBe(true);
  });

  it.each(fieldNames)(
    "%s was changed since: its row needs the person, and nothing says that the form is filled",
    (field) => {
      const now = field === "clientSecret" ? current : { ...current, [field]: "Something else" };
      const view = viewOn({ stands: without(field), current: now });
      const place = fieldNames.indexOf(field);
      expect(told(view)).toEqual({
        outcomes: filled.with(place, "needs-you"),
        result: ["partly", "filledChanged"],
        step: "now",
        // A fill replaces a client ID that was typed into the form only if the user asks for it.
        next: field === "clientId" ? "open-checklist" : "fill-form",
        state: "ready",
      });
      expect(view.rows[place]?.outcomeSentence?.code).toBe("fieldChangedSince");
    },
  );

  it("a secret that was changed is one that a fill would replace", () => {
    const replaces = (form: Partial<FormFacts>) =>
      viewOn(form).rows.find(({ field }) => field === "clientSecret")?.replaces;
    expect([replaces({}), replaces({ stands: without("clientSecret") })]).toEqual([undefined, "••••"]);
  });

  it("all five were taken out: none is claimed, and a fill comes next", () => {
    const view = viewOn({ stands: [], current: {}, secretFilled: false });
    expect(told(view)).toMatchObject({
      outcomes: filled.map(() => "needs-you"),
      result: ["partly", "filledChanged"],
      step: "now",
      next: "fill-form",
    });
  });

  it("a field that is not in the form any more is not found", () => {
    const view = viewOn({ found: without("division"), stands: without("division") });
    expect(view.rows.at(-1)).toMatchObject({
      outcome: "not-found",
      outcomeSentence: { code: "fieldNotFound" },
    });
    expect(stepOf(view)).toBe("now");
  });

  it("what a person has put right since is right", () => {
    const report: FillReport = { ...allFilled, country: { outcome: "needs-you", code: "optionNotFound" } };
    const active = { ...bakery, progress: { captured: 1 } };
    const lastFill = { setupId: "bakery", report, canUndo: true };
    const view = viewOn({ stands: without("country") }, { active, lastFill });
    expect([outcomes(view)[3], view.fillNow]).toEqual(["unchanged", { result: "done", code: "filled" }]);
    const still = viewOn(
      { stands: without("country"), current: { ...current, country: "België" } },
      { active, lastFill },
    );
    expect([outcomes(still)[3], still.fillNow?.code]).toEqual(["needs-you", "filledPartly"]);
  });
});

describe("what is not in sight is not claimed", () => {
  const { stands: _stands, ...forgotten } = formWith({});
  it.each<[string, ViewInput["page"]]>([
    ["the form is not on the page any more", { kind: "api-center-other" }],
    ["another form is", { kind: "api-center-other-form", problem: "wrongForm" }],
    ["the document has forgotten", { kind: "api-center-form", form: forgotten }],
  ])("%s", (_where, page) => {
    const view = viewOn({}, { page });
    expect([outcomes(view), view.fillNow]).toEqual([
      filled.map(() => undefined),
      { result: "done", code: "filledUnseen" },
    ]);
    expect(view.mayChange).toBeUndefined();
    expect(stepOf(view), "it was filled once, and may be saved").toBe("done");
  });

  it("a fill that came to less than all is not said to be all of it", () => {
    const report: FillReport = { ...allFilled, country: { outcome: "not-found" } };
    const lastFill = { setupId: "bakery", report, canUndo: true };
    const view = viewOn({}, { page: { kind: "api-center-other" }, lastFill });
    expect(view.fillNow).toEqual({ result: "partly", code: "filledPartly" });
  });

  it.each<[string, Partial<FormFacts>, Setup["progress"], string]>([
    ["an empty form", { current: {}, secretFilled: false }, bakery.progress, "now"],
    ["one with another division", { current: { ...current, division: "1" } }, bakery.progress, "now"],
    ["its own, opened again", {}, bakery.progress, "done"],
    ["an empty form, once access was given", { current: {} }, { filled: 2, authorised: 3 }, "done"],
    ["an empty form, once it works", { current: {} }, { filled: 2, connected: 3 }, "done"],
  ])("in another document the step is told by what is seen: %s", (_which, form, progress, state) => {
    const { stands: _none, ...seen } = formWith(form);
    const page = { kind: "api-center-form", form: seen } as const;
    const view = viewOf({
      page,
      setups: [bakery],
      active: { ...bakery, progress },
      secret: "usual",
      keepSecretMinutes: 30,
    });
    expect(stepOf(view)).toBe(state);
  });

  it("another connection's form says nothing of the set-up", () => {
    const { stands: _none, ...form } = formWith({ current: { clientId: "someone" } });
    const page = { kind: "api-center-form", form } as const;
    const view = viewOf({ page, setups: [bakery], active: bakery, secret: "usual", keepSecretMinutes: 30 });
    expect(stepOf(view)).toBe("done");
  });
});

describe("a set-up that was changed after the fill", () => {
  const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
  const typed = {
    title: "Bakery",
    clientId: bakery.clientId,
    clientSecret: "Canary12Char",
    country: "nl",
    division: "3977752",
  };
  const save = (deps: FakeDeps, changed: Partial<typeof typed>) =>
    click(deps, 2, { action: "save-setup", values: { ...typed, ...changed } });

  async function filledForm(): Promise<FakeDeps> {
    const deps = fakeDeps();
    await changeSetups(deps, () => ({ activeId: "bakery", items: [bakery] }));
    const form = { found: [...fieldNames], current: {}, secretFilled: false, evidence: [] };
    showPage(deps, 2, "https://app.apicenter.io/", { kind: "api-center-form", form });
    await save(deps, {});
    deps.sites.get(2)!.fill = async ({ ticket, reportTickets: [soon] }) => {
      const send = (type: string, content: object) =>
        createBroker(deps, own)(
          { type, version: own.version, content },
          { id: own.id, tabId: 2, frameId: 0, origin: "https://app.apicenter.io" },
        );
      await send("fill-values", { ticket });
      await send("fill-report", { ticket: soon, report: allFilled, canUndo: true, late: false });
      return { result: "done", code: "filled" };
    };
    expect(await click(deps, 2, { action: "fill-form" })).toEqual({ result: "done", code: "filled" });
    showPage(deps, 2, "https://app.apicenter.io/", { kind: "api-center-form", form: formWith({}) });
    expect(outcomes(await readView(deps, 2))).toEqual(filled);
    deps.clock.now += 1_000;
    return deps;
  }

  it.each<[string, Partial<typeof typed>, FieldName[]]>([
    ["another title", { title: "Bakery two" }, ["title"]],
    ["another division", { division: "1" }, ["division"]],
    ["another secret", { clientSecret: "Another12Chr" }, ["clientSecret"]],
    ["the same once more", { clientSecret: "Canary12Char" }, []],
    ["the same without its secret", { clientSecret: "" }, []],
  ])("%s: the form does not hold it", async (_what, changed, fields) => {
    const deps = await filledForm();
    await save(deps, changed);
    const { rows, fillNow } = await readView(deps, 2);
    expect(rows.flatMap(({ field, outcome }) => (outcome === "filled" ? [] : [field]))).toEqual(fields);
    expect(fillNow?.code).toBe(fields.length > 0 ? "filledChanged" : "filled");
  });

  it("a page that answers no more, or went on to another document, is claimed nothing of", async () => {
    const deps = await filledForm();
    const site = deps.sites.get(2)!;
    deps.sites.delete(2);
    const gone = await readView(deps, 2);
    expect([outcomes(gone), gone.fillNow]).toEqual([filled.map(() => undefined), undefined]);
    deps.sites.set(2, {
      ...site,
      look: async () => ({ ...(await site.look!({})), documentKey: "next" }),
    });
    const next = await readView(deps, 2);
    expect([outcomes(next), next.fillNow]).toEqual([filled.map(() => undefined), undefined]);
  });
});
