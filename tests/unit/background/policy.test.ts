// Tests that an administrator's policy can only make the options stricter, and that a mistake in one entry affects that
// entry only.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { readOptions } from "../../../utils/background/stored-options.ts";
import { serveOptions } from "../../../utils/background/serve-options.ts";
import { readSecret, saveOptions } from "../../../utils/background/secrets.ts";
import { activeOf, readSetups } from "../../../utils/background/stored-setups.ts";
import { readView } from "../../../utils/background/read-view.ts";
import { findingsOf } from "../../../utils/domain/checks.ts";
import { countryCodes } from "../../../utils/domain/countries.ts";
import {
  fitsTitle,
  isAllowed,
  offeredCountries,
  policyEntries,
  tighten,
} from "../../../utils/domain/policy.ts";
import { readPolicy } from "../../../utils/domain/read-policy.ts";
import { minMinutes, maxMinutes, type Options } from "../../../utils/domain/schemas.ts";
import {
  chromiumExamples,
  chromiumPolicy,
  example,
  firefoxPolicies,
  settingsOf,
} from "../../hostile/policy-examples.ts";
import { proves } from "../../run/promise.ts";
import { click, fakeDeps, type FakeDeps, showPage } from "./background-deps.ts";

const clientId = "0f8fad5b-d9cb-469f-a165-70867728950e";
const typed = { title: "Bakery", clientId, clientSecret: "Abc123Def456", country: "nl", division: "3977752" };

function governed(policy: object): FakeDeps {
  return Object.assign(fakeDeps(), { managed: async () => policy });
}

describe("reading", () => {
  const rows: [name: string, set: unknown, policy: object, ignored: string[]][] = [
    ["nothing", {}, {}, []],
    ["what is no object", "retention", {}, []],
    ["null", null, {}, []],
    [
      "all five",
      {
        retention: 15,
        pageButton: false,
        allowedCountries: ["nl", "be"],
        defaultCountry: "be",
        titlePattern: "Exact - *",
      },
      {
        retention: 15,
        pageButton: false,
        allowedCountries: ["nl", "be"],
        defaultCountry: "be",
        titlePattern: "Exact - *",
      },
      [],
    ],
    ["a retention as text", { retention: "15" }, {}, ["retention"]],
    ["a retention below the shortest", { retention: 4 }, {}, ["retention"]],
    ["a retention above the longest", { retention: 1441 }, {}, ["retention"]],
    ["a retention that is no whole number", { retention: 7.5 }, {}, ["retention"]],
    ["the button on, which is the person's to say", { pageButton: true }, {}, []],
    ["the button as a number", { pageButton: 0 }, {}, ["pageButton"]],
    [
      "one country that is none",
      { allowedCountries: ["nl", "de", 7] },
      { allowedCountries: ["nl"] },
      ["allowedCountries: de", "allowedCountries: number"],
    ],
    ["no country at all", { allowedCountries: [] }, {}, ["allowedCountries"]],
    ["only countries that are none", { allowedCountries: ["de"] }, {}, ["allowedCountries"]],
    ["countries as text", { allowedCountries: "nl" }, {}, ["allowedCountries"]],
    [
      "a default that is not allowed",
      { allowedCountries: ["nl"], defaultCountry: "be" },
      { allowedCountries: ["nl"] },
      ["defaultCountry"],
    ],
    ["an empty pattern", { titlePattern: "" }, {}, ["titlePattern"]],
    ["a pattern no title can fit", { titlePattern: "Exact  *" }, {}, ["titlePattern"]],
    ["a pattern without end", { titlePattern: "*".repeat(101) }, {}, ["titlePattern"]],
    ["a name that is none", { retention: 5, retentoin: 15 }, { retention: 5 }, ["retentoin"]],
  ];
  it.each(rows)("%s", (_name, set, policy, ignored) => {
    expect(readPolicy(set)).toEqual({ policy, ignored });
  });

  it("a mistake in one entry leaves the others", () => {
    const good = { retention: 15, pageButton: false, allowedCountries: ["nl"], titlePattern: "A*" };
    for (const entry of Object.keys(good)) {
      const read = readPolicy({ ...good, [entry]: { wrong: true } });
      expect(read.ignored).toEqual([entry]);
      expect(Object.keys(read.policy)).toEqual(Object.keys(good).filter((one) => one !== entry));
    }
  });
});

