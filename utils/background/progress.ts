// What pages prove by being seen: steps that are done, and what went wrong after a fill. The window in which access is
// given is not the tab of the panel, so both are kept with the setup they belong to.
import { afterFillTrouble } from "../domain/after-fill.ts";
import type { PageFacts } from "../domain/facts.ts";
import { tidyClientId } from "../domain/formats.ts";
import type { Looked } from "../messages/to-sites.ts";
import type { Setup } from "../domain/schemas.ts";
import { isOfAnother, setupOfPage } from "../domain/setup-of-page.ts";
import { fillIn } from "./fills.ts";
import { activeOf, withChanged } from "./stored-setups.ts";
import type { Setups } from "./store/setups-record.ts";
import { put, type MemoryChanges } from "./store/record.ts";
import { sessionRecords, type StoredFill } from "./store/records.ts";
import type { Values } from "./store/store.ts";

type Moment = keyof Setup["progress"];

/** The moments a page proves. A connection says nothing of a setup that was never filled. */
function momentsIn({ kind, connection }: PageFacts, { progress }: Setup): Moment[] {
  const moments: Moment[] = [];
  if (kind === "api-center-form") moments.push("formSeen");
  if (kind === "app-centre-register" || kind === "app-centre-credentials") moments.push("appCentreSeen");
  if (progress.filled !== undefined && (connection === "authorised" || connection === "connected"))
    moments.push(connection);
  return moments.filter((moment) => progress[moment] === undefined);
}

/** Access is given and tested after a fill: a page that shows no ID is about the setup that was filled last. */
function lastFilled(setups: readonly Setup[]): Setup | null {
  const filled = setups.filter(({ progress }) => progress.filled !== undefined);
  return (
    filled.toSorted((one, other) => (other.progress.filled ?? 0) - (one.progress.filled ?? 0))[0] ?? null
  );
}

/** What a page changes by being seen. */
export interface Progressed {
  setups: Setups;
  memory: MemoryChanges;
}

/**
 * What a page's facts say of the setup it belongs to. Where they fit none: of a connection it is the one that was filled
 * last, which need not be active any more; else the active one. Returns the same setups when they say nothing new.
 */
export function withProgress(setups: Setups, facts: PageFacts, now: number): Progressed {
  const afterFill = facts.connection !== undefined || facts.problem !== undefined;
  const setup =
    setupOfPage(facts, setups.items) ?? (afterFill ? lastFilled(setups.items) : null) ?? activeOf(setups);
  const { connection: _connection, problem: _problem, ...rest } = facts;
  const own: PageFacts = isOfAnother(facts, setup) ? rest : facts;
  const trouble = withTrouble(own, setup);
  const moments = momentsIn(own, setup);
  const undone = own.problem?.startsWith("authorise") && setup.progress.authorised !== undefined;
  if (moments.length === 0 && !undone) return { setups, memory: trouble };
  const { authorised, ...progress } = setup.progress;
  const changed: Setup = {
    ...setup,
    progress: {
      ...progress,
      ...(!undone && authorised !== undefined && { authorised }),
      ...Object.fromEntries(moments.map((moment) => [moment, now])),
    },
  };
  return { setups: withChanged(setups, changed), memory: trouble };
}

/**
 * A form that holds the setup's own client ID and another division than was filled in is not filled any more, wherever the
 * user goes on to. One that is empty may have been saved; one with another client ID is another connection's.
 */
export function withoutChangedSince(
  setups: Setups,
  { facts: { form }, documentKey }: Looked,
  fill: StoredFill | null,
): Setups {
  const { clientId, division = "" } = form?.current ?? {};
  if (clientId === undefined || division === "") return setups;
  const last = fillIn(fill, documentKey);
  if (!last || tidyClientId(clientId) !== last.from.clientId) return setups;
  // Sites show numbers in groups.
  if (division.replace(/\D/g, "") === last.from.division) return setups;
  const setup = setups.items.find(({ id }) => id === last.setupId);
  return setup?.progress.filled === undefined ? setups : withChanged(setups, withFilled(setup, undefined));
}

/** The setup as it was filled at this moment; undefined: as one that is not filled. */
export function withFilled(setup: Setup, filled: number | undefined): Setup {
  const { filled: _filled, ...progress } = setup.progress;
  return { ...setup, progress: { ...progress, ...(filled !== undefined && { filled }) } };
}

function withTrouble(facts: PageFacts, setup: Setup): MemoryChanges {
  const { filled } = setup.progress;
  if (filled === undefined) return {};
  if (facts.connection === "authorised" || facts.connection === "connected") return withoutTrouble(setup.id);
  return afterFillTrouble(facts, setup) ? put(sessionRecords.trouble(setup.id), { filled, facts }) : {};
}

/** What a page said went wrong after this setup's fill; null when nothing did, it was fixed, or the fill was another one. */
export function troubleOf(
  { progress }: Setup,
  trouble: Values<{ one: ReturnType<typeof sessionRecords.trouble> }>["one"],
): PageFacts | null {
  return trouble && trouble.filled === progress.filled ? trouble.facts : null;
}

/** The form was filled anew, or the connection works: what was wrong before says nothing any more. */
export function withoutTrouble(setupId: string): MemoryChanges {
  return put(sessionRecords.trouble(setupId), null);
}
