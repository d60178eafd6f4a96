// Learns the label of a field: the user has the focus in a box of the page, or has selected its value, and says which
// field it is.
import type { Shown } from "../../domain/what-was-shown.ts";
import type { FieldName } from "../../domain/fields.ts";
import { learningSiteOf, pointableOn } from "../../domain/pointing.ts";
import { learnedLabelSchema } from "../../domain/schemas.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import { keepLearned } from "../learned.ts";
import { isRefusal, pageShown } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { pushSettings } from "../push-settings.ts";
import { answered, refused, refusedBy } from "./result.ts";

/** Asks the document that was shown for the label of the field, and saves that label. Returns the result. */
export async function requestPointing(
  deps: Deps,
  tabId: number | undefined,
  { field }: { field: FieldName },
  shown: Shown,
): Promise<ActionResult> {
  const looked = await pageShown(deps, tabId, shown);
  if (isRefusal(looked)) return looked;
  const site = learningSiteOf(looked.facts.kind);
  if (!site || !pointableOn(looked.facts).includes(field)) return refusedBy(looked.facts, "wrongPage");
  const { documentKey } = looked;
  const answer = await deps.askSite(looked.tabId, "point", { field, documentKey });
  if (answer?.label === undefined) return answered(answer);
  const { label, ...result } = answer;
  const { success, data } = learnedLabelSchema.safeParse({ site, field, label });
  if (!success) return refused("pointUnfit");
  await keepLearned(deps, data);
  await pushSettings(deps);
  return answered(result);
}
