// The labels a user pointed to, on disk: page words, never a value. Every read is parsed record by record, every change
// goes through one lock.
import { isSameLabel } from "../domain/label-key.ts";
import { maxLabels, type LearnedLabel } from "../domain/learned-labels.ts";
import { learnedLabelSchema } from "../domain/schemas.ts";
import { refuseNewer } from "./migrations.ts";
import { settingAside } from "./set-aside.ts";
import type { Deps } from "./deps.ts";

const key = "learned";

type Name = Pick<LearnedLabel, "site" | "label">;

const isSame = (one: Name, other: Name): boolean =>
  one.site === other.site && isSameLabel(one.label, other.label);

async function read({ local }: Deps): Promise<{ labels: LearnedLabel[]; damaged: unknown[] }> {
  const stored = await local.get(key);
  if (stored === undefined) return { labels: [], damaged: [] };
  if (!Array.isArray(stored)) return { labels: [], damaged: [stored] };
  const records: unknown[] = stored;
  const parsed = records.map((record) => learnedLabelSchema.safeParse(record));
  return {
    labels: parsed.flatMap(({ success, data }) => (success ? [data] : [])),
    damaged: records.filter((_, index) => !parsed[index]?.success),
  };
}

function change(deps: Deps, changed: (labels: LearnedLabel[]) => LearnedLabel[]): Promise<LearnedLabel[]> {
  return deps.withLock(key, async () => {
    await refuseNewer(deps);
    const { labels, damaged } = await read(deps);
    const next = changed(labels).slice(-maxLabels);
    await settingAside(deps, "label", damaged, (aside) => deps.local.setAll({ ...aside, [key]: next }));
    return next;
  });
}

/** All learned labels, the oldest first. Damaged records are set aside, nothing else is lost. */
export async function readLearned(deps: Deps): Promise<LearnedLabel[]> {
  const { labels, damaged } = await read(deps);
  return damaged.length === 0 ? labels : change(deps, (all) => all).catch(() => labels);
}

/** Keeps a label: on one site it names one field, the one pointed to last. The oldest of too many is forgotten. */
export async function keepLearned(deps: Deps, learned: LearnedLabel): Promise<void> {
  await change(deps, (labels) => [...labels.filter((one) => !isSame(one, learned)), learned]);
}

/** Forgets a label of a site; answers what is left. */
export function forgetLearned(deps: Deps, name: Name): Promise<LearnedLabel[]> {
  return change(deps, (labels) => labels.filter((one) => !isSame(one, name)));
}
