// Guards of the tickets: what makes a permission good once.
import type { GuardRow } from "../row.ts";

const keeper = { stage: "unit", testFile: "tests/unit/keeper.test.ts" } as const;
const clicked = "goes to the document that was clicked on, and to none that has come since";

export const rows: GuardRow[] = [
  {
    guard: "a click on one of our pages is meant for the document that was shown",
    file: "utils/keeper/shown.ts",
    find: 'return looked.documentKey === documentKey ? { ...looked, tabId } : failed("page-gone");',
    replace: 'return documentKey === "" ? failed("page-gone") : { ...looked, tabId };',
    ...keeper,
    title: clicked,
  },
  {
    guard: "a click on the page's button is meant for the document that it stands in",
    file: "utils/keeper/serve-sites.ts",
    find: 'await act(around, tabId, { action: "fill-form" }, seen)',
    replace:
      'await act(around, tabId, { action: "fill-form" }, { ...seen, documentKey: `document-${tabId}` })',
    ...keeper,
    title: clicked,
  },
  {
    guard: "a full store keeps no page from its answer under a policy",
    file: "utils/browser/managed.ts",
    find: "await local.set(lastTold, now).catch(() => undefined);",
    replace: "await local.set(lastTold, now);",
    stage: "unit",
    testFile: "tests/unit/managed.test.ts",
    title: "is told all the same where the browser has no room to keep it",
  },
  {
    guard: "a ticket is gone once it was taken",
    file: "utils/keeper/tickets.ts",
    find: "tickets.filter((one) => one !== ticket),",
    replace: "tickets,",
    stage: "unit",
    testFile: "tests/unit/keeper.test.ts",
    title: "gives the five values to the document that asks with the ticket, once",
  },
];
