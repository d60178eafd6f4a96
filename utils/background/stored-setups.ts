// Setups as requests read and change them.
import type { Policy } from "../domain/policy.ts";
import type { Setup } from "../domain/schemas.ts";
import type { Deps } from "./deps.ts";
import type { MemoryChanges } from "./store/record.ts";
import { emptySetup, type Setups } from "./store/setups-record.ts";
import { change, loadDisk } from "./store/store.ts";

/** Setups as they are to be, and what of the session belongs to the change: both become so, or neither. */
export interface Changed extends Setups {
  session?: MemoryChanges;
}

/** Whether a setup is as every installation begins: empty, but for the country an administrator set. */
export function isUntouched(
  { title, clientId, administration, country }: Setup,
  { defaultCountry }: Policy,
): boolean {
  return title === "" && clientId === "" && !administration && (!country || country === defaultCountry);
}

/** All setups, one of them active; there is always at least one. */
export async function readSetups(deps: Deps): Promise<Setups> {
  return (await loadDisk(deps)).setups;
}

/** Changes the setups; returns what is stored then. Throws `NotSaved` when it could not be: nothing is changed. */
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

/** Returns the active setup; the first one where none is active. A store without any is as one with an empty setup. */
export function activeOf({ activeId, items }: Setups): Setup {
  const [first = emptySetup(activeId, {})] = items;
  return items.find(({ id }) => id === activeId) ?? first;
}

/** The setups with one of them changed. */
export function withChanged({ activeId, items }: Setups, changed: Setup): Setups {
  return { activeId, items: items.map((setup) => (setup.id === changed.id ? changed : setup)) };
}

/** Changes one setup. One that was deleted meanwhile stays deleted. */
export function changeSetup(deps: Deps, id: string, changed: (setup: Setup) => Setup): Promise<Setups> {
  return changeSetups(deps, (setups) => {
    const before = setups.items.find((setup) => setup.id === id);
    return before ? withChanged(setups, changed(before)) : setups;
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
  const lacksIt = (setup: Setup) => !setup.country && isUntouched(setup, {});
  const { setups, policy } = await loadDisk(deps);
  if (!policy.defaultCountry || !setups.items.some(lacksIt)) return;
  await changeSetups(deps, ({ activeId, items }, { defaultCountry }) => ({
    activeId,
    items: items.map((setup) =>
      defaultCountry && lacksIt(setup) ? { ...setup, country: defaultCountry } : setup,
    ),
  })).catch(() => undefined);
}

/** Adds a setup, an empty one unless told, and makes it the active one. */
export function addSetup(deps: Deps, setup?: Setup): Promise<Setups> {
  return changeSetups(deps, (setups, policy) => withSetup(setups, setup ?? emptySetup(deps.newId(), policy)));
}

/** The setups without one of them; the first of the others becomes active, or an empty one. */
export function withoutSetup(
  { activeId, items }: Setups,
  id: string,
  newId: () => string,
  policy: Policy,
): Setups {
  const [first = emptySetup(newId(), policy), ...others] = items.filter((setup) => setup.id !== id);
  return { activeId: activeId === id ? first.id : activeId, items: [first, ...others] };
}
