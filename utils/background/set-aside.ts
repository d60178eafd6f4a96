// Handles records that could not be read. They are set aside unchanged, and the user sees their names until they are
// deleted.
import * as z from "zod/mini";
import { isClientId } from "../domain/formats.ts";
import { isLabel } from "../domain/learned-labels.ts";
import type { Sentence } from "../domain/sentences.ts";

const kinds = ["setup", "label", "options", "record"] as const;
/** The kind of a record that is set aside. */
export type Kind = (typeof kinds)[number];

/** The schema of one record that is set aside. */
export const entrySchema = z.lazy(() => z.strictObject({ kind: z.enum(kinds), record: z.unknown() }));
/** One record that is set aside, with its kind. */
export type SetAsideRecord = z.infer<typeof entrySchema>;

const code = {
  setup: "damagedSetup",
  label: "damagedLabel",
  options: "damagedOptions",
  record: "damagedRecord",
} as const satisfies Record<Kind, Sentence["code"]>;

const maxNamed = 10;
const maxName = 60;

/** Reads one stored entry. Wraps a record that an older version set aside without its kind. */
export function asEntry(stored: unknown): SetAsideRecord {
  return entrySchema.safeParse(stored).data ?? { kind: "record", record: stored };
}

/** Reads all stored entries, whatever their shape. */
export function entriesOf(stored: unknown): SetAsideRecord[] {
  if (stored === undefined) return [];
  return Array.isArray(stored) ? stored.map(asEntry) : [{ kind: "record", record: stored }];
}

/**
 * Returns the name of a damaged record: its label, title or client ID. Returns `?` where none of them is safe to show.
 */
function nameOf(record: unknown): string {
  if (typeof record !== "object" || record === null) return "?";
  const { title, label, clientId }: Record<string, unknown> = { ...record };
  if (typeof label === "string") return isLabel(label) ? label : "?";
  if (typeof title === "string" && title.trim() !== "") return title.trim().slice(0, maxName);
  return typeof clientId === "string" && isClientId(clientId) ? clientId : "?";
}

/** Returns one sentence for each kind of record that is set aside, with the names of the records. */
export function setAsideSentences(entries: readonly SetAsideRecord[]): Sentence[] {
  return kinds.flatMap((kind) => {
    const names = entries.filter((entry) => entry.kind === kind).map(({ record }) => nameOf(record));
    if (names.length === 0) return [];
    const named = names.slice(0, maxNamed).join(", ");
    return [{ code: code[kind], substitutions: [names.length > maxNamed ? `${named}, …` : named] }];
  });
}
