// Setups on disk: every read is parsed record by record, every change goes through one lock.
import { setupSchema, type Setup } from "../setup/schemas.ts";
import { setAside } from "./set-aside.ts";
import type { Surroundings } from "./surroundings.ts";

const key = "setups";

export interface Setups {
  activeId: string;
  items: Setup[];
}

interface Read extends Setups {
  /** Records that could not be read; they are kept as they are under `setAside`. */
  damaged: unknown[];
}

function emptySetup(id: string): Setup {
  return { id, title: "", clientId: "", progress: {} };
}

async function read(local: Surroundings["local"]): Promise<Read | null> {
  const stored = await local.get(key);
  if (typeof stored !== "object" || stored === null)
    return stored === undefined ? null : { activeId: "", items: [], damaged: [stored] };
  const { activeId, items } = stored as { activeId?: unknown; items?: unknown };
  const records = Array.isArray(items) ? (items as unknown[]) : [];
  const parsed = records.map((record) => setupSchema.safeParse(record));
  return {
    activeId: typeof activeId === "string" ? activeId : "",
    items: parsed.flatMap(({ success, data }) => (success ? [data] : [])),
    damaged: Array.isArray(items) ? records.filter((_, index) => !parsed[index]!.success) : [stored],
  };
}

async function write({ local }: Surroundings, { activeId, items }: Setups): Promise<void> {
  await local.set(key, { version: 1, activeId, items });
}

/** All setups, one of them active; there is always at least one. Damaged records are set aside, nothing else is lost. */
export async function readSetups(around: Surroundings): Promise<Setups> {
  const stored = await read(around.local);
  if (stored && stored.damaged.length === 0 && stored.items.some(({ id }) => id === stored.activeId))
    return stored;
  return changeSetups(around, (setups) => setups);
}

/** Changes the setups under the lock; answers what is stored then. */
export function changeSetups(around: Surroundings, change: (setups: Setups) => Setups): Promise<Setups> {
  return around.exclusively(key, async () => {
    const stored = await read(around.local);
    await setAside(around, stored?.damaged ?? []);
    const items = stored?.items.length ? stored.items : [emptySetup(around.newId())];
    const activeId = items.some(({ id }) => id === stored?.activeId) ? stored!.activeId : items[0]!.id;
    const changed = change({ activeId, items });
    await write(around, changed);
    return changed;
  });
}

/** The active setup. */
export function activeOf({ activeId, items }: Setups): Setup {
  return items.find(({ id }) => id === activeId) ?? items[0]!;
}

/** Changes one setup; one that was deleted meanwhile stays deleted. */
export function changeSetup(
  around: Surroundings,
  id: string,
  change: (setup: Setup) => Setup,
): Promise<Setups> {
  return changeSetups(around, ({ activeId, items }) => ({
    activeId,
    items: items.map((setup) => (setup.id === id ? change(setup) : setup)),
  }));
}

/** Adds an empty setup and makes it the active one. */
export function addSetup(around: Surroundings, setup: Setup = emptySetup(around.newId())): Promise<Setups> {
  return changeSetups(around, ({ items }) => ({
    activeId: setup.id,
    items: [...items.filter(({ id }) => id !== setup.id), setup],
  }));
}

/** Removes a setup; the first of the others becomes active, or an empty one. */
export function removeSetup(around: Surroundings, id: string): Promise<Setups> {
  return changeSetups(around, ({ activeId, items }) => {
    const left = items.filter((setup) => setup.id !== id);
    const kept = left.length > 0 ? left : [emptySetup(around.newId())];
    return { activeId: activeId === id ? kept[0]!.id : activeId, items: kept };
  });
}
