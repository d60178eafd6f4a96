// Tests which setup a page belongs to, and what a setup shows if Exact or API Center refuses it after its fill.
import { describe, expect, it } from "vitest";
import { afterFillTrouble, pageTrouble } from "../../../utils/domain/after-fill.ts";
import type { PageFacts } from "../../../utils/domain/facts.ts";
import type { Overwritten } from "../../../utils/domain/fixes.ts";
import type { Setup } from "../../../utils/domain/schemas.ts";
import { isOfAnother, otherSetupOf, othersForm, setupOfPage } from "../../../utils/domain/setup-of-page.ts";
import { redirectUri } from "../../../utils/domain/sites.ts";
import { bakery, mill } from "../made-up-setups.ts";

const fresh: Setup = { id: "fresh", title: "", clientId: "", country: "nl", progress: {} };
const all = [bakery, mill, fresh];

const formOf = (current: NonNullable<PageFacts["form"]>["current"]): PageFacts => ({
  kind: "api-center-form",
  form: { found: [], current, secretFilled: true, evidence: [] },
});
const inside = (division: string, country: "nl" | "be" = "nl"): PageFacts => ({
  kind: "exact-signed-in",
  country,
  administration: { division },
});

describe("a page belongs to the setup", () => {
  it.each<[string, PageFacts, string]>([
    [
      "whose client ID stands in the form, in whatever writing",
      formOf({ clientId: `{${mill.clientId.toUpperCase()}}` }),
      "mill",
    ],
    [
      "whose app it shows",
      { kind: "app-centre-credentials", app: { clientId: mill.clientId, secret: "masked" } },
      "mill",
    ],
    ["whose division it is in", inside("3977760"), "mill"],
    [
      "whose client ID Exact does not know",
      { kind: "elsewhere", unknownClientId: bakery.clientId },
      "bakery",
    ],
  ])("%s", (_which, page, id) => expect(setupOfPage(page, all)?.id).toBe(id));

  it.each<[string, PageFacts]>([
    ["an empty form", formOf({ clientId: "", division: "" })],
    ["the same division number in another country", inside("3977760", "be")],
    [
      "a client ID that is no setup's, with a division that is one's",
      formOf({ clientId: "x", division: "3977760" }),
    ],
    ["a page that shows neither", { kind: "api-center-other" }],
  ])("and to none: %s", (_which, page) => expect(setupOfPage(page, [bakery, mill])).toBeNull());

  it("not when two fit equally; the division decides between two on one app", () => {
    const twin: Setup = { ...mill, id: "twin", clientId: bakery.clientId };
    expect(setupOfPage(formOf({ clientId: bakery.clientId }), [bakery, twin])).toBeNull();
    expect(setupOfPage(formOf({ clientId: bakery.clientId, division: "3977760" }), [bakery, twin])).toBe(
      twin,
    );
  });
});

describe("the offer to switch", () => {
  it("names the other setup and what it has in common with the page", () => {
    expect(otherSetupOf(formOf({ clientId: mill.clientId }), all, bakery)).toEqual({
      id: "mill",
      title: "Mill",
      by: "clientId",
    });
    expect(otherSetupOf(inside("3977760"), all, fresh)?.by).toBe("division");
  });

  it("is not made on a page of the active setup", () => {
    expect(otherSetupOf(formOf({ clientId: bakery.clientId }), all, bakery)).toBeNull();
  });

  it("a form belongs to all that fit it equally, to none where the active one fits as well", () => {
    const owners = (current: Parameters<typeof formOf>[0], active: Setup) =>
      (othersForm(formOf(current), [...all, twin], active)?.owners ?? []).map(({ id }) => id);
    const twin: Setup = { ...mill, id: "twin", clientId: bakery.clientId };
    expect(owners({ clientId: bakery.clientId }, mill)).toEqual(["bakery", "twin"]);
    expect(owners({ clientId: bakery.clientId }, bakery)).toEqual([]);
    expect(owners({ clientId: bakery.clientId, division: "3977760" }, bakery)).toEqual(["twin"]);
    expect(owners({ clientId: "", division: "3977752" }, fresh)).toEqual(["bakery"]);
    expect(owners({ clientId: "", division: "" }, fresh)).toEqual([]);
    expect(othersForm(inside("3977760"), all, bakery)).toBeNull();
  });

  it.each<[string, Parameters<typeof formOf>[0], Overwritten | null]>([
    ["a client ID of no setup", { clientId: "x", division: " 1 " }, { clientId: "x", division: "1" }],
    [
      "one as it was pasted",
      { clientId: ` {${mill.clientId.toUpperCase()}} ` },
      { clientId: mill.clientId, division: "" },
    ],
    [
      "a client ID of nobody, and the setup's own division",
      { clientId: "x", division: "3977752" },
      { clientId: "x", division: "3977752" },
    ],
    [
      "the setup's own client ID, as it was pasted",
      { clientId: ` {${bakery.clientId.toUpperCase()}} ` },
      null,
    ],
    ["its own client ID and nobody's division", { clientId: bakery.clientId, division: "1" }, null],
    ["nothing but spaces", { clientId: " \u200B ", division: "" }, null],
    ["nothing", {}, null],
  ])("a fill would replace what stands there: %s", (_which, current, over) => {
    expect(othersForm(formOf(current), [bakery, mill], bakery)?.over ?? null).toEqual(over);
  });

  it("a setup without a client ID has none that another would not be: it cannot be filled anyway", () => {
    expect(othersForm(formOf({ clientId: "x" }), all, fresh)).toBeNull();
  });

  it("goes with a form that contradicts: what it says of a connection is not the active setup's", () => {
    expect(isOfAnother(formOf({ clientId: mill.clientId }), bakery)).toBe(true);
    expect(isOfAnother(formOf({ clientId: bakery.clientId, division: "3977760" }), bakery)).toBe(true);
    expect(isOfAnother(formOf({ clientId: "", division: "" }), bakery)).toBe(false);
    expect(isOfAnother({ kind: "api-center-other", connection: "authorised" }, bakery)).toBe(false);
  });
});

