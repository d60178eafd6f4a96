// Lists what the background asks of a document's content script, and the answers: one row for each message. Contains
// only types: content scripts have no zod, and the caller parses their answers.
import type { FillValues, PageFacts } from "../domain/facts.ts";
import type { FieldName } from "../domain/fields.ts";
import type { LearnedLabel } from "../domain/learned-labels.ts";
import type { PointAnswer } from "../domain/pointing.ts";
import type { ActionResult } from "../domain/sentences.ts";

/** The settings that a document looks by. It gets them with its engine, and whenever they change. */
export interface PageSettings {
  /** The labels of its site that a user pointed to. */
  learned: readonly LearnedLabel[];
  /** Whether the button beside API Center's form is shown. */
  pageButton: boolean;
  /**
   * The setup that the button fills. A press names its id. Its title is empty unless there are several setups to tell
   * apart.
   */
  setup: { id: string; title: string };
  /** The texts of the button, when the user chose another language than the browser's. */
  texts?: ButtonTexts;
}

/** Texts by their locale keys. */
export type ButtonTexts = Readonly<Record<string, string>>;

/**
 * The key of the document that answered `look`. Its content script makes it at random, so that a request cannot reach
 * the next document.
 */
type DocumentKey = string;

/** The answer to `look`. */
export interface Looked {
  facts: PageFacts;
  documentKey: DocumentKey;
}

/** The questions of the background, with their contents and answers. */
export interface ToSite {
  /** Changes nothing in the document. */
  look: { content: Readonly<Record<string, never>>; answer: Looked };
  /** What counts from now on; each document of the site is told, whatever it shows. */
  settings: { content: PageSettings; answer: true };
  capture: { content: { ticket: string; documentKey: DocumentKey }; answer: ActionResult };
  "fill-registration": {
    content: { name: string; redirectUri: string; documentKey: DocumentKey };
    answer: ActionResult;
  };
  "fetch-administrations": { content: { ticket: string; documentKey: DocumentKey }; answer: ActionResult };
  /** Ends the fetch that is under way in this document. */
  "cancel-administrations": { content: { documentKey: DocumentKey }; answer: ActionResult };
  fill: {
    /**
     * Reports are sent with tickets of their own, so that they are kept even when nobody waits for the answer: one
     * report right after the fill, one when the site changed something later. `mayReplace`: the other client ID,
     * tidied, that the form may hold and a fill may replace. Empty: none.
     */
    content: {
      ticket: string;
      reportTickets: [string, string];
      documentKey: DocumentKey;
      setupId: string;
      mayReplace: string;
      /** How long an undo may remember the secret that the form held before, in milliseconds. */
      formerTime: number;
    };
    answer: ActionResult;
  };
  /** Shows the result of an action on the page's button, if there is one. The action began somewhere else. */
  "show-result": { content: { result: ActionResult; documentKey: DocumentKey }; answer: ActionResult };
  point: { content: { field: FieldName; documentKey: DocumentKey }; answer: PointAnswer };
  "undo-fill": { content: { documentKey: DocumentKey }; answer: ActionResult };
  /** Forgets a secret that the form held before a fill. Every document of the site gets this question. */
  "forget-former": { content: Readonly<Record<string, never>>; answer: true };
}

/** The name of a question. */
export type ToSiteName = keyof ToSite;

/** The values for the form, or the reason why there are none. */
export type FillValuesAnswer = { ok: true; values: FillValues } | { ok: false; result: ActionResult };
