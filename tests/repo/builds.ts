// Names the two production builds and the files with their approved manifests.
import { jsonOf } from "./sources.ts";

/** The production builds. */
export const builds = [
  { name: "chrome", folder: ".output/chrome-mv3", approved: "tests/repo/approved/chrome-manifest.json" },
  { name: "firefox", folder: ".output/firefox-mv3", approved: "tests/repo/approved/firefox-manifest.json" },
] as const;

/** Returns the manifest of a build, as it is shipped. */
export function manifestOf(folder: string): Record<string, unknown> {
  return jsonOf(`${folder}/manifest.json`) as Record<string, unknown>;
}