describe("after a fill", () => {
  const unknown = (unknownClientId: string): PageFacts => ({
    kind: "elsewhere",
    country: "nl",
    problem: "clientNotFound",
    unknownClientId,
  });

  it("a client ID that is not the setup's was changed in the form", () => {
    expect(afterFillTrouble(unknown("x"), bakery)).toMatchObject({
      code: "clientIdOther",
      substitutions: ["x", bakery.clientId],
      fixes: [{ action: "fill-form" }, { action: "edit-value", field: "clientId" }],
    });
  });

  it("the app is known to be of another country: the form's country was wrong, or the setup's", () => {
    const belgian: Setup = { ...bakery, app: { country: "be" } };
    expect(afterFillTrouble(unknown(bakery.clientId), { ...belgian, country: "be" })).toMatchObject({
      code: "clientNotFoundCountry",
      substitutions: ["NL", "BE"],
      fixes: [{ action: "fill-form" }],
    });
    expect(afterFillTrouble(unknown(bakery.clientId), belgian)?.fixes).toEqual([
      { action: "open-app-centre", country: "nl" },
      { action: "use-country", country: "be" },
    ]);
  });

  it("nothing more is known: country and client ID are both offered for fixing", () => {
    expect(afterFillTrouble(unknown(bakery.clientId), bakery)).toEqual({
      code: "clientNotFound",
      substitutions: [bakery.clientId, "NL"],
      fixes: [
        { action: "edit-value", field: "country" },
        { action: "open-app-centre", country: "nl" },
      ],
    });
  });

  it("the redirect URI is named as it must be", () => {
    const page: PageFacts = {
      kind: "api-center-other",
      connection: "failed",
      problem: "authoriseRedirectUri",
    };
    expect(afterFillTrouble(page, bakery)).toMatchObject({ substitutions: [redirectUri] });
  });

  it("a failed test after access was given names the administration that was left out", () => {
    const failed: PageFacts = { kind: "api-center-form", connection: "failed" };
    expect(afterFillTrouble(failed, bakery)).toEqual({ code: "connectFailed" });
    expect(afterFillTrouble(failed, { ...bakery, progress: { authorised: 1 } })).toMatchObject({
      code: "connectAdministrationLeftOut",
      substitutions: ["Bakery B.V.", "3977752"],
    });
  });
});

describe("a page of another country than the setup's", () => {
  it("leads to the right one; where nothing speaks for the setup's country, that can be changed too", () => {
    const page = inside("1", "be");
    expect(pageTrouble(page, bakery)).toEqual({
      code: "countryOfPage",
      substitutions: ["BE", "NL"],
      fixes: [{ action: "open-exact-online", country: "nl" }],
    });
    expect(pageTrouble(page, fresh)?.fixes).toContainEqual({ action: "use-country", country: "be" });
    expect(pageTrouble(inside("1"), bakery)).toBeNull();
  });
});
