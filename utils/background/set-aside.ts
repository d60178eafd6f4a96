// Records that could not be read: kept as they are, out of the way, and named to the user until they are deleted.
import * as z from "zod/mini";
import { isClientId } from "../domain/formats.ts";
import { isLabel } from "../domain/learned-labels.ts";
import type { Sentence } from "../domain/sentences.ts";

const kinds = ["setup", "label", "options", "record"] as const;
export type Kind = (typeof kinds)[number];

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

/** What is stored there, whatever it is. */
export function entriesOf(stored: unknown): SetAsideRecord[] {
  if (stored === undefined) return [];
  return Array.isArray(stored) ? stored.map(asEntry) : [{ kind: "record", record: stored }];
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
export function setAsideSentences(entries: readonly SetAsideRecord[]): Sentence[] {
  return kinds.flatMap((kind) => {
    const names = entries.filter((entry) => entry.kind === kind).map(({ record }) => nameOf(record));
    if (names.length === 0) return [];
    const named = names.slice(0, maxNamed).join(", ");
    return [{ code: code[kind], substitutions: [names.length > maxNamed ? `${named}, …` : named] }];
  });
}
