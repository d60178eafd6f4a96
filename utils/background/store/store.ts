// The one way to what is kept: a request reads all it needs in one call for each area, decides on that, and writes in one
// call for each area. What is damaged, of an older or a newer version, or has no room is seen to here and nowhere else.
import { NotSaved } from "../../domain/not-saved.ts";
import { tighten, type Policy } from "../../domain/policy.ts";
import { readPolicy, type PolicyRead } from "../../domain/read-policy.ts";
import type { Options } from "../../domain/schemas.ts";
import type { Deps } from "../deps.ts";
import { diskKeys, diskWrites, readDisk, type Disk, type DiskRead } from "./disk.ts";
import type { MemoryChanges, MemoryRecord } from "./record.ts";
import { withActiveSetup } from "./setups-record.ts";

/** The alarm at which the next secret's time is over. */
export const forgetAlarm = "forget-secrets";

/** What counts for every request. */
export interface Kept extends Disk {
  /** The options as they count: what the user chose, tightened by the policy. */
  options: Options;
  /** The options as the user chose them. */
  chosen: Options;
  policy: Policy;
  /** Entries of the policy that say nothing. */
  ignored: PolicyRead["ignored"];
  /** What is on disk was written by a newer version of the extension. */
  newer: boolean;
}

type Want = MemoryRecord<unknown> | readonly MemoryRecord<unknown>[];
/** Records of the session, by the names under which the request reads them. */
export type Wants = Readonly<Record<string, Want>>;

type ValueOf<One> = One extends MemoryRecord<infer Value> ? Value | null : never;
export type Values<Wanted extends Wants> = {
  readonly [Name in keyof Wanted]: Wanted[Name] extends readonly (infer One)[]
    ? readonly ValueOf<One>[]
    : ValueOf<Wanted[Name]>;
};

export type State<Wanted extends Wants> = Kept & { memory: Values<Wanted> };

/** What a request decided: its answer, and what is to be kept from then on. */
export interface Decided<Answer> {
  answer: Answer;
  /** Records on disk that are others from now on; `options`: as the user chooses them. */
  disk?: Partial<Disk>;
  /** Records of the session. */
  memory?: MemoryChanges;
  /** When the next secret's time is over. */
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

/** The id of a first set-up that could not be written. */
const unsaved = "unsaved";

/** What is on disk, and what an administrator set; where `begun`, with a set-up that is worked on. */
async function find(deps: Deps, withFirstSetup: boolean): Promise<Found> {
  const [stored, managed] = await Promise.all([deps.local.getMany(diskKeys), deps.managed()]);
  const read = readDisk(stored);
  const { policy, ignored } = readPolicy(managed);
  const { setups, options } = read.disk;
  const newId = read.newer ? () => unsaved : deps.newId;
  const kept: Kept = {
    ...read.disk,
    setups: withFirstSetup ? withActiveSetup(setups, newId, policy) : setups,
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
 * What is kept, on disk as it is returned: what is of an older version or damaged is repaired first, and the first set-up
 * begun. Where that cannot be written what is readable counts all the same.
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
        setups: withFirstSetup ? withActiveSetup(read.disk.setups, () => unsaved, kept.policy) : kept.setups,
      }),
    );
  });
}

/** Reads what counts for every request, and these records of the session: one call for each area. */
export async function load<Wanted extends Wants>(
  deps: Deps,
  wants: (kept: Kept) => Wanted,
): Promise<State<Wanted>> {
  const kept = await findWhole(deps, true);
  const wanted = wants(kept);
  return { ...kept, memory: valuesIn(wanted, await rawMemory(deps, wanted)) };
}

/** Reads what is on disk only. `begun`: with a set-up to work on, which is begun where there is none. */
export function loadDisk(deps: Deps, withFirstSetup = true): Promise<Kept> {
  return findWhole(deps, withFirstSetup);
}

/** Reads these records of the session only. */
export async function loadMemory<Wanted extends Wants>(deps: Deps, wants: Wanted): Promise<Values<Wanted>> {
  return valuesIn(wants, await rawMemory(deps, wants));
}

/**
 * Reads, decides and writes with nobody else in between; returns what was decided. Throws `NotSaved` when it could not be
 * kept: then everything is as it was before. `sessionOnly`: nothing on disk is to change, so that a newer version's
 * records are no hindrance.
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

/** Reads what is on disk and all of the session, and changes the session; used where keys are looked for. */
export function sweepMemory(
  deps: Deps,
  decide: (kept: Kept, raw: Readonly<Record<string, unknown>>) => Omit<Decided<void>, "answer" | "disk">,
): Promise<void> {
  return deps.withLock(lock, async () => {
    const [{ kept }, raw] = await Promise.all([find(deps, false), deps.session.getMany()]);
    await write(deps, {}, raw, decide(kept, raw));
  });
}

/** The same for what is in the session only, whoever wrote what is on disk. */
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

/** Writes records of the session, whatever is there. */
export function putInSession(deps: Deps, changes: MemoryChanges): Promise<void> {
  return write(deps, {}, {}, { memory: changes });
}

/**
 * What the disk names is in the session before it, and what it names no more goes after it: a background that is stopped
 * in between leaves what nobody names, and that counts as absent.
 */
async function write(
  { local, session, setAlarm }: Deps,
  onDisk: Record<string, unknown>,
  before: Record<string, unknown>,
  { memory = {}, alarm }: Omit<Decided<unknown>, "answer">,
): Promise<void> {
  const put = Object.fromEntries(Object.entries(memory).filter(([, value]) => value !== null));
  const gone = Object.keys(memory).filter((key) => memory[key] === null);
  // Before the secret whose time it ends.
  if (alarm !== undefined) await setAlarm(forgetAlarm, alarm);
  if (Object.keys(put).length > 0) await session.setAll(put);
  if (Object.keys(onDisk).length > 0) await local.setAll(onDisk).catch(takeBack);
  if (gone.length > 0) await session.remove(gone);

  /** The disk has no room: the session is as it was before. */
  async function takeBack(fault: unknown): Promise<never> {
    const keys = Object.keys(put);
    const there = keys.filter((key) => before[key] !== undefined);
    const absent = keys.filter((key) => before[key] === undefined);
    if (there.length > 0) await session.setAll(Object.fromEntries(there.map((key) => [key, before[key]])));
    if (absent.length > 0) await session.remove(absent);
    throw fault;
  }
}

/** Deletes all that is kept but what an administrator set, which is theirs. The session, with the secrets, first. */
export function deleteAll(
  { local, session, withLock }: Deps,
  administrators: ReadonlySet<string>,
): Promise<void> {
  return withLock(lock, async () => {
    await session.remove(await session.keys());
    await local.remove((await local.keys()).filter((key) => !administrators.has(key)));
  });
}
