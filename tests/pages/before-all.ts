// Runs once before the page tests' workers start: builds what all of them load.
import { buildHarnessExtension } from "./harness-extension.ts";
import { bundleLibraries } from "./libraries/bundle.ts";
import { libraryRows, oftenTried } from "./libraries/rows.ts";

/** Builds the extension for Chromium, and bundles the component libraries. */
export default async function beforeAll(): Promise<void> {
  await buildHarnessExtension("chromium");
  await bundleLibraries(process.env["LONG"] ? libraryRows.map(({ app }) => app) : [...oftenTried]);
}
