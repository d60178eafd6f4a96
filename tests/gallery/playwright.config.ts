// Configures the gallery's tests: every state of popup, side panel and options, in a real Chromium.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  // Tests that take long and prove again what shorter tests prove run in `npm run test:long`. Pictures are made only on
  // request.
  grepInvert: [...(process.env["LONG"] ? [] : [/@long/]), ...(process.env["PICTURES"] ? [] : [/@pictures/])],
  testDir: ".",
  outputDir: "../../.output/test/gallery",
  globalSetup: "./before-all.ts",
  timeout: 180_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
});
