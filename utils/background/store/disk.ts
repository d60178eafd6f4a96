// All records on disk at once, as plain values: read whatever their state, and what is to be written for others.
import { migrated, storageVersion, versionOf, type StoredValues as Raw } from "../migrations.ts";
import type { SetAsideRecord } from "../set-aside.ts";
import type { Read } from "./record.ts";
import { disk } from "./records.ts";

const names = ["setups", "options", "learned", "setAside"] as const satisfies (keyof typeof disk)[];
type Name = (typeof names)[number];

/** What is kept on disk. */
export type Disk = { readonly [One in Name]: ReturnType<(typeof disk)[One]["read"]>["value"] };

export const diskKeys: readonly string[] = names.map((name) => disk[name].key);

export interface DiskRead {
  disk: Disk;
  /** A newer version of the extension wrote it: nothing of it is written over. */
  newer: boolean;
  /** What is not on disk as it was read: of an older version, or damaged and to be set aside. */
  repaired: ReadonlySet<Name>;
}

/** Reads what is stored, in today's shapes. What is damaged is set aside in what is returned, and nothing else is lost. */
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

/** What is to be written so that this is kept: what was changed, and what was repaired when it was read. */
export function diskWrites({ disk: before, repaired }: DiskRead, next: Disk): Record<string, unknown> {
  const written = names.filter((name) => next[name] !== before[name] || repaired.has(name));
  return Object.fromEntries(
    written.map((name) => [
      disk[name].key,
      name === "setups" ? { version: storageVersion, ...next.setups } : next[name],
    ]),
  );
}
