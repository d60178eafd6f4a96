// The shapes of what is kept: setups on disk, the rest in the session. Every read is parsed with these.
import * as z from "zod/mini";
import { codes, isCode } from "./codes.ts";
import { countryCodes } from "./countries.ts";
import { fieldNames, outcomes, pageKinds } from "./facts.ts";
import { languages } from "./languages.ts";
import { isLabel, learningSites } from "./learned-labels.ts";
import { longest, maxEvidence, maxSubstitutions } from "./limits.ts";

const text = (most: number) => z.string().check(z.maxLength(most));

export const countrySchema = z.enum(countryCodes);

export const administrationSchema = z.strictObject({
  division: text(longest.division),
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

/** What a document tells of its page, cut to this by itself already (`withinLimits`). */
export const pageFactsSchema = z.strictObject({
  kind: z.enum(pageKinds),
  country: z.exactOptional(countrySchema),
  problem: z.exactOptional(text(longest.code)),
  app: z.exactOptional(
    z.strictObject({
      clientId: z.exactOptional(text(longest.clientId)),
      name: z.exactOptional(text(longest.appName)),
      redirectUri: z.exactOptional(text(longest.redirectUri)),
      testing: z.exactOptional(z.boolean()),
      secret: z.enum(["readable", "masked", "missing"]),
    }),
  ),
  administration: z.exactOptional(administrationSchema),
  listsAdministrations: z.exactOptional(z.boolean()),
  form: z.exactOptional(
    z.strictObject({
      found: z.array(z.enum(fieldNames)).check(z.maxLength(fieldNames.length)),
      current: z.strictObject({
        title: z.exactOptional(text(longest.shown)),
        clientId: z.exactOptional(text(longest.shown)),
        country: z.exactOptional(text(longest.shown)),
        division: z.exactOptional(text(longest.shown)),
      }),
      secretFilled: z.boolean(),
      stands: z.exactOptional(z.array(z.enum(fieldNames)).check(z.maxLength(fieldNames.length))),
      evidence: z.array(text(longest.evidence)).check(z.maxLength(maxEvidence)),
    }),
  ),
  notTaken: z.exactOptional(
    z.strictObject({
      code: z.enum(codes),
      substitutions: z.array(text(longest.gap)).check(z.maxLength(maxSubstitutions)),
    }),
  ),
  connection: z.exactOptional(z.enum(["authorised", "connected", "failed"])),
  said: z.exactOptional(text(longest.said)),
  unknownClientId: z.exactOptional(text(longest.shown)),
});

const fieldReportSchema = z.strictObject({
  outcome: z.enum(outcomes),
  code: z.exactOptional(text(longest.code)),
});

export const fillReportSchema = z.strictObject({
  title: fieldReportSchema,
  clientId: fieldReportSchema,
  clientSecret: fieldReportSchema,
  country: fieldReportSchema,
  division: fieldReportSchema,
});

/** What an action came to. */
export const resultSchema = z.strictObject({
  result: z.enum(["done", "partly", "refused", "failed"]),
  code: z.string().check(z.refine(isCode)),
  substitutions: z.exactOptional(z.array(text(longest.gap)).check(z.maxLength(maxSubstitutions))),
});

/** A label a user pointed to. What could be a value is none. */
export const learnedLabelSchema = z.strictObject({
  site: z.enum(learningSites),
  field: z.enum(fieldNames),
  label: z.string().check(z.refine(isLabel)),
});

/** How short and how long a client secret may be kept, in minutes. Source: design/promises.md, 7. */
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
