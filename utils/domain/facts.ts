// What a content script says about the page it is on, and what a fill or a capture came to. Types only.
// Never a value of a secret.
import type { Administration } from "./administration.ts";
import type { Code } from "./codes.ts";
import type { Country } from "./countries.ts";

export const fieldNames = ["title", "clientId", "clientSecret", "country", "division"] as const;
export type FieldName = (typeof fieldNames)[number];

export const pageKinds = [
  "app-centre-register",
  "app-centre-credentials",
  "app-centre-other",
  "exact-signed-in",
  "exact-signed-out",
  "api-center-form",
  "api-center-other-form",
  "api-center-other",
  "elsewhere",
] as const;
export type PageKind = (typeof pageKinds)[number];

/** How a secret stands on a page: its value can be read now, only dots are there, or no such field. */
export type SecretState = "readable" | "masked" | "missing";

export interface AppFacts {
  clientId?: string;
  name?: string;
  redirectUri?: string;
  /** true: a testing app; false: a production app; absent: the page does not say. */
  testing?: boolean;
  secret: SecretState;
}

export interface FormFacts {
  /** Which of the five fields were found. */
  found: FieldName[];
  /** What the fields hold now, as a user reads it; never the secret's. */
  current: Partial<Record<Exclude<FieldName, "clientSecret">, string>>;
  secretFilled: boolean;
  /**
   * Of the fields that the last fill in this document wrote or found right, those that hold that value now; absent when
   * there was no fill in it, or its memory is gone.
   */
  stands?: FieldName[];
  /** Why this was taken for the form, in the page's own words: "Client ID", "heading Exact Online". */
  evidence: string[];
}

/** Why a form with credentials' labels on the page was not taken. */
export interface NotTaken {
  code: Code;
  /** What goes into the sentence: the page's own words, or the name of a field. */
  substitutions: string[];
}

export interface PageFacts {
  kind: PageKind;
  /** The country of the host or of the App Centre's path. */
  country?: Country;
  /** A code of `codes.ts` that explains the kind: `signedOut`, `ambiguousForm`, `wrongForm`, … */
  problem?: string;
  app?: AppFacts;
  administration?: Administration;
  /** The page shows the list of administrations itself (XMLDivisions.aspx is open). */
  listsAdministrations?: boolean;
  form?: FormFacts;
  /**
   * On API Center's pages where labels of credentials stand and no form was taken: why, as a sentence. Of the code
   * `formOneCredential` the substitution is the name of the field.
   */
  notTaken?: NotTaken;
  /** How the OAuth round or Test Connection ended, when the page shows it. */
  connection?: "authorised" | "connected" | "failed";
  /** What the page says of a connection that failed for a reason nobody knows: in its own words, without keys. */
  said?: string;
  /** The client ID that Exact's page says it does not know. Not a secret. */
  unknownClientId?: string;
}

export const outcomes = ["filled", "unchanged", "not-found", "rejected", "needs-you"] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of one field: `rejected` and `needs-you` carry a code that says why. */
export interface FieldReport {
  outcome: Outcome;
  code?: string;
}

export type FillReport = Record<FieldName, FieldReport>;

/** The five values a fill writes; text exactly as it is to stand in the form. */
export type FillValues = Record<FieldName, string>;
