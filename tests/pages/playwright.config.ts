// Page tests: saved and made-up pages, read and filled by the extension's own code in a real Chromium.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  // What takes long, and proves once more what shorter tests prove, runs in `npm run test:long`.
  ...(!process.env["LONG"] && { grepInvert: /@long/ }),
  testDir: ".",
  outputDir: "../../.output/test/pages",
  globalSetup: "./before-all.ts",
  timeout: 20_000,
  // Fills have a time of their own: a third worker would use what two leave of it.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
});
