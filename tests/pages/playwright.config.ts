// Page tests: saved and made-up pages, read and filled by the extension's own code in a real Chromium.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../.output/test/pages",
  globalSetup: "./before-all.ts",
  timeout: 20_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
});
