// Tests that an action applies to the setup and the document on the screen at the click. Another window may show
// another setup by then, and the page may show another document. Both stay unchanged.
import { describe, expect, it } from "vitest";
import { act } from "../../../utils/background/act.ts";
import { keepList } from "./lists.ts";
import { createBroker } from "../../../utils/background/broker.ts";
import { withFill } from "../../../utils/background/fills.ts";
import { readOptions } from "../../../utils/background/stored-options.ts";
import { serveOptions } from "../../../utils/background/serve-options.ts";
import { readSecret } from "../../../utils/background/secrets.ts";
import { changeSetups, readSetups } from "../../../utils/background/stored-setups.ts";
import type { Reply } from "../../../utils/messages/envelope.ts";
import type { FillValuesAnswer } from "../../../utils/messages/to-sites.ts";
import type { ActionRequest } from "../../../utils/domain/action-requests.ts";
import type { Shown } from "../../../utils/domain/what-was-shown.ts";
import type { FillReport, PageFacts } from "../../../utils/domain/facts.ts";
import { fieldNames } from "../../../utils/domain/fields.ts";
import type { Setup } from "../../../utils/domain/schemas.ts";
import { redirectUri } from "../../../utils/domain/sites.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { fakeDeps, showPage, type FakeDeps } from "./background-deps.ts";

const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
const guid = (first: string) => `${first}c1a54d9-0f0e-4c1a-9d2b-0123456789ab`;

/** The setup on the screen at the click. */
const shown: Setup = {
  id: "shown",
  title: "Bakery",
  clientId: guid("1"),
  country: "be",
  administration: { division: "3977752", name: "Bakery B.V." },
  administrationCountry: "be",
  secretId: "of-shown",
  progress: { filled: 1 },
};
/** The setup that another window shows by then. */
const other: Setup = {
  id: "other",
  title: "Mill",
  clientId: guid("2"),
  country: "fr",
  administration: { division: "3977760", name: "Mill B.V." },
  administrationCountry: "fr",
  secretId: "of-other",
  progress: { filled: 1 },
};

const secretOf = { shown: "SecretShown1", other: "SecretOther2" } as const;
const tabs = { app: 1, form: 2, exact: 3, register: 4 };
const from = { title: "Bakery", clientId: guid("1"), country: "be", division: "3977752" };
const report = Object.fromEntries(fieldNames.map((field) => [field, { outcome: "filled" }])) as FillReport;

interface World {
  deps: FakeDeps;
  /** The actions that pages received, and the values that they got for them. */
  done: string[];
}

async function world(): Promise<World> {
  const deps = fakeDeps();
  const done: string[] = [];
  await changeSetups(deps, () => ({
    activeId: "other",
    items: [shown, other],
    session: {
      "secret:of-shown": { value: secretOf.shown, usedAt: deps.clock.now },
      "secret:of-other": { value: secretOf.other, usedAt: deps.clock.now },
      ...withFill(tabs.form, { setupId: "shown", documentKey: "document-2", report, canUndo: true, from }),
    },
  }));
  await keepList(deps, "be", [{ division: "400001", name: "Shop" }]);
  const ask = async <Answer>(type: string, content: object, tabId: number): Promise<Answer> => {
    const { origin } = new URL(deps.tabs.get(tabId)!);
    const sender = { id: own.id, origin, frameId: 0, tabId };
    const message = { type, version: own.version, content };
    const reply = (await createBroker(deps, own)(message, sender)) as Reply<Answer>;
    if (!reply.ok) throw new Error(reply.code);
    return reply.answer;
  };
  const show = (tabId: number, url: string, facts: PageFacts) => showPage(deps, tabId, url, facts);
  show(tabs.app, "https://apps.exactonline.com/be/app", { kind: "app-centre-credentials", country: "be" });
  show(tabs.register, "https://apps.exactonline.com/be/new", { kind: "app-centre-register", country: "be" });
  show(tabs.form, "https://app.apicenter.io/", {
    kind: "api-center-form",
    form: { found: [...fieldNames], current: {}, secretFilled: false, evidence: [] },
  });
  show(tabs.exact, "https://start.exactonline.be/", {
    kind: "exact-signed-in",
    country: "be",
    administration: { division: "400002", name: "Barn" },
  });
  deps.sites.get(tabs.app)!.capture = ({ ticket }) => {
    done.push("captured");
    const app = { ticket, clientId: guid("3"), clientSecret: "SecretThird3", secretState: "readable" };
    return ask<ActionResult>("credentials", { ...app, redirectUri }, tabs.app);
  };
  deps.sites.get(tabs.register)!["fill-registration"] = async ({ name }) => {
    done.push(`registered ${name}`);
    return { result: "done", code: "registrationFilled" };
  };
  Object.assign(deps.sites.get(tabs.form)!, {
    fill: async ({ ticket }: { ticket: string }): Promise<ActionResult> => {
      const answer = await ask<FillValuesAnswer>("fill-values", { ticket }, tabs.form);
      done.push(`filled ${answer.ok ? Object.values(answer.values).join(" ") : answer.result.code}`);
      return { result: "done", code: "filled" };
    },
    "undo-fill": async (): Promise<ActionResult> => {
      done.push("undone");
      return { result: "done", code: "fillUndone" };
    },
    point: async (): Promise<ActionResult> => {
      done.push("pointed");
      return { result: "done", code: "pointThisPageOnly" };
    },
  });
  deps.openTab = async (url) => {
    done.push(`opened ${url}`);
    return 100;
  };
  return { deps, done };
}

