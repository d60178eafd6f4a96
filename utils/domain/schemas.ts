// Defines the shapes of what is stored: setups on disk, everything else in the session. Every read is parsed with them.
// Each schema is lazy: it is made when it is first used, because the browser starts the background again and again, and
// most starts need few of them.
import * as z from "zod/mini";
import { codes } from "./codes.ts";
import { countryCodes } from "./countries.ts";
import { fieldNames, forFields, forOpenFields } from "./fields.ts";
import { languages } from "./languages.ts";
import { isLabel, learningSites } from "./learned-labels.ts";
import { maxLengths, maxEvidence, maxSubstitutions } from "./limits.ts";

const text = (max: number) => z.string().check(z.maxLength(max));

/** The code of a country. */
export const countrySchema = z.lazy(() => z.enum(countryCodes));

/** An administration of Exact Online. */
export const administrationSchema = z.lazy(() =>
  z.strictObject({
    /** The API's number, as text, exactly as Exact writes it. */
    division: text(maxLengths.division),
    /** The customer's own number, which people see. */
    hid: z.exactOptional(text(maxLengths.hid)),
    name: z.exactOptional(text(maxLengths.name)),
  }),
);

/** What the app's page showed when the credentials were taken. */
const appSchema = () =>
  z.strictObject({
    name: z.exactOptional(text(maxLengths.appName)),
    redirectUri: z.exactOptional(text(maxLengths.redirectUri)),
    testing: z.exactOptional(z.boolean()),
    country: z.exactOptional(countrySchema),
  });

/** The moments (milliseconds since 1970) at which a step was seen as done. */
const progressSchema = () =>
  z.strictObject({
    formSeen: z.exactOptional(z.number()),
    appCentreSeen: z.exactOptional(z.number()),
    captured: z.exactOptional(z.number()),
    filled: z.exactOptional(z.number()),
    authorised: z.exactOptional(z.number()),
    connected: z.exactOptional(z.number()),
  });

/** A setup: everything that is stored about one connection except its secret. */
export const setupSchema = z.lazy(() =>
  z.strictObject({
    id: text(maxLengths.id),
    title: text(maxLengths.title),
    clientId: text(maxLengths.clientId),
    country: z.exactOptional(countrySchema),
    app: z.exactOptional(appSchema()),
    administration: z.exactOptional(administrationSchema),
    /** The country where the administration was read. Absent when it was typed. */
    administrationCountry: z.exactOptional(countrySchema),
    /** Under which id the session holds its secret, if it still does. */
    secretId: z.exactOptional(text(maxLengths.id)),
    progress: progressSchema(),
  }),
);

/** The kinds of pages. */
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

const someFields = () => z.array(z.enum(fieldNames)).check(z.maxLength(fieldNames.length));

/** What a document says about its page. The document has already cut it to these limits (`withinLimits`). */
export const pageFactsSchema = z.lazy(() =>
  z.strictObject({
    kind: z.enum(pageKinds),
    /** The country of the host or of the App Centre's path. */
    country: z.exactOptional(countrySchema),
    /** A code of `codes.ts` that explains the kind: `apiCenterSignedOut`, `ambiguousForm`, `wrongForm`, … */
    problem: z.exactOptional(text(maxLengths.code)),
    app: z.exactOptional(
      z.strictObject({
        clientId: z.exactOptional(text(maxLengths.clientId)),
        name: z.exactOptional(text(maxLengths.appName)),
        redirectUri: z.exactOptional(text(maxLengths.redirectUri)),
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
        /** The fields that were found. */
        found: someFields(),
        /** What the fields hold now, as a user reads it. Never includes the secret. */
        current: z.strictObject(forOpenFields(() => z.exactOptional(text(maxLengths.shown)))),
        secretFilled: z.boolean(),
        /**
         * The fields that the last fill in this document wrote or found right and that still hold that value. Absent when
         * this document had no fill, or has forgotten it.
         */
        stands: z.exactOptional(someFields()),
        /** Why this form was recognised, in the page's own words: "Client ID", "heading Exact Online". */
        evidence: z.array(text(maxLengths.evidence)).check(z.maxLength(maxEvidence)),
      }),
    ),
    /** Why no form was recognised on a page of API Center that has labels of credentials, as a sentence. */
    notTaken: z.exactOptional(
      z.strictObject({
        code: z.enum(codes),
        /** The page's own words. For `formOneCredential` the name of the field. */
        substitutions: z.array(text(maxLengths.substitution)).check(z.maxLength(maxSubstitutions)),
      }),
    ),
    /** How the OAuth round or Test Connection ended, when the page shows it. */
    connection: z.exactOptional(z.enum(["authorised", "connected", "failed"])),
    /** What the page says about a connection that failed for an unknown reason: its own words, without keys. */
    said: z.exactOptional(text(maxLengths.said)),
    /** The client ID that Exact's page does not know. It is no secret. */
    unknownClientId: z.exactOptional(text(maxLengths.shown)),
  }),
);

/** What a fill did to one field. */
export const fieldReportSchema = z.lazy(() =>
  z.strictObject({
    outcome: z.enum(["filled", "unchanged", "not-found", "rejected", "needs-you"]),
    code: z.exactOptional(text(maxLengths.code)),
  }),
);

/** What a fill did to each field. */
export const fillReportSchema = z.lazy(() => z.strictObject(forFields(() => fieldReportSchema)));

/** The result of an action. */
export const resultSchema = z.lazy(() =>
  z.strictObject({
    result: z.enum(["done", "partly", "refused", "failed"]),
    code: z.enum(codes),
    substitutions: z.exactOptional(
      z.array(text(maxLengths.substitution)).check(z.maxLength(maxSubstitutions)),
    ),
  }),
);

/** A label that a user pointed to. A text that could be a value is refused. */
export const learnedLabelSchema = z.lazy(() =>
  z.strictObject({
    site: z.enum(learningSites),
    field: z.enum(fieldNames),
    label: z.string().check(z.refine(isLabel)),
  }),
);

/** The fewest minutes that a client secret may be kept. Source: docs/promises.md, 7. */
export const minMinutes = 5;
/** The most minutes that a client secret may be kept. Source: docs/promises.md, 7. */
export const maxMinutes = 24 * 60;

/** Returns the schema of each option, by its name. */
export const optionShape = () => ({
  keepSecretMinutes: z.number().check(z.minimum(minMinutes), z.maximum(maxMinutes)),
  forgetAfterFill: z.boolean(),
  /** Whether the button beside API Center's form is shown. */
  pageButton: z.boolean(),
  /** The language of the extension's own pages and of the button on the page. Absent: the browser's language. */
  language: z.exactOptional(z.enum(languages)),
  /** The user closed the welcome. */
  welcomeClosed: z.exactOptional(z.literal(true)),
});

/** The options of the user. */
export const optionsSchema = z.lazy(() => z.strictObject(optionShape()));

/** The options of the user. */
export type Options = z.infer<typeof optionsSchema>;
/** Everything that is stored about one connection except its secret. */
export type Setup = z.infer<typeof setupSchema>;
