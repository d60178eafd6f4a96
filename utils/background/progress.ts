// What pages prove by being seen: steps that are done, and what went wrong after a fill. The window in which access is
// given is not the tab of the panel, so both are kept with the setup they belong to.
import { afterFillTrouble } from "../domain/after-fill.ts";
import type { PageFacts } from "../domain/facts.ts";
import { tidyClientId } from "../domain/formats.ts";
import type { Looked } from "../messages/to-sites.ts";
import { pageFactsSchema, type Setup } from "../domain/schemas.ts";
import { isOfAnother, setupOfPage } from "../domain/setup-of-page.ts";
import { readFill } from "./fills.ts";
import { activeOf, changeSetup, readSetups } from "./stored-setups.ts";
import type { Deps } from "./deps.ts";
import type { SessionChanges } from "./together.ts";

type Moment = keyof Setup["progress"];

const troubleKey = (setupId: string): string => `trouble:${setupId}`;

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

/**
 * Notes what a page's facts say of the setup it belongs to. Where they fit none: of a connection it is the one that was
 * filled last, which need not be active any more; else the active one.
 */
export async function noteProgress(deps: Deps, facts: PageFacts): Promise<void> {
  const setups = await readSetups(deps);
  const afterFill = facts.connection !== undefined || facts.problem !== undefined;
  const setup =
    setupOfPage(facts, setups.items) ?? (afterFill ? lastFilled(setups.items) : null) ?? activeOf(setups);
  const { connection: _connection, problem: _problem, ...rest } = facts;
  const own: PageFacts = isOfAnother(facts, setup) ? rest : facts;
  await noteTrouble(deps, own, setup);
  const moments = momentsIn(own, setup);
  const undone = own.problem?.startsWith("authorise") && setup.progress.authorised !== undefined;
  if (moments.length === 0 && !undone) return;
  const now = Object.fromEntries(moments.map((moment) => [moment, deps.now()]));
  await changeSetup(deps, setup.id, (one) => {
    const { authorised, ...progress } = one.progress;
    return {
      ...one,
      progress: { ...progress, ...(!undone && authorised !== undefined && { authorised }), ...now },
    };
  });
}

/**
 * A form that holds the setup's own client ID and another division than was filled in is not filled any more, wherever the
 * user goes on to. One that is empty may have been saved; one with another client ID is another connection's.
 */
export async function noteChangedSince(
  deps: Deps,
  tabId: number,
  { facts: { form }, documentKey }: Looked,
): Promise<void> {
  const { clientId, division = "" } = form?.current ?? {};
  if (clientId === undefined || division === "") return;
  const last = await readFill(deps, tabId, documentKey);
  if (!last || tidyClientId(clientId) !== last.from.clientId) return;
  // Sites show numbers in groups.
  if (division.replace(/\D/g, "") === last.from.division) return;
  const { items } = await readSetups(deps);
  if (items.find(({ id }) => id === last.setupId)?.progress.filled === undefined) return;
  await changeSetup(deps, last.setupId, ({ progress: { filled: _filled, ...progress }, ...setup }) => ({
    ...setup,
    progress,
  }));
}

async function noteTrouble(deps: Deps, facts: PageFacts, setup: Setup): Promise<void> {
  if (setup.progress.filled === undefined) return;
  if (facts.connection === "authorised" || facts.connection === "connected")
    await deps.session.remove(troubleKey(setup.id));
  else if (afterFillTrouble(facts, setup)) await deps.session.set(troubleKey(setup.id), facts);
}

/** What a page said went wrong after this setup's fill; null when nothing did, or it was fixed. */
export async function readTrouble({ session }: Deps, setupId: string): Promise<PageFacts | null> {
  const { success, data } = pageFactsSchema.safeParse(await session.get(troubleKey(setupId)));
  return success ? data : null;
}

/** The form was filled anew, or the connection works: what was wrong before says nothing any more. */
export function withoutTrouble(setupId: string): SessionChanges {
  return { [troubleKey(setupId)]: null };
}