async function kept({ deps }: World, id: "shown" | "other"): Promise<string> {
  const { items } = await readSetups(deps);
  const secret = (await readSecret(deps, id))?.value ?? null;
  return JSON.stringify({ setup: items.find((setup) => setup.id === id), secret });
}

interface Row {
  name: string;
  tab?: number;
  request: ActionRequest;
  /** Matches the shown setup or the page's action only if the action used the right setup. */
  meant: RegExp;
  /** True if the action applies to the document on the screen. */
  onPage?: true;
  /** True if the action applies to no setup. */
  ofNone?: true;
}

const typed = { title: "Saved", clientId: guid("4"), clientSecret: "", country: "nl", division: "1" };

const rows: readonly Row[] = [
  { name: "save", request: { action: "save-setup", values: typed }, meant: /"title":"Saved".*"secret":null/ },
  {
    name: "capture",
    tab: tabs.app,
    request: { action: "capture-credentials" },
    meant: /"clientId":"3c1a.*SecretThird3/,
    onPage: true,
  },
  {
    name: "registration",
    tab: tabs.register,
    request: { action: "fill-registration" },
    meant: /registered API Center Bakery/,
    onPage: true,
  },
  {
    name: "fill",
    tab: tabs.form,
    request: { action: "fill-form" },
    meant: /filled Bakery 1c1a\S+ SecretShown1 be 3977752/,
    onPage: true,
  },
  {
    name: "undo",
    tab: tabs.form,
    request: { action: "undo-fill" },
    meant: /"progress":\{\}.*undone/,
    onPage: true,
    ofNone: true,
  },
  {
    name: "pointing",
    tab: tabs.form,
    request: { action: "point-field", field: "title" },
    meant: /pointed/,
    onPage: true,
    ofNone: true,
  },
  { name: "forgetting the secret", request: { action: "forget-secret" }, meant: /"secret":null/ },
  { name: "the tick", request: { action: "tick-connect" }, meant: /"connected":\d/ },
  { name: "the country", request: { action: "use-country", country: "nl" }, meant: /"country":"nl"/ },
  {
    name: "an administration of the list",
    request: { action: "use-administration", division: "400001", country: "be" },
    meant: /"division":"400001"/,
  },
  {
    name: "the administration of the page",
    tab: tabs.exact,
    request: { action: "use-administration", shown: "400002" },
    meant: /"division":"400002"/,
    onPage: true,
  },
  {
    name: "the list of the set-up's country",
    request: { action: "load-administrations" },
    meant: /opened https:\/\/start\.exactonline\.be\//,
  },
  {
    name: "the App Centre of its country",
    request: { action: "open-app-centre" },
    meant: /opened \S+\/be\//,
  },
  {
    name: "Exact Online of its country",
    request: { action: "open-exact-online" },
    meant: /opened https:\/\/start\.exactonline\.be\//,
  },
];

/**
 * Closes the tabs of Exact for the actions that open such a tab or load a list. They would not open a tab that is
 * already there.
 */
