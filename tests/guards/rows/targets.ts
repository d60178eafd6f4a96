// Guards of the button, of what a page gets, and of the network.
import type { GuardRow } from "../row.ts";

const clicks = "tests/hostile/clicks.spec.ts";
const trust = "utils/api-center/button-trust.ts";
const pageGets = {
  stage: "hostile",
  testFile: "tests/hostile/page-gets.spec.ts",
  title: "a page sees the five values",
} as const;

export const rows: GuardRow[] = [
  {
    guard: "a key presses the button only where it went down on it",
    file: trust,
    find: "(meant || event.detail > 0)",
    replace: "(meant || event.detail >= 0)",
    stage: "hostile",
    testFile: clicks,
    title: "nothing that pretends to be a person",
  },
  {
    guard: "the browser says that nothing lies over the button",
    file: trust,
    find: "!visible || ",
    replace: "",
    stage: "hostile",
    testFile: clicks,
    title: "some of the disguises",
  },
  {
    guard: "the button has stood still for half a second",
    file: trust,
    find: "at - since < standingTime",
    replace: "at < 0",
    stage: "hostile",
    testFile: clicks,
    title: "all disguises",
  },
  {
    guard: "the button's root is closed",
    file: "utils/api-center/fill-button.ts",
    find: 'mode: "closed"',
    replace: 'mode: "open"',
    ...pageGets,
  },
  {
    guard: "the button's element goes with the form",
    file: "utils/api-center/fill-button.ts",
    find: "    children.disconnect();\n    host.remove();",
    replace: "    children.disconnect();",
    ...pageGets,
  },
  {
    guard: "the secret's input is told not to be remembered before it is written",
    file: "utils/page/write.ts",
    find: 'if (secret) element.setAttribute("autocomplete", "off");',
    replace: "",
    ...pageGets,
  },
  {
    guard: "pages and worker of the extension cannot ask anything of the network",
    file: "wxt.config.ts",
    find: "\"connect-src 'none'\"",
    replace: '"connect-src https:"',
    stage: "hostile",
    testFile: "tests/hostile/network.spec.ts",
    title: "no request leaves",
  },
  {
    guard: "in Firefox a press counts only where nothing that lets presses through is drawn over the button",
    file: "utils/api-center/button-trust.ts",
    find: "(tells || !isVeiled(host))",
    replace: "(tells || isVeiled !== undefined)",
    stage: "firefox",
    testFile: "tests/hostile/targets.firefox.test.ts",
    title: "a press on a button under something that lets presses through makes no ticket",
  },
];
