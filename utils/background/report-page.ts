// The report of a tab's page: its own script is brought into the document only now, and what it says is scrubbed of all
// the keeper knows before a page of ours shows it. Nothing of it is kept.
import type { Seen } from "../domain/actions.ts";
import type { PageReport } from "../domain/page-report-answer.ts";
import { apiCenterOrigin, appCentreOrigin, exactOrigins } from "../domain/sites.ts";
import { failed, refused } from "./actions/result.ts";
import { packedAdministrations } from "./stored-administrations.ts";
import { lookAt } from "./pages.ts";
import { scrubReport, type KnownValues } from "./scrub-report.ts";
import { readSecret } from "./secrets.ts";
import { readSetups } from "./stored-setups.ts";
import type { Surroundings } from "./deps.ts";

/** Milliseconds a page may take to say which document it is. */
const longestLook = 1_500;

const origins: ReadonlySet<string> = new Set([appCentreOrigin, apiCenterOrigin, ...exactOrigins]);

/** Everything that is kept of all setups and of the loaded list. */
async function knownValues(around: Surroundings): Promise<KnownValues> {
  const { items } = await readSetups(around);
  const secrets = await Promise.all(items.map(({ id }) => readSecret(around, id)));
  const administrations = items.map(({ administration }) => administration);
  return {
    keys: [
      ...secrets.map((secret) => secret?.value),
      ...items.map(({ clientId }) => clientId),
      ...administrations.flatMap((one) => [one?.division, one?.hid]),
    ].filter((key) => key !== undefined),
    names: [
      ...items.flatMap(({ title, app }) => [title, app?.name]),
      ...administrations.map((one) => one?.name),
    ].filter((name) => name !== undefined),
    list: await packedAdministrations(around),
  };
}

/**
 * Reports a tab's page, whatever it is taken for. Answers `wrong-page` on any other site, `page-gone` for a closed
 * tab or another document than the one that was shown, `page-not-answering` where the browser let no script in.
 */
export async function reportPage(
  around: Surroundings,
  tabId: number | undefined,
  seen: Seen = {},
): Promise<PageReport> {
  const place = tabId === undefined ? null : await around.tabPlace(tabId);
  if (tabId !== undefined && !place) return { ok: false, result: failed("page-gone") };
  const origin = place?.url !== undefined && URL.canParse(place.url) ? new URL(place.url).origin : "";
  if (!place || !origins.has(origin)) return { ok: false, result: refused("wrong-page") };
  const text = await around.readReport(place.id);
  if (seen.documentKey !== undefined && (await isAnother(around, place.id, seen.documentKey)))
    return { ok: false, result: failed("page-gone") };
  if (text === null) return { ok: false, result: failed("page-not-answering") };
  const scrubbed = scrubReport(text, await knownValues(around));
  return { ok: true, text: `Page report of Exact Online set-up ${around.version()}\n${scrubbed}` };
}

/** Whether the tab shows another document by now. One whose content script is at fault says nothing of itself. */
async function isAnother(around: Surroundings, tabId: number, documentKey: string): Promise<boolean> {
  const silent = around.wait(longestLook).then(() => null);
  const looked = await Promise.race([lookAt(around, tabId), silent]);
  return looked !== null && looked.documentKey !== documentKey;
}
