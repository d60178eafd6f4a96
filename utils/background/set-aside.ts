// Records that could not be read: kept as they are, out of the way, and named to the user until they are deleted.
import * as z from "zod/mini";
import { isClientId } from "../domain/formats.ts";
import { isLabel } from "../domain/learned-labels.ts";
import type { Sentence } from "../domain/sentences.ts";
import type { Deps } from "./deps.ts";

const key = "setAside";

const kinds = ["setup", "label", "options", "record"] as const;
type Kind = (typeof kinds)[number];

export const entrySchema = z.strictObject({ kind: z.enum(kinds), record: z.unknown() });
export type SetAsideRecord = z.infer<typeof entrySchema>;

const code = {
  setup: "damagedSetup",
  label: "damagedLabel",
  options: "damagedOptions",
  record: "damagedRecord",
} as const satisfies Record<Kind, Sentence["code"]>;

const maxNamed = 10;
const maxName = 60;

/** Wraps what an older version set aside as it was. */
export function asEntry(stored: unknown): SetAsideRecord {
  return entrySchema.safeParse(stored).data ?? { kind: "record", record: stored };
}

async function read({ local }: Deps): Promise<SetAsideRecord[]> {
  const stored = await local.get(key);
  if (stored === undefined) return [];
  return Array.isArray(stored) ? stored.map(asEntry) : [{ kind: "record", record: stored }];
}

/**
 * Sets damaged records of one kind aside: `write` gets what is to be written for it and writes it together with the rest,
 * so that a record is in one place or the other. Without damaged records it gets nothing.
 */
export async function settingAside(
  deps: Deps,
  kind: Kind,
  damaged: readonly unknown[],
  write: (aside: Readonly<Record<string, unknown>>) => Promise<void>,
): Promise<void> {
  if (damaged.length === 0) return write({});
  const added = damaged.map((record): SetAsideRecord => ({ kind, record }));
  await deps.withLock(key, async () => write({ [key]: [...(await read(deps)), ...added] }));
}

/** How a user knows a damaged record: by whatever of its names is left; `?` when none is. What could be a value is no name. */
function nameOf(record: unknown): string {
  if (typeof record !== "object" || record === null) return "?";
  const { title, label, clientId }: Record<string, unknown> = { ...record };
  if (typeof label === "string") return isLabel(label) ? label : "?";
  if (typeof title === "string" && title.trim() !== "") return title.trim().slice(0, maxName);
  return typeof clientId === "string" && isClientId(clientId) ? clientId : "?";
}

/** What was set aside, named: one sentence for each kind. */
export async function setAsideSentences(deps: Deps): Promise<Sentence[]> {
  const entries = await read(deps);
  return kinds.flatMap((kind) => {
    const names = entries.filter((entry) => entry.kind === kind).map(({ record }) => nameOf(record));
    if (names.length === 0) return [];
    const named = names.slice(0, maxNamed).join(", ");
    return [{ code: code[kind], substitutions: [names.length > maxNamed ? `${named}, …` : named] }];
  });
}

/** Deletes what was set aside: the user asked for it. */
export async function deleteSetAside(deps: Deps): Promise<void> {
  await deps.withLock(key, () => deps.local.remove(key));
}
