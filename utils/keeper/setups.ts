// Setups on disk: every read is parsed record by record, every change goes through one lock.
import { setupSchema, type Setup } from "../setup/schemas.ts";
import { setAside } from "./set-aside.ts";
import type { Surroundings } from "./surroundings.ts";
import { finish, isUnfinished, writeTogether, type SessionChanges } from "./together.ts";

const key = "setups";

export interface Setups {
  activeId: string;
  items: Setup[];
}

/** Setups as they are to be, and what of the session belongs to the change: both become so, or neither. */
export interface Changed extends Setups {
  session?: SessionChanges;
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

async function write(around: Surroundings, { activeId, items, session = {} }: Changed): Promise<void> {
  await writeTogether(around, { [key]: { version: 1, activeId, items } }, session);
}

/** All setups, one of them active; there is always at least one. Damaged records are set aside, nothing else is lost. */
export async function readSetups(around: Surroundings): Promise<Setups> {
  const stored = (await isUnfinished(around)) ? null : await read(around.local);
  if (stored && stored.damaged.length === 0 && stored.items.some(({ id }) => id === stored.activeId))
    return stored;
  return changeSetups(around, (setups) => setups);
}

/** Changes the setups under the lock; answers what is stored then. */
export function changeSetups(
  around: Surroundings,
  change: (setups: Setups) => Changed | Promise<Changed>,
): Promise<Setups> {
  return around.exclusively(key, async () => {
    await finish(around);
    const stored = await read(around.local);
    await setAside(around, stored?.damaged ?? []);
    const items = stored?.items.length ? stored.items : [emptySetup(around.newId())];
    const activeId = items.some(({ id }) => id === stored?.activeId) ? stored!.activeId : items[0]!.id;
    const changed = await change({ activeId, items });
    await write(around, changed);
    return changed;
  });
}

/** The active setup. */
export function activeOf({ activeId, items }: Setups): Setup {
  return items.find(({ id }) => id === activeId) ?? items[0]!;
}

/**
 * Changes one setup, and with it what of the session belongs to it, told from the setup as it was. One that was deleted
 * meanwhile stays deleted, and nothing else is changed then.
 */
export function changeSetup(
  around: Surroundings,
  id: string,
  change: (setup: Setup) => Setup,
  session?: (before: Setup) => SessionChanges | Promise<SessionChanges>,
): Promise<Setups> {
  return changeSetups(around, async ({ activeId, items }) => {
    const before = items.find((setup) => setup.id === id);
    return {
      activeId,
      items: items.map((setup) => (setup === before ? change(setup) : setup)),
      ...(before && session && { session: await session(before) }),
    };
  });
}

/** The setups with one more, which is the active one. */
export function withSetup({ items }: Setups, setup: Setup): Setups {
  return { activeId: setup.id, items: [...items.filter(({ id }) => id !== setup.id), setup] };
}

/** Adds a setup, an empty one unless told, and makes it the active one. */
export function addSetup(around: Surroundings, setup: Setup = emptySetup(around.newId())): Promise<Setups> {
  return changeSetups(around, (setups) => withSetup(setups, setup));
}

/** The setups without one of them; the first of the others becomes active, or an empty one. */
export function withoutSetup({ newId }: Surroundings, { activeId, items }: Setups, id: string): Setups {
  const left = items.filter((setup) => setup.id !== id);
  const kept = left.length > 0 ? left : [emptySetup(newId())];
  return { activeId: activeId === id ? kept[0]!.id : activeId, items: kept };
}
