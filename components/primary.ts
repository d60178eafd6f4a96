// Decides what is primary on popup and panel: the switch, a fix, or the next step.
import type { Fix } from "../utils/domain/fixes.ts";
import type { ActionName } from "../utils/domain/action-names.ts";
import type { View } from "../utils/domain/view.ts";

/**
 * Returns whether the switch to another setup is primary. It is not on Exact Online, where the user may be in any
 * administration.
 */
export const switchComesFirst = ({ otherSetup, page }: View): boolean =>
  otherSetup !== undefined && !page.kind.startsWith("exact-");

/** Actions on the page in the tab come first, whatever else is wrong. */
const onThePage: ReadonlySet<ActionName> = new Set(["fill-registration", "capture-credentials"]);

/** These need a decision or typed text, so they are never primary. */
const neverLeads: ReadonlySet<Fix["action"]> = new Set(["edit-value", "fill-over"]);

/**
 * Returns the fix of the first warning that stops a fill. Returns null where there is none, or where something else is
 * primary.
 */
export function primaryFix(view: View): Fix | null {
  if (switchComesFirst(view) || onThePage.has(view.next)) return null;
  const all = view.warnings.flatMap(({ severity, fixes }) => (severity === "stops" ? (fixes ?? []) : []));
  const first = all.find(({ action }) => !neverLeads.has(action));
  const isNext = first?.action === view.next && !("country" in first && first.country);
  return first && !isNext ? first : null;
}

/** Returns the primary action, or null where the switch or a fix is primary. */
export const primaryAction = (view: View): ActionName | null =>
  switchComesFirst(view) || primaryFix(view) ? null : view.next;
