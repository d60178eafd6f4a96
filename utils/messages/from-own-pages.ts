// Lists what popup, side panel and options may ask of the background. Nobody else may. Each message has one row, whose
// schema is made when the first such message comes. The pages import only the types.
import * as z from "zod/mini";
import { actionRequestSchema } from "../domain/action-requests.ts";
import { learningSites, type LearnedLabel } from "../domain/learned-labels.ts";
import { maxLengths } from "../domain/limits.ts";
import type { ImportAnswer } from "../domain/list-mistakes.ts";
import { listedSetupsSchema } from "../domain/listed-setups.ts";
import type { PageReportAnswer } from "../domain/page-report-answer.ts";
import { optionsSchema } from "../domain/schemas.ts";
import type { ActionResult } from "../domain/sentences.ts";
import type { OptionsView, View } from "../domain/view.ts";
import type { Reply } from "./envelope.ts";
import { type, type AnswerOf, type ContentOf, type Protocol } from "./protocol.ts";

const text = () => z.string().check(z.maxLength(maxLengths.typed));
/** The tab that the message is about. Absent: no tab. */
const tabId = () => z.optional(z.int());
/** What was on the screen at the click. */
const shown = () =>
  z.optional(z.strictObject({ documentKey: z.exactOptional(text()), setupId: z.exactOptional(text()) }));

/** The first page of the loaded list, and facts about that list. */
export interface FirstPage {
  /** When the list was loaded, in milliseconds since 1970. */
  loadedAt: number;
  /** How many administrations the list has. */
  count: number;
  /** The first page, packed. Null where it is damaged. */
  firstPage: string | null;
}

/** The messages of the extension's own pages. */
export const fromOwnPages = {
  /** Asks what to show for a tab. */
  view: { content: z.lazy(() => z.strictObject({ tabId: tabId() })), answer: type<View>() },
  "page-report": {
    content: z.lazy(() => z.strictObject({ tabId: tabId(), shown: shown() })),
    answer: type<PageReportAnswer>(),
  },
  act: {
    content: z.lazy(() =>
      z.strictObject({
        tabId: tabId(),
        shown: shown(),
        request: actionRequestSchema,
        /** Answers also what to show for the tab after the action, so that the page need not ask for it. */
        withView: z.exactOptional(z.literal(true)),
      }),
    ),
    answer: type<ActionResult & { view?: View }>(),
  },
  /** Asks for the first page of the loaded list. */
  "first-administrations": { content: z.lazy(() => z.strictObject({})), answer: type<FirstPage | null>() },
  /** Asks for the loaded list as it is stored (packed and compressed), and for the time when it was loaded. */
  administrations: {
    content: z.lazy(() => z.strictObject({})),
    answer: type<{ loadedAt: number; list: string } | null>(),
  },
  "import-setups": {
    content: z.lazy(() => z.strictObject({ setups: listedSetupsSchema })),
    answer: type<ImportAnswer>(),
  },
  /** What the options page asks for before it is shown again. */
  options: {
    content: z.lazy(() =>
      z.strictObject({
        save: z.exactOptional(optionsSchema),
        /**
         * The options that were on the screen when the user chose these. Only the options that differ from them are
         * changed.
         */
        shown: z.exactOptional(optionsSchema),
        deleteSetAside: z.exactOptional(z.literal(true)),
        forgetEverything: z.exactOptional(z.literal(true)),
        closeWelcome: z.exactOptional(z.literal(true)),
      }),
    ),
    answer: type<OptionsView>(),
  },
  /** Asks for the labels that a user pointed to, after forgetting one if it is named. */
  "learned-labels": {
    content: z.lazy(() =>
      z.strictObject({
        forget: z.optional(z.strictObject({ site: z.enum(learningSites), label: text() })),
      }),
    ),
    answer: type<LearnedLabel[]>(),
  },
} satisfies Protocol;

type Rows = typeof fromOwnPages;
/** The name of a message of an own page. */
export type OwnMessageName = keyof Rows;
/** What a message contains. */
export type OwnMessage<Name extends OwnMessageName> = ContentOf<Rows[Name]>;
/** What the background answers to a message. */
export type OwnAnswer<Name extends OwnMessageName> = AnswerOf<Rows[Name]>;

/** Asks the background from one of the extension's own pages. */
export type AskFromOwnPage = <Name extends OwnMessageName>(
  type: Name,
  content: OwnMessage<Name>,
  milliseconds?: number,
) => Promise<Reply<OwnAnswer<Name>>>;
