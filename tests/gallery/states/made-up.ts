// Makes up set-ups, pages and lists for the gallery's states.
import { packAdministrations, rowsIn } from "../../../utils/domain/administration-list.ts";
import type { FillReport, FormFacts, PageFacts } from "../../../utils/domain/facts.ts";
import type { FieldName } from "../../../utils/domain/fields.ts";
import type { Setup } from "../../../utils/domain/schemas.ts";
import { redirectUri } from "../../../utils/domain/sites.ts";
import type { View } from "../../../utils/domain/view.ts";
import { viewOf, type ViewInput } from "../../../utils/domain/view-of.ts";

/** The moment at which everything made up happened, in milliseconds since 1970. */
export const moment = Date.UTC(2026, 10, 20, 13, 45);

/** A set-up without any value. */
export const fresh: Setup = { id: "fresh", title: "", clientId: "", progress: {} };

/** A complete set-up that is not filled yet. */
export const bakery: Setup = {
  id: "bakery",
  title: "Bakkerij De Molenwiek",
  clientId: "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  country: "nl",
  app: { name: "Molenwiek app", redirectUri, testing: false, country: "nl" },
  administration: { division: "3977760", hid: "102", name: "Molenwiek Winkel B.V." },
  administrationCountry: "nl",
  progress: { formSeen: moment, appCentreSeen: moment, captured: moment },
};

/** The same set-up after a fill. */
export const filled: Setup = { ...bakery, progress: { ...bakery.progress, filled: moment } };

/** Another set-up. */
export const mill: Setup = {
  ...bakery,
  id: "mill",
  title: "Meunerie du Nord",
  clientId: "7f3c2b1a-1d2e-4f3a-8b9c-abcdef012345",
  country: "be",
  app: { name: "Meunerie", redirectUri, testing: false, country: "be" },
  administration: { division: "11300427", hid: "7", name: "Meunerie du Nord SRL" },
  administrationCountry: "be",
};

const found = ["title", "clientId", "clientSecret", "country", "division"] as const;

/** A form that is empty. */
export const emptyForm: FormFacts = {
  found: [...found],
  current: {},
  secretFilled: false,
  evidence: ["Client ID", "Client secret", "heading Exact Online"],
};

/** A form with another connection's values. */
export const otherwiseFilledForm: FormFacts = {
  ...emptyForm,
  current: { title: "Exact Online 1", clientId: "0a0a0a0a-1b1b-4c2c-8d3d-4e4e4e4e4e4e", division: "102" },
  secretFilled: true,
};

/** A form with the set-up's own values. */
export const ownForm: FormFacts = {
  ...emptyForm,
  current: {
    title: bakery.title,
    clientId: bakery.clientId,
    country: "Nederland",
    division: bakery.administration!.division,
  },
  secretFilled: true,
};

/** A form after a fill in the same document. The given fields no longer have their filled value. */
export const standingForm = (...lost: FieldName[]): FormFacts => ({
  ...ownForm,
  stands: found.filter((field) => !lost.includes(field)),
});

/** A page of API Center with a form. */
export const formPage = (form: FormFacts = emptyForm): PageFacts => ({ kind: "api-center-form", form });

/** A page of the App Centre with readable credentials. */
export const appPage: PageFacts = {
  kind: "app-centre-credentials",
  country: "nl",
  app: { clientId: bakery.clientId, name: "Molenwiek app", redirectUri, testing: false, secret: "readable" },
};

/** A page of Exact Online where the user is signed in. */
export const exactPage: PageFacts = {
  kind: "exact-signed-in",
  country: "nl",
  administration: { division: "3977752", hid: "101", name: "Molenwiek Holding B.V." },
};

/** A report in which every field has its value. */
export const allFilled: FillReport = {
  title: { outcome: "filled" },
  clientId: { outcome: "filled" },
  clientSecret: { outcome: "filled" },
  country: { outcome: "unchanged" },
  division: { outcome: "filled" },
};

/**
 * Returns what popup and panel show of these facts. Missing facts come from a complete set-up on a page of no known
 * site.
 */
export function viewFrom(input: Partial<ViewInput> = {}): View {
  const active = input.active ?? bakery;
  return viewOf({
    page: { kind: "elsewhere" },
    setups: [active],
    active,
    secret: active.clientId === "" ? null : "usual",
    keepSecretMinutes: 30,
    ...(active.clientId !== "" && input.secret !== null && { forgottenAt: moment + 30 * 60_000 }),
    ...input,
  });
}

const words = ["Holding", "Winkel", "Maalderij", "Transport", "Vastgoed", "Beheer", "Export", "Studio"];

/** Returns a loaded list of `count` administrations. The third is the current one. */
export function listOf(count: number) {
  const list = Array.from({ length: count }, (_, place) => ({
    division: String(3_977_752 + place * 8),
    hid: String(101 + place),
    name: `Molenwiek ${words[place % words.length]} ${place + 1} B.V.`,
    ...(place === 2 && { current: true }),
  }));
  return {
    administrations: rowsIn(packAdministrations(list)),
    about: { country: "nl" as const, count, loadedAt: moment },
  };
}

/** Returns `count` set-ups of a bookkeeper, in all states. */
export function manySetups(count: number): Setup[] {
  return Array.from({ length: count }, (_, place) => ({
    ...bakery,
    id: `client-${place}`,
    title: `${words[place % words.length]} ${place + 1}`,
    clientId: place % 4 === 3 ? "" : `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`,
    administration: { division: String(4_100_000 + place), hid: String(place), name: `Klant ${place + 1}` },
    progress: [{}, { captured: moment }, { filled: moment }, {}, { filled: moment, connected: moment }][
      place % 5
    ]!,
  }));
}
