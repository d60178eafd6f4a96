// What the background asks of a document's content script, and what comes back: one row a message. Types only: content
// scripts carry no zod, and what they answer is parsed by whoever asked.
import type { FillValues, PageFacts } from "../domain/facts.ts";
import type { FieldName } from "../domain/fields.ts";
import type { LearnedLabel } from "../domain/learned-labels.ts";
import type { PointAnswer } from "../domain/pointing.ts";
import type { ActionResult } from "../domain/sentences.ts";

/** What a document goes by when it looks: it gets them with its engine, and whenever they change. */
export interface PageSettings {
  /** The labels of its site that a user pointed to. */
  learned: readonly LearnedLabel[];
  /** Whether the button is wanted beside API Center's form. */
  pageButton: boolean;
  /** The setup that the button fills, for a press to name it; its title only where there are several to tell apart. */
  setup: { id: string; title: string };
  /** What the button says, where the user chose another language than the browser's. */
  texts?: ButtonTexts;
}

/** Texts by their locale keys. */
export type ButtonTexts = Readonly<Record<string, string>>;

/** The document that answered `look`: made at random by its content script, so that a request cannot reach the next one. */
type DocumentKey = string;

export interface Looked {
  facts: PageFacts;
  documentKey: DocumentKey;
}

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
     * Reports go back with tickets of their own, so that they are kept even when nobody awaits the answer:
     * one right after the fill, one when the site changed something afterwards. `mayReplace`: the other client ID,
     * tidied, that may stand in the form and be replaced; empty: none.
     */
    content: {
      ticket: string;
      reportTickets: [string, string];
      documentKey: DocumentKey;
      setupId: string;
      mayReplace: string;
      /** How long the secret that stood in the form before may be remembered for an undo, in milliseconds. */
      formerTime: number;
    };
    answer: ActionResult;
  };
  /** Shows on the page's button, where it stands, what an action came to that was not begun there. */
  "show-result": { content: { result: ActionResult; documentKey: DocumentKey }; answer: ActionResult };
  point: { content: { field: FieldName; documentKey: DocumentKey }; answer: PointAnswer };
  "undo-fill": { content: { documentKey: DocumentKey }; answer: ActionResult };
  /** Forgets a secret that stood in the form before a fill; each document of the site is asked, whatever it shows. */
  "forget-former": { content: Readonly<Record<string, never>>; answer: true };
}

export type ToSiteName = keyof ToSite;

/** The values for the form, or why there are none. */
export type FillValuesAnswer = { ok: true; values: FillValues } | { ok: false; result: ActionResult };
