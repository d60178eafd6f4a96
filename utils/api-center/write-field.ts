// Writes one field of the form, after the checks that a value needs before it may go there.
import { choose } from "../page/choose.ts";
import type { Control } from "../page/controls.ts";
import { bringIntoView } from "../page/human-click.ts";
import { isCovered, isShown, isUsable } from "../page/visibility.ts";
import { rootsOf } from "../page/walk.ts";
import { isLocked, unlock, writeText } from "../page/write.ts";
import type { FieldName, FieldReport } from "../setup/facts.ts";
import { fitOf, holdsValue, isChoice, searchesFor } from "./fields.ts";

const choices: Readonly<Record<Awaited<ReturnType<typeof choose>>, FieldReport>> = {
  chosen: { outcome: "filled" },
  unchanged: { outcome: "unchanged" },
  none: { outcome: "needs-you", code: "option-not-found" },
  several: { outcome: "needs-you", code: "option-not-found" },
  "not-taken": { outcome: "rejected", code: "field-rejected" },
};

/**
 * Writes or chooses a value and says what came of it, before the page had time to answer.
 * The secret only goes where a person sees it go. Source: facts/controls.md "Before writing a secret".
 */
export async function writeField(
  field: FieldName,
  control: Control,
  value: string,
  signal: AbortSignal,
): Promise<FieldReport> {
  const { element } = control;
  if (holdsValue(field, control, value, true)) return { outcome: "unchanged" };
  if (!isUsable(element) && !isLocked(element)) return { outcome: "rejected", code: "field-readonly" };
  const secret = field === "clientSecret";
  if (secret) {
    bringIntoView(element);
    if (isCovered(element)) element.scrollIntoView({ block: "center", behavior: "instant" });
    if (!isShown(element) || isCovered(element)) return { outcome: "needs-you", code: "field-covered" };
  }
  if (isChoice(control)) {
    const roots = () => rootsOf(element.ownerDocument);
    return choices[
      await choose(control, { fit: fitOf(field, value), roots, search: searchesFor(field, value), signal })
    ];
  }
  if (!(await unlock(element, signal)) || signal.aborted)
    return { outcome: "rejected", code: "field-readonly" };
  const problem = writeText(element, value, { secret });
  return problem ? { outcome: "rejected", code: `field-${problem}` } : { outcome: "filled" };
}