describe("a title pattern", () => {
  it.each([
    ["Exact", "Exact", true],
    ["Exact", "exact", false],
    ["Exact - Bakery", "Exact - *", true],
    ["Exact - ", "Exact - *", true],
    ["Bakery Exact - ", "Exact - *", false],
    ["Bakery (Exact)", "*(Exact)", true],
    ["Exact Bakery B.V.", "Exact * B.V.", true],
    ["Exact B.V.", "Exact * B.V.", false],
    ["abab", "ab*ab", true],
    ["aba", "ab*ba", false],
    ["anything", "*", true],
    ["a+b", "a+b", true],
    ["aab", "a+b", false],
  ])("%s against %s: %s", (title, pattern, fits) => {
    expect(fitsTitle(title, pattern)).toBe(fits);
  });

  it("fits as the same pattern of a regular expression does", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 12 }),
        letters,
        (title, pattern) => {
          expect(fitsTitle(title, pattern)).toBe(
            new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(title),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("takes no time on what a regular expression never ends with", () => {
    expect(fitsTitle(`${"a".repeat(500)}b`, `${"a*".repeat(50)}c`)).toBe(false);
  });
});

describe("what is handed to administrators", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../../public/managed-schema.json", import.meta.url), "utf8"),
  ) as {
    properties: Record<
      string,
      { enum?: string[]; items?: { enum: string[] }; minimum?: number; maximum?: number }
    >;
  };

  it("the schema for Chromium knows the same entries, countries and limits", () => {
    const { properties } = schema;
    expect(Object.keys(properties)).toEqual(policyEntries);
    const countries = "name the countries of utils/domain/countries.ts in public/managed-schema.json";
    expect(properties["allowedCountries"]?.items?.enum, countries).toEqual(countryCodes);
    expect(properties["defaultCountry"]?.enum, countries).toEqual(countryCodes);
    expect(properties["retention"]).toMatchObject({ minimum: minMinutes, maximum: maxMinutes });
  });

  it.each(chromiumExamples)("%s is understood as a whole", (file) => {
    expect(readPolicy(settingsOf(chromiumPolicy(file, "an-id"), "an-id"))).toEqual({
      policy: example,
      ignored: [],
    });
  });

  it("the example for Firefox is understood as a whole", () => {
    expect(JSON.stringify(firefoxPolicies())).toContain(`:${JSON.stringify(example)}`);
  });

  it("the page for administrators names each entry and each example", () => {
    const page = readFileSync(new URL("../../../docs/administrators.md", import.meta.url), "utf8");
    for (const name of [...policyEntries.map((entry) => `\`${entry}\``), ...chromiumExamples])
      expect(page).toContain(name);
  });
});

/** Tries any policy with any options. Nothing becomes less strict. */
it("tightens only, whatever is set", ({ task }) => {
  const options: fc.Arbitrary<Options> = fc.record({
    keepSecretMinutes: fc.integer({ min: 5, max: 1440 }),
    forgetAfterFill: fc.boolean(),
    pageButton: fc.boolean(),
  });
  const anything = fc.oneof(fc.jsonValue(), fc.integer({ min: -10, max: 2000 }), fc.boolean());
  const set = fc.record(
    {
      retention: fc.oneof(anything, fc.integer({ min: 5, max: 1440 })),
      pageButton: anything,
      allowedCountries: fc.oneof(anything, fc.array(fc.constantFrom("nl", "be", "fr", "uk", "de"))),
      defaultCountry: fc.oneof(anything, fc.constantFrom("nl", "be", "fr", "uk", "de")),
      titlePattern: fc.oneof(anything, fc.string(), fc.constant("Exact*")),
    },
    { requiredKeys: [] },
  );
  let looser = 0;
  const runs = 2000;
  const setup = { id: "one", title: "Bakery", clientId, country: "nl", progress: {} } as const;
  fc.assert(
    fc.property(options, set, (chosen, written) => {
      const { policy } = readPolicy(written);
      const counts = tighten(chosen, policy);
      const stops = (given: object) =>
        findingsOf({ setup, secret: "usual", ...given })
          .filter(({ severity }) => severity === "stops")
          .map(({ code }) => code);
      const withPolicy = stops({ policy });
      const tighter =
        counts.keepSecretMinutes <= chosen.keepSecretMinutes &&
        counts.keepSecretMinutes >= 5 &&
        counts.forgetAfterFill === chosen.forgetAfterFill &&
        (chosen.pageButton || !counts.pageButton) &&
        offeredCountries(policy).length > 0 &&
        countryCodes.every((code) => offeredCountries(policy).includes(code) === isAllowed(code, policy)) &&
        (policy.defaultCountry === undefined || isAllowed(policy.defaultCountry, policy)) &&
        stops({}).every((code) => withPolicy.includes(code));
      if (!tighter) looser += 1;
    }),
    { numRuns: runs },
  );
  expect(looser).toBe(0);
  proves(task, 15, `${looser} of ${runs} policies made anything looser`);
}, 60_000);

