// Nothing is written that could not be read back: every record is parsed with its own shape before it is written, and
// what the shape makes of it is what is written. A record without a shape here is not written at all.
import type * as z from "zod/mini";
import type { Area } from "../browser/storage.ts";
import { NotSaved } from "../domain/not-saved.ts";
import { records } from "./store/records.ts";
import type { Deps } from "./deps.ts";

type AreaName = "local" | "session";

const shapes: ReadonlyMap<string, z.ZodMiniType> = new Map(
  records.map(({ area, key, schema }) => [`${area} ${key}`, schema]),
);

/** The shape of a record; a key of several parts is known by its first. */
const shapeOf = (name: AreaName, key: string): z.ZodMiniType | undefined =>
  shapes.get(`${name} ${key}`) ?? shapes.get(`${name} ${key.slice(0, key.indexOf(":") + 1)}`);

/** A value as the browser keeps it: without what is undefined. Long texts are not gone through a second time. */
const plain = (value: unknown): unknown =>
  typeof value === "string" ? value : JSON.parse(JSON.stringify(value ?? null));

/** A record as it is written. Throws `NotSaved` when it could not be read back. */
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

/** The surroundings with every write checked; the same ones again for the same. */
export function withCheckedWrites(deps: Deps): Deps {
  const before = known.get(deps);
  if (before) return before;
  // All else is what it is there at any moment.
  const made: Deps = Object.create(deps, {
    local: { get: () => checked("local", deps.local) },
    session: { get: () => checked("session", deps.session) },
  });
  known.set(deps, made);
  known.set(made, made);
  return made;
}
