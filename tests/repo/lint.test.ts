// Runs Mozilla's linter on the Firefox build, to see what the store would say before the store does.
import linter from "addons-linter";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources.ts";

/** React's two assignments to innerHTML. Their text comes only from React itself (docs/facts/platform.md). */
const known = ["UNSAFE_VAR_ASSIGNMENT", "UNSAFE_VAR_ASSIGNMENT"];

test("the store's linter finds nothing but React's two known warnings", { timeout: 120_000 }, async () => {
  const { errors, warnings, notices } = await linter
    .createInstance({
      config: {
        _: [join(root, ".output/firefox-mv3")],
        logLevel: "fatal",
        output: "none",
        boring: true,
        shouldScanFile: () => true,
      },
      runAsBinary: false,
    })
    .run();
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(known);
  const [first, ...others] = warnings.map(({ file }) => file);
  expect(first).toMatch(/^chunks\//);
  expect(others).toEqual([first]);
});
