// The state of a page of ours that is on the screen.

import type { ActionRequest } from "../utils/domain/actions.ts";
import type { ActionResult } from "../utils/domain/sentences.ts";
import type { View } from "../utils/domain/view.ts";
import type { OwnWork } from "./props.ts";

export interface LivePage {
  shown: ShownView | null;
  /** The background has been silent for two seconds. */
  silent: boolean;
  busy: ActionRequest["action"] | OwnWork | null;
  result: ActionResult | null;
  act(request: ActionRequest): void;
  run(work: OwnWork, doing: () => Promise<ActionResult>): void;
}

/** What is on the screen: a click is meant for it, not for what has come since. */
export interface ShownView {
  view: View;
  tabId: number | null;
}
