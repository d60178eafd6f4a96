// Gathers what is kept and what the page says into the view of one tab.
import { secretShape } from "../domain/formats.ts";
import type { View } from "../domain/view.ts";
import { look } from "../domain/patience.ts";
import { viewOf, type ViewInput } from "../domain/view-of.ts";
import { readTrouble } from "./progress.ts";
import { readLoading } from "./loading.ts";
import { aboutAdministrations, listedFor } from "./stored-administrations.ts";
import { readFill, readResult } from "./fills.ts";
import { noneWhenSilent } from "./patient-deps.ts";
import { lookAt, silentPage } from "./pages.ts";
import { isNewer } from "./migrations.ts";
import { readOptions } from "./stored-options.ts";
import { policyOf } from "./managed-policy.ts";
import { readSecret, setupsWithSecret } from "./secrets.ts";
import { setAsideSentences } from "./set-aside.ts";
import { activeOf, readSetups } from "./stored-setups.ts";
import type { Deps } from "./deps.ts";
import { isFirstTime } from "./welcome.ts";
import { lastDeleted } from "./actions/several-setups.ts";

const silent = "silent" as const;

/** The view of a tab; without a tab, of none of our pages. A page that is busy with itself holds nothing up. */
export async function readView(deps: Deps, tabId: number | undefined): Promise<View> {
  const [setups, answer] = await Promise.all([
    readSetups(deps),
    Promise.race([lookAt(deps, tabId), deps.wait(look.inView).then(() => silent)]).catch(
      (fault) => noneWhenSilent(fault) ?? silent,
    ),
  ]);
  const looked = answer === silent ? null : answer;
  const active = activeOf(setups);
  const [
    secret,
    secretsKept,
    troubled,
    administrations,
    loading,
    listed,
    lastFill,
    lastResult,
    restorable,
    policy,
    stored,
    welcome,
    { keepSecretMinutes },
  ] = await Promise.all([
    readSecret(deps, active.id),
    setups.items.length > 1 ? setupsWithSecret(deps) : new Set<string>(),
    readTrouble(deps, active.id),
    aboutAdministrations(deps),
    readLoading(deps),
    listedFor(deps, active),
    looked && tabId !== undefined ? readFill(deps, tabId, looked.documentKey) : null,
    tabId === undefined ? null : readResult(deps, tabId),
    lastDeleted(deps),
    policyOf(deps),
    storedTroubles(deps),
    isFirstTime(deps, setups),
    readOptions(deps),
  ]);
  const view = viewOf({
    page: looked?.facts ?? (answer === silent ? await silentPage(deps, tabId) : { kind: "elsewhere" }),
    setups: setups.items,
    active,
    secret: secret ? secretShape(secret.value) : null,
    secretsKept,
    keepSecretMinutes,
    ...(troubled && { troubled }),
    ...(secret && { forgottenAt: secret.forgottenAt }),
    ...(secret?.keptAt !== undefined && { secretKeptAt: secret.keptAt }),
    ...(listed && { listed }),
    ...(administrations && { administrations }),
    ...(loading && { loading }),
    ...(lastFill && { lastFill }),
    ...(lastResult && { lastResult }),
    ...(restorable && { restorable }),
    policy,
    stored,
  });
  return {
    ...view,
    ...(looked && { documentKey: looked.documentKey }),
    ...(answer === silent && { pageSilent: true as const }),
    ...(welcome && { welcome }),
  };
}

/** What is wrong with what is stored: a newer version's, or records that were set aside. */
async function storedTroubles(deps: Deps): Promise<NonNullable<ViewInput["stored"]>> {
  const newer = (await isNewer(deps)) ? [{ code: "storageNewer", severity: "stops" } as const] : [];
  const damaged = await setAsideSentences(deps);
  return [...newer, ...damaged.map((sentence) => ({ ...sentence, severity: "warns" as const }))];
}
