// End-to-end tests: the production build in Chromium, on the sandbox. Page tests have their own configuration in tests/pages.
import { defineConfig } from "@playwright/test";

// The real popup and side panel become Playwright pages only with this, and only when it is set before the launch.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = "1";

export default defineConfig({
  // What takes long, and proves once more what shorter tests prove, runs in `npm run test:long`.
  ...(!process.env["LONG"] && { grepInvert: /@long/ }),
  testDir: "tests",
  testMatch: ["e2e/**/*.spec.ts", "hostile/**/*.spec.ts"],
  outputDir: ".output/e2e",
  // Tests wait for browsers and pages a third of the time: a third worker uses it.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["line"], ["json", { outputFile: ".output/e2e-report.json" }]],
});
