// Lists the guards of the message broker, of values that belong together, and of lists from outside.
import type { GuardRow } from "../row.ts";

const background = { stage: "unit", testFile: "tests/unit/background/actions.test.ts" } as const;
const fuzz = { stage: "unit", testFile: "tests/unit/background/broker-fuzz.test.ts" } as const;
const killed = { stage: "unit", testFile: "tests/unit/background/killed-background.test.ts" } as const;
const captures = { stage: "unit", testFile: "tests/unit/background/killed-captures.test.ts" } as const;
const lists = { stage: "unit", testFile: "tests/unit/exact/bounded-lists.test.ts" } as const;
const sentLists = { stage: "unit", testFile: "tests/unit/background/sent-lists.test.ts" } as const;

export const rows: GuardRow[] = [
  {
    guard: "only our own extension is answered",
    file: "utils/background/broker.ts",
    find: " || sender.id !== own.id",
    replace: "",
    ...background,
    title: "leaves other extensions without an answer",
  },
  {
    guard: "only our own pages may act",
    file: "utils/background/broker.ts",
    find: 'if (sender.origin !== own.origin) return Promise.resolve(refusal("not-yours"));',
    replace: "",
    ...fuzz,
    title: "changes no value for any message act",
  },
  {
    guard: "a message of another version is refused",
    file: "utils/background/broker.ts",
    find: 'if (version !== own.version) return Promise.resolve(refusal("reloadPage"));',
    replace: "",
    ...background,
    title: "refuses a script of an older version, a malformed message and an unknown one",
  },
  {
    guard: "names that every object has are no messages",
    file: "utils/background/broker.ts",
    find: "return Object.hasOwn(fromOwnPages, type);",
    replace: "return type in fromOwnPages;",
    ...fuzz,
    title: 'knows no message called "constructor"',
  },
  {
    guard: "a frame is not answered",
    file: "utils/background/broker.ts",
    find: "frameId !== 0 || ",
    replace: "",
    ...background,
    title: "takes nothing from a frame",
  },
  {
    guard: "each message has its exact origins",
    file: "utils/background/broker.ts",
    find: " || !from.includes(origin)",
    replace: "",
    ...background,
    title: "takes nothing from another origin",
  },
  {
    guard: "a ticket belongs to one tab",
    file: "utils/background/tickets.ts",
    find: " && one.tabId === tabId",
    replace: "",
    ...fuzz,
    title: "changes no value for any message fill-values",
  },
  {
    guard: "a ticket expires",
    file: "utils/background/tickets.ts",
    find: ".filter(({ expires }) => expires > now)",
    replace: "",
    ...fuzz,
    title: "changes no value for any message fill-values",
  },
  {
    guard: "a ticket is good for one kind of message",
    file: "utils/background/tickets.ts",
    find: " && one.kind === kind",
    replace: "",
    ...fuzz,
    title: "a ticket of another kind is no good, in the right document either",
  },
  {
    guard: "a secret is kept before the set-up that names it",
    file: "utils/background/store/store.ts",
    find: `  if (Object.keys(put).length > 0) await session.setAll(put);
  if (Object.keys(onDisk).length > 0) await local.setAll(onDisk).catch(takeBack);
`,
    replace: `  if (Object.keys(onDisk).length > 0) await local.setAll(onDisk).catch(takeBack);
  if (Object.keys(put).length > 0) await session.setAll(put);
`,
    ...killed,
    title: "stopped at any await of capture of another app:",
  },
  {
    guard: "a secret is forgotten after the set-up that named it",
    file: "utils/background/store/store.ts",
    find: `  if (Object.keys(onDisk).length > 0) await local.setAll(onDisk).catch(takeBack);
  if (gone.length > 0) await session.remove(gone);
`,
    replace: `  if (gone.length > 0) await session.remove(gone);
  if (Object.keys(onDisk).length > 0) await local.setAll(onDisk).catch(takeBack);
`,
    ...killed,
    title: "stopped at any await of delete:",
  },
  {
    guard: "a setup that is still there is not among the deleted",
    file: "utils/background/actions/several-setups.ts",
    find: ".filter((one) => !items.some(({ id }) => id === one.id))",
    replace: ".filter(() => items.length > 0)",
    ...killed,
    title: "stopped at any await of delete:",
  },
  {
    guard: "nothing says that a form is filled while its fill is undone",
    file: "utils/background/actions/request-fill.ts",
    find: "  await changeSetup(deps, last.setupId, (setup) => withFilled(setup, undefined));\n",
    replace: "",
    ...killed,
    title: "stopped at any await of undo of a fill:",
  },
  {
    guard: "a fill is of the setup that was shown at the click",
    file: "utils/background/actions/request-fill.ts",
    find: "const about = { tabId: id, setupId: setup.id, documentKey };",
    replace: "const about = { tabId: id, setupId: setups.activeId, documentKey };",
    ...captures,
    title: "gives each of ten forms at once the values of the setup it was asked for",
  },
  {
    guard: "one write of the setups at a time",
    file: "utils/background/store/store.ts",
    find: `  return deps.withLock(lock, async () => {
    const { read, kept } = await find(deps, withFirstSetup);
    if (read.newer && !sessionOnly)`,
    replace: `  return Promise.resolve().then(async () => {
    const { read, kept } = await find(deps, withFirstSetup);
    if (read.newer && !sessionOnly)`,
    ...captures,
    title: "loses none of 1,000 captures from ten tabs at once, a hundred into each setup",
  },
  {
    guard: "nothing is kept for a setup that was deleted",
    file: "utils/background/shown.ts",
    find: "const before = setupAmong(state.setups.items, id);",
    replace: "const before = { ...state.setups.items[0]!, id };",
    ...captures,
    title: "keeps nothing of a capture whose setup was deleted meanwhile",
  },
  {
    guard: "the alarm is set before the secret is kept",
    file: "utils/background/store/store.ts",
    find: "  if (alarm !== undefined) await setAlarm(forgetAlarm, alarm);\n",
    replace: "",
    ...captures,
    title: "forgets at its next wake a secret whose background was stopped before a set-up named it",
  },
  {
    guard: "a list of more than 20 MB is not parsed",
    file: "utils/exact/parse-administrations.ts",
    find: 'if (answer.length > maxAnswer) return { ok: false, code: "administrationsTooLarge" };',
    replace: "",
    stage: "unit",
    testFile: "tests/unit/exact/parse-administrations.test.ts",
    title: "tells more than 20 MB",
  },
  {
    guard: "an answer is cut off at 20 MB",
    file: "utils/exact/fetch-administrations.ts",
    find: "if (length > max) {",
    replace: "if (length > 2 * max) {",
    stage: "unit",
    testFile: "tests/unit/exact/parse-administrations.test.ts",
    title: "stops reading after 20 MB",
  },
  {
    guard: "a document type is refused before parsing",
    file: "utils/exact/parse-administrations.ts",
    find: 'if (/<!(doctype|entity)/i.test(text)) return { ok: false, code: "administrationsDoctype" };',
    replace: "",
    ...lists,
    title: "a document type after comments ends in a sentence",
  },
  {
    guard: "a document type is refused in any letters",
    file: "utils/exact/parse-administrations.ts",
    find: "/<!(doctype|entity)/i",
    replace: "/<!(DOCTYPE|ENTITY)/",
    ...lists,
    title: "a document type in mixed letters ends in a sentence",
  },
  {
    guard: "a list that a document sends is looked at line by line",
    file: "utils/background/stored-administrations.ts",
    find: "packed !== null && isPacked(packed)",
    replace: "packed !== null",
    ...sentLists,
    title: "and that is a division that is no number is refused, and the earlier one stays",
  },
  {
    guard: "a list that a document sends has no more administrations than an answer can hold",
    file: "utils/domain/administration-list.ts",
    find: "lines === maxAdministrations || ",
    replace: "",
    ...sentLists,
    title: "and that is more administrations than an answer can hold is refused, and the earlier one stays",
  },
  {
    guard: "a compressed text is not unpacked beyond its limit",
    file: "utils/domain/compressed-text.ts",
    find: "if (text.length > max) {",
    replace: "if (text.length > 2 * max) {",
    ...sentLists,
    title: "and that is more than 20 MB is refused, and the earlier one stays",
  },
  {
    guard: "a list is not kept where its load was cancelled while it was unpacked",
    file: "utils/background/actions/load-administrations.ts",
    find: '  // The user may have cancelled the load while the list was unpacked.\n  if (!(await isWanted())) return refused("loadCancelled");\n',
    replace: "",
    ...sentLists,
    title: "is not kept where the user cancelled while it was unpacked",
  },
  {
    guard: "numbers and names stay text",
    file: "utils/exact/list-xml.ts",
    find: "parseAttributeValue: false",
    replace: "parseAttributeValue: true",
    ...lists,
    title: "keeps 100,000 administrations and their names exactly",
  },
  {
    guard: "what keeps a page from answering is told: the browser does not let us in",
    file: "utils/background/pages.ts",
    find: "const keptOut = place.url === undefined && !(await deps.mayRunOnSites());",
    replace: "const keptOut = false;",
    stage: "hostile",
    testFile: "tests/hostile/updated.spec.ts",
    title: "a site taken away while its page is open",
  },
  {
    guard: "a script whose extension is gone says that the page must be loaded again",
    file: "entrypoints/api-center-engine/sentences.ts",
    find: 'if (!isAlive()) return textIn("reloadPage") ?? reload;',
    replace: "if (!isAlive()) return reload.slice(0, 0);",
    stage: "hostile",
    testFile: "tests/hostile/updated.spec.ts",
    title: "a page whose extension is gone stays as it is",
  },
  {
    guard: "a document that missed its settings gets them with the answer to its facts",
    file: "utils/messages/site-link.ts",
    find: "    if (reply.ok && reply.answer && applySettings?.(reply.answer)) return tell();\n",
    replace: "",
    stage: "unit",
    testFile: "tests/unit/messages/site-link.test.ts",
    title: "settings that were missed come with the answer to the facts, and the page is looked at once more",
  },
];
