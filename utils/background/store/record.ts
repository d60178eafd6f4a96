// What a record is: where it is kept, under which key, in which shape, and how it is read when it is damaged or absent.
import type * as z from "zod/mini";
import type { Kind } from "../set-aside.ts";

/** What was read of a record. */
export interface Read<Value> {
  value: Value;
  /** The parts that could not be read, as they are stored. */
  damaged: readonly unknown[];
}

export interface Stored<Value> {
  readonly area: "local" | "session";
  /** A key that ends in `:` stands for all that begin so. */
  readonly key: string;
  /** What may be written. */
  readonly schema: z.ZodMiniType;
  /** Returns what is stored, `undefined` being nothing. Never throws. */
  readonly read: (stored: unknown) => Read<Value>;
}

/** On disk. What is damaged is set aside under this kind, and named to the user. */
export interface DiskRecord<Value> extends Stored<Value> {
  readonly area: "local";
  readonly kind: Kind;
}

/** In the session. What is damaged counts as absent: nothing in the session outlives the browser. */
export type MemoryRecord<Value> = Stored<Value | null> & { readonly area: "session" };

/** A record of the session. */
export function inMemory<Value>(key: string, schema: z.ZodMiniType<Value>): MemoryRecord<Value> {
  return {
    area: "session",
    key,
    schema,
    read(stored) {
      const { success, data } = schema.safeParse(stored);
      return { value: success ? data : null, damaged: success || stored === undefined ? [] : [stored] };
    },
  };
}

export interface Family<Value> {
  (id: string | number): MemoryRecord<Value>;
  /** All of them. */
  readonly all: MemoryRecord<Value>;
}

/** Records of the session, one for each tab, set-up or secret. */
export function eachInMemory<Value>(prefix: `${string}:`, schema: z.ZodMiniType<Value>): Family<Value> {
  const one = (id: string | number) => inMemory(`${prefix}${id}`, schema);
  return Object.assign(one, { all: inMemory(prefix, schema) });
}

/** What becomes of keys of the session: a new value, or null for none. */
export type MemoryChanges = Readonly<Record<string, unknown>>;

/** A record of the session with this value from now on; null: with none. */
export function put<Value>({ key }: MemoryRecord<Value>, value: Value | null): MemoryChanges {
  return { [key]: value };
}

/** Reads a list item by item: a damaged one leaves the others. */
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
