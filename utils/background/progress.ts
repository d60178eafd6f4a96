// Saves what the extension learns from the pages that the user visits: which steps are done, and what went wrong after
// a fill. The user gives access in another window than the tab of the panel, so both are stored with the setup.
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

/**
 * Returns the steps that a page shows to be done for the first time. A connection counts only for a setup that was
 * filled.
 */
function momentsIn({ kind, connection }: PageFacts, { progress }: Setup): Moment[] {
  const moments: Moment[] = [];
  if (kind === "api-center-form") moments.push("formSeen");
  if (kind === "app-centre-register" || kind === "app-centre-credentials") moments.push("appCentreSeen");
  if (progress.filled !== undefined && (connection === "authorised" || connection === "connected"))
    moments.push(connection);
  return moments.filter((moment) => progress[moment] === undefined);
}

/**
 * Returns the setup that was filled last, or null. The user gives access and tests the connection after a fill, so a
 * page without an ID is about this setup.
 */
function lastFilled(setups: readonly Setup[]): Setup | null {
  const filled = setups.filter(({ progress }) => progress.filled !== undefined);
  return (
    filled.toSorted((one, other) => (other.progress.filled ?? 0) - (one.progress.filled ?? 0))[0] ?? null
  );
}

/** The setups and the session records after a page was seen. */
export interface Progressed {
  setups: Setups;
  memory: MemoryChanges;
}

/**
 * Saves what the facts of a page say about the setup that the page belongs to. Where the facts fit no setup, the setup
 * is the one that was filled last if the page shows a connection or a problem, even if it is not active. Otherwise it
 * is the active one. Returns the same setups where the facts say nothing new.
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
 * Clears the step "filled" of a setup where its form has the client ID of the fill but another division. Leaves an
 * empty form alone, because the user may have saved it. Leaves a form with another client ID alone, because it is
 * another connection.
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
  // A site may show the division with separators between groups of digits.
  if (division.replace(/\D/g, "") === last.from.division) return setups;
  const setup = setups.items.find(({ id }) => id === last.setupId);
  return setup?.progress.filled === undefined ? setups : withChanged(setups, withFilled(setup, undefined));
}

/** Returns the setup as filled at this moment, in milliseconds since 1970. Undefined: as not filled. */
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

/**
 * Returns the facts of the page where something went wrong after the last fill of this setup. Returns null where
 * nothing did.
 */
export function troubleOf(
  { progress }: Setup,
  trouble: Values<{ one: ReturnType<typeof sessionRecords.trouble> }>["one"],
): PageFacts | null {
  return trouble && trouble.filled === progress.filled ? trouble.facts : null;
}

/** Returns the change that removes what went wrong: the form was filled again, or the connection works. */
export function withoutTrouble(setupId: string): MemoryChanges {
  return put(sessionRecords.trouble(setupId), null);
}
