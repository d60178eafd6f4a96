// Reads all records on disk at once, whatever their state, and says what to write when they change.
import { migrated, storageVersion, versionOf, type StoredValues as Raw } from "../migrations.ts";
import type { SetAsideRecord } from "../set-aside.ts";
import type { Read } from "./record.ts";
import { disk } from "./records.ts";

const names = ["setups", "options", "learned", "setAside"] as const satisfies (keyof typeof disk)[];
type Name = (typeof names)[number];

/** The values of all records on disk. */
export type Disk = { readonly [One in Name]: ReturnType<(typeof disk)[One]["read"]>["value"] };

/** The storage keys of all records on disk. */
export const diskKeys: readonly string[] = names.map((name) => disk[name].key);

/** What was read from disk. */
export interface DiskRead {
  disk: Disk;
  /** Whether a newer version of the extension wrote the disk. Then nothing is written over it. */
  newer: boolean;
  /** The records whose value here differs from the disk: they are of an older version, or damaged. */
  repaired: ReadonlySet<Name>;
}

/**
 * Reads what is stored, in today's shapes. Adds damaged parts to `setAside` in the returned value, so that nothing is
 * lost. Does not write.
 */
export function readDisk(stored: Raw): DiskRead {
  const newer = versionOf(stored["setups"]) > storageVersion;
  const today = migrated(stored);
  const repaired = new Set<Name>();
  const aside: SetAsideRecord[] = [];
  const read = <Value>(name: Name, { value, damaged }: Read<Value>): Value => {
    const { key, kind } = disk[name];
    if (damaged.length > 0 || (today !== stored && !isSame(today[key], stored[key]))) repaired.add(name);
    aside.push(...damaged.map((record): SetAsideRecord => ({ kind, record })));
    return value;
  };
  const setups = read("setups", disk.setups.read(today["setups"]));
  const options = read("options", disk.options.read(today["options"]));
  const learned = read("learned", disk.learned.read(today["learned"]));
  const setAside = read("setAside", disk.setAside.read(today["setAside"]));
  if (newer) return { disk: { setups, options, learned, setAside }, newer, repaired: new Set() };
  if (aside.length > 0) repaired.add("setAside");
  return { disk: { setups, options, learned, setAside: [...setAside, ...aside] }, newer, repaired };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Returns the keys and values to write so that the disk has `next`: all that changed, and all that was repaired. */
export function diskWrites({ disk: before, repaired }: DiskRead, next: Disk): Record<string, unknown> {
  const written = names.filter((name) => next[name] !== before[name] || repaired.has(name));
  return Object.fromEntries(
    written.map((name) => [
      disk[name].key,
      name === "setups" ? { version: storageVersion, ...next.setups } : next[name],
    ]),
  );
}
