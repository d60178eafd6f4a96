// Defines the background's answer to a request for a report of a page.
import type { ActionResult } from "./sentences.ts";

/** The whole text that a user reads and may copy, or the reason why there is none. */
export type PageReportAnswer = { ok: true; text: string } | { ok: false; result: ActionResult };
