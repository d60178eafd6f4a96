// The gallery's tests: every state of popup, side panel and options, in a real Chromium.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  // What takes long, and proves once more what shorter tests prove, runs in `npm run test:long`; pictures only when asked for.
  grepInvert: [...(process.env["LONG"] ? [] : [/@long/]), ...(process.env["PICTURES"] ? [] : [/@pictures/])],
  testDir: ".",
  outputDir: "../../.output/test/gallery",
  globalSetup: "./before-all.ts",
  timeout: 180_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
});
