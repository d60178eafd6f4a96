// Configures the page tests: saved and made-up pages, read and filled by the extension's own code in a real Chromium.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  // Tests that take long and prove again what shorter tests prove run in `npm run test:long`.
  ...(!process.env["LONG"] && { grepInvert: /@long/ }),
  testDir: ".",
  outputDir: "../../.output/test/pages",
  globalSetup: "./before-all.ts",
  timeout: 20_000,
  // Fills depend on time: a third worker would slow the other two down.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
});
