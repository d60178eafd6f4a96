// Lists situations that popup and side panel both show: the kind of page, what is wrong, and the result of the last
// action.
import type { FillReport, Outcome, PageFacts } from "../../../utils/domain/facts.ts";
import type { FieldName } from "../../../utils/domain/fields.ts";
import { pageKinds } from "../../../utils/domain/schemas.ts";
import { hostPatterns, redirectUri } from "../../../utils/domain/sites.ts";
import type { ViewInput } from "../../../utils/domain/view-of.ts";
import type { PageProps } from "../../../components/props.ts";
import {
  allFilled,
  appPage,
  bakery,
  emptyForm,
  exactPage,
  filled,
  formPage,
  fresh,
  mill,
  moment,
  otherwiseFilledForm,
  ownForm,
  standingForm,
  viewFrom,
} from "./made-up.ts";

/** A state of both popup and panel. */
export interface SharedState {
  name: string;
  facts: Partial<ViewInput>;
  given?: Partial<Pick<PageProps, "busy" | "result" | "hosts" | "view">>;
}

const pages: Partial<Record<PageFacts["kind"], PageFacts>> = {
  "app-centre-register": { kind: "app-centre-register", country: "nl" },
  "app-centre-credentials": appPage,
  "app-centre-other": { kind: "app-centre-other", country: "nl" },
  "exact-signed-in": exactPage,
  "exact-signed-out": { kind: "exact-signed-out", country: "nl", problem: "signedOut" },
  "api-center-form": formPage(),
  "api-center-other-form": { kind: "api-center-other-form", problem: "wrongForm" },
};

const pageOf = (kind: PageFacts["kind"]): PageFacts => pages[kind] ?? { kind };

const report = (outcome: Outcome, code?: string): FillReport => ({
  ...allFilled,
  country: { outcome, ...(code !== undefined && { code }) },
});

const outcomeStates = (
  [
    ["not-found", "fieldNotFound"],
    ["rejected", "optionNotFound"],
    ["rejected", "fieldRewritten"],
    ["needs-you", "fieldReadonly"],
    ["needs-you", "fieldPersonTyped"],
  ] as const
).map(([outcome, code]): SharedState => ({
  name: `filled partly: country ${outcome}, ${code}`,
  facts: {
    active: filled,
    page: formPage({ ...standingForm("country"), current: { ...ownForm.current, country: "Belgium" } }),
    lastFill: { setupId: filled.id, report: report(outcome, code), canUndo: true },
    lastResult: { result: "partly", code: "filledPartly" },
  },
}));

const without = (field: FieldName): ViewInput["active"] =>
  ({
    title: { ...bakery, title: "" },
    clientId: { ...bakery, clientId: "" },
    clientSecret: bakery,
    country: (({ country: _country, ...rest }) => rest)(bakery),
    division: (({ administration: _one, administrationCountry: _two, ...rest }) => rest)(bakery),
  })[field];

const missing = (["title", "clientId", "clientSecret", "country", "division"] as const).map(
  (field): SharedState => ({
    name: `${field} missing`,
    facts: { active: without(field), page: formPage(), ...(field === "clientSecret" && { secret: null }) },
  }),
);

/** Each kind of check that stops a fill or warns before it. */
const checked: SharedState[] = [
  { name: "stopped: client ID is no GUID", facts: { active: { ...bakery, clientId: "molenwiek" } } },
  {
    name: "stopped: division is the number seen in Exact",
    facts: {
      active: { ...bakery, administration: { division: "102" } },
      listed: { known: false, divisionOfHid: "3977760" },
    },
  },
  { name: "stopped: app of another country", facts: { active: { ...bakery, app: { country: "be" } } } },
  {
    name: "stopped: administration of another country",
    facts: { active: { ...bakery, administrationCountry: "be" } },
  },
  {
    name: "stopped: country and title not allowed by the administrator",
    facts: { policy: { allowedCountries: ["be", "fr"], titlePattern: "ACC-*" } },
  },
  {
    name: "stopped: stored by a newer version",
    facts: { stored: [{ code: "storageNewer", severity: "stops" }] },
  },
  { name: "warned: secret looks like a webhook secret", facts: { secret: "webhook" } },
  { name: "warned: secret unusual", facts: { secret: "unusual" } },
  {
    name: "warned: redirect URI differs, testing app",
    facts: { active: { ...bakery, app: { redirectUri: `${redirectUri}/`, testing: true, country: "nl" } } },
  },
  {
    name: "warned: app and title used twice",
    facts: { setups: [bakery, { ...mill, title: bakery.title, clientId: bakery.clientId }] },
  },
  {
    name: "warned: division not in the list",
    facts: { listed: { known: false }, active: { ...bakery, administration: { division: "3977799" } } },
  },
  {
    name: "warned: a stored set-up was set aside",
    facts: {
      stored: [{ code: "damagedSetup", substitutions: ["Bakkerij Oost, Bakkerij West"], severity: "warns" }],
    },
  },
].map((state) => ({ ...state, facts: { page: formPage(), ...state.facts } }) as SharedState);

