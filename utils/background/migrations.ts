// Converts what an older version stored into today's shapes before anything is read. The record of the setups has the
// version number. Records of a newer version are read as far as possible, and never overwritten.
import { asEntry } from "./set-aside.ts";

/** Stored values by their key, unchecked. */
export type StoredValues = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is StoredValues =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * One row for each older version, the oldest first. A row converts its version to the next one. It changes only what
 * still has the older shape, so that it can run twice. It leaves damaged values alone; `readDisk` sets them aside.
 */
const migrations: readonly { from: number; migrate: (stored: StoredValues) => StoredValues }[] = [
  {
    // Version 2 has an option for the button in the page, and a kind for each record that is set aside.
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
    // In version 3 a setup names its secret. An older setup names none: its secret was lost with the session.
    from: 2,
    migrate: (stored) => stored,
  },
];

/** Today's version of the shapes: the one after the newest row. */
export const storageVersion = Math.max(...migrations.map(({ from }) => from)) + 1;

/** Returns the version in which a record of setups was written. A record without a version is version 1. */
export function versionOf(setups: unknown): number {
  const version = isRecord(setups) ? setups["version"] : undefined;
  return typeof version === "number" && Number.isInteger(version) && version > 0 ? version : 1;
}

/** Returns all stored values in today's shapes. Returns the same object where they are in today's shapes already. */
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
