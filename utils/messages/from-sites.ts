// What content scripts may ask of the background. One row a message; content scripts import its types only.
import * as z from "zod/mini";
import { maxAnswer, longest } from "../domain/limits.ts";
import { countrySchema, fillReportSchema, pageFactsSchema } from "../domain/schemas.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { apiCenterOrigin, appCentreOrigin, exactOrigins } from "../domain/sites.ts";
import type { Reply } from "./envelope.ts";
import { type, type AnswerOf, type ContentOf, type SiteProtocol } from "./protocol.ts";
import type { FillValuesAnswer, PageSettings } from "./to-sites.ts";

const text = (most: number) => z.string().check(z.maxLength(most));

export const fromSites = {
  "page-facts": {
    from: [appCentreOrigin, apiCenterOrigin, ...exactOrigins],
    ticket: null,
    content: z.strictObject({
      facts: pageFactsSchema,
      documentKey: text(longest.id),
      /** The background was stopped before it had answered. */
      again: z.exactOptional(z.literal(true)),
    }),
    answer: type<null>(),
  },
  "load-engine": {
    from: [appCentreOrigin, apiCenterOrigin],
    ticket: null,
    content: z.strictObject({}),
    answer: type<PageSettings | null>(),
  },
  /** A press of the button on the page: which document, and the setup that the button names. */
  "fill-request": {
    from: [apiCenterOrigin],
    ticket: null,
    content: z.strictObject({ documentKey: text(longest.id), setupId: text(longest.id) }),
    answer: type<ActionResult>(),
  },
  credentials: {
    from: [appCentreOrigin],
    ticket: "capture",
    content: z.strictObject({
      clientId: text(longest.clientId),
      clientSecret: z.exactOptional(text(longest.clientSecret)),
      secretState: z.enum(["readable", "masked", "missing"]),
      name: z.exactOptional(text(longest.appName)),
      redirectUri: z.exactOptional(text(longest.redirectUri)),
      testing: z.exactOptional(z.boolean()),
      country: z.exactOptional(countrySchema),
    }),
    answer: type<ActionResult>(),
  },
  "administrations-progress": {
    from: exactOrigins,
    ticket: null,
    content: z.strictObject({ bytes: z.int() }),
    answer: type<null>(),
  },
  "administrations-text": {
    from: exactOrigins,
    ticket: "administrations",
    content: z.strictObject({ text: text(maxAnswer) }),
    answer: type<ActionResult>(),
  },
  "fill-values": {
    from: [apiCenterOrigin],
    ticket: "fill",
    content: z.strictObject({}),
    answer: type<FillValuesAnswer>(),
  },
  "fill-report": {
    from: [apiCenterOrigin],
    ticket: "fill-report",
    content: z.strictObject({ report: fillReportSchema, canUndo: z.boolean(), late: z.boolean() }),
    answer: type<null>(),
  },
} satisfies SiteProtocol;

type Rows = typeof fromSites;
export type SiteMessageName = keyof Rows;
/** What a message carries, without its ticket. */
export type SiteMessage<Name extends SiteMessageName> = ContentOf<Rows[Name]>;
export type SiteAnswer<Name extends SiteMessageName> = AnswerOf<Rows[Name]>;
/** The messages that carry a ticket. */
export type TicketMessageName = {
  [Name in SiteMessageName]: Rows[Name]["ticket"] extends null ? never : Name;
}[SiteMessageName];
/** Those that carry none. */
export type PlainMessageName = Exclude<SiteMessageName, TicketMessageName>;

/** Asks the background from a document: with a ticket where the message's row names one, without where not. */
export type AskFromSite = <Name extends SiteMessageName>(
  type: Name,
  content: SiteMessage<Name>,
  ...ticket: Name extends TicketMessageName ? [ticket: string] : []
) => Promise<Reply<SiteAnswer<Name>>>;