function withoutExact({ deps }: World, { request }: Row): void {
  if (!["load-administrations", "open-exact-online", "open-app-centre"].includes(request.action)) return;
  for (const tab of [tabs.app, tabs.register, tabs.exact]) deps.tabs.delete(tab);
}

const shownOf = ({ tab }: Row): Shown => ({
  setupId: "shown",
  ...(tab !== undefined && { documentKey: `document-${tab}` }),
});

describe("with set-up A on the screen, while another window works on B", () => {
  it.each(rows)("$name is A's, and B stays as it is", async (row) => {
    const one = await world();
    withoutExact(one, row);
    const before = await kept(one, "other");
    const { result } = await act(one.deps, row.tab, row.request, shownOf(row));
    expect(["done", "partly"]).toContain(result);
    expect(`${await kept(one, "shown")} ${one.done.join(", ")}`).toMatch(row.meant);
    expect(await kept(one, "other")).toBe(before);
    expect((await readSetups(one.deps)).activeId, "nobody is switched").toBe("other");
  });

  it.each(rows.filter(({ ofNone }) => !ofNone))(
    "$name is refused when A was deleted meanwhile",
    async (row) => {
      const one = await world();
      withoutExact(one, row);
      await act(one.deps, undefined, { action: "delete-setup", id: "shown" }, {});
      const before = await kept(one, "other");
      const answer = await act(one.deps, row.tab, row.request, shownOf(row));
      expect(answer).toEqual({ result: "refused", code: "setupGone" });
      expect([await kept(one, "other"), one.done]).toEqual([before, []]);
    },
  );

  it.each(rows.filter(({ ofNone }) => !ofNone))("$name is refused when no set-up is named", async (row) => {
    const one = await world();
    withoutExact(one, row);
    const before = [await kept(one, "shown"), await kept(one, "other")];
    const { setupId: _none, ...shown } = shownOf(row);
    const answer = await act(one.deps, row.tab, row.request, shown);
    expect(answer).toEqual({ result: "refused", code: "setupNotNamed" });
    expect([await kept(one, "shown"), await kept(one, "other"), one.done]).toEqual([...before, []]);
  });
});

describe("the button on the page", () => {
  /** Presses the button after it was offered for a while. */
  const press = async ({ deps }: World, setupId: string) => {
    const documentKey = "document-2";
    const facts: PageFacts = {
      kind: "api-center-form",
      form: { found: [], current: {}, secretFilled: false, evidence: [] },
    };
    const say = (type: string, content: object) =>
      createBroker(deps, own)(
        { type, version: own.version, content },
        { id: own.id, tabId: tabs.form, frameId: 0, origin: "https://app.apicenter.io" },
      );
    await say("page-facts", { facts, documentKey });
    deps.clock.now += 1_000;
    return say("fill-request", { documentKey, setupId });
  };

  it("fills the set-up that it names, though another one is the active one by then", async () => {
    const one = await world();
    expect(await press(one, "shown")).toMatchObject({ answer: { result: "done" } });
    expect(one.done.join()).toMatch(/^filled Bakery 1c1a/);
  });

  it("fills none in place of one that is gone", async () => {
    const one = await world();
    await act(one.deps, undefined, { action: "delete-setup", id: "shown" }, {});
    expect(await press(one, "shown")).toMatchObject({ answer: { result: "refused", code: "setupGone" } });
    expect(one.done).toEqual([]);
  });

  /** Returns the setups that the document receives, in order. */
  function toldIn({ deps }: World): { id: string; title: string }[] {
    const told: { id: string; title: string }[] = [];
    const site = deps.sites.get(tabs.form)!;
    site.settings = async ({ setup }) => (told.push(setup), true);
    return told;
  }
  const byPanel = (one: World, request: ActionRequest) =>
    createBroker(one.deps, own)(
      { type: "act", version: own.version, content: { request, shown: { setupId: "other" } } },
      { id: own.id, origin: own.origin },
    );
  const named = (title: string) => `\u2068${title}\u2069`;

  it.each<[string, ActionRequest, { id: string; title: string }]>([
    ["chosen", { action: "choose-setup", id: "shown" }, { id: "shown", title: named("Bakery") }],
    [
      "renamed",
      { action: "rename-setup", id: "other", title: "Mill \u202E2" },
      { id: "other", title: named("Mill 2") },
    ],
    [
      "renamed at length",
      { action: "rename-setup", id: "other", title: "é".repeat(50) },
      { id: "other", title: named(`${"é".repeat(39)}…`) },
    ],
    ["left alone", { action: "delete-setup", id: "shown" }, { id: "other", title: "" }],
    [
      "put in the place of a deleted one",
      { action: "delete-setup", id: "other" },
      { id: "shown", title: "" },
    ],
  ])("is told at once when another set-up is the one it fills: %s", async (_how, request, setup) => {
    const one = await world();
    const told = toldIn(one);
    await byPanel(one, request);
    await expect.poll(() => told).toEqual([setup]);
  });

  it("is told nothing when nothing of it has changed", async () => {
    const one = await world();
    const told = toldIn(one);
    await byPanel(one, { action: "tick-connect" });
    await byPanel(one, { action: "rename-setup", id: "shown", title: "Bakery two" });
    await byPanel(one, { action: "choose-setup", id: "shown" });
    await expect.poll(() => told).toEqual([{ id: "shown", title: named("Bakery two") }]);
  });
});

