// Runs Chromium with the extension under an administrator's policy, which Chromium reads from the administrators'
// folder. The extension is in a folder of its own, so it has its own ID, and the policy does not affect other browsers.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { launchChromium, productionBuild } from "../e2e/harness/chromium.ts";
import { extensionIn, type Extension } from "../e2e/harness/extension.ts";
import { expect } from "../e2e/harness/fixtures.ts";
import type { Sandbox } from "../sandbox/server.ts";

const policyFolder = "/etc/chromium/policies/managed";

/** Returns the ID that Chromium gives an unpacked extension: the hash of its folder's path, in the letters a to p. */
function idOfFolder(folder: string): string {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return hash
    .split("")
    .map((digit) => String.fromCharCode(97 + Number(`0x${digit}`)))
    .join("");
}

/** Returns whether this user may write to the administrators' folder. */
export function mayGovern(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Runs `work` with the extension under a policy. `change` replaces the policy. Removes it at the end, also after a
 * failure.
 */
export async function governed(
  sandbox: Sandbox,
  policyOf: (id: string) => object,
  work: (
    context: BrowserContext,
    extension: Extension,
    change: (policyOf: (id: string) => object) => void,
  ) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "governed-extension-"));
  const id = idOfFolder(folder);
  const file = join(policyFolder, `exact-setup-test-${id}.json`);
  try {
    cpSync(productionBuild, folder, { recursive: true });
    mkdirSync(policyFolder, { recursive: true });
    const write = (policy: (id: string) => object) => writeFileSync(file, JSON.stringify(policy(id)));
    write(policyOf);
    const context = await launchChromium({
      resolverRules: sandbox.chromiumResolverRules(),
      extension: folder,
    });
    try {
      context.setDefaultTimeout(15_000);
      const extension = await extensionIn(context);
      expect(extension.id).toBe(id);
      await work(context, extension, write);
    } finally {
      await context.close();
    }
  } finally {
    rmSync(file, { force: true });
    rmSync(folder, { recursive: true, force: true });
    for (const empty of [policyFolder, join(policyFolder, "..")])
      try {
        rmdirSync(empty);
      } catch {
        break; // Another program's policies are in it.
      }
  }
}
