// Lists the guards of several setups and of the list: the form's setup, the number's meaning, the country, and the
// result of a load.
import type { GuardRow } from "../row.ts";

const formOfAnother = "tests/unit/background/form-of-another.test.ts";
const known = "tests/unit/background/known-administrations.test.ts";

export const rows: GuardRow[] = [
  {
    guard: "a form that holds another connection's values is not filled",
    file: "utils/background/actions/request-fill.ts",
    find: "mayReplace ? null : others",
    replace: "mayReplace ? null : null",
    stage: "unit",
    testFile: formOfAnother,
    title: "its division alone: nothing is asked of the page",
  },
  {
    guard: "filling over holds only for the connection that the person was told of",
    file: "utils/background/actions/request-fill.ts",
    find: "others && over && isSameOver(others.over, over) ? over : null",
    replace: "others && over && isSameOver(over, over) ? over : null",
    stage: "unit",
    testFile: formOfAnother,
    title: "it is filled when the person says so, knowing whose it is",
  },
  {
    guard: "a client ID of nobody known is another connection's too",
    file: "utils/domain/setup-of-page.ts",
    find: "if (owners.length === 0 && !contradicts(shown, setup)) return null;",
    replace: "if (owners.length === 0) return null;",
    stage: "unit",
    testFile: formOfAnother,
    title: "a press of the page's button fills nothing either",
  },
  {
    guard: "a form that fits the active set-up as well is its own",
    file: "utils/domain/setup-of-page.ts",
    find: "return found.some(({ id }) => id === active.id) ? [] : found;",
    replace: "return found.filter(({ id }) => id !== active.id);",
    stage: "unit",
    testFile: "tests/unit/domain/setup-of-page.test.ts",
    title: "a form belongs to all that fit it equally",
  },
  {
    guard: "what comes of a load that was said to be interrupted is not kept",
    file: "utils/background/loading.ts",
    find: "? { answer: left, memory: nothing }",
    replace: "? { answer: left, memory: put(sessionRecords.pending, null) }",
    stage: "unit",
    testFile: "tests/unit/background/actions.test.ts",
    title: "says that a load which went on by itself was interrupted",
  },
  {
    guard: "the number people see is no division in a list of set-ups",
    file: "utils/background/import-setups.ts",
    find: "return meant ?",
    replace: "return meant && meant.hid === meant.division ?",
    stage: "unit",
    testFile: known,
    title: "with the number people see for the division is refused by its line",
  },
  {
    guard: "a number that two administrations share says nothing",
    file: "utils/background/known-administrations.ts",
    find: "hids.has(one.hid) ? null : one",
    replace: "one",
    stage: "unit",
    testFile: known,
    title: "with the number people see for the division is refused by its line",
  },
  {
    guard: "a division is told its name by a list of its own country only",
    file: "utils/background/known-administrations.ts",
    find: "country !== known.country",
    replace: "!country",
    stage: "unit",
    testFile: known,
    title: "is told names and numbers by the loaded list, where it is of the same country",
  },
  {
    guard: "a division that stands in the list of another country is doubted",
    file: "utils/background/stored-administrations.ts",
    find: "? { known: true, elsewhere: about.country }",
    replace: "? { known: true }",
    stage: "unit",
    testFile: known,
    title: "that the loaded list has under another country is doubted",
  },
  {
    guard: "the country a person names is the one whose list is loaded",
    file: "utils/background/actions/load-administrations.ts",
    find: "!wanted || page?.facts.country === wanted ? page : null",
    replace: "page",
    stage: "unit",
    testFile: known,
    title: "opens that country, though the tab shows another one",
  },
];
