// Reads and writes everything that is stored. A request reads all it needs with one call for each storage area. It
// decides on that, and then writes with one call for each area. Only this file handles damaged records, records of an
// older or newer version, and a full disk.
import { NotSaved } from "../../domain/not-saved.ts";
import { tighten, type Policy } from "../../domain/policy.ts";
import { readPolicy, type PolicyRead } from "../../domain/read-policy.ts";
import type { Options } from "../../domain/schemas.ts";
import type { Deps } from "../deps.ts";
import { diskKeys, diskWrites, readDisk, type Disk, type DiskRead } from "./disk.ts";
import type { MemoryChanges, MemoryRecord } from "./record.ts";
import { completeSetups } from "./setups-record.ts";

/** The name of the alarm that rings when the next secret expires. */
export const forgetAlarm = "forget-secrets";

/** What every request reads: the records on disk, and the policy. */
export interface Kept extends Disk {
  /** The options in force: those that the user chose, tightened by the policy. */
  options: Options;
  /** The options as the user chose them. */
  chosen: Options;
  policy: Policy;
  /** The names of the policy entries that are ignored. */
  ignored: PolicyRead["ignored"];
  /** Whether a newer version of the extension wrote the disk. */
  newer: boolean;
}

type Want = MemoryRecord<unknown> | readonly MemoryRecord<unknown>[];
/** The session records that a request reads, by the names that the request gives them. */
export type Wants = Readonly<Record<string, Want>>;

type ValueOf<One> = One extends MemoryRecord<infer Value> ? Value | null : never;
/** The values of these records, by the same names. A value is null where the record is absent or damaged. */
export type Values<Wanted extends Wants> = {
  readonly [Name in keyof Wanted]: Wanted[Name] extends readonly (infer One)[]
    ? readonly ValueOf<One>[]
    : ValueOf<Wanted[Name]>;
};

/** All that a request reads. `memory`: the values of its session records. */
export type State<Wanted extends Wants> = Kept & { memory: Values<Wanted> };

/** The decision of a request: its answer, and what to write. */
export interface Decided<Answer> {
  answer: Answer;
  /** The records on disk that change. `options`: those that the user chose, without the policy. */
  disk?: Partial<Disk>;
  /** The session records that change. */
  memory?: MemoryChanges;
  /** When the next secret expires, in milliseconds since 1970. Absent: the alarm stays as it is. */
  alarm?: number | undefined;
}

const lock = "store";
const isList = (want: Want): want is readonly MemoryRecord<unknown>[] => Array.isArray(want);
const recordsOf = (wants: Wants): MemoryRecord<unknown>[] =>
  Object.values(wants).flatMap((want) => (isList(want) ? want : [want]));

async function rawMemory({ session }: Deps, wants: Wants): Promise<Record<string, unknown>> {
  const keys = recordsOf(wants).map(({ key }) => key);
  return keys.length === 0 ? {} : session.getMany(keys);
}

function valuesIn<Wanted extends Wants>(wants: Wanted, raw: Record<string, unknown>): Values<Wanted> {
  const valueOf = ({ key, read }: MemoryRecord<unknown>) => read(raw[key]).value;
  const values = Object.entries(wants).map(([name, want]) => ({
    [name]: isList(want) ? want.map(valueOf) : valueOf(want),
  }));
  return Object.assign({}, ...values);
}

interface Found {
  read: DiskRead;
  kept: Kept;
}

/** The id of a first setup that could not be written. */
const unsaved = "unsaved";

/** Reads the disk and the policy. `withFirstSetup`: makes a first setup where there is none, without writing it. */
async function find(deps: Deps, withFirstSetup: boolean): Promise<Found> {
  const [stored, managed] = await Promise.all([deps.local.getMany(diskKeys), deps.managed()]);
  const read = readDisk(stored);
  const { policy, ignored } = readPolicy(managed);
  const { setups, options } = read.disk;
  const newId = read.newer ? () => unsaved : deps.newId;
  const kept: Kept = {
    ...read.disk,
    setups: withFirstSetup ? completeSetups(setups, newId, policy) : setups,
    options: tighten(options, policy),
    chosen: options,
    policy,
    ignored,
    newer: read.newer,
  };
  return { read, kept };
}

const diskOf = ({ setups, chosen, learned, setAside }: Kept): Disk => ({
  setups,
  options: chosen,
  learned,
  setAside,
});

const isWhole = ({ read, kept }: Found): boolean =>
  read.newer || Object.keys(diskWrites(read, diskOf(kept))).length === 0;

/**
 * Reads the disk and the policy, and brings the disk up to date: it writes records of an older version in today's
 * shapes, sets damaged records aside, and writes the first setup where `withFirstSetup` asks for it. Where the write
 * fails, it still returns all that it could read.
 */
async function findWhole(deps: Deps, withFirstSetup: boolean): Promise<Kept> {
  const found = await find(deps, withFirstSetup);
  if (isWhole(found)) return found.kept;
  return deps.withLock(lock, async () => {
    const { read, kept } = await find(deps, withFirstSetup);
    if (read.newer) return kept;
    return deps.local.setAll(diskWrites(read, diskOf(kept))).then(
      () => kept,
      () => ({
        ...kept,
        setups: withFirstSetup ? completeSetups(read.disk.setups, () => unsaved, kept.policy) : kept.setups,
      }),
    );
  });
}

