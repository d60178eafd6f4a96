// Makes the view of one tab from what is stored and what its page says.
import { secretShape } from "../domain/formats.ts";
import type { View } from "../domain/view.ts";
import { lookTimes } from "../domain/patience.ts";
import { viewOf, type ViewInput } from "../domain/view-of.ts";
import { troubleOf } from "./progress.ts";
import { loadingIn, loadingWants } from "./loading.ts";
import { listedFor, listWantsFor } from "./stored-administrations.ts";
import { fillIn } from "./fills.ts";
import { noneWhenSilent } from "./patient-deps.ts";
import { lookAt, silentPage } from "./pages.ts";
import { forgetAtAlarm, secretsIn, secretWants } from "./secrets.ts";
import { setAsideSentences } from "./set-aside.ts";
import { activeOf } from "./stored-setups.ts";
import type { Deps } from "./deps.ts";
import { isFirstTime } from "./welcome.ts";
import { lastDeleted } from "./actions/several-setups.ts";
import { withoutBadge } from "./result-badge.ts";
import { sessionRecords } from "./store/records.ts";
import { load, putInSession, type Kept } from "./store/store.ts";

const silent = "silent" as const;

/** Returns the session records that a view reads. */
const viewWants = (tabId: number | undefined) => (kept: Kept) => {
  const active = activeOf(kept.setups);
  const tabs = tabId === undefined ? [] : [tabId];
  return {
    ...secretWants(kept),
    ...listWantsFor([active]),
    ...loadingWants,
    trouble: sessionRecords.trouble(active.id),
    deleted: sessionRecords.deleted,
    fills: tabs.map(sessionRecords.fill),
    results: tabs.map(sessionRecords.result),
    badges: tabs.map(sessionRecords.badge),
  };
};

/** Returns the view of a tab. Without a tab the page is `elsewhere`. Does not wait for a busy page. */
export async function readView(deps: Deps, tabId: number | undefined): Promise<View> {
  const looking = Promise.race([lookAt(deps, tabId), deps.wait(lookTimes.inView).then(() => silent)]).catch(
    (fault) => noneWhenSilent(fault) ?? silent,
  );
  // Both at once: neither needs the other. Where the storage changes meanwhile, the page that asks hears it and asks
  // again.
  const [answer, state] = await Promise.all([looking, load(deps, viewWants(tabId))]);
  const looked = answer === silent ? null : answer;
  const { setups, options, policy, memory: kept } = state;
  const active = activeOf(setups);
  const secrets = secretsIn(setups.items, kept.secrets, options, deps.now());
  if (Object.keys(secrets.expired).length > 0) await forgetAtAlarm(deps);
  // Remove the badge: the page that asks shows the same result.
  if (tabId !== undefined && kept.badges[0]) await putInSession(deps, withoutBadge(deps, tabId));
  const secret = secrets.bySetup.get(active.id);
  const troubled = troubleOf(active, kept.trouble);
  const { about } = kept;
  const loading = loadingIn(deps, kept);
  const listed = await listedFor(active, kept);
  const lastFill = looked && fillIn(kept.fills[0] ?? null, looked.documentKey);
  const lastResult = kept.results[0];
  const restorable = lastDeleted(setups, kept.deleted);
  const welcome = isFirstTime(state, secrets);
  const view = viewOf({
    page: looked?.facts ?? (answer === silent ? await silentPage(deps, tabId) : { kind: "elsewhere" }),
    setups: setups.items,
    active,
    secret: secret ? secretShape(secret.value) : null,
    secretsKept: new Set(secrets.bySetup.keys()),
    keepSecretMinutes: options.keepSecretMinutes,
    ...(troubled && { troubled }),
    ...(secret && { forgottenAt: secret.forgottenAt }),
    ...(secret?.keptAt !== undefined && { secretKeptAt: secret.keptAt }),
    ...(listed && { listed }),
    ...(about && { administrations: about }),
    ...(loading && { loading }),
    ...(lastFill && { lastFill }),
    ...(lastResult && { lastResult }),
    ...(restorable && { restorable }),
    policy,
    stored: storedTroubles(state),
  });
  return {
    ...view,
    ...(looked && { documentKey: looked.documentKey }),
    ...(answer === silent && { pageSilent: true as const }),
    ...(welcome && { welcome }),
  };
}

/** Returns what is wrong with the stored records: a newer version wrote them, or some were set aside. */
function storedTroubles({ newer, setAside }: Kept): NonNullable<ViewInput["stored"]> {
  const damaged = setAsideSentences(setAside);
  return [
    ...(newer ? [{ code: "storageNewer", severity: "stops" } as const] : []),
    ...damaged.map((sentence) => ({ ...sentence, severity: "warns" as const })),
  ];
}
