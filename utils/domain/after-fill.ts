// Explains what went wrong after a fill, at Exact or at API Center: which value is wrong and how to fix it.
import { isCode } from "./codes.ts";
import type { PageFacts } from "./facts.ts";
import { fixesOfAppCountry, type Fix } from "./fixes.ts";
import type { Setup } from "./schemas.ts";
import { redirectUri } from "./sites.ts";
import type { Trouble } from "./sentences.ts";

type Explain = (page: PageFacts, setup: Setup) => Trouble;

/**
 * Explains that Exact does not know the client ID on this country's host. It was typed wrongly, or the app is of
 * another country.
 */
function clientNotFound(page: PageFacts, setup: Setup): Trouble {
  const { unknownClientId: asked, country } = page;
  if (asked && setup.clientId !== "" && asked !== setup.clientId)
    return {
      code: "clientIdOther",
      substitutions: [asked, setup.clientId],
      fixes: [{ action: "fill-form" }, { action: "edit-value", field: "clientId" }],
    };
  const from = setup.app?.country;
  if (from && country && from !== country)
    return {
      code: "clientNotFoundCountry",
      substitutions: [country.toUpperCase(), from.toUpperCase()],
      // The form may hold the wrong country although the setup's country is right. Then another fill is enough.
      fixes:
        setup.country === from
          ? [{ action: "fill-form" }]
          : fixesOfAppCountry({ ...setup, country: setup.country ?? country }),
    };
  const again: Fix = { action: "open-app-centre", ...(country && { country }) };
  return {
    code: "clientNotFound",
    substitutions: [asked ?? setup.clientId, (country ?? setup.country)?.toUpperCase() ?? ""],
    fixes: [{ action: "edit-value", field: "country" }, again],
  };
}

/** Explains that Exact gave access, but not to this administration: the user did not tick it. */
const leftOut: Explain = (_page, { administration }) => ({
  code: "connectAdministrationLeftOut",
  substitutions: [administration?.name ?? "", administration?.division ?? ""],
  fixes: [{ action: "open-api-center" }],
});

const plain =
  (code: Trouble["code"], ...fixes: Fix[]): Explain =>
  () => ({ code, fixes });

/**
 * One row for each problem code of a page of Exact or API Center after a fill. Source: docs/facts/exact-online.md
 * "OAuth".
 */
const explanations: Readonly<Record<string, Explain>> = {
  clientNotFound: clientNotFound,
  authoriseRedirectUri: () => ({
    code: "authoriseRedirectUri",
    substitutions: [redirectUri],
    fixes: [{ action: "copy-redirect-uri" }, { action: "open-app-centre" }],
  }),
  authoriseRefused: plain("authoriseRefused", { action: "open-api-center" }),
  authoriseTryLater: plain("authoriseTryLater"),
  authoriseError: (page) => inOwnWords(page) ?? { code: "authoriseError" },
  credentialsRefused: plain("credentialsRefused", { action: "open-app-centre" }),
  connectAuthoriseAgain: plain("connectAuthoriseAgain", { action: "open-api-center" }),
  connectAdministrationLeftOut: leftOut,
  connectTokenUsed: plain("connectTokenUsed", { action: "open-api-center" }),
  connectTokenOld: plain("connectTokenOld", { action: "open-api-center" }),
  connectTooEarly: plain("connectTooEarly"),
  connectTooMany: plain("connectTooMany"),
  connectScope: plain("connectScope", { action: "open-app-centre" }),
  exactUserBlocked: plain("exactUserBlocked"),
  exactLicenceEnded: plain("exactLicenceEnded"),
  exactDivisionBlocked: ({ country }, setup) => ({
    code: "exactDivisionBlocked",
    substitutions: [setup.administration?.name ?? "", setup.administration?.division ?? ""],
    fixes: [
      {
        action: "open-exact-online",
        ...((setup.country ?? country) && { country: setup.country ?? country! }),
      },
    ],
  }),
  exactSignIn: plain("exactSignIn", { action: "open-exact-online" }),
};

/**
 * Returns the page's own words about a failure without a row. Gives no advice, because it would be a guess. Returns
 * null when the page says nothing.
 */
function inOwnWords({ said }: PageFacts): Trouble | null {
  return said === undefined || said === "" ? null : { code: "connectSaid", substitutions: [said] };
}

/** The codes above, and the codes that they become together with a setup. The step `connect` shows them. */
export const afterFillCodes: readonly string[] = [
  ...Object.keys(explanations),
  "clientIdOther",
  "clientNotFoundCountry",
  "connectFailed",
  "connectSaid",
];

/** Returns what a page says went wrong after a fill of this setup. Returns null when it says nothing about that. */
export function afterFillTrouble(page: PageFacts, setup: Setup): Trouble | null {
  const explain = page.problem === undefined ? undefined : explanations[page.problem];
  if (explain) return explain(page, setup);
  if (page.connection !== "failed") return null;
  const told = inOwnWords(page);
  if (told) return told;
  return setup.progress.authorised === undefined ? { code: "connectFailed" } : leftOut(page, setup);
}

/**
 * Returns what the page in the tab says against this setup: its own problem, or another country. Returns null when
 * there is nothing.
 */
export function pageTrouble(page: PageFacts, setup: Setup): Trouble | null {
  const trouble = afterFillTrouble(page, setup);
  if (trouble) return trouble;
  const { notTaken } = page;
  if (notTaken)
    return {
      code: notTaken.code,
      ...(notTaken.substitutions.length > 0 && { substitutions: notTaken.substitutions }),
    };
  if (page.problem !== undefined) return isCode(page.problem) ? { code: page.problem } : null;
  const { country } = page;
  if (!country || !setup.country || country === setup.country) return null;
  const sure = [setup.app?.country, setup.administrationCountry].includes(setup.country);
  const there: Fix = {
    action: page.kind.startsWith("app-centre") ? "open-app-centre" : "open-exact-online",
    country: setup.country,
  };
  return {
    code: "countryOfPage",
    substitutions: [country.toUpperCase(), setup.country.toUpperCase()],
    fixes: sure ? [there] : [there, { action: "use-country", country }],
  };
}