describe("in the background", () => {
  it("forgets the secret at the policy's time, though the person chose longer", async () => {
    const deps = governed({ retention: 10 });
    await saveOptions(deps, { keepSecretMinutes: 240, forgetAfterFill: false, pageButton: true });
    expect((await readOptions(deps)).keepSecretMinutes).toBe(10);
    await click(deps, undefined, { action: "save-setup", values: typed });
    const { id } = activeOf(await readSetups(deps));
    deps.clock.now += 10 * 60_000 - 1;
    expect(await readSecret(deps, id)).not.toBeNull();
    deps.clock.now += 1;
    expect(await readSecret(deps, id)).toBeNull();
  });

  it("keeps what the person chose for when the policy is lifted", async () => {
    const deps = governed({ retention: 10, pageButton: false });
    await deps.local.set("options", { keepSecretMinutes: 60, forgetAfterFill: false, pageButton: true });
    await serveOptions(deps, {
      save: { keepSecretMinutes: 10, forgetAfterFill: true, pageButton: false },
    });
    deps.managed = async () => ({});
    expect(await readOptions(deps)).toEqual({
      keepSecretMinutes: 60,
      forgetAfterFill: true,
      pageButton: true,
    });
  });

  it("begins a new setup with the administrator's country, also the first and the last one left", async () => {
    const deps = governed({ defaultCountry: "be" });
    const first = activeOf(await readSetups(deps));
    expect(first.country).toBe("be");
    await click(deps, undefined, { action: "new-setup" });
    expect((await readSetups(deps)).items.map(({ country }) => country)).toEqual(["be", "be"]);
    for (const { id } of (await readSetups(deps)).items)
      await click(deps, undefined, { action: "delete-setup", id });
    expect((await readSetups(deps)).items.map(({ country }) => country)).toEqual(["be"]);
  });

  it.each([
    ["a country that is not allowed", { allowedCountries: ["be"] }, "countryNotAllowed"],
    ["a title that does not fit", { titlePattern: "Exact - *" }, "titleNotAllowed"],
  ])("gives no values for %s, not even for a ticket made before", async (_what, policy, code) => {
    const deps = governed({});
    await click(deps, undefined, { action: "save-setup", values: typed });
    showPage(deps, 2, "https://app.apicenter.io/", {
      kind: "api-center-form",
      form: { found: [], current: {}, secretFilled: false, evidence: [] },
    });
    const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
    const sender = { id: own.id, tabId: 2, frameId: 0, origin: "https://app.apicenter.io" };
    let given: unknown;
    deps.sites.get(2)!.fill = async ({ ticket }) => {
      deps.managed = async () => policy;
      given = await createBroker(deps, own)(
        { type: "fill-values", version: own.version, content: { ticket } },
        sender,
      );
      return { result: "done", code: "filled" };
    };
    await click(deps, 2, { action: "fill-form" });
    expect(given).toMatchObject({ ok: true, answer: { ok: false, result: { result: "refused", code } } });
    expect(await click(deps, 2, { action: "fill-form" })).toMatchObject({ result: "refused", code });
  });

  it("tells documents not to offer the button, and refuses the click of one that still does", async () => {
    const deps = governed({ pageButton: false });
    const told: boolean[] = [];
    deps.tabs.set(2, "https://app.apicenter.io/");
    deps.sites.set(2, {
      look: async () => ({ facts: { kind: "api-center-other" }, documentKey: "document-2" }),
      settings: async ({ pageButton }) => {
        told.push(pageButton);
        return true;
      },
    });
    await serveOptions(deps, { save: { ...(await readOptions(deps)), pageButton: true } });
    expect(told).toEqual([false]);
    const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
    const sender = { id: own.id, tabId: 2, frameId: 0, origin: "https://app.apicenter.io" };
    const { activeId } = await readSetups(deps);
    const content = { documentKey: "document-2", setupId: activeId };
    const asked = { type: "fill-request", version: own.version, content };
    expect(await createBroker(deps, own)(asked, sender)).toMatchObject({
      answer: { result: "refused", code: "pageButtonOff" },
    });
  });

  it("offers no country that is not allowed to fix anything, and takes none", async () => {
    const deps = governed({ allowedCountries: ["nl"] });
    await click(deps, undefined, { action: "save-setup", values: typed });
    showPage(deps, 3, "https://start.exactonline.be/", { kind: "exact-signed-in", country: "be" });
    const { problem } = await readView(deps, 3);
    expect(problem).toMatchObject({ code: "countryOfPage", fixes: [{ country: "nl" }] });
    expect(await click(deps, 3, { action: "use-country", country: "be" })).toMatchObject({
      result: "refused",
      code: "countryNotAllowed",
    });
    expect(activeOf(await readSetups(deps)).country).toBe("nl");
  });

  it("offers only allowed countries, and names what it ignores in the options", async () => {
    const deps = governed({ allowedCountries: ["uk", "nl", "de"], retention: "long" });
    expect((await readView(deps, undefined)).countries).toEqual(["nl", "uk"]);
    expect((await serveOptions(deps, {})).ignored).toEqual(["retention", "allowedCountries: de"]);
  });
});
