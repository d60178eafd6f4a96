// Lists the guards of the tickets: each ticket is valid once.
import type { GuardRow } from "../row.ts";

const background = { stage: "unit", testFile: "tests/unit/background/actions.test.ts" } as const;
const pageButton = { stage: "unit", testFile: "tests/unit/background/page-button.test.ts" } as const;
const clicked = "goes to the document that was clicked on, and to none that has come since";

export const rows: GuardRow[] = [
  {
    guard: "a click on one of our pages is meant for the document that was shown",
    file: "utils/background/shown.ts",
    find: 'return looked.documentKey === documentKey ? { ...looked, tabId } : failed("pageGone");',
    replace: 'return documentKey === "" ? failed("pageGone") : { ...looked, tabId };',
    ...background,
    title: clicked,
  },
  {
    guard: "a click on the page's button is meant for the document that it stands in",
    file: "utils/background/serve-sites.ts",
    find: 'await act(deps, tabId, { action: "fill-form" }, shown)',
    replace:
      'await act(deps, tabId, { action: "fill-form" }, { ...shown, documentKey: `document-${tabId}` })',
    ...background,
    title: clicked,
  },
  {
    guard: "a press on the page's button is believed only in the tab before the person",
    file: "utils/background/page-button.ts",
    find: 'if (!(await deps.isInFront(tabId))) return refused("pressAgain");',
    replace: "",
    stage: "unit",
    testFile: "tests/unit/background/broker-sequences.test.ts",
    title: "no sequence of messages brings a secret while another tab is in front",
  },
  {
    guard: "a press on the page's button is believed only where it has been offered for a while",
    file: "utils/background/page-button.ts",
    find: 'if (deps.now() - offered.since < standingTime) return { answer: "pressAgain" };',
    replace: 'if (deps.now() < offered.since) return { answer: "pressAgain" };',
    ...pageButton,
    title: "is believed half a second after the page said that the form is there",
  },
  {
    guard: "a press on the page's button is believed only in the document that offered it",
    file: "utils/background/page-button.ts",
    find: "offered?.documentKey !== documentKey",
    replace: "!offered",
    ...pageButton,
    title: "is not believed when another document came",
  },
  {
    guard: "a press on the page's button is believed once in some seconds",
    file: "utils/background/page-button.ts",
    find: 'if (since < betweenPresses) return { answer: "pressedJustNow" };',
    replace: "",
    ...pageButton,
    title: "is believed once in three seconds, however many come at once",
  },
  {
    guard: "presses on the page's button are looked at one by one",
    file: "utils/background/store/store.ts",
    find: `  return deps.withLock(lock, async () => {
    const raw = await rawMemory(deps, wants);`,
    replace: `  return Promise.resolve().then(async () => {
    const raw = await rawMemory(deps, wants);`,
    ...pageButton,
    title: "is believed once in three seconds, however many come at once",
  },
  {
    guard: "a full store keeps no page from its answer under a policy",
    file: "utils/browser/managed.ts",
    find: "await local.set(lastTold, now).catch(() => undefined);",
    replace: "await local.set(lastTold, now);",
    stage: "unit",
    testFile: "tests/unit/browser/managed.test.ts",
    title: "is told all the same where the browser has no room to keep it",
  },
  {
    guard: "a ticket is gone once it was taken",
    file: "utils/background/tickets.ts",
    find: "tickets.filter((one) => one !== ticket),",
    replace: "tickets,",
    stage: "unit",
    testFile: "tests/unit/background/actions.test.ts",
    title: "gives the five values to the document that asks with the ticket, once",
  },
];
