// The checks before a fill: each row of the table fires on the setup that is wrong in that way only, and says what mends it.
import { describe, expect, it } from "vitest";
import { checks, findingsOf, type CheckInput } from "../../utils/domain/checks.ts";
import type { Code } from "../../utils/domain/codes.ts";
import type { Setup } from "../../utils/domain/schemas.ts";
import { redirectUri } from "../../utils/domain/sites.ts";

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

/** What is wrong, what is found in its gaps, and the action of the first button beside it. */
const rows: [code: Code, input: Partial<CheckInput>, gaps: string[], mend: string][] = [
  [
    "form-of-another",
    { formOf: { owners: [{ ...other, title: "", clientId: "2c1a54d9" }], over } },
    ["2c1a54d9"],
    "choose-setup",
  ],
  ["form-of-unknown", { formOf: { owners: [], over } }, ["2c1a54d9"], "fill-over"],
  ["title-missing", { setup: { ...bakery, title: "" } }, [], "edit-value"],
  ["client-id-missing", { setup: { ...bakery, clientId: "" } }, [], "open-app-centre"],
  ["client-id-format", { setup: { ...bakery, clientId: "my login" } }, [], "open-app-centre"],
  ["client-secret-missing", { secret: null }, [], "open-app-centre"],
  [
    "client-secret-forgotten",
    { secret: null, setup: { ...bakery, progress: { captured: 1 } } },
    [],
    "open-app-centre",
  ],
  ["country-missing", { setup: nowhere }, [], "edit-value"],
  ["division-missing", { setup: unchosen }, [], "load-administrations"],
  ["division-format", { setup: typed("10 Bakery") }, [], "load-administrations"],
  [
    "division-is-hid",
    { setup: typed("10"), listed: { known: false, divisionOfHid: "3977752" } },
    ["10", "3977752"],
    "use-administration",
  ],
  ["title-not-allowed", { policy: { titlePattern: "nl" } }, ["nl"], "edit-value"],
  ["country-not-allowed", { policy: { allowedCountries: ["be", "uk"] } }, ["NL"], "edit-value"],
  ["country-of-app", { setup: { ...bakery, app: { country: "be" } } }, ["BE", "NL"], "open-app-centre"],
  [
    "country-of-administration",
    { setup: { ...bakery, administrationCountry: "be" } },
    ["BE", "NL"],
    "load-administrations",
  ],
  ["secret-looks-like-webhook", { secret: "webhook" }, [], "open-app-centre"],
  ["secret-unusual", { secret: "unusual" }, [], "open-app-centre"],
  [
    "redirect-uri-differs",
    { setup: { ...bakery, app: { redirectUri: `${redirectUri}/` } } },
    [`${redirectUri}/`, redirectUri],
    "copy-redirect-uri",
  ],
  ["testing-app", { setup: { ...bakery, app: { testing: true } } }, [], "open-app-centre"],
  [
    "app-used-twice",
    { setups: [bakery, { ...other, clientId: bakery.clientId }] },
    ["Other"],
    "open-app-centre",
  ],
  ["title-used", { setups: [{ ...other, title: "BAKÉRY" }, bakery] }, ["BAKÉRY"], "edit-value"],
  ["division-looks-like-hid", { setup: typed("10") }, ["10"], "load-administrations"],
  [
    "division-elsewhere",
    { setup: typed("3977000"), listed: { known: true, elsewhere: "be" } },
    ["BE", "NL"],
    "load-administrations",
  ],
  [
    "division-not-listed",
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

  it.each(rows)("%s is found, and nothing else", (code, input, gaps, mend) => {
    const findings = findingsOf({ setup: bakery, secret: "usual", ...input });
    expect(findings.map((one) => one.code)).toEqual([code]);
    expect(findings[0]?.gaps).toEqual(gaps);
    expect(findings[0]?.mends?.[0]?.action).toBe(mend);
  });

  it("a form that may be of two other setups says so, and offers neither", () => {
    const formOf = { owners: [other, { ...other, id: "third", title: "Third" }], over };
    expect(findingsOf({ setup: bakery, secret: "usual", formOf })).toMatchObject([
      { gaps: ["Other, Third"], mends: [{ action: "fill-over", over }] },
    ]);
  });

  it("what is too long to be a client ID is shown in part, and not filled over", () => {
    const formOf = { owners: [], over: { clientId: "x".repeat(5_000), division: "" } };
    const [finding] = findingsOf({ setup: bakery, secret: "usual", formOf });
    expect([finding?.gaps?.[0]?.length, finding?.mends]).toEqual([60, []]);
  });

  it("a country that stands alone is corrected, not what the app and the administration agree on", () => {
    const setup: Setup = { ...bakery, country: "be" };
    const [ofApp, ofAdministration] = findingsOf({ setup, secret: "usual" });
    expect(ofApp).toMatchObject({
      code: "country-of-app",
      mends: [{ action: "use-country", country: "nl" }, {}],
    });
    expect(ofAdministration).toMatchObject({
      code: "country-of-administration",
      mends: [{ action: "use-country", country: "nl" }, {}],
    });
  });

  it("another app is registered where the administration lies when only the app is elsewhere", () => {
    const [finding] = findingsOf({ setup: { ...bakery, app: { country: "be" } }, secret: "usual" });
    expect(finding?.mends?.[0]).toEqual({ action: "open-app-centre", country: "nl" });
  });
});
