// What popup, side panel and options may ask of the background. Nobody else may. One row a message; our pages import its
// types only.
import * as z from "zod/mini";
import { actionRequestSchema } from "../domain/action-requests.ts";
import { learningSites, type LearnedLabel } from "../domain/learned-labels.ts";
import { longest } from "../domain/limits.ts";
import type { ImportAnswer } from "../domain/list-mistakes.ts";
import { maxListFile } from "../domain/list-text.ts";
import type { PageReportAnswer } from "../domain/page-report-answer.ts";
import { optionsSchema } from "../domain/schemas.ts";
import type { ActionResult } from "../domain/sentences.ts";
import type { OptionsView, View } from "../domain/view.ts";
import type { Reply } from "./envelope.ts";
import { type, type AnswerOf, type ContentOf, type Protocol } from "./protocol.ts";

const text = z.string().check(z.maxLength(longest.typed));
/** The tab it is about; absent: none. */
const tabId = z.optional(z.int());
/** What was on the screen at the click. */
const shown = z.optional(
  z.strictObject({ documentKey: z.exactOptional(text), setupId: z.exactOptional(text) }),
);

export const fromOwnPages = {
  /** What to show for a tab. */
  view: { content: z.strictObject({ tabId }), answer: type<View>() },
  "page-report": { content: z.strictObject({ tabId, shown }), answer: type<PageReportAnswer>() },
  act: {
    content: z.strictObject({ tabId, shown, request: actionRequestSchema }),
    answer: type<ActionResult>(),
  },
  /** The loaded list as it is stored, packed and compressed, and when it was loaded. */
  administrations: {
    content: z.strictObject({}),
    answer: type<{ loadedAt: number; list: string } | null>(),
  },
  "import-setups": {
    content: z.strictObject({ text: z.string().check(z.maxLength(maxListFile)) }),
    answer: type<ImportAnswer>(),
  },
  /** What the options page asks before it is shown anew. */
  options: {
    content: z.strictObject({
      save: z.exactOptional(optionsSchema),
      /** The options that were on the screen when these were chosen: what differs from them was, and nothing else is changed. */
      shown: z.exactOptional(optionsSchema),
      deleteSetAside: z.exactOptional(z.literal(true)),
      forgetEverything: z.exactOptional(z.literal(true)),
      closeWelcome: z.exactOptional(z.literal(true)),
    }),
    answer: type<OptionsView>(),
  },
  /** The labels a user pointed to, after forgetting one. */
  "learned-labels": {
    content: z.strictObject({
      forget: z.optional(z.strictObject({ site: z.enum(learningSites), label: text })),
    }),
    answer: type<LearnedLabel[]>(),
  },
} satisfies Protocol;

type Rows = typeof fromOwnPages;
export type OwnMessageName = keyof Rows;
/** What a message carries. */
export type OwnMessage<Name extends OwnMessageName> = ContentOf<Rows[Name]>;
export type OwnAnswer<Name extends OwnMessageName> = AnswerOf<Rows[Name]>;

/** Asks the background from a page of ours. */
export type AskFromOwnPage = <Name extends OwnMessageName>(
  type: Name,
  content: OwnMessage<Name>,
  milliseconds?: number,
) => Promise<Reply<OwnAnswer<Name>>>;
