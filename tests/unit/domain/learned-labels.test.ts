// Tests the labels that a user pointed to: which may be stored, how many, what happens to damaged ones, and which pages
// receive them.
import { beforeEach, describe, expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { forgetLearned, keepLearned, readLearned } from "../../../utils/background/learned.ts";
import { readSetups } from "../../../utils/background/stored-setups.ts";
import type { PageFacts } from "../../../utils/domain/facts.ts";
import type { FieldName } from "../../../utils/domain/fields.ts";
import { fieldOfLabelsHere, isLearnable, learn } from "../../../utils/domain/labels-of-fields.ts";
import { maxLabels, type LearnedLabel } from "../../../utils/domain/learned-labels.ts";
import { missingOn, type PointAnswer } from "../../../utils/domain/pointing.ts";
import { click, fakeDeps, showPage } from "../background/background-deps.ts";

const phrase: LearnedLabel = { site: "api-center", field: "clientSecret", label: "Connection phrase" };

describe("what may be learned", () => {
  it.each(["Connection phrase", "App-nummer", "Numéro du bureau", "OAuth2 key", "ID", "Phrase (12 letters)"])(
    "%s",
    (label) => expect(isLearnable(label)).toBe(true),
  );

  it.each([
    ["a GUID", "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22"],
    ["a secret", "Zk3vT9qLw2Xe"],
    ["a secret without digits", "ZkqvTsqLwbXe"],
    ["a division", "Division 3977752"],
    ["an e-mail address", "jan@example.test"],
    ["an address", "https://example.test"],
    ["no words", "***"],
    ["fillers only", "Your Exact Online"],
    ["a word of the table", "Client Secret"],
    ["a word that says it is another field", "Previous phrase"],
    ["a hundred and one characters", "a".repeat(101)],
  ])("not %s", (_what, label) => expect(isLearnable(label)).toBe(false));
});

describe("the field of a label", () => {
  const label = (text: string, source = "before") => ({ text, source });
  beforeEach(() => learn([phrase, { field: "division", label: "Office" }]));

  it("is the learned one where the table says nothing", () => {
    expect(fieldOfLabelsHere([label("connection PHRASE *")], null)).toBe("clientSecret");
    expect(fieldOfLabelsHere([label("Another phrase")], null)).toBeNull();
  });

  it("is the table's, whatever was learned", () => {
    expect(fieldOfLabelsHere([label("Connection phrase"), label("Client ID")], null)).toBe("clientId");
    expect(fieldOfLabelsHere([label("Connection phrase"), label("Client ID", "placeholder")], null)).toBe(
      "clientId",
    );
    expect(fieldOfLabelsHere([label("Connection phrase"), label("Webhook secret")], null)).toBe(
      "webhookSecret",
    );
    expect(fieldOfLabelsHere([label("Client ID"), label("Client secret")], "division")).toBeNull();
  });

  it("is nobody's when two learned ones contradict each other", () => {
    expect(fieldOfLabelsHere([label("Connection phrase"), label("Office")], null)).toBeNull();
    expect(fieldOfLabelsHere([label("Connection phrase"), label("Office", "placeholder")], null)).toBe(
      "clientSecret",
    );
  });

  it("is the one pointed out where no label is known", () => {
    expect(fieldOfLabelsHere([], "division")).toBe("division");
    expect(fieldOfLabelsHere([label("Client ID")], "division")).toBe("clientId");
  });

  it("is forgotten with its label", () => {
    learn([]);
    expect(fieldOfLabelsHere([label("Connection phrase")], null)).toBeNull();
  });
});

describe("the background", () => {
  it("keeps a label once for a site, for the field it was pointed out as last", async () => {
    const deps = fakeDeps();
    await keepLearned(deps, phrase);
    await keepLearned(deps, { ...phrase, site: "app-centre" });
    await keepLearned(deps, { site: "api-center", field: "division", label: "connection-PHRASE" });
    expect(await readLearned(deps)).toEqual([
      { ...phrase, site: "app-centre" },
      { site: "api-center", field: "division", label: "connection-PHRASE" },
    ]);
  });

  it("forgets the oldest of too many", async () => {
    const deps = fakeDeps();
    const letters = (index: number) =>
      `Name ${String.fromCharCode(97 + (index % 26)).repeat(1 + index / 26)}`;
    for (let index = 0; index < maxLabels + 5; index++)
      await keepLearned(deps, { ...phrase, label: letters(index) });
    const kept = await readLearned(deps);
    expect(kept).toHaveLength(maxLabels);
    expect(kept[0]!.label).toBe(letters(5));
  });

  it("loses none of many that come at once", async () => {
    const deps = fakeDeps();
    const labels = ["One", "Two", "Three", "Four", "Five"].map((label) => ({ ...phrase, label }));
    await Promise.all(labels.map((one) => keepLearned(deps, one)));
    expect(await readLearned(deps)).toEqual(labels);
  });

  it("forgets one on request, and only that", async () => {
    const deps = fakeDeps();
    await keepLearned(deps, phrase);
    await keepLearned(deps, { ...phrase, site: "app-centre" });
    expect(await forgetLearned(deps, phrase)).toEqual([{ ...phrase, site: "app-centre" }]);
  });

  it("sets damaged records aside and keeps the others", async () => {
    const deps = fakeDeps();
    const bad = { site: "elsewhere", field: "clientSecret", label: "x" };
    const secret = { ...phrase, label: "Zk3vT9qLw2Xe" };
    await deps.local.set("learned", [bad, phrase, secret]);
    expect(await readLearned(deps)).toEqual([phrase]);
    expect(await deps.local.get("setAside")).toEqual([
      { kind: "label", record: bad },
      { kind: "label", record: secret },
    ]);
    expect(await deps.local.get("learned")).toEqual([phrase]);
    await deps.local.set("learned", "nonsense");
    await deps.local.set("setups", "nonsense");
    expect((await Promise.all([readLearned(deps), readSetups(deps)]))[0]).toEqual([]);
    expect(await deps.local.get("setAside")).toHaveLength(4);
  });
});

describe("pointing", () => {
  const page: PageFacts = { kind: "api-center-other" };

  function deps(answer: PointAnswer, facts = page) {
    const world = fakeDeps();
    const asked: unknown[] = [];
    showPage(world, 2, "https://app.apicenter.io/", facts);
    const site = world.sites.get(2)!;
    const { look } = site;
    site.look = (ask) => {
      asked.push(ask);
      return look!(ask);
    };
    site.settings = async ({ learned }) => {
      asked.push(learned);
      return true;
    };
    site.point = async () => answer;
    return { world, asked };
  }
  const point = (world: ReturnType<typeof fakeDeps>, field: FieldName) =>
    click(world, 2, { action: "point-field", field });

  it("keeps the label the page answers, and tells it to the page before anything else; a look tells nothing", async () => {
    const { world, asked } = deps({
      result: "done",
      code: "pointLearned",
      substitutions: [phrase.label],
      label: phrase.label,
    });
    expect(await point(world, "clientSecret")).toEqual({
      result: "done",
      code: "pointLearned",
      substitutions: [phrase.label],
    });
    expect(await readLearned(world)).toEqual([phrase]);
    await point(world, "clientSecret");
    // A click looks twice: first for what is shown, then to check that it is still shown.
    expect(asked).toEqual([{}, {}, [phrase], {}, {}, [phrase]]);
  });

  it("keeps nothing that a page passes off as a label", async () => {
    const { world } = deps({ result: "done", code: "pointLearned", label: "Zk3vT9qLw2Xe" });
    expect(await point(world, "clientSecret")).toMatchObject({ result: "refused" });
    expect(await readLearned(world)).toEqual([]);
  });

  it("keeps nothing when the page refuses", async () => {
    const { world } = deps({ result: "refused", code: "pointNothing" });
    expect(await point(world, "clientSecret")).toEqual({ result: "refused", code: "pointNothing" });
    expect(await readLearned(world)).toEqual([]);
  });

  it("asks the App Centre only for what it has", async () => {
    const { world } = deps(
      { result: "done", code: "pointLearned", label: "Office" },
      { kind: "app-centre-other" },
    );
    expect(await point(world, "division")).toMatchObject({ result: "refused", code: "wrongPage" });
  });

  it("points to nothing where the App Centre asks to sign in", async () => {
    const facts: PageFacts = { kind: "app-centre-other", problem: "appCentreSignedOut" };
    const { world } = deps({ result: "done", code: "pointLearned", label: "Phrase" }, facts);
    expect(await point(world, "clientSecret")).toEqual({ result: "refused", code: "appCentreSignedOut" });
    expect(await readLearned(world)).toEqual([]);
  });

  it("tells a site its labels when its large part is brought, and own pages forget them", async () => {
    const world = fakeDeps();
    const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
    const ask = (type: string, content: object, sender: object) =>
      createBroker(world, own)({ type, version: own.version, content }, { id: own.id, ...sender });
    await keepLearned(world, phrase);
    const site = { tabId: 2, origin: "https://app.apicenter.io", frameId: 0 };
    const { activeId } = await readSetups(world);
    expect(await ask("load-engine", {}, site)).toEqual({
      ok: true,
      answer: { learned: [phrase], pageButton: true, setup: { id: activeId, title: "" } },
    });
    expect(await ask("learned-labels", {}, site)).toEqual({ ok: false, code: "not-yours" });
    const forget = { site: phrase.site, label: phrase.label };
    expect(await ask("learned-labels", { forget }, { origin: own.origin })).toEqual({ ok: true, answer: [] });
  });
});

describe("what can be pointed to on a page", () => {
  it.each<[string, PageFacts, FieldName[]]>([
    [
      "an app without a secret",
      { kind: "app-centre-credentials", app: { secret: "missing" } },
      ["clientSecret"],
    ],
    ["an app whose secret is dots", { kind: "app-centre-credentials", app: { secret: "masked" } }, []],
    ["an App Centre page without credentials", { kind: "app-centre-other" }, ["clientId", "clientSecret"]],
    ["the App Centre's sign-in", { kind: "app-centre-other", problem: "appCentreSignedOut" }, []],
    ["the registration dialog", { kind: "app-centre-register" }, []],
    [
      "a form without a division",
      {
        kind: "api-center-form",
        form: {
          found: ["title", "clientId", "clientSecret", "country"],
          current: {},
          secretFilled: false,
          evidence: [],
        },
      },
      ["division"],
    ],
    [
      "a form that is not recognised",
      { kind: "api-center-other" },
      ["title", "clientId", "clientSecret", "country", "division"],
    ],
    ["another site", { kind: "exact-signed-in" }, []],
  ])("%s", (_what, facts, fields) => expect(missingOn(facts)).toEqual(fields));
});
