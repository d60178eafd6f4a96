// Lists the guards of the target: an action uses only the setup and the document that were on the screen at the click.
import type { GuardRow } from "../row.ts";

const meant = { stage: "unit", testFile: "tests/unit/background/shown.test.ts" } as const;

export const rows: GuardRow[] = [
  {
    guard: "an act that names no set-up is refused",
    file: "utils/background/shown.ts",
    find: `): Setup | ActionResult {
  if (id === undefined) return refused("setupNotNamed");`,
    replace: `): Setup | ActionResult {
  id ??= items[0]?.id;`,
    ...meant,
    title: "fill is refused when no set-up is named",
  },
  {
    guard: "a change that names no set-up is refused",
    file: "utils/background/shown.ts",
    find: `): Promise<ActionResult | null> {
  if (id === undefined) return refused("setupNotNamed");`,
    replace: `): Promise<ActionResult | null> {
  id ??= (await readSetups(deps)).activeId;`,
    ...meant,
    title: "save is refused when no set-up is named",
  },
  {
    guard: "a set-up that is gone is not replaced by the one that is shown now",
    file: "utils/background/shown.ts",
    find: 'return items.find((setup) => setup.id === id) ?? refused("setupGone");',
    replace: 'return items.find((setup) => setup.id === id) ?? items[0] ?? refused("setupGone");',
    ...meant,
    title: "fill is refused when A was deleted meanwhile",
  },
  {
    guard: "a list of another country than the one that was shown is not chosen from",
    file: "utils/background/actions/use-administration.ts",
    find: "(country ?? listed.country) === listed.country",
    replace: "(country ?? listed.country) !== undefined",
    ...meant,
    title: "an administration of a list that is another country's by now is not used",
  },
  {
    guard: "the administration of a page is the one that was shown",
    file: "utils/background/actions/use-administration.ts",
    find: `const looked = await pageShown(deps, tabId, shown);
  if (isRefusal(looked)) return looked;`,
    replace: `const looked = await pageShown(deps, tabId, { ...shown, documentKey: \`document-\${tabId}\` });
  if (isRefusal(looked)) return looked;`,
    ...meant,
    title: "the administration of the page: nothing is asked of the next one",
  },
  {
    guard: "the deleted set-up that comes back is the one that was offered",
    file: "utils/background/actions/several-setups.ts",
    find: "deleted.find((one) => one.id === id)",
    replace: "(id === undefined ? undefined : deleted.at(-1))",
    ...meant,
    title: "the deleted set-up that comes back is the one that was offered",
  },
  {
    guard: "a press of the page's button fills the set-up that it names",
    file: "utils/background/serve-sites.ts",
    find: 'await act(deps, tabId, { action: "fill-form" }, shown)',
    replace: `await act(
          deps,
          tabId,
          { action: "fill-form" },
          { ...shown, setupId: JSON.parse(JSON.stringify(await deps.local.get("setups"))).activeId },
        )`,
    ...meant,
    title: "fills the set-up that it names, though another one is the active one by then",
  },
  {
    guard: "open pages are told when their button fills another set-up",
    file: "utils/background/serve-own-pages.ts",
    find: "if (after.id !== before.id || after.title !== before.title)",
    replace: "if (after.title === undefined)",
    ...meant,
    title: "is told at once when another set-up is the one it fills: chosen",
  },
  {
    guard: "a page of ours acts on the tab and the set-up that are on its screen",
    file: "components/use-page.ts",
    find: "source.act(shown.tabId, request, shownIn(shown.view))",
    replace: "source.act(await source.tabId(), request, shownIn((await source.view(1)) ?? shown.view))",
    stage: "unit",
    testFile: "tests/unit/components/use-page.test.tsx",
    title: "acts on the tab, the set-up and the document that are on the screen",
  },
];
