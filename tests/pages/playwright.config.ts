// Page tests: saved and made-up pages, read and filled by the extension's own code in a real Chromium.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../.output/test/pages",
  timeout: 10_000,
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
});
