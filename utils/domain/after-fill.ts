// What can go wrong after a fill, at Exact or at API Center, as a page tells it: which value is wrong, and what mends it.
import { isCode } from "./codes.ts";
import type { PageFacts } from "./facts.ts";
import { mendsOfAppCountry, type Mend } from "./fixes.ts";
import type { Setup } from "./schemas.ts";
import { redirectUri } from "./sites.ts";
import type { Trouble } from "./view.ts";

type Explain = (page: PageFacts, setup: Setup) => Trouble;

/** Exact does not know the client ID on this country's host: it was typed wrongly, or the app is of another country. */
function clientNotFound(page: PageFacts, setup: Setup): Trouble {
  const { unknownClientId: asked, country } = page;
  if (asked && setup.clientId !== "" && asked !== setup.clientId)
    return {
      code: "client-id-other",
      gaps: [asked, setup.clientId],
      mends: [{ action: "fill-form" }, { action: "edit-value", field: "clientId" }],
    };
  const from = setup.app?.country;
  if (from && country && from !== country)
    return {
      code: "client-not-found-country",
      gaps: [country.toUpperCase(), from.toUpperCase()],
      // The form may hold the wrong country although the setup's is right: then filling again is all.
      mends:
        setup.country === from
          ? [{ action: "fill-form" }]
          : mendsOfAppCountry({ ...setup, country: setup.country ?? country }),
    };
  const again: Mend = { action: "open-app-centre", ...(country && { country }) };
  return {
    code: "client-not-found",
    gaps: [asked ?? setup.clientId, (country ?? setup.country)?.toUpperCase() ?? ""],
    mends: [{ action: "edit-value", field: "country" }, again],
  };
}

/** Exact gave access, and not to this administration: it was not ticked. */
const leftOut: Explain = (_page, { administration }) => ({
  code: "connect-administration-left-out",
  gaps: [administration?.name ?? "", administration?.division ?? ""],
  mends: [{ action: "open-api-center" }],
});

const plain =
  (code: Trouble["code"], ...mends: Mend[]): Explain =>
  () => ({ code, mends });

/** One row for each code that a page of Exact or API Center answers with after a fill. Source: facts/exact-online.md "OAuth". */
const explanations: Readonly<Record<string, Explain>> = {
  "client-not-found": clientNotFound,
  "authorise-redirect-uri": () => ({
    code: "authorise-redirect-uri",
    gaps: [redirectUri],
    mends: [{ action: "copy-redirect-uri" }, { action: "open-app-centre" }],
  }),
  "authorise-refused": plain("authorise-refused", { action: "open-api-center" }),
  "authorise-try-later": plain("authorise-try-later"),
  "authorise-error": (page) => inOwnWords(page) ?? { code: "authorise-error" },
  "credentials-refused": plain("credentials-refused", { action: "open-app-centre" }),
  "connect-authorise-again": plain("connect-authorise-again", { action: "open-api-center" }),
  "connect-administration-left-out": leftOut,
  "connect-token-used": plain("connect-token-used", { action: "open-api-center" }),
  "connect-token-old": plain("connect-token-old", { action: "open-api-center" }),
  "connect-too-early": plain("connect-too-early"),
  "connect-too-many": plain("connect-too-many"),
  "connect-scope": plain("connect-scope", { action: "open-app-centre" }),
  "exact-user-blocked": plain("exact-user-blocked"),
  "exact-licence-ended": plain("exact-licence-ended"),
  "exact-division-blocked": ({ country }, setup) => ({
    code: "exact-division-blocked",
    gaps: [setup.administration?.name ?? "", setup.administration?.division ?? ""],
    mends: [
      {
        action: "open-exact-online",
        ...((setup.country ?? country) && { country: setup.country ?? country! }),
      },
    ],
  }),
  "exact-sign-in": plain("exact-sign-in", { action: "open-exact-online" }),
};

/** A failure that nobody can explain, as the page tells it: without advice, which would be a guess. */
function inOwnWords({ said }: PageFacts): Trouble | null {
  return said === undefined || said === "" ? null : { code: "connect-said", gaps: [said] };
}

/** The codes above, and what they become once the setup is looked at: the step `connect` shows them. */
export const afterFillCodes: readonly string[] = [
  ...Object.keys(explanations),
  "client-id-other",
  "client-not-found-country",
  "connect-failed",
  "connect-said",
];

/** What a page says went wrong after a fill of this setup; null when it says nothing of the kind. */
export function afterFillTrouble(page: PageFacts, setup: Setup): Trouble | null {
  const explain = page.problem === undefined ? undefined : explanations[page.problem];
  if (explain) return explain(page, setup);
  if (page.connection !== "failed") return null;
  const told = inOwnWords(page);
  if (told) return told;
  return setup.progress.authorised === undefined ? { code: "connect-failed" } : leftOut(page, setup);
}

/** What the page in the tab says is in the way of this setup, be it its own problem or another country; else null. */
export function pageTrouble(page: PageFacts, setup: Setup): Trouble | null {
  const trouble = afterFillTrouble(page, setup);
  if (trouble) return trouble;
  const { notTaken } = page;
  if (notTaken)
    return {
      code: notTaken.code,
      ...(notTaken.substitutions.length > 0 && { gaps: notTaken.substitutions }),
    };
  if (page.problem !== undefined) return isCode(page.problem) ? { code: page.problem } : null;
  const { country } = page;
  if (!country || !setup.country || country === setup.country) return null;
  const sure = [setup.app?.country, setup.administrationCountry].includes(setup.country);
  const there: Mend = {
    action: page.kind.startsWith("app-centre") ? "open-app-centre" : "open-exact-online",
    country: setup.country,
  };
  return {
    code: "country-of-page",
    gaps: [country.toUpperCase(), setup.country.toUpperCase()],
    mends: sure ? [there] : [there, { action: "use-country", country }],
  };
}
