// The labels a user pointed to, on disk: page words, never a value.
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

/** All learned labels, the oldest first. */
export async function readLearned(deps: Deps): Promise<LearnedLabel[]> {
  return [...(await loadDisk(deps, false)).learned];
}

/** Keeps a label: on one site it names one field, the one pointed to last. The oldest of too many is forgotten. */
export async function keepLearned(deps: Deps, learned: LearnedLabel): Promise<void> {
  await changeLearned(deps, (labels) => [...labels.filter((one) => !isSame(one, learned)), learned]);
}

/** Forgets a label of a site; returns what is left. */
export function forgetLearned(deps: Deps, name: Name): Promise<LearnedLabel[]> {
  return changeLearned(deps, (labels) => labels.filter((one) => !isSame(one, name)));
}
