// Lists the guards of the disk and of the builds: the secret never reaches a file, and the builds write nothing to the
// console.
import type { GuardRow } from "../row.ts";

export const rows: GuardRow[] = [
  {
    guard: "the secret's input is told not to be remembered, before it is filled (Chromium)",
    file: "utils/dom/write.ts",
    find: 'if (element.getAttribute("autocomplete") !== "off") element.setAttribute("autocomplete", "off");',
    replace: "void element;",
    stage: "hostile",
    testFile: "tests/hostile/disk.spec.ts",
    title: "live, gone on, its tab closed, forgotten, closed",
  },
  {
    guard: "the secret's input is told not to be remembered, before it is filled (Firefox)",
    file: "utils/dom/write.ts",
    find: 'if (element.getAttribute("autocomplete") !== "off") element.setAttribute("autocomplete", "off");',
    replace: "void element;",
    stage: "firefox",
    testFile: "tests/hostile/disk.firefox.test.ts",
    title: "live, gone on, its tab closed, forgotten, closed",
  },
  {
    guard: "secrets are kept in session memory, not in the extension's storage on disk",
    file: "utils/browser/storage.ts",
    find: 'export const session: Area = area("session");',
    replace: 'export const session: Area = area("local");',
    stage: "hostile",
    testFile: "tests/hostile/disk.spec.ts",
    title: "when the browser was killed, nor when it starts again",
  },
  {
    guard: "what libraries would write to the console is left out of what is shipped",
    file: "wxt.config.ts",
    find: "dropConsole: true",
    replace: "dropConsole: false",
    stage: "repo",
    testFile: "tests/repo/production-files.test.ts",
    title: "shipped to chrome hold no console output",
  },
];
