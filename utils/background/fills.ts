// What the last fill, and the last action that no page of ours asked for, came to on each tab.
import * as z from "zod/mini";
import { forOpenFields } from "../domain/fields.ts";
import { substitutionsWithin } from "../domain/limits.ts";
import { fillReportSchema, resultSchema } from "../domain/schemas.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { forgetPresses } from "./page-button.ts";
import type { Deps } from "./deps.ts";
import type { SessionChanges } from "./together.ts";

export const fillSchema = z.strictObject({
  setupId: z.string(),
  documentKey: z.string(),
  report: fillReportSchema,
  canUndo: z.boolean(),
  from: z.strictObject({
    ...forOpenFields(() => z.string()),
    secretKeptAt: z.exactOptional(z.number()),
  }),
});
export type StoredFill = z.infer<typeof fillSchema>;

const fillKey = (tabId: number): string => `fill:${tabId}`;
const resultKey = (tabId: number): string => `result:${tabId}`;

/** How a fill is kept along with the change of its setup, and the result that takes back what was told before. */
export function withFill(tabId: number, fill: StoredFill, result?: ActionResult): SessionChanges {
  return { [fillKey(tabId)]: fill, ...(result && { [resultKey(tabId)]: kept(result) }) };
}

/** The last fill in this very document of a tab; null when there was none. */
export async function readFill(
  { session }: Deps,
  tabId: number,
  documentKey: string,
): Promise<StoredFill | null> {
  const { success, data } = fillSchema.safeParse(await session.get(fillKey(tabId)));
  return success && data.documentKey === documentKey ? data : null;
}

export async function forgetFill({ session }: Deps, tabId: number): Promise<void> {
  await session.remove(fillKey(tabId));
}

/** A result as it is kept: its substitutions in their limits, without the sentence itself. */
function kept({ result, code, substitutions }: ActionResult): ActionResult {
  return {
    result,
    code,
    ...(substitutions && { substitutions: substitutionsWithin(substitutions) }),
  };
}

export async function keepResult(
  { session }: Deps,
  tabId: number,
  result: ActionResult | null,
): Promise<void> {
  await (result ? session.set(resultKey(tabId), kept(result)) : session.remove(resultKey(tabId)));
}

export async function readResult({ session }: Deps, tabId: number): Promise<ActionResult | null> {
  const { success, data } = resultSchema.safeParse(await session.get(resultKey(tabId)));
  return success ? data : null;
}

/** Forgets all that belongs to a tab: it was closed. */
export async function forgetTab(deps: Deps, tabId: number): Promise<void> {
  await forgetFill(deps, tabId);
  await keepResult(deps, tabId, null);
  await deps.session.remove(`page:${tabId}`);
  await deps.session.remove(`badge:${tabId}`);
  await forgetPresses(deps, tabId);
}
