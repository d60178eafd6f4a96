// Describes the record of the setups on disk. Reads each setup by itself, so that a damaged one does not lose the
// others.
import * as z from "zod/mini";
import type { Policy } from "../../domain/policy.ts";
import { setupSchema, type Setup } from "../../domain/schemas.ts";
import { storageVersion } from "../migrations.ts";
import type { DiskRecord, Read } from "./record.ts";

/** All setups, in the user's order, and the id of the active one. */
export interface Setups {
  readonly activeId: string;
  readonly items: readonly Setup[];
}

/** The record of the setups on disk. */
export const setupsRecord: DiskRecord<Setups> = {
  area: "local",
  key: "setups",
  kind: "setup",
  schema: z.lazy(() =>
    z.strictObject({
      version: z.literal(storageVersion),
      activeId: z.string(),
      items: z.array(setupSchema),
    }),
  ),
  read: readSetups,
};

function readSetups(stored: unknown): Read<Setups> {
  const none: Setups = { activeId: "", items: [] };
  if (stored === undefined) return { value: none, damaged: [] };
  if (typeof stored !== "object" || stored === null) return { value: none, damaged: [stored] };
  const { activeId, items }: { activeId?: unknown; items?: unknown } = { ...stored };
  const records: unknown[] = Array.isArray(items) ? items : [];
  const good = new Map<string, Setup>();
  const damaged: unknown[] = Array.isArray(items) ? [] : [stored];
  for (const record of records) {
    const { success, data } = setupSchema.safeParse(record);
    if (success && !good.has(data.id)) good.set(data.id, data);
    else damaged.push(record);
  }
  const active = typeof activeId === "string" ? activeId : "";
  return { value: { activeId: active, items: [...good.values()] }, damaged };
}

/** Returns the empty setup that every user starts with. Its country is the administrator's default country, if any. */
export function emptySetup(id: string, { defaultCountry }: Policy): Setup {
  return { id, title: "", clientId: "", ...(defaultCountry && { country: defaultCountry }), progress: {} };
}

/**
 * Makes sure that there is a setup, and that one of them is active: adds an empty one, or makes the first one active.
 * Returns the same object where nothing has to change.
 */
export function completeSetups(setups: Setups, newId: () => string, policy: Policy): Setups {
  const [first = emptySetup(newId(), policy)] = setups.items;
  if (setups.items.some(({ id }) => id === setups.activeId)) return setups;
  return { activeId: first.id, items: setups.items.length > 0 ? setups.items : [first] };
}
