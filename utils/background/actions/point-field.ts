// Pointing: the person is in a field of the page, or has selected its value, and says which it is. Its label is kept.
import type { Seen } from "../../domain/actions.ts";
import type { FieldName } from "../../domain/facts.ts";
import { learningSiteOf, pointableOn } from "../../domain/pointing.ts";
import { learnedLabelSchema } from "../../domain/schemas.ts";
import type { ActionResult } from "../../domain/view.ts";
import { keepLearned } from "../learned.ts";
import { isRefusal, pageShown } from "../shown.ts";
import type { Surroundings } from "../deps.ts";
import { answered, refused, refusedBy } from "./result.ts";

export async function pointField(
  around: Surroundings,
  tabId: number | undefined,
  { field }: { field: FieldName },
  seen: Seen,
): Promise<ActionResult> {
  const looked = await pageShown(around, tabId, seen);
  if (isRefusal(looked)) return looked;
  const site = learningSiteOf(looked.facts.kind);
  if (!site || !pointableOn(looked.facts).includes(field)) return refusedBy(looked.facts, "wrong-page");
  const { documentKey } = looked;
  const answer = await around.askSite(looked.tabId, "point", { field, documentKey });
  if (answer?.label === undefined) return answered(answer);
  const { label, ...result } = answer;
  const { success, data } = learnedLabelSchema.safeParse({ site, field, label });
  if (!success) return refused("point-unfit");
  await keepLearned(around, data);
  return answered(result);
}
