// Tests the checks before a fill. Each check finds only its own mistake in a setup, and offers what fixes it.
import { describe, expect, it } from "vitest";
import { checks, findingsOf } from "../../../utils/domain/checks.ts";
import type { CheckInput } from "../../../utils/domain/check.ts";
import type { Code } from "../../../utils/domain/codes.ts";
import type { Setup } from "../../../utils/domain/schemas.ts";
import { redirectUri } from "../../../utils/domain/sites.ts";

const bakery: Setup = {
  id: "bakery",
  title: "Bakery",
  clientId: "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  country: "nl",
  app: { redirectUri, testing: false, country: "nl" },
  administration: { division: "3977752", hid: "10", name: "Bakery B.V." },
  administrationCountry: "nl",
  progress: {},
};
const { country: _country, ...nowhere } = bakery;
const { administration: _administration, administrationCountry: _at, ...unchosen } = bakery;
const typed = (division: string): Setup => ({ ...unchosen, administration: { division } });
const other: Setup = { id: "other", title: "Other", clientId: "", progress: {} };

const over = { clientId: "2c1a54d9", division: "1" };

/**
 * The code, the input with the mistake, the substitutions of the sentence, and the action of the first button beside
 * it.
 */
const rows: [code: Code, input: Partial<CheckInput>, substitutions: string[], fix: string][] = [
  [
    "formOfAnother",
    { formOf: { owners: [{ ...other, title: "", clientId: "2c1a54d9" }], over } },
    ["2c1a54d9"],
    "choose-setup",
  ],
  ["formOfUnknown", { formOf: { owners: [], over } }, ["2c1a54d9"], "fill-over"],
  ["titleMissing", { setup: { ...bakery, title: "" } }, [], "edit-value"],
  ["clientIdMissing", { setup: { ...bakery, clientId: "" } }, [], "open-app-centre"],
  ["clientIdFormat", { setup: { ...bakery, clientId: "my login" } }, [], "open-app-centre"],
  ["clientSecretMissing", { secret: null }, [], "open-app-centre"],
  [
    "clientSecretForgotten",
    { secret: null, setup: { ...bakery, progress: { captured: 1 } } },
    [],
    "open-app-centre",
  ],
  ["countryMissing", { setup: nowhere }, [], "edit-value"],
  ["divisionMissing", { setup: unchosen }, [], "load-administrations"],
  ["divisionFormat", { setup: typed("10 Bakery") }, [], "load-administrations"],
  [
    "divisionIsHid",
    { setup: typed("10"), listed: { known: false, divisionOfHid: "3977752" } },
    ["10", "3977752"],
    "use-administration",
  ],
  ["titleNotAllowed", { policy: { titlePattern: "nl" } }, ["nl"], "edit-value"],
  ["countryNotAllowed", { policy: { allowedCountries: ["be", "uk"] } }, ["NL"], "edit-value"],
  ["countryOfApp", { setup: { ...bakery, app: { country: "be" } } }, ["BE", "NL"], "open-app-centre"],
  [
    "countryOfAdministration",
    { setup: { ...bakery, administrationCountry: "be" } },
    ["BE", "NL"],
    "load-administrations",
  ],
  ["secretLooksLikeWebhook", { secret: "webhook" }, [], "open-app-centre"],
  ["secretUnusual", { secret: "unusual" }, [], "open-app-centre"],
  [
    "redirectUriDiffers",
    { setup: { ...bakery, app: { redirectUri: `${redirectUri}/` } } },
    [`${redirectUri}/`, redirectUri],
    "copy-redirect-uri",
  ],
  ["testingApp", { setup: { ...bakery, app: { testing: true } } }, [], "open-app-centre"],
  [
    "appUsedTwice",
    { setups: [bakery, { ...other, clientId: bakery.clientId }] },
    ["Other"],
    "open-app-centre",
  ],
  ["titleUsed", { setups: [{ ...other, title: "BAKÉRY" }, bakery] }, ["BAKÉRY"], "edit-value"],
  ["divisionLooksLikeHid", { setup: typed("10") }, ["10"], "load-administrations"],
  [
    "divisionElsewhere",
    { setup: typed("3977000"), listed: { known: true, elsewhere: "be" } },
    ["BE", "NL"],
    "load-administrations",
  ],
  [
    "divisionNotListed",
    { setup: typed("3977000"), listed: { known: false } },
    ["3977000"],
    "load-administrations",
  ],
];

describe("before a fill", () => {
  it("nothing is found in a setup that is right", () => {
    expect(findingsOf({ setup: bakery, secret: "usual", setups: [bakery, other] })).toEqual([]);
  });

  it("every check has a row here", () => {
    expect(rows.map(([code]) => code).toSorted()).toEqual(checks.map(({ code }) => code).toSorted());
  });

  it.each(rows)("%s is found, and nothing else", (code, input, substitutions, fix) => {
    const findings = findingsOf({ setup: bakery, secret: "usual", ...input });
    expect(findings.map((one) => one.code)).toEqual([code]);
    expect(findings[0]?.substitutions).toEqual(substitutions);
    expect(findings[0]?.fixes?.[0]?.action).toBe(fix);
  });

  it("a form that may be of two other setups says so, and offers neither", () => {
    const formOf = { owners: [other, { ...other, id: "third", title: "Third" }], over };
    expect(findingsOf({ setup: bakery, secret: "usual", formOf })).toMatchObject([
      { substitutions: ["Other, Third"], fixes: [{ action: "fill-over", over }] },
    ]);
  });

  it("what is too long to be a client ID is shown in part, and not filled over", () => {
    const formOf = { owners: [], over: { clientId: "x".repeat(5_000), division: "" } };
    const [finding] = findingsOf({ setup: bakery, secret: "usual", formOf });
    expect([finding?.substitutions?.[0]?.length, finding?.fixes]).toEqual([60, []]);
  });

  it("a country that stands alone is corrected, not what the app and the administration agree on", () => {
    const setup: Setup = { ...bakery, country: "be" };
    const [ofApp, ofAdministration] = findingsOf({ setup, secret: "usual" });
    expect(ofApp).toMatchObject({
      code: "countryOfApp",
      fixes: [{ action: "use-country", country: "nl" }, {}],
    });
    expect(ofAdministration).toMatchObject({
      code: "countryOfAdministration",
      fixes: [{ action: "use-country", country: "nl" }, {}],
    });
  });

  it("another app is registered where the administration lies when only the app is elsewhere", () => {
    const [finding] = findingsOf({ setup: { ...bakery, app: { country: "be" } }, secret: "usual" });
    expect(finding?.fixes?.[0]).toEqual({ action: "open-app-centre", country: "nl" });
  });
});