/** Obstacles that pages report. */
const troubled: SharedState[] = [
  {
    name: "App Centre asks to sign in",
    facts: { page: { kind: "app-centre-other", problem: "appCentreSignedOut" } },
  },
  {
    name: "no right to register apps",
    facts: {
      active: fresh,
      page: { kind: "app-centre-other", problem: "appCentreNoRights", country: "nl" },
    },
  },
  {
    name: "API Center asks to sign in",
    facts: { active: fresh, page: { kind: "api-center-other", problem: "apiCenterSignedOut" } },
  },
  {
    name: "two equally good forms",
    facts: { page: { kind: "api-center-other-form", problem: "ambiguousForm" } },
  },
  {
    name: "secret masked",
    facts: { active: fresh, page: { ...appPage, app: { ...appPage.app!, secret: "masked" } } },
  },
  { name: "page of another country", facts: { page: { kind: "exact-signed-in", country: "be" } } },
  {
    name: "after the fill: client not found",
    facts: {
      active: filled,
      page: {
        kind: "exact-signed-out",
        country: "nl",
        problem: "clientNotFound",
        unknownClientId: "1c1a54d9-0f0e-4c1a-9d2b-0123456789ff",
      },
    },
  },
  {
    name: "after the fill: redirect URI refused",
    facts: { active: filled, page: { kind: "elsewhere", problem: "authoriseRedirectUri" } },
  },
  {
    name: "after the fill: the administration was not ticked",
    facts: {
      active: { ...filled, progress: { ...filled.progress, authorised: moment } },
      page: { ...formPage(ownForm), connection: "failed" },
    },
  },
  {
    name: "after the fill: access given",
    facts: {
      active: { ...filled, progress: { ...filled.progress, authorised: moment } },
      page: formPage(ownForm),
    },
  },
  {
    name: "connected",
    facts: {
      active: { ...filled, progress: { ...filled.progress, authorised: moment, connected: moment } },
      page: { ...formPage(ownForm), connection: "connected" },
      lastResult: { result: "done", code: "connectConnected" },
    },
  },
];

/** A form is open but was not accepted. Each row has the reason. */
const notTaken: SharedState[] = (
  [
    ["formOtherProduct", "Personeel Plus CONNECT"],
    ["formForeignField", "Company ID"],
    ["formNoDivision"],
    ["formFewFields"],
    ["formUnclearLabels"],
    ["formOneCredential", "clientSecret"],
    ["formCovered"],
    ["formLocked"],
    ["formFilter"],
    ["formUntitled"],
    ["pageTooLarge"],
  ] as const
).map(([code, ...substitutions]) => ({
  name: `not taken: ${code}`,
  facts: {
    page: {
      kind: code === "pageTooLarge" ? "api-center-other" : "api-center-other-form",
      notTaken: { code, substitutions },
    },
  },
}));

const several: SharedState[] = [
  {
    name: "the page belongs to another set-up",
    facts: {
      setups: [bakery, mill],
      page: { ...appPage, country: "be", app: { ...appPage.app!, clientId: mill.clientId } },
    },
  },
  {
    name: "the form holds another set-up's values",
    facts: {
      setups: [bakery, mill],
      page: formPage({
        ...emptyForm,
        current: { title: mill.title, clientId: mill.clientId, country: "be", division: "11300427" },
        secretFilled: true,
      }),
    },
  },
  {
    name: "a deleted set-up can be brought back",
    facts: {
      active: fresh,
      restorable: { id: "gone", title: "Gone" },
      lastResult: { result: "done", code: "setupDeleted" },
    },
  },
];

const long =
  "Koninklijke Nederlandse Vereniging van Ambachtelijke Bakkers en Molenaars, afdeling Noordoost-Veluwe";
const texts: SharedState[] = [
  {
    name: "very long title and administration name",
    facts: {
      active: {
        ...bakery,
        title: `${long} (${long})`,
        administration: { division: "3977760", name: `${long} B.V.` },
      },
      page: formPage(otherwiseFilledForm),
    },
  },
  {
    name: "names without spaces",
    facts: {
      active: {
        ...bakery,
        title: "Donaudampfschifffahrtsgesellschaftskapitän".repeat(3),
        administration: { division: "3977760", name: "a".repeat(120) },
      },
      page: formPage(),
    },
  },
  {
    name: "names with bidi marks",
    facts: {
      active: {
        ...bakery,
        title: "مخبز الطاحونة \u202E102\u202C",
        administration: { division: "3977760", hid: "102", name: "\u2067מאפייה (102)\u2069 B.V." },
      },
      page: formPage(),
    },
  },
];