/** Reads the disk, the policy and these session records, with one call for each storage area. */
export async function load<Wanted extends Wants>(
  deps: Deps,
  wants: (kept: Kept) => Wanted,
): Promise<State<Wanted>> {
  const kept = await findWhole(deps, true);
  const wanted = wants(kept);
  return { ...kept, memory: valuesIn(wanted, await rawMemory(deps, wanted)) };
}

/** Reads only the disk and the policy. `withFirstSetup`: makes and writes a first setup where there is none. */
export function loadDisk(deps: Deps, withFirstSetup = true): Promise<Kept> {
  return findWhole(deps, withFirstSetup);
}

/** Reads only these session records. */
export async function loadMemory<Wanted extends Wants>(deps: Deps, wants: Wanted): Promise<Values<Wanted>> {
  return valuesIn(wants, await rawMemory(deps, wants));
}

/**
 * Reads, decides and writes under a lock, so that no other change comes in between. Returns the answer of the decision.
 * Throws `NotSaved` where the disk could not be written: then everything is as it was before. It also throws `NotSaved`
 * where a newer version wrote the disk, unless `sessionOnly` says that the request changes nothing on disk.
 */
export function change<Answer, Wanted extends Wants>(
  deps: Deps,
  wants: (kept: Kept) => Wanted,
  decide: (state: State<Wanted>) => Decided<Answer> | Promise<Decided<Answer>>,
  { withFirstSetup = true, sessionOnly = false } = {},
): Promise<Answer> {
  return deps.withLock(lock, async () => {
    const { read, kept } = await find(deps, withFirstSetup);
    if (read.newer && !sessionOnly) throw new NotSaved("storageNewer");
    const wanted = wants(kept);
    const raw = await rawMemory(deps, wanted);
    const decided = await decide({ ...kept, memory: valuesIn(wanted, raw) });
    const next = { ...diskOf(kept), ...decided.disk };
    await write(deps, read.newer ? {} : diskWrites(read, next), raw, decided);
    return decided.answer;
  });
}

/** Reads the disk and the whole session, and changes the session, under the lock. For callers that search all keys. */
export function sweepMemory(
  deps: Deps,
  decide: (kept: Kept, raw: Readonly<Record<string, unknown>>) => Omit<Decided<void>, "answer" | "disk">,
): Promise<void> {
  return deps.withLock(lock, async () => {
    const [{ kept }, raw] = await Promise.all([find(deps, false), deps.session.getMany()]);
    await write(deps, {}, raw, decide(kept, raw));
  });
}

/** Reads, decides and writes under the lock, in the session only. Works also where a newer version wrote the disk. */
export function changeMemory<Answer, Wanted extends Wants>(
  deps: Deps,
  wants: Wanted,
  decide: (memory: Values<Wanted>) => Omit<Decided<Answer>, "disk">,
): Promise<Answer> {
  return deps.withLock(lock, async () => {
    const raw = await rawMemory(deps, wants);
    const decided = decide(valuesIn(wants, raw));
    await write(deps, {}, raw, decided);
    return decided.answer;
  });
}

/**
 * Writes these session records. It takes no lock, because it reads nothing, and one write of the browser is whole by
 * itself. Rejects where the session has no room.
 */
export function putInSession(deps: Deps, changes: MemoryChanges): Promise<void> {
  return write(deps, {}, {}, { memory: changes });
}

/**
 * Writes in a fixed order: first new session records, then the disk. Then it removes session records. So a secret is in
 * the session before a setup on disk names it, and leaves the session after no setup names it any more. Where the
 * browser stops the background in between, the session only has records left that nothing on disk names. They count as
 * absent. Rejects where the disk could not be written, after it put the session back.
 */
async function write(
  { local, session, setAlarm }: Deps,
  onDisk: Record<string, unknown>,
  before: Record<string, unknown>,
  { memory = {}, alarm }: Omit<Decided<unknown>, "answer">,
): Promise<void> {
  const put = Object.fromEntries(Object.entries(memory).filter(([, value]) => value !== null));
  const gone = Object.keys(memory).filter((key) => memory[key] === null);
  // Set the alarm before the secret is written: a stopped background must not leave a secret without an alarm.
  if (alarm !== undefined) await setAlarm(forgetAlarm, alarm);
  if (Object.keys(put).length > 0) await session.setAll(put);
  if (Object.keys(onDisk).length > 0) await local.setAll(onDisk).catch(takeBack);
  if (gone.length > 0) await session.remove(gone);

  /** Puts the session back as it was before, because the disk could not be written. Throws the same error again. */
  async function takeBack(fault: unknown): Promise<never> {
    const keys = Object.keys(put);
    const there = keys.filter((key) => before[key] !== undefined);
    const absent = keys.filter((key) => before[key] === undefined);
    if (there.length > 0) await session.setAll(Object.fromEntries(there.map((key) => [key, before[key]])));
    if (absent.length > 0) await session.remove(absent);
    throw fault;
  }
}

/**
 * Deletes everything in both storage areas, except the keys on disk that belong to administrators. Deletes the session
 * first, because it has the secrets.
 */
export function deleteAll(
  { local, session, withLock }: Deps,
  administrators: ReadonlySet<string>,
): Promise<void> {
  return withLock(lock, async () => {
    await session.remove(await session.keys());
    await local.remove((await local.keys()).filter((key) => !administrators.has(key)));
  });
}
