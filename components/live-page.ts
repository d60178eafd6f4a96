// The state of an open page of the extension (popup, panel).

import type { ActionRequest } from "../utils/domain/action-requests.ts";
import type { ActionResult } from "../utils/domain/sentences.ts";
import type { ShownView } from "../utils/domain/shown-view.ts";
import type { OwnWork } from "./props.ts";

/** What an open page shows, and what it can do. */
export interface LivePage {
  shown: ShownView | null;
  /** Whether the background has not answered for two seconds. */
  silent: boolean;
  busy: ActionRequest["action"] | OwnWork | null;
  result: ActionResult | null;
  act(request: ActionRequest): void;
  run(work: OwnWork, doing: () => Promise<ActionResult>): void;
}
