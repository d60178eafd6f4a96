// Lists every record on disk and in the session. Nothing that is missing here can be written.
import * as z from "zod/mini";
import { forOpenFields } from "../../domain/fields.ts";
import { maxLengths } from "../../domain/limits.ts";
import {
  countrySchema,
  fillReportSchema,
  learnedLabelSchema,
  optionShape,
  optionsSchema,
  pageFactsSchema,
  resultSchema,
  setupSchema,
  type Options,
} from "../../domain/schemas.ts";
import { ticketKinds } from "../../messages/protocol.ts";
import { unshown } from "../../domain/unshown-records.ts";
import type { LearnedLabel } from "../../domain/learned-labels.ts";
import { entriesOf, entrySchema, type SetAsideRecord } from "../set-aside.ts";
import { eachInMemory, inMemory, readEach, type DiskRecord, type Read, type Stored } from "./record.ts";
import { setupsRecord } from "./setups-record.ts";

const defaultOptions: Options = { keepSecretMinutes: 30, forgetAfterFill: false, pageButton: true };

/** Returns the options of a damaged record that can still be read. */
function readable(stored: unknown): Partial<Options> {
  if (typeof stored !== "object" || stored === null) return {};
  const entries = Object.entries(optionShape()).map(([name, schema]) => {
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
  schema: z.lazy(() => z.array(learnedLabelSchema)),
  read: (stored) => readEach(learnedLabelSchema, stored),
};

const setAsideRecord: DiskRecord<readonly SetAsideRecord[]> = {
  area: "local",
  key: "setAside",
  kind: "record",
  schema: z.lazy(() => z.array(entrySchema)),
  // Nothing here is damaged: these records are set aside already.
  read: (stored) => ({ value: entriesOf(stored), damaged: [] }),
};

/** The records on disk. The disk stores plain text, so none of them ever has a secret. */
export const disk = {
  setups: setupsRecord,
  options: optionsRecord,
  learned: learnedRecord,
  setAside: setAsideRecord,
} as const;

const ticketSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    kind: z.enum(ticketKinds),
    tabId: z.number(),
    /** The setup that the ticket is for. Absent for a list of administrations. */
    setupId: z.exactOptional(z.string()),
    documentKey: z.string(),
    expires: z.number(),
  }),
);
/** A stored ticket. */
export type Ticket = z.infer<typeof ticketSchema>;

const secretSchema = z.lazy(() =>
  z.strictObject({
    value: z.string().check(z.maxLength(maxLengths.clientSecret)),
    usedAt: z.number(),
    /** When this secret was captured or typed. Use of the secret does not change it. */
    keptAt: z.exactOptional(z.number()),
  }),
);
/** A stored client secret. Times are in milliseconds since 1970. */
export type StoredSecret = z.infer<typeof secretSchema>;

const fillSchema = z.lazy(() =>
  z.strictObject({
    setupId: z.string(),
    documentKey: z.string(),
    report: fillReportSchema,
    canUndo: z.boolean(),
    from: z.strictObject({
      ...forOpenFields(() => z.string()),
      secretKeptAt: z.exactOptional(z.number()),
    }),
  }),
);
/** The last fill of a tab: its report, and the values that it wrote. */
export type StoredFill = z.infer<typeof fillSchema>;

/** What a page says went wrong after a fill. `filled`: when that fill was, in milliseconds since 1970. */
const troubleSchema = z.lazy(() => z.strictObject({ filled: z.number(), facts: pageFactsSchema }));

const pendingSchema = z.lazy(() =>
  z.strictObject({
    tabId: z.number(),
    country: countrySchema,
    /** The tab that the user came from. The result is shown there. */
    askedFrom: z.exactOptional(z.number()),
    /**
     * The document in which the load continues. Where the browser stops the background during the load, the background
     * finds the interrupted load by this.
     */
    begun: z.exactOptional(z.string()),
    expires: z.number(),
  }),
);
/** A load that waits for the user to sign in. */
export type Pending = z.infer<typeof pendingSchema>;

const fetchSchema = z.lazy(() =>
  z.strictObject({
    tabId: z.number(),
    documentKey: z.string(),
    country: countrySchema,
    bytes: z.number(),
    expires: z.number(),
  }),
);
/** A fetch of the list of administrations. `bytes`: how many have come so far. */
export type Fetch = z.infer<typeof fetchSchema>;

/** A load that the user asked for, while the extension looks for a page that is signed in. */
const askedSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    country: z.exactOptional(countrySchema),
    expires: z.number(),
  }),
);

const aboutSchema = z.lazy(() =>
  z.strictObject({ country: countrySchema, count: z.number(), loadedAt: z.number() }),
);

/** The session records. They are lost when the browser closes. Content scripts cannot read them. */
export const sessionRecords = {
  tickets: inMemory(
    unshown.tickets,
    z.lazy(() => z.array(ticketSchema)),
  ),
  /** A client secret, by the `secretId` of its setup. */
  secret: eachInMemory("secret:", secretSchema),
  /** The last fill of a tab. */
  fill: eachInMemory("fill:", fillSchema),
  /** The result of the last action in a tab. */
  result: eachInMemory("result:", resultSchema),
  /** The document that the badge on the toolbar button is about, by tab. */
  badge: eachInMemory(
    "badge:",
    z.lazy(() => z.strictObject({ url: z.string(), documentKey: z.string() })),
  ),
  /** Since when the document of a tab shows a form to fill. */
  offered: eachInMemory(
    unshown.offered,
    z.lazy(() => z.strictObject({ documentKey: z.string(), since: z.number() })),
  ),
  /** When the button on the page of a tab was last pressed. */
  pressed: eachInMemory(unshown.pressed, z.number()),
  /** What went wrong after a fill, by the id of the setup. */
  trouble: eachInMemory("trouble:", troubleSchema),
  pending: inMemory("pending-load", pendingSchema),
  asked: inMemory("load-asked", askedSchema),
  fetch: inMemory("administrations-loading", fetchSchema),
  about: inMemory("administrations-about", aboutSchema),
  /** The list of administrations, packed and compressed. It is written together with `about`. */
  list: inMemory("administrations-list", z.string()),
  /** The first page of that list, packed. */
  firstPage: inMemory("administrations-first", z.string()),
  deleted: {
    ...inMemory(
      "deleted-setups",
      z.lazy(() => z.array(setupSchema)),
    ),
    // A setup that cannot be read does not lose the others.
    read: (stored: unknown) => ({ value: readEach(setupSchema, stored).value, damaged: [] }),
  },
} as const;

/** All records. `checked-writes.ts` compares every write with them. */
export const records: readonly Stored<unknown>[] = [
  ...Object.values(disk),
  ...Object.values(sessionRecords).map((one): Stored<unknown> => ("all" in one ? one.all : one)),
];
