// Reads and changes the stored setups.
import type { Policy } from "../domain/policy.ts";
import type { Setup } from "../domain/schemas.ts";
import type { Deps } from "./deps.ts";
import type { MemoryChanges } from "./store/record.ts";
import { emptySetup, type Setups } from "./store/setups-record.ts";
import { change, loadDisk } from "./store/store.ts";

/** Changed setups, and the session records that change with them. Both are saved, or neither. */
export interface Changed extends Setups {
  session?: MemoryChanges;
}

/** Returns whether a setup is still the first empty one. It may have the administrator's default country. */
export function isUntouched(setup: Setup, { defaultCountry }: Policy): boolean {
  const { title, clientId, secretId, administration, country } = setup;
  const isEmpty = title === "" && clientId === "" && !secretId && !administration;
  return isEmpty && (!country || country === defaultCountry);
}

/** Reads all setups. There is always at least one, and one of them is active. */
export async function readSetups(deps: Deps): Promise<Setups> {
  return (await loadDisk(deps)).setups;
}

/**
 * Changes the setups and returns the new ones. Throws `NotSaved` where they could not be saved; then nothing changes.
 */
export function changeSetups(
  deps: Deps,
  changed: (setups: Setups, policy: Policy) => Changed,
): Promise<Setups> {
  return change(
    deps,
    () => ({}),
    ({ setups, policy }) => {
      const next = changed(setups, policy);
      if (next === setups) return { answer: setups };
      const { session = {}, activeId, items } = next;
      const answer: Setups = { activeId, items };
      return { answer, disk: { setups: answer }, memory: session };
    },
  );
}

/** Returns the active setup. Returns the first one where none is active, and an empty one where there are no setups. */
export function activeOf({ activeId, items }: Setups): Setup {
  const [first = emptySetup(activeId, {})] = items;
  return items.find(({ id }) => id === activeId) ?? first;
}

/** Returns the setups with one of them replaced by its changed version. */
export function withChanged({ activeId, items }: Setups, changed: Setup): Setups {
  return { activeId, items: items.map((setup) => (setup.id === changed.id ? changed : setup)) };
}

/** Changes one setup. Does nothing where the setup was deleted in between. */
export function changeSetup(deps: Deps, id: string, changed: (setup: Setup) => Setup): Promise<Setups> {
  return changeSetups(deps, (setups) => {
    const before = setups.items.find((setup) => setup.id === id);
    return before ? withChanged(setups, changed(before)) : setups;
  });
}

/** Returns the setups with this one added and active. */
export function withSetup({ items }: Setups, setup: Setup): Setups {
  return { activeId: setup.id, items: [...items.filter(({ id }) => id !== setup.id), setup] };
}

/** Returns the setups with this one active. Returns the same object where it is not one of them. */
export function withChosen(setups: Setups, id: string): Setups {
  return setups.items.some((setup) => setup.id === id) ? { ...setups, activeId: id } : setups;
}

/**
 * Gives setups without a country, a title, a client ID and a division the administrator's default country. This is for
 * setups that were made before the policy had that country. Does nothing where they could not be saved.
 */
export async function giveDefaultCountry(deps: Deps): Promise<void> {
  const lacksIt = ({ country, title, clientId, administration }: Setup) =>
    !country && title === "" && clientId === "" && !administration;
  const { setups, policy } = await loadDisk(deps);
  if (!policy.defaultCountry || !setups.items.some(lacksIt)) return;
  await changeSetups(deps, ({ activeId, items }, { defaultCountry }) => ({
    activeId,
    items: items.map((setup) =>
      defaultCountry && lacksIt(setup) ? { ...setup, country: defaultCountry } : setup,
    ),
  })).catch(() => undefined);
}

/** Adds a setup and makes it active. Adds an empty one where `setup` is missing. */
export function addSetup(deps: Deps, setup?: Setup): Promise<Setups> {
  return changeSetups(deps, (setups, policy) => withSetup(setups, setup ?? emptySetup(deps.newId(), policy)));
}

/**
 * Returns the setups without this one. Where it was active, the first of the others becomes active. Where no other is
 * left, adds an empty one.
 */
export function withoutSetup(
  { activeId, items }: Setups,
  id: string,
  newId: () => string,
  policy: Policy,
): Setups {
  const [first = emptySetup(newId(), policy), ...others] = items.filter((setup) => setup.id !== id);
  return { activeId: activeId === id ? first.id : activeId, items: [first, ...others] };
}
