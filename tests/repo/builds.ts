// The two production builds and where their approved manifests lie.
import { jsonOf } from "./sources.ts";

export const builds = [
  { name: "chrome", folder: ".output/chrome-mv3", approved: "tests/repo/approved/chrome-manifest.json" },
  { name: "firefox", folder: ".output/firefox-mv3", approved: "tests/repo/approved/firefox-manifest.json" },
] as const;

/** The manifest of a build, as it is shipped. */
export function manifestOf(folder: string): Record<string, unknown> {
  return jsonOf(`${folder}/manifest.json`) as Record<string, unknown>;
}
