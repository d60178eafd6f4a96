// Lists what content scripts may ask of the background. Each message has one row, whose schema is made when the first
// such message comes. Content scripts import only the types.
import * as z from "zod/mini";
import { maxLengths, maxPackedList } from "../domain/limits.ts";
import { countrySchema, fillReportSchema, pageFactsSchema } from "../domain/schemas.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { apiCenterOrigin, appCentreOrigin, exactOrigins } from "../domain/sites.ts";
import type { Reply } from "./envelope.ts";
import { type, type AnswerOf, type ContentOf, type SiteProtocol } from "./protocol.ts";
import type { FillValuesAnswer, PageSettings } from "./to-sites.ts";

const text = (max: number) => z.string().check(z.maxLength(max));

/** The messages of content scripts. */
export const fromSites = {
  "page-facts": {
    from: [appCentreOrigin, apiCenterOrigin, ...exactOrigins],
    ticket: null,
    content: z.lazy(() =>
      z.strictObject({
        facts: pageFactsSchema,
        documentKey: text(maxLengths.id),
        /** The background was stopped before it answered the first time. */
        again: z.exactOptional(z.literal(true)),
      }),
    ),
    /** The settings of the document, which may have missed them. Null for Exact Online, which has none. */
    answer: type<PageSettings | null>(),
  },
  "load-engine": {
    from: [appCentreOrigin, apiCenterOrigin],
    ticket: null,
    content: z.lazy(() => z.strictObject({})),
    answer: type<PageSettings | null>(),
  },
  /** Asks for the engine that reads the list of administrations. Answers whether it is loaded. */
  "load-list-engine": {
    from: exactOrigins,
    ticket: null,
    content: z.lazy(() => z.strictObject({})),
    answer: type<boolean>(),
  },
  /** Reports a press of the button on the page: the document, and the setup that the button names. */
  "fill-request": {
    from: [apiCenterOrigin],
    ticket: null,
    content: z.lazy(() => z.strictObject({ documentKey: text(maxLengths.id), setupId: text(maxLengths.id) })),
    answer: type<ActionResult>(),
  },
  credentials: {
    from: [appCentreOrigin],
    ticket: "capture",
    content: z.lazy(() =>
      z.strictObject({
        clientId: text(maxLengths.clientId),
        clientSecret: z.exactOptional(text(maxLengths.clientSecret)),
        secretState: z.enum(["readable", "masked", "missing"]),
        name: z.exactOptional(text(maxLengths.appName)),
        redirectUri: z.exactOptional(text(maxLengths.redirectUri)),
        testing: z.exactOptional(z.boolean()),
        country: z.exactOptional(countrySchema),
      }),
    ),
    answer: type<ActionResult>(),
  },
  "administrations-progress": {
    from: exactOrigins,
    ticket: null,
    content: z.lazy(() => z.strictObject({ bytes: z.int() })),
    answer: type<null>(),
  },
  /** Brings the list of administrations, packed and compressed. */
  "administrations-list": {
    from: exactOrigins,
    ticket: "administrations",
    content: z.lazy(() => z.strictObject({ list: text(maxPackedList) })),
    answer: type<ActionResult>(),
  },
  "fill-values": {
    from: [apiCenterOrigin],
    ticket: "fill",
    content: z.lazy(() => z.strictObject({})),
    answer: type<FillValuesAnswer>(),
  },
  "fill-report": {
    from: [apiCenterOrigin],
    ticket: "fill-report",
    content: z.lazy(() =>
      z.strictObject({ report: fillReportSchema, canUndo: z.boolean(), late: z.boolean() }),
    ),
    answer: type<null>(),
  },
} satisfies SiteProtocol;

type Rows = typeof fromSites;
/** The name of a message of a content script. */
export type SiteMessageName = keyof Rows;
/** What a message contains, without its ticket. */
export type SiteMessage<Name extends SiteMessageName> = ContentOf<Rows[Name]>;
/** What the background answers to a message. */
export type SiteAnswer<Name extends SiteMessageName> = AnswerOf<Rows[Name]>;
/** The messages that need a ticket. */
export type TicketMessageName = {
  [Name in SiteMessageName]: Rows[Name]["ticket"] extends null ? never : Name;
}[SiteMessageName];
/** The messages that need no ticket. */
export type PlainMessageName = Exclude<SiteMessageName, TicketMessageName>;

/** Asks the background from a document. Takes a ticket exactly where the row of the message names one. */
export type AskFromSite = <Name extends SiteMessageName>(
  type: Name,
  content: SiteMessage<Name>,
  ...ticket: Name extends TicketMessageName ? [ticket: string] : []
) => Promise<Reply<SiteAnswer<Name>>>;