const results: SharedState[] = [
  { name: "result done", facts: {}, given: { result: { result: "done", code: "saved" } } },
  {
    name: "result partly",
    facts: { page: appPage },
    given: { result: { result: "partly", code: "capturedSecretMissing" } },
  },
  {
    name: "result refused",
    facts: { page: { kind: "elsewhere" } },
    given: { result: { result: "refused", code: "wrongPage" } },
  },
  {
    name: "result failed",
    facts: { page: exactPage },
    given: { result: { result: "failed", code: "administrationsThrottled" } },
  },
  { name: "under way: filling", facts: { page: formPage() }, given: { busy: "fill-form" } },
  {
    name: "under way: taking the credentials",
    facts: { active: fresh, page: appPage },
    given: { busy: "capture-credentials" },
  },
];

const fills: SharedState[] = [
  {
    name: "something else stands in the form",
    facts: {
      page: formPage({
        ...emptyForm,
        current: { title: "Exact Online 1", division: "102" },
        secretFilled: true,
      }),
    },
  },
  {
    name: "the form holds the values of a connection that is not known here",
    facts: { page: formPage(otherwiseFilledForm) },
  },
  {
    name: "filled",
    facts: {
      active: filled,
      page: formPage(standingForm()),
      lastFill: { setupId: filled.id, report: allFilled, canUndo: true },
      lastResult: { result: "done", code: "filled" },
    },
  },
  {
    name: "filled, and changed since",
    facts: {
      active: filled,
      page: formPage({
        ...standingForm("title", "clientSecret", "division"),
        current: { ...ownForm.current, title: "Another title", division: "" },
        secretFilled: false,
      }),
      lastFill: { setupId: filled.id, report: allFilled, canUndo: true },
      lastResult: { result: "done", code: "filled" },
    },
  },
  {
    name: "filled, and all of it taken out since",
    facts: {
      active: filled,
      page: formPage({ ...emptyForm, stands: [] }),
      lastFill: { setupId: filled.id, report: allFilled, canUndo: true },
      lastResult: { result: "done", code: "filled" },
    },
  },
  {
    name: "filled, and not in sight any more",
    facts: {
      active: filled,
      page: { kind: "api-center-other" },
      lastResult: { result: "done", code: "filled" },
    },
  },
  { name: "fill undone", facts: { page: formPage(), lastResult: { result: "done", code: "fillUndone" } } },
  ...outcomeStates,
];

const withheld = (missing: readonly string[], refused = false): NonNullable<SharedState["given"]> => ({
  hosts: { missing, refused, grant: () => undefined },
});

const firstTime: SharedState = {
  name: "for the first time",
  facts: {},
  given: { view: { ...viewFrom({ active: fresh }), welcome: true } },
};

const permissions: readonly SharedState[] = [
  { name: "one site withheld", facts: { active: fresh }, given: withheld(["app.apicenter.io"]) },
  {
    name: "all sites withheld, not allowed",
    facts: { active: fresh },
    given: withheld(
      hostPatterns.map((pattern) => new URL(pattern).hostname),
      true,
    ),
  },
];

/** Actions that take long or get no answer. */
const slow: SharedState[] = [
  {
    name: "loading: looking for a page",
    facts: { page: exactPage, loading: { looking: true } },
    given: { busy: "load-administrations" },
  },
  {
    name: "loading: some megabytes came",
    facts: { page: exactPage, loading: { country: "nl", bytes: 4_300_000 } },
  },
  {
    name: "the page shows a message box",
    facts: { active: filled, page: { kind: "api-center-other", problem: "pageSilent" } },
    given: { result: { result: "failed", code: "pageSilent" } },
  },
  {
    name: "the background did not answer",
    facts: { page: formPage() },
    given: { result: { result: "failed", code: "notAnswered" } },
  },
  {
    name: "a redirect URI of 2,000 characters",
    facts: {
      active: {
        ...bakery,
        app: { country: "nl", redirectUri: `https://app.apicenter.io/${"a".repeat(1_975)}` },
      },
      page: formPage(),
    },
  },
];

/** All states that popup and panel share. */
export const sharedStates: readonly SharedState[] = [
  { name: "fresh", facts: { active: fresh } },
  ...pageKinds.map((kind): SharedState => ({ name: `on ${kind}`, facts: { page: pageOf(kind) } })),
  ...(["app-centre-register", "app-centre-credentials", "exact-signed-in", "api-center-form"] as const).map(
    (kind): SharedState => ({ name: `fresh, on ${kind}`, facts: { active: fresh, page: pageOf(kind) } }),
  ),
  ...missing,
  { name: "secret forgotten", facts: { active: filled, secret: null, page: formPage(ownForm) } },
  ...checked,
  ...troubled,
  ...notTaken,
  {
    name: "fresh, a form that is not taken",
    facts: {
      active: fresh,
      page: { kind: "api-center-other", notTaken: { code: "formFewFields", substitutions: [] } },
    },
  },
  ...fills,
  ...several,
  ...results,
  ...texts,
  ...permissions,
  ...slow,
  firstTime,
];
