// Every record there is, by its key: on disk and in the session. What is not in this list is not written.
import * as z from "zod/mini";
import { forOpenFields } from "../../domain/fields.ts";
import { maxLengths } from "../../domain/limits.ts";
import {
  countrySchema,
  fillReportSchema,
  learnedLabelSchema,
  optionsSchema,
  pageFactsSchema,
  resultSchema,
  setupSchema,
  type Options,
} from "../../domain/schemas.ts";
import { ticketKinds } from "../../messages/protocol.ts";
import type { LearnedLabel } from "../../domain/learned-labels.ts";
import { entriesOf, entrySchema, type SetAsideRecord } from "../set-aside.ts";
import { eachInMemory, inMemory, readEach, type DiskRecord, type Read, type Stored } from "./record.ts";
import { setupsRecord } from "./setups-record.ts";

const defaultOptions: Options = { keepSecretMinutes: 30, forgetAfterFill: false, pageButton: true };

/** The entries of a damaged record that can be read by themselves. */
function readable(stored: unknown): Partial<Options> {
  if (typeof stored !== "object" || stored === null) return {};
  const entries = Object.entries(optionsSchema.shape).map(([name, schema]) => {
    const { success, data } = schema.safeParse(Reflect.get(stored, name));
    return success ? { [name]: data } : {};
  });
  return Object.assign({}, ...entries);
}

function readOptions(stored: unknown): Read<Options> {
  if (stored === undefined) return { value: defaultOptions, damaged: [] };
  const { success, data } = optionsSchema.safeParse(stored);
  if (success) return { value: data, damaged: [] };
  return { value: { ...defaultOptions, ...readable(stored) }, damaged: [stored] };
}

const optionsRecord: DiskRecord<Options> = {
  area: "local",
  key: "options",
  kind: "options",
  schema: optionsSchema,
  read: readOptions,
};

const learnedRecord: DiskRecord<readonly LearnedLabel[]> = {
  area: "local",
  key: "learned",
  kind: "label",
  schema: z.array(learnedLabelSchema),
  read: (stored) => readEach(learnedLabelSchema, stored),
};

const setAsideRecord: DiskRecord<readonly SetAsideRecord[]> = {
  area: "local",
  key: "setAside",
  kind: "record",
  schema: z.array(entrySchema),
  // What is damaged here is set aside already.
  read: (stored) => ({ value: entriesOf(stored), damaged: [] }),
};

/** On disk, in plain text: never a secret. */
export const disk = {
  setups: setupsRecord,
  options: optionsRecord,
  learned: learnedRecord,
  setAside: setAsideRecord,
} as const;

const ticketSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(ticketKinds),
  tabId: z.number(),
  /** The setup it is about; a list of administrations is about none. */
  setupId: z.exactOptional(z.string()),
  documentKey: z.string(),
  expires: z.number(),
});
export type Ticket = z.infer<typeof ticketSchema>;

const secretSchema = z.strictObject({
  value: z.string().check(z.maxLength(maxLengths.clientSecret)),
  usedAt: z.number(),
  /** When this very secret was taken or typed: using it changes nothing of that. */
  keptAt: z.exactOptional(z.number()),
});
export type StoredSecret = z.infer<typeof secretSchema>;

const fillSchema = z.strictObject({
  setupId: z.string(),
  documentKey: z.string(),
  report: fillReportSchema,
  canUndo: z.boolean(),
  from: z.strictObject({
    ...forOpenFields(() => z.string()),
    secretKeptAt: z.exactOptional(z.number()),
  }),
});
export type StoredFill = z.infer<typeof fillSchema>;

/** What a page said went wrong after a fill: after which one, by its moment. */
const troubleSchema = z.strictObject({ filled: z.number(), facts: pageFactsSchema });

const pendingSchema = z.strictObject({
  tabId: z.number(),
  country: countrySchema,
  /** The tab the user came from: where the result is shown. */
  askedFrom: z.exactOptional(z.number()),
  /** The document in which it goes on by now: a background that is stopped meanwhile cannot say how it ended. */
  begun: z.exactOptional(z.string()),
  expires: z.number(),
});
export type Pending = z.infer<typeof pendingSchema>;

const fetchSchema = z.strictObject({
  tabId: z.number(),
  documentKey: z.string(),
  country: countrySchema,
  bytes: z.number(),
  expires: z.number(),
});
export type Fetch = z.infer<typeof fetchSchema>;

/** A load that was asked for, while a page is looked for that is signed in. */
const askedSchema = z.strictObject({
  id: z.string(),
  country: z.exactOptional(countrySchema),
  expires: z.number(),
});

const aboutSchema = z.strictObject({ country: countrySchema, count: z.number(), loadedAt: z.number() });

/** In the session: gone when the browser closes, out of reach of content scripts. */
export const sessionRecords = {
  tickets: inMemory("tickets", z.array(ticketSchema)),
  /** By the id that its set-up names. */
  secret: eachInMemory("secret:", secretSchema),
  /** The last fill of a tab. */
  fill: eachInMemory("fill:", fillSchema),
  /** What the last action of a tab came to. */
  result: eachInMemory("result:", resultSchema),
  /** Which document the sign on the toolbar button is about. */
  badge: eachInMemory("badge:", z.strictObject({ url: z.string(), documentKey: z.string() })),
  /** Since when a tab's document offers a form to fill. */
  offered: eachInMemory("offered:", z.strictObject({ documentKey: z.string(), since: z.number() })),
  /** When the button of a tab was pressed last. */
  pressed: eachInMemory("pressed:", z.number()),
  /** By the id of the set-up it is about. */
  trouble: eachInMemory("trouble:", troubleSchema),
  pending: inMemory("pending-load", pendingSchema),
  asked: inMemory("load-asked", askedSchema),
  fetch: inMemory("administrations-loading", fetchSchema),
  about: inMemory("administrations-about", aboutSchema),
  /** Packed and compressed; written together with what is known about it. */
  list: inMemory("administrations-list", z.string()),
  deleted: {
    ...inMemory("deleted-setups", z.array(setupSchema)),
    // One that cannot be read leaves the others.
    read: (stored: unknown) => ({ value: readEach(setupSchema, stored).value, damaged: [] }),
  },
} as const;

/** All records, for whoever checks what is written. */
export const records: readonly Stored<unknown>[] = [
  ...Object.values(disk),
  ...Object.values(sessionRecords).map((one): Stored<unknown> => ("all" in one ? one.all : one)),
];
