// Makes the page report of a tab. It loads the script of the report into the document only now. It removes every value
// that the background knows before a page of the extension shows the text. It does not store the report.
import type { Shown } from "../domain/what-was-shown.ts";
import type { PageReportAnswer } from "../domain/page-report-answer.ts";
import { apiCenterOrigin, appCentreOrigin, exactOrigins } from "../domain/sites.ts";
import { failed, refused } from "./actions/result.ts";
import { listWants, unpacked } from "./stored-administrations.ts";
import { lookAt } from "./pages.ts";
import { scrubReport, type KnownValues } from "./scrub-report.ts";
import { secretWants } from "./secrets.ts";
import type { Deps } from "./deps.ts";
import { load } from "./store/store.ts";

/** The time in milliseconds that a page has to say which document it is. */
const maxLook = 1_500;

const origins: ReadonlySet<string> = new Set([appCentreOrigin, apiCenterOrigin, ...exactOrigins]);

/** Reads the stored values of all setups and of the loaded list. */
async function knownValues(deps: Deps): Promise<KnownValues> {
  const { setups, memory } = await load(deps, (kept) => ({ ...secretWants(kept), ...listWants }));
  const { items } = setups;
  const administrations = items.map(({ administration }) => administration);
  return {
    keys: [
      ...memory.secrets.map((secret) => secret?.value),
      ...items.map(({ clientId }) => clientId),
      ...administrations.flatMap((one) => [one?.division, one?.hid]),
    ].filter((key) => key !== undefined),
    names: [
      ...items.flatMap(({ title, app }) => [title, app?.name]),
      ...administrations.map((one) => one?.name),
    ].filter((name) => name !== undefined),
    list: await unpacked(memory),
  };
}

/**
 * Reports the page of a tab, whatever kind of page it is. Returns `wrongPage` on another site, `pageGone` where the tab
 * is closed or shows another document than at the click, and `pageNotAnswering` where the script could not run.
 */
export async function reportPage(
  deps: Deps,
  tabId: number | undefined,
  shown: Shown = {},
): Promise<PageReportAnswer> {
  const place = tabId === undefined ? null : await deps.tabPlace(tabId);
  if (tabId !== undefined && !place) return { ok: false, result: failed("pageGone") };
  const origin = place?.url !== undefined && URL.canParse(place.url) ? new URL(place.url).origin : "";
  if (!place || !origins.has(origin)) return { ok: false, result: refused("wrongPage") };
  const text = await deps.readReport(place.id);
  if (shown.documentKey !== undefined && (await isAnother(deps, place.id, shown.documentKey)))
    return { ok: false, result: failed("pageGone") };
  if (text === null) return { ok: false, result: failed("pageNotAnswering") };
  const scrubbed = scrubReport(text, await knownValues(deps));
  return { ok: true, text: `Page report of Exact Online set-up ${deps.version()}\n${scrubbed}` };
}

/** Returns whether the tab shows another document now. Returns false where the content script does not reply. */
async function isAnother(deps: Deps, tabId: number, documentKey: string): Promise<boolean> {
  const silent = deps.wait(maxLook).then(() => null);
  const looked = await Promise.race([lookAt(deps, tabId), silent]);
  return looked !== null && looked.documentKey !== documentKey;
}
