// The labels a person pointed to, on disk: page words, never a value. Every read is parsed record by record, every change
// goes through one lock.
import { isSameLabel, mostLabels, type LearnedLabel } from "../domain/learned-labels.ts";
import { learnedLabelSchema } from "../domain/schemas.ts";
import { refuseNewer } from "./migrations.ts";
import { settingAside } from "./set-aside.ts";
import type { Surroundings } from "./deps.ts";

const key = "learned";

type Name = Pick<LearnedLabel, "site" | "label">;

const isSame = (one: Name, other: Name): boolean =>
  one.site === other.site && isSameLabel(one.label, other.label);

async function read({ local }: Surroundings): Promise<{ labels: LearnedLabel[]; damaged: unknown[] }> {
  const stored = await local.get(key);
  if (stored === undefined) return { labels: [], damaged: [] };
  if (!Array.isArray(stored)) return { labels: [], damaged: [stored] };
  const records = stored as unknown[];
  const parsed = records.map((record) => learnedLabelSchema.safeParse(record));
  return {
    labels: parsed.flatMap(({ success, data }) => (success ? [data] : [])),
    damaged: records.filter((_, index) => !parsed[index]!.success),
  };
}

function change(
  around: Surroundings,
  changed: (labels: LearnedLabel[]) => LearnedLabel[],
): Promise<LearnedLabel[]> {
  return around.exclusively(key, async () => {
    await refuseNewer(around);
    const { labels, damaged } = await read(around);
    const next = changed(labels).slice(-mostLabels);
    await settingAside(around, "label", damaged, (aside) => around.local.setAll({ ...aside, [key]: next }));
    return next;
  });
}

/** All learned labels, the oldest first. Damaged records are set aside, nothing else is lost. */
export async function readLearned(around: Surroundings): Promise<LearnedLabel[]> {
  const { labels, damaged } = await read(around);
  return damaged.length === 0 ? labels : change(around, (all) => all).catch(() => labels);
}

/** Keeps a label: on one site it names one field, the one pointed to last. The oldest of too many is forgotten. */
export async function keepLearned(around: Surroundings, learned: LearnedLabel): Promise<void> {
  await change(around, (labels) => [...labels.filter((one) => !isSame(one, learned)), learned]);
}

/** Forgets a label of a site; answers what is left. */
export function forgetLearned(around: Surroundings, name: Name): Promise<LearnedLabel[]> {
  return change(around, (labels) => labels.filter((one) => !isSame(one, name)));
}
