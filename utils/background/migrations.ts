// What is on disk carries the version of its shapes, in the record of the set-ups. An older one is brought up to today's
// before anything is read; what a newer extension wrote is read as far as it goes and never written over.
import { asEntry } from "./set-aside.ts";

export type StoredValues = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is StoredValues =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * One row for each older version, oldest first: what changes from it to the next. A row changes only what still has the
 * older shape, so that it may run again, and leaves what it does not understand to the reader, who sets it aside.
 */
const migrations: readonly { from: number; migrate: (stored: StoredValues) => StoredValues }[] = [
  {
    // The button on the page became an option; what is set aside says of what kind it is.
    from: 1,
    migrate: ({ options, setAside, ...rest }) => ({
      ...rest,
      ...(options !== undefined && {
        options: isRecord(options) && !("pageButton" in options) ? { ...options, pageButton: true } : options,
      }),
      ...(setAside !== undefined && {
        setAside: Array.isArray(setAside) ? setAside.map(asEntry) : [asEntry(setAside)],
      }),
    }),
  },
  {
    // A set-up names its secret. One of before names none: the session with its secret ended with the older version.
    from: 2,
    migrate: (stored) => stored,
  },
];

/** The version of the shapes of today: what the newest row leads to. */
export const storageVersion = Math.max(...migrations.map(({ from }) => from)) + 1;

/** The version in which a record of set-ups was written; before there were versions it was the first. */
export function versionOf(setups: unknown): number {
  const version = isRecord(setups) ? setups["version"] : undefined;
  return typeof version === "number" && Number.isInteger(version) && version > 0 ? version : 1;
}

/** All that was stored, in today's shapes. What is of today already is answered as it is. */
export function migrated(stored: StoredValues): StoredValues {
  const version = versionOf(stored["setups"]);
  const rows = migrations.filter(({ from }) => from >= version);
  if (rows.length === 0) return stored;
  const { setups, ...rest } = rows.reduce((before, { migrate }) => migrate(before), stored);
  return {
    ...rest,
    ...(setups !== undefined && {
      setups: isRecord(setups) ? { ...setups, version: storageVersion } : setups,
    }),
  };
}
