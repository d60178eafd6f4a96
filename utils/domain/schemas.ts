// The shapes of what is kept: setups on disk, the rest in the session. Every read is parsed with these.
import * as z from "zod/mini";
import { codes } from "./codes.ts";
import { countryCodes } from "./countries.ts";
import { fieldNames, forFields, forOpenFields } from "./fields.ts";
import { languages } from "./languages.ts";
import { isLabel, learningSites } from "./learned-labels.ts";
import { longest, maxEvidence, maxSubstitutions } from "./limits.ts";

const text = (most: number) => z.string().check(z.maxLength(most));

export const countrySchema = z.enum(countryCodes);

export const administrationSchema = z.strictObject({
  /** The API's number, as text, exactly as Exact writes it. */
  division: text(longest.division),
  /** The customer's own number, the one people see. */
  hid: z.exactOptional(text(longest.hid)),
  name: z.exactOptional(text(longest.name)),
});

/** The app's own page as it was when the credentials were taken. */
const appSchema = z.strictObject({
  name: z.exactOptional(text(longest.appName)),
  redirectUri: z.exactOptional(text(longest.redirectUri)),
  testing: z.exactOptional(z.boolean()),
  country: z.exactOptional(countrySchema),
});

/** Moments (milliseconds since 1970) at which a step was seen done. */
const progressSchema = z.strictObject({
  formSeen: z.exactOptional(z.number()),
  appCentreSeen: z.exactOptional(z.number()),
  captured: z.exactOptional(z.number()),
  filled: z.exactOptional(z.number()),
  authorised: z.exactOptional(z.number()),
  connected: z.exactOptional(z.number()),
});

export const setupSchema = z.strictObject({
  id: text(longest.id),
  title: text(longest.title),
  clientId: text(longest.clientId),
  country: z.exactOptional(countrySchema),
  app: z.exactOptional(appSchema),
  administration: z.exactOptional(administrationSchema),
  /** Where the administration was read; absent when it was typed. */
  administrationCountry: z.exactOptional(countrySchema),
  /** Under which id the session holds its secret, if it still does. */
  secretId: z.exactOptional(text(longest.id)),
  progress: progressSchema,
});

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

const someFields = z.array(z.enum(fieldNames)).check(z.maxLength(fieldNames.length));

/** What a document tells of its page, cut to this by itself already (`withinLimits`). */
export const pageFactsSchema = z.strictObject({
  kind: z.enum(pageKinds),
  /** The country of the host or of the App Centre's path. */
  country: z.exactOptional(countrySchema),
  /** A code of `codes.ts` that explains the kind: `apiCenterSignedOut`, `ambiguousForm`, `wrongForm`, … */
  problem: z.exactOptional(text(longest.code)),
  app: z.exactOptional(
    z.strictObject({
      clientId: z.exactOptional(text(longest.clientId)),
      name: z.exactOptional(text(longest.appName)),
      redirectUri: z.exactOptional(text(longest.redirectUri)),
      /** true: a testing app; false: a production app; absent: the page does not say. */
      testing: z.exactOptional(z.boolean()),
      secret: z.enum(["readable", "masked", "missing"]),
    }),
  ),
  administration: z.exactOptional(administrationSchema),
  /** The page shows the list of administrations itself (XMLDivisions.aspx is open). */
  listsAdministrations: z.exactOptional(z.boolean()),
  form: z.exactOptional(
    z.strictObject({
      /** Which of the fields were found. */
      found: someFields,
      /** What the fields hold now, as a user reads it; never the secret's. */
      current: z.strictObject(forOpenFields(() => z.exactOptional(text(longest.shown)))),
      secretFilled: z.boolean(),
      /**
       * Of the fields that the last fill in this document wrote or found right, those that hold that value now; absent
       * when there was no fill in it, or its memory is gone.
       */
      stands: z.exactOptional(someFields),
      /** Why this was taken for the form, in the page's own words: "Client ID", "heading Exact Online". */
      evidence: z.array(text(longest.evidence)).check(z.maxLength(maxEvidence)),
    }),
  ),
  /** On API Center's pages where labels of credentials stand and no form was taken: why, as a sentence. */
  notTaken: z.exactOptional(
    z.strictObject({
      code: z.enum(codes),
      /** The page's own words; of `formOneCredential` the name of the field. */
      substitutions: z.array(text(longest.gap)).check(z.maxLength(maxSubstitutions)),
    }),
  ),
  /** How the OAuth round or Test Connection ended, when the page shows it. */
  connection: z.exactOptional(z.enum(["authorised", "connected", "failed"])),
  /** What the page says of a connection that failed for a reason nobody knows: in its own words, without keys. */
  said: z.exactOptional(text(longest.said)),
  /** The client ID that Exact's page says it does not know. Not a secret. */
  unknownClientId: z.exactOptional(text(longest.shown)),
});

export const fieldReportSchema = z.strictObject({
  outcome: z.enum(["filled", "unchanged", "not-found", "rejected", "needs-you"]),
  code: z.exactOptional(text(longest.code)),
});

export const fillReportSchema = z.strictObject(forFields(() => fieldReportSchema));

/** What an action came to. */
export const resultSchema = z.strictObject({
  result: z.enum(["done", "partly", "refused", "failed"]),
  code: z.enum(codes),
  substitutions: z.exactOptional(z.array(text(longest.gap)).check(z.maxLength(maxSubstitutions))),
});

/** A label a user pointed to. What could be a value is none. */
export const learnedLabelSchema = z.strictObject({
  site: z.enum(learningSites),
  field: z.enum(fieldNames),
  label: z.string().check(z.refine(isLabel)),
});

/** How short and how long a client secret may be kept, in minutes. Source: docs/promises.md, 7. */
export const minMinutes = 5;
export const maxMinutes = 24 * 60;

export const optionsSchema = z.strictObject({
  keepSecretMinutes: z.number().check(z.minimum(minMinutes), z.maximum(maxMinutes)),
  forgetAfterFill: z.boolean(),
  /** The button beside API Center's form. */
  pageButton: z.boolean(),
  /** The language of our own pages and of the button on the page; absent: as the browser. */
  language: z.exactOptional(z.enum(languages)),
  /** The user closed the welcome. */
  welcomeClosed: z.exactOptional(z.literal(true)),
});

export type Options = z.infer<typeof optionsSchema>;
export type Setup = z.infer<typeof setupSchema>;
