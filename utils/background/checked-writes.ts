// Writes only what can be read back. It parses every record with its own schema before the write, and writes the result
// of that. It does not write a record that has no schema.
import type * as z from "zod/mini";
import type { Area } from "../browser/storage.ts";
import { NotSaved } from "../domain/not-saved.ts";
import { records } from "./store/records.ts";
import type { Deps } from "./deps.ts";

type AreaName = "local" | "session";

const shapes: ReadonlyMap<string, z.ZodMiniType> = new Map(
  records.map(({ area, key, schema }) => [`${area} ${key}`, schema]),
);

/** Finds the schema of a record by its key. For a key with several parts, the first part counts. */
const shapeOf = (name: AreaName, key: string): z.ZodMiniType | undefined =>
  shapes.get(`${name} ${key}`) ?? shapes.get(`${name} ${key.slice(0, key.indexOf(":") + 1)}`);

/**
 * Returns a value as the browser stores it, without undefined entries. Does not copy a text, because it may be long.
 */
const plain = (value: unknown): unknown =>
  typeof value === "string" ? value : JSON.parse(JSON.stringify(value ?? null));

/** Returns the record to write. Throws `NotSaved` where the record does not fit its schema. */
function fit(name: AreaName, key: string, value: unknown): unknown {
  const parsed = shapeOf(name, key)?.safeParse(plain(value));
  if (!parsed?.success) throw new NotSaved("notStorable");
  return parsed.data;
}

function checked(name: AreaName, area: Area): Area {
  return {
    ...area,
    set: async (key, value) => area.set(key, fit(name, key, value)),
    setAll: async (values) =>
      area.setAll(
        Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fit(name, key, value)])),
      ),
  };
}

const known = new WeakMap<Deps, Deps>();

/** Returns deps that check every write. Returns the same object again for the same deps. */
export function withCheckedWrites(deps: Deps): Deps {
  const before = known.get(deps);
  if (before) return before;
  // Inherit all other functions, so that a later change of `deps` counts here too.
  const made: Deps = Object.create(deps, {
    local: { get: () => checked("local", deps.local) },
    session: { get: () => checked("session", deps.session) },
  });
  known.set(deps, made);
  known.set(made, made);
  return made;
}
