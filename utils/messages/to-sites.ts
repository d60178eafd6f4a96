// What the background asks of a page's content script, and what comes back. Types only: content scripts carry no zod.
import type { Country } from "../domain/countries.ts";
import type { FillValues, PageFacts } from "../domain/facts.ts";
import type { FieldName } from "../domain/fields.ts";
import type { PointAnswer } from "../domain/pointing.ts";
import type { ActionResult } from "../domain/sentences.ts";
import type { PageSettings } from "./engine.ts";

/** The document that answered `look`: made at random by its content script, so that a request cannot reach the next one. */
export type DocumentKey = string;

export interface Looked {
  facts: PageFacts;
  documentKey: DocumentKey;
}

export interface ToSite {
  look: { ask: PageSettings; answer: Looked };
  capture: { ask: { ticket: string; documentKey: DocumentKey }; answer: ActionResult };
  "fill-registration": {
    ask: { name: string; redirectUri: string; documentKey: DocumentKey };
    answer: ActionResult;
  };
  "fetch-administrations": { ask: { ticket: string; documentKey: DocumentKey }; answer: ActionResult };
  /** Ends the fetch that is under way in this document. */
  "cancel-administrations": { ask: { documentKey: DocumentKey }; answer: ActionResult };
  fill: {
    /**
     * Reports go back with tickets of their own, so that they are kept even when nobody awaits the answer:
     * one right after the fill, one when the site changed something afterwards. `mayReplace`: the other client ID,
     * tidied, that may stand in the form and be replaced; empty: none.
     */
    ask: {
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
  "show-result": { ask: { result: ActionResult; documentKey: DocumentKey }; answer: ActionResult };
  point: { ask: { field: FieldName; documentKey: DocumentKey }; answer: PointAnswer };
  "undo-fill": { ask: { documentKey: DocumentKey }; answer: ActionResult };
  /** Forgets a secret that stood in the form before a fill; each document of the site is asked, whatever it shows. */
  "forget-former": { ask: Readonly<Record<string, never>>; answer: true };
}

export type ToSiteName = keyof ToSite;

/** The values for the form, or why there are none. */
export type FillValuesAnswer = { ok: true; values: FillValues } | { ok: false; result: ActionResult };

export interface CapturedApp {
  clientId: string;
  clientSecret?: string;
  name?: string;
  redirectUri?: string;
  testing?: boolean;
  country?: Country;
}
