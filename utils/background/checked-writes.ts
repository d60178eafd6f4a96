// Nothing is written that could not be read back: every record is parsed with its own shape before it is written, and
// what the shape makes of it is what is written. A record without a shape here is not written at all.
import * as z from "zod/mini";
import type { Area } from "../browser/storage.ts";
import { NotSaved } from "../domain/not-saved.ts";
import {
  learnedLabelSchema,
  optionsSchema,
  pageFactsSchema,
  resultSchema,
  setupSchema,
} from "../domain/schemas.ts";
import { aboutSchema, listKeys } from "./stored-administrations.ts";
import { badgeSchema } from "./result-badge.ts";
import { fillSchema } from "./fills.ts";
import { askedSchema, fetchSchema, pendingSchema } from "./loading.ts";
import { storageVersion } from "./migrations.ts";
import { offeredSchema, pressedSchema } from "./page-button.ts";
import { keptSchema } from "./secrets.ts";
import { entrySchema } from "./set-aside.ts";
import type { Deps } from "./deps.ts";
import { ticketSchema } from "./tickets.ts";
import { changesSchema } from "./together.ts";

type Shapes = Readonly<Record<string, z.ZodMiniType>>;

/** One row for each record, by its key; a key that ends in `:` stands for all that begin so. */
const shapes: { readonly local: Shapes; readonly session: Shapes } = {
  local: {
    setups: z.strictObject({
      version: z.literal(storageVersion),
      activeId: z.string(),
      items: z.array(setupSchema),
    }),
    options: optionsSchema,
    learned: z.array(learnedLabelSchema),
    setAside: z.array(entrySchema),
  },
  session: {
    tickets: z.array(ticketSchema),
    "secret:": keptSchema,
    "fill:": fillSchema,
    "result:": resultSchema,
    "badge:": badgeSchema,
    "offered:": offeredSchema,
    "pressed:": pressedSchema,
    "page:": pageFactsSchema,
    "trouble:": pageFactsSchema,
    "pending-load": pendingSchema,
    "load-asked": askedSchema,
    "administrations-loading": fetchSchema,
    "administrations-about": aboutSchema,
    ...Object.fromEntries(listKeys.map((key) => [key, z.string()])),
    "deleted-setups": z.array(setupSchema),
    unfinished: changesSchema,
  },
};

/** The shape of a record; a key of several parts is known by its first. */
const shapeOf = (name: keyof typeof shapes, key: string): z.ZodMiniType | undefined => {
  const known = Object.hasOwn(shapes[name], key) ? key : key.slice(0, key.indexOf(":") + 1);
  return Object.hasOwn(shapes[name], known) ? shapes[name][known] : undefined;
};

/** A value as the browser keeps it: without what is undefined. Long texts are not gone through a second time. */
const plain = (value: unknown): unknown =>
  typeof value === "string" ? value : JSON.parse(JSON.stringify(value ?? null));

/** A record as it is written. Throws `NotSaved` when it could not be read back. */
function fit(name: keyof typeof shapes, key: string, value: unknown): unknown {
  const parsed = shapeOf(name, key)?.safeParse(plain(value));
  if (!parsed?.success) throw new NotSaved("notStorable");
  return parsed.data;
}

function checked(name: keyof typeof shapes, area: Area): Area {
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
    asTheyAre: { get: () => deps.local },
  });
  known.set(deps, made);
  known.set(made, made);
  return made;
}
