// A report of a page, as the background answers it: the whole text that a user reads and may copy, or why there is none.
import type { ActionResult } from "./sentences.ts";

export type PageReportAnswer = { ok: true; text: string } | { ok: false; result: ActionResult };
