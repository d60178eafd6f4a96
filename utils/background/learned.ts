// Stores the labels that the user pointed to, on disk. They are words of a page, never values.
import { isSameLabel } from "../domain/label-key.ts";
import { maxLabels, type LearnedLabel } from "../domain/learned-labels.ts";
import type { Deps } from "./deps.ts";
import { change, loadDisk } from "./store/store.ts";

type Name = Pick<LearnedLabel, "site" | "label">;

const isSame = (one: Name, other: Name): boolean =>
  one.site === other.site && isSameLabel(one.label, other.label);

function changeLearned(
  deps: Deps,
  changed: (labels: readonly LearnedLabel[]) => LearnedLabel[],
): Promise<LearnedLabel[]> {
  return change(
    deps,
    () => ({}),
    ({ learned }) => {
      const next = changed(learned).slice(-maxLabels);
      return { answer: next, disk: { learned: next } };
    },
    { withFirstSetup: false },
  );
}

/** Reads all learned labels, the oldest first. */
export async function readLearned(deps: Deps): Promise<LearnedLabel[]> {
  return [...(await loadDisk(deps, false)).learned];
}

/**
 * Saves a label. On one site, a label names only the field that the user pointed to last. Removes the oldest of too
 * many.
 */
export async function keepLearned(deps: Deps, learned: LearnedLabel): Promise<void> {
  await changeLearned(deps, (labels) => [...labels.filter((one) => !isSame(one, learned)), learned]);
}

/** Removes a label of a site. Returns the labels that are left. */
export function forgetLearned(deps: Deps, name: Name): Promise<LearnedLabel[]> {
  return changeLearned(deps, (labels) => labels.filter((one) => !isSame(one, name)));
}
