// What content scripts may ask of the background. One schema and one line saying who may send it, each.
import * as z from "zod/mini";
import { maxAnswer, longest } from "../domain/limits.ts";
import { countrySchema, fillReportSchema, pageFactsSchema } from "../domain/schemas.ts";
import { apiCenterOrigin, appCentreOrigin, exactOrigins } from "../domain/sites.ts";

const text = (most: number) => z.string().check(z.maxLength(most));
const ticket = z.uuid();

export const siteMessages = {
  /** `again`: the background was stopped before it had answered. */
  "page-facts": z.strictObject({
    facts: pageFactsSchema,
    documentKey: text(longest.id),
    again: z.exactOptional(z.literal(true)),
  }),
  "load-engine": z.strictObject({}),
  /** A press of the button on the page: which document, and the setup that the button names. */
  "fill-request": z.strictObject({ documentKey: text(longest.id), setupId: text(longest.id) }),
  credentials: z.strictObject({
    ticket,
    clientId: text(longest.clientId),
    clientSecret: z.exactOptional(text(longest.clientSecret)),
    secretState: z.enum(["readable", "masked", "missing"]),
    name: z.exactOptional(text(longest.appName)),
    redirectUri: z.exactOptional(text(longest.redirectUri)),
    testing: z.exactOptional(z.boolean()),
    country: z.exactOptional(countrySchema),
  }),
  "administrations-progress": z.strictObject({ bytes: z.int() }),
  "administrations-text": z.strictObject({ ticket, text: text(maxAnswer) }),
  "fill-values": z.strictObject({ ticket }),
  "fill-report": z.strictObject({
    ticket,
    report: fillReportSchema,
    canUndo: z.boolean(),
    late: z.boolean(),
  }),
} as const;

export type SiteMessageName = keyof typeof siteMessages;
export type SiteMessage<Name extends SiteMessageName> = z.infer<(typeof siteMessages)[Name]>;

export const ticketKinds = ["capture", "administrations", "fill", "fill-report"] as const;
export type TicketKind = (typeof ticketKinds)[number];

interface SiteRule {
  /** The exact origins whose top document may send it. */
  origins: readonly string[];
  /** The ticket it must carry; null: none, it neither brings nor takes a value. */
  ticket: TicketKind | null;
}

export const siteRules: Readonly<Record<SiteMessageName, SiteRule>> = {
  "page-facts": { origins: [appCentreOrigin, apiCenterOrigin, ...exactOrigins], ticket: null },
  "load-engine": { origins: [appCentreOrigin, apiCenterOrigin], ticket: null },
  "fill-request": { origins: [apiCenterOrigin], ticket: null },
  credentials: { origins: [appCentreOrigin], ticket: "capture" },
  "administrations-progress": { origins: exactOrigins, ticket: null },
  "administrations-text": { origins: exactOrigins, ticket: "administrations" },
  "fill-values": { origins: [apiCenterOrigin], ticket: "fill" },
  "fill-report": { origins: [apiCenterOrigin], ticket: "fill-report" },
};
