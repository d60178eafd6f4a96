// Setups on disk: every read is parsed record by record, every change goes through one lock.
import { NotSaved } from "../domain/not-saved.ts";
import type { Policy } from "../domain/policy.ts";
import { setupSchema, type Setup } from "../domain/schemas.ts";
import { migrateStorage, refuseNewer, storageVersion } from "./migrations.ts";
import { policyOf } from "./managed-policy.ts";
import { settingAside } from "./set-aside.ts";
import type { Deps } from "./deps.ts";
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

/** The setup every user begins with: of the country an administrator set, where one is. */
function emptySetup(id: string, { defaultCountry }: Policy): Setup {
  return { id, title: "", clientId: "", ...(defaultCountry && { country: defaultCountry }), progress: {} };
}

/** Whether a setup is as every installation begins: empty, but for the country an administrator set. */
export function isUntouched(
  { title, clientId, administration, country }: Setup,
  { defaultCountry }: Policy,
): boolean {
  return title === "" && clientId === "" && !administration && (!country || country === defaultCountry);
}

async function read(local: Deps["local"]): Promise<Read | null> {
  const stored = await local.get(key);
  if (typeof stored !== "object" || stored === null)
    return stored === undefined ? null : { activeId: "", items: [], damaged: [stored] };
  const { activeId, items }: { activeId?: unknown; items?: unknown } = { ...stored };
  const records: unknown[] = Array.isArray(items) ? items : [];
  const good: Setup[] = [];
  const damaged: unknown[] = Array.isArray(items) ? [] : [stored];
  for (const record of records) {
    const { success, data } = setupSchema.safeParse(record);
    if (success && !good.some(({ id }) => id === data.id)) good.push(data);
    else damaged.push(record);
  }
  return { activeId: typeof activeId === "string" ? activeId : "", items: good, damaged };
}

/** What was read, completed: there is always one setup, and always an active one. */
function completed(stored: Read | null, newId: () => string, policy: Policy): Setups {
  const items = stored?.items.length ? stored.items : [emptySetup(newId(), policy)];
  const activeId = items.some(({ id }) => id === stored?.activeId) ? stored!.activeId : items[0]!.id;
  return { activeId, items };
}

/**
 * All setups, one of them active; there is always at least one. Damaged records are set aside, nothing else is lost.
 * Where that cannot be written (no room, a newer version's storage) what is readable is answered all the same.
 */
export async function readSetups(deps: Deps): Promise<Setups> {
  await migrateStorage(deps).catch(() => undefined);
  const stored = (await isUnfinished(deps)) ? null : await read(deps.local);
  if (stored && stored.damaged.length === 0 && stored.items.some(({ id }) => id === stored.activeId))
    return stored;
  try {
    return await changeSetups(deps, (setups) => setups);
  } catch (fault) {
    if (!(fault instanceof NotSaved)) throw fault;
    return completed(await read(deps.local), () => "unsaved", await policyOf(deps));
  }
}

/** Changes the setups under the lock; answers what is stored then. Throws `NotSaved` when it could not be: nothing is changed. */
export async function changeSetups(
  deps: Deps,
  change: (setups: Setups) => Changed | Promise<Changed>,
): Promise<Setups> {
  await migrateStorage(deps);
  const policy = await policyOf(deps);
  return deps.withLock(key, async () => {
    await refuseNewer(deps);
    await finish(deps);
    const stored = await read(deps.local);
    const changed = await change(completed(stored, deps.newId, policy));
    const { activeId, items, session = {} } = changed;
    const record = { version: storageVersion, activeId, items };
    await settingAside(deps, "setup", stored?.damaged ?? [], (aside) =>
      writeTogether(deps, { ...aside, [key]: record }, session),
    );
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
  deps: Deps,
  id: string,
  change: (setup: Setup) => Setup,
  session?: (before: Setup) => SessionChanges | Promise<SessionChanges>,
): Promise<Setups> {
  return changeSetups(deps, async ({ activeId, items }) => {
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

/** The setups with another one of them as the active one; as they were when it is not among them. */
export function withChosen(setups: Setups, id: string): Setups {
  return setups.items.some((setup) => setup.id === id) ? { ...setups, activeId: id } : setups;
}

/** Gives untouched setups the country an administrator set, where that became known only after they were begun. */
export async function giveDefaultCountry(deps: Deps): Promise<void> {
  const { defaultCountry } = await policyOf(deps);
  const lacksIt = (setup: Setup) => !setup.country && isUntouched(setup, {});
  if (!defaultCountry || !(await readSetups(deps)).items.some(lacksIt)) return;
  await changeSetups(deps, ({ activeId, items }) => ({
    activeId,
    items: items.map((setup) => (lacksIt(setup) ? { ...setup, country: defaultCountry } : setup)),
  })).catch(() => undefined);
}

/** Adds a setup, an empty one unless told, and makes it the active one. */
export async function addSetup(deps: Deps, setup?: Setup): Promise<Setups> {
  const added = setup ?? emptySetup(deps.newId(), await policyOf(deps));
  return changeSetups(deps, (setups) => withSetup(setups, added));
}

/** The setups without one of them; the first of the others becomes active, or an empty one. */
export async function withoutSetup(deps: Deps, { activeId, items }: Setups, id: string): Promise<Setups> {
  const left = items.filter((setup) => setup.id !== id);
  const kept = left.length > 0 ? left : [emptySetup(deps.newId(), await policyOf(deps))];
  return { activeId: activeId === id ? kept[0]!.id : activeId, items: kept };
}
