// A report of a page, as the keeper answers it: the whole text that a person reads and may copy, or why there is none.
import type { ActionResult } from "./view.ts";

export type PageReport = { ok: true; text: string } | { ok: false; result: ActionResult };
