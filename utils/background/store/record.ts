// Says what a record is: its storage area, its key, its shape, and how it is read where it is damaged or absent.
import type * as z from "zod/mini";
import type { Kind } from "../set-aside.ts";

/** A record that was read. */
export interface Read<Value> {
  value: Value;
  /** The parts that could not be read, exactly as they are stored. */
  damaged: readonly unknown[];
}

/** How a record is stored and read. */
export interface Stored<Value> {
  readonly area: "local" | "session";
  /** The storage key. A key that ends in `:` stands for all keys that start with it. */
  readonly key: string;
  /** The shape that a written value must have. */
  readonly schema: z.ZodMiniType;
  /** Reads a stored value. `undefined` says that nothing is stored. Never throws. */
  readonly read: (stored: unknown) => Read<Value>;
}

/** A record on disk. Damaged parts are set aside under this kind, and the user is told their names. */
export interface DiskRecord<Value> extends Stored<Value> {
  readonly area: "local";
  readonly kind: Kind;
}

/** A session record. A damaged one counts as absent, because the session is lost anyway when the browser closes. */
export type MemoryRecord<Value> = Stored<Value | null> & { readonly area: "session" };

/** Returns a session record with this key and shape. */
export function inMemory<Value>(key: string, schema: z.ZodMiniType<Value>): MemoryRecord<Value> {
  return {
    area: "session",
    key,
    schema,
    read(stored) {
      // Most records are absent. Reading them must not make their schemas.
      if (stored === undefined) return { value: null, damaged: [] };
      const { success, data } = schema.safeParse(stored);
      return { value: success ? data : null, damaged: success ? [] : [stored] };
    },
  };
}

/** Session records of one kind, each with its own id. */
export interface Family<Value> {
  (id: string | number): MemoryRecord<Value>;
  /** The record that stands for all of them. */
  readonly all: MemoryRecord<Value>;
}

/** Returns the session records that exist once for each tab, setup or secret. */
export function eachInMemory<Value>(prefix: `${string}:`, schema: z.ZodMiniType<Value>): Family<Value> {
  const one = (id: string | number) => inMemory(`${prefix}${id}`, schema);
  return Object.assign(one, { all: inMemory(prefix, schema) });
}

/** Changes to the session, by key: the new value, or null to remove the key. */
export type MemoryChanges = Readonly<Record<string, unknown>>;

/** Returns the change that gives a session record this value. Null removes the record. */
export function put<Value>({ key }: MemoryRecord<Value>, value: Value | null): MemoryChanges {
  return { [key]: value };
}

/** Reads a list item by item, so that a damaged item does not lose the others. */
export function readEach<Item>(item: z.ZodMiniType<Item>, stored: unknown): Read<Item[]> {
  if (stored === undefined) return { value: [], damaged: [] };
  if (!Array.isArray(stored)) return { value: [], damaged: [stored] };
  const records: unknown[] = stored;
  const parsed = records.map((record) => item.safeParse(record));
  return {
    value: parsed.flatMap(({ success, data }) => (success ? [data] : [])),
    damaged: records.filter((_, index) => !parsed[index]?.success),
  };
}
