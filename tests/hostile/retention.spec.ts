// Tests that the client secret is forgotten on time in a real browser: by its alarm while the background is stopped, at
// any wake, and at a restart.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium } from "../e2e/harness/chromium.ts";
import { extensionIn, type Extension } from "../e2e/harness/extension.ts";
import { expect, test } from "../e2e/harness/fixtures.ts";
import { anApp, panelWith, values } from "../e2e/harness/prepared.ts";
import { act, row } from "../e2e/harness/surface.ts";
import { proves } from "../run/promise.ts";
import { storageOf, type Reach } from "./storage-reach.ts";

const alarm = "forget-secrets";
const minute = 60_000;

interface Kept {
  key: string;
  value: { value: string; usedAt: number };
}

async function keptSecrets(reach: Reach): Promise<Kept[]> {
  const all = Object.entries(await reach.all("session")).filter(([key]) => key.startsWith("secret:"));
  return all.map(([key, value]) => ({ key, value: value as Kept["value"] }));
}

/** Changes the stored secrets' age to `minutes`, without the extension's code. */
async function age(reach: Reach, minutes: number): Promise<void> {
  for (const { key, value } of await keptSecrets(reach))
    await reach.put("session", { [key]: { ...value, usedAt: Date.now() - minutes * minute } });
}

const keptCount = async (reach: Reach): Promise<number> => (await keptSecrets(reach)).length;

async function keepSecret(extension: Extension, sandbox: Parameters<typeof anApp>[0]): Promise<void> {
  const site = await extension.context.newPage();
  await site.goto("https://app.apicenter.io/login");
  const panel = await panelWith(extension, site, values(anApp(sandbox)));
  await expect(row(panel, "clientSecret")).toHaveAttribute("data-state", "ready");
  // Close the panel: an open page asks for the view, and that forgets the secret too. Only the alarm and the wake are
  // tested here.
  await panel.close();
  await site.close();
}

test("by its alarm, with the background dead and no page open @long", async ({ extension, sandbox }) => {
  const reach = await storageOf(extension);
  await keepSecret(extension, sandbox);
  const [secret] = await keptSecrets(reach);
  expect(await keptCount(reach)).toBe(1);
  expect(await reach.alarm(alarm), "30 minutes after it was kept").toBe(secret!.value.usedAt + 30 * minute);
  await age(reach, 31);
  await reach.ring(alarm, 1000);
  await extension.killWorker();
  expect(await keptCount(reach), "until the alarm rings it is there").toBe(1);
  await expect.poll(() => keptCount(reach)).toBe(0);
  proves(test.info(), 7, `${await keptCount(reach)} secrets left after the alarm rang in a dead background`);
});

test("at any wake, though no alarm rings @long", async ({ extension, sandbox }) => {
  const reach = await storageOf(extension);
  await keepSecret(extension, sandbox);
  await reach.stopAlarm(alarm);
  await age(reach, 31);
  await extension.killWorker();
  expect(await keptCount(reach)).toBe(1);
  // A page of the site wakes the background, and does not ask for the secret.
  const site = await extension.context.newPage();
  await site.goto("https://app.apicenter.io/login");
  await expect.poll(() => keptCount(reach)).toBe(0);
  proves(test.info(), 7, `${await keptCount(reach)} secrets left after a wake without an alarm`);
});

test(
  "on request, and for as short as it is set",
  { tag: "@long" },
  async ({ extension, sandbox, context }) => {
    const reach = await storageOf(extension);
    await keepSecret(extension, sandbox);
    const options = await context.newPage();
    await options.goto(extension.address("options.html"));
    await options.locator('[data-input="keepSecretMinutes"]').selectOption("5");
    await options.locator('[data-result="done"]').waitFor();
    const [secret] = await keptSecrets(reach);
    expect(await reach.alarm(alarm)).toBe(secret!.value.usedAt + 5 * minute);
    const panel = await extension.openPanelInTab(await extension.tabIdOf(reach.page));
    expect(await act(panel, "forget-secret")).toMatchObject({ result: "done" });
    expect(await keptCount(reach)).toBe(0);
  },
);

test("at restart, and nothing else is", async ({ sandbox }) => {
  const profile = mkdtempSync(join(tmpdir(), "restarted-profile-"));
  const resolverRules = sandbox.chromiumResolverRules();
  try {
    const first = await launchChromium({ resolverRules, profile });
    const before = await extensionIn(first);
    const reach = await storageOf(before);
    await keepSecret(before, sandbox);
    const kept = await keptCount(reach);
    const { setups } = await reach.all("local");
    await first.close();

    const second = await launchChromium({ resolverRules, profile });
    const after = await storageOf(await extensionIn(second));
    expect((await after.all("local"))["setups"]).toEqual(setups);
    const left = await keptCount(after);
    await second.close();
    expect([kept, left]).toEqual([1, 0]);
    proves(test.info(), 7, `${left} of ${kept} secrets left after a restart`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
