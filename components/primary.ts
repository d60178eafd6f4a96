// The one thing that stands out on popup and panel: switching, fixing, or the way to the next step.
import type { Fix } from "../utils/domain/fixes.ts";
import type { ActionName } from "../utils/domain/action-names.ts";
import type { View } from "../utils/domain/view.ts";

/** Where the page is the other setup's own, switching comes before all else; in Exact Online one may be anywhere. */
export const switchComesFirst = ({ otherSetup, page }: View): boolean =>
  otherSetup !== undefined && !page.kind.startsWith("exact-");

/** What is to be done on the page in the tab is done first, whatever else is wrong. */
const onThePage: ReadonlySet<ActionName> = new Set(["fill-registration", "capture-credentials"]);

/** These ask for a decision or for typing: they are never what stands out. */
const neverLeads: ReadonlySet<Fix["action"]> = new Set(["edit-value", "fill-over"]);

/** What fixes the first trouble that stops a fill; null where nothing does, or something else comes first. */
export function primaryFix(view: View): Fix | null {
  if (switchComesFirst(view) || onThePage.has(view.next)) return null;
  const fixes = view.warnings.flatMap(({ severity, fixes }) => (severity === "stops" ? (fixes ?? []) : []));
  const first = fixes.find(({ action }) => !neverLeads.has(action));
  const isNext = first?.action === view.next && !("country" in first && first.country);
  return first && !isNext ? first : null;
}

/** The action that stands out; null where switching or fixing does. */
export const primaryAction = (view: View): ActionName | null =>
  switchComesFirst(view) || primaryFix(view) ? null : view.next;