describe("with a document on the screen that the tab shows no more", () => {
  it.each(rows.filter(({ onPage }) => onPage))("$name: nothing is asked of the next one", async (row) => {
    for (const documentKey of ["document-before", undefined]) {
      const one = await world();
      const before = await kept(one, "shown");
      const shown = { setupId: "shown", ...(documentKey !== undefined && { documentKey }) };
      expect(await act(one.deps, row.tab, row.request, shown)).toEqual({
        result: "failed",
        code: "pageGone",
      });
      expect([await kept(one, "shown"), one.done]).toEqual([before, []]);
    }
  });

  it("a list is not loaded of the country of a page that was not shown", async () => {
    const one = await world();
    const shown = { setupId: "shown", documentKey: "document-before" };
    expect(await act(one.deps, tabs.exact, { action: "load-administrations" }, shown)).toMatchObject({
      code: "pageGone",
    });
  });
});

describe("options in two windows", () => {
  it("what one window changes stays, though the other still shows it as it was", async () => {
    const { deps } = await world();
    const shown = await readOptions(deps);
    await serveOptions(deps, { save: { ...shown, forgetAfterFill: true, language: "nl" }, shown });
    const { options } = await serveOptions(deps, { save: { ...shown, keepSecretMinutes: 5 }, shown });
    expect(options).toEqual({ ...shown, forgetAfterFill: true, language: "nl", keepSecretMinutes: 5 });
  });
});

describe("what was offered by name", () => {
  it("an administration of a list that is another country's by now is not used", async () => {
    const one = await world();
    await keepList(one.deps, "fr", [{ division: "400001", name: "Boulangerie" }]);
    const request: ActionRequest = { action: "use-administration", division: "400001", country: "be" };
    const before = await kept(one, "shown");
    expect(await act(one.deps, undefined, request, { setupId: "shown" })).toMatchObject({
      result: "refused",
      code: "administrationUnknown",
    });
    expect(await kept(one, "shown")).toBe(before);
  });

  it("the deleted set-up that comes back is the one that was offered, not the one that was deleted since", async () => {
    const { deps } = await world();
    await act(deps, undefined, { action: "delete-setup", id: "shown" }, {});
    await act(deps, undefined, { action: "delete-setup", id: "other" }, {});
    const restored = await act(deps, undefined, { action: "restore-setup", id: "shown" }, {});
    expect(restored).toEqual({ result: "done", code: "setupRestored", substitutions: ["Bakery"] });
    expect((await readSetups(deps)).items.map(({ id }) => id)).not.toContain("other");
  });

  it.each(["duplicate-setup", "rename-setup", "choose-setup", "delete-setup"] as const)(
    "%s of a set-up that is gone says so",
    async (action) => {
      const one = await world();
      const before = await kept(one, "other");
      const request = { action, id: "gone", title: "New" } as ActionRequest;
      const answer = await act(one.deps, undefined, request, {});
      expect(answer).toEqual({ result: "refused", code: "setupGone" });
      expect(await kept(one, "other")).toBe(before);
    },
  );
});
