// Approves the manifests of the production builds as they are now: node tests/repo/approve.ts (after a build of both).
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { builds, manifestOf } from "./builds.ts";
import { root } from "./sources.ts";

for (const { folder, approved } of builds) {
  writeFileSync(join(root, approved), `${JSON.stringify(manifestOf(folder), null, 2)}\n`);
  console.log(`approved ${approved}`);
}
