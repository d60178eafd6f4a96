// Tests that the secret is never on disk: searches Chromium's whole profile at every moment of the main job, and after
// it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page, TestInfo } from "@playwright/test";
import { launchChromium } from "../e2e/harness/chromium.ts";
import { extensionIn, type Extension } from "../e2e/harness/extension.ts";
import { expect, test as base } from "../e2e/harness/fixtures.ts";
import { anApp, appAddress, newFormAddress, panelWith, signedInOn, values } from "../e2e/harness/prepared.ts";
import { openForm, save } from "../e2e/harness/sites.ts";
import { act, saveValues, shows } from "../e2e/harness/surface.ts";
import { proves } from "../run/promise.ts";
import type { Sandbox } from "../sandbox/server.ts";
import type { ExactApp } from "../sandbox/state.ts";
import { canaryFor, reportOf, type Canary } from "./disk-canary.ts";
import { plantIn } from "./disk-planted.ts";
import { scanFolder } from "./disk-scan.ts";
import { spellingsOf } from "./disk-spellings.ts";

/** The files in which Chromium stores the content of forms, to restore it after a crash. */
const sessionFiles = /(?:^|\/)Sessions\//;

const test = base.extend<{ profile: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures this one needs: none
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), "profile-"));
    await use(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  },
});

/** The site, the extension and the panel of one browser, after the secret was captured from the page that shows it. */
interface Work {
  context: BrowserContext;
  extension: Extension;
  site: Page;
  panel: Page;
}

async function begin(profile: string, sandbox: Sandbox, app: ExactApp): Promise<Work> {
  const context = await launchChromium({ resolverRules: sandbox.chromiumResolverRules(), profile });
  context.setDefaultTimeout(15_000);
  const extension = await extensionIn(context);
  await signedInOn(context, sandbox, "apps.exactonline.com", "app.apicenter.io");
  const site = await context.newPage();
  await site.goto(appAddress(app));
  // Press the eye as a user does, so that the page shows the secret.
  await site.locator('[data-secret="client"] button.eye').click();
  const { title, country, division } = values(app);
  const panel = await panelWith(extension, site, { title, country, division });
  await shows(panel, "app-centre-credentials");
  expect(await act(panel, "capture-credentials")).toMatchObject({ result: "done" });
  return { context, extension, site, panel };
}

/** Fills the open form, under a new title. */
async function fill({ panel, site }: Work, canary: Canary): Promise<void> {
  await saveValues(panel, { title: canary.newTitle() });
  await shows(panel, "api-center-form");
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  expect(await holdsSecret(site, canary)).toBe(true);
  await site.bringToFront();
}

/** Waits until Chromium has written the form's content to disk. The title beside the secret shows it. */
async function waitUntilWritten(canary: Canary): Promise<void> {
  await expect.poll(() => canary.titleIsWritten(), { timeout: 30_000 }).toBe(true);
}

function expectNothing(canary: Canary, info: TestInfo): void {
  const { hits, figure, files } = reportOf(canary);
  info.annotations.push({ type: "files searched", description: String(files) });
  expect(hits).toEqual([]);
  expect(files).toBeGreaterThan(100 * canary.report.length);
  proves(info, 1, `Chromium: ${figure}`);
}

function holdsSecret(site: Page, { secret }: Canary): Promise<boolean> {
  return site
    .locator(".connect input")
    .evaluateAll(
      (inputs, wanted) => inputs.some((input) => (input as HTMLInputElement).value === wanted),
      secret,
    );
}

/** Ends the browser at once, as a crash does. */
async function kill(context: BrowserContext): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const gone = context.waitForEvent("close");
  process.kill(processInfo.find(({ type }) => type === "browser")!.id, "SIGKILL");
  await gone;
}

test("the search finds a secret in every way it can stand in a file", ({ profile }, info) => {
  const canary = canaryFor(profile, sessionFiles);
  expect(scanFolder(profile, spellingsOf(canary.secret)).hits).toHaveLength(0);
  const planted = plantIn(profile, canary.secret);
  const { hits, files } = canary.scan("planted");
  expect(files).toBe(planted.length);
  const missed = planted.filter(
    ({ file, by, spelling }) =>
      !hits.some((hit) => hit.file === file && hit.by === by && hit.spelling === spelling),
  );
  expect(missed).toEqual([]);
  proves(info, 1, `control: ${planted.length - missed.length} of ${planted.length} planted secrets found`);
});

test("Chromium's profile never holds the secret: live, gone on, its tab closed, forgotten, closed", async ({
  profile,
  sandbox,
}, info) => {
  test.setTimeout(90_000);
  const canary = canaryFor(profile, sessionFiles);
  sandbox.settings.kept = true;
  const app = anApp(sandbox, { clientSecret: canary.secret });
  const work = await begin(profile, sandbox, app);
  const { context, site, panel } = work;
  canary.scan("captured");

  await site.goto(newFormAddress);
  await fill(work, canary);
  await site.locator(".connect button.eye").click();
  await save(site);
  canary.scan("filled, shown by the eye and saved");
  await site.goto("https://app.apicenter.io/");
  canary.scan("gone on to another page");

  sandbox.settings.secret = "text";
  await openForm(site, "wizard");
  await fill(work, canary);
  await waitUntilWritten(canary);
  await save(site);
  canary.scan("filled into an input that shows it");
  await site.close();
  canary.scan("its tab closed");

  expect(await act(panel, "forget-secret")).toMatchObject({ result: "done" });
  canary.scan("forgotten");
  await context.close();
  canary.scan("the browser closed");
  expectNothing(canary, info);
});

test("Chromium's profile does not hold the secret when the browser was killed, nor when it starts again @long", async ({
  profile,
  sandbox,
}, info) => {
  test.setTimeout(90_000);
  const canary = canaryFor(profile, sessionFiles);
  Object.assign(sandbox.settings, { kept: true, secret: "text" });
  const work = await begin(profile, sandbox, anApp(sandbox, { clientSecret: canary.secret }));
  await openForm(work.site, "wizard");
  await fill(work, canary);
  await waitUntilWritten(canary);
  await kill(work.context);
  canary.scan("killed");

  const again = await launchChromium({ resolverRules: sandbox.chromiumResolverRules(), profile });
  canary.scan("started again");
  await again.close();
  canary.scan("and closed");
  expectNothing(canary, info);
});

test(
  "what a form without the guard holds does come to disk, and is found",
  { tag: "@long" },
  async ({ profile, sandbox }, info) => {
    const canary = canaryFor(profile, sessionFiles);
    const context = await launchChromium({ resolverRules: sandbox.chromiumResolverRules(), profile });
    await signedInOn(context, sandbox, "app.apicenter.io");
    Object.assign(sandbox.settings, { kept: true, secret: "text" });
    const site = await context.newPage();
    await site.goto(newFormAddress);
    await site.locator(".connect input").nth(2).fill(canary.secret);
    const inSessions = (): boolean =>
      scanFolder(profile, spellingsOf(canary.secret), sessionFiles).hits.length > 0;
    await expect.poll(inSessions, { timeout: 30_000 }).toBe(true);
    await context.close();
    expect(inSessions()).toBe(true);
    proves(info, 1, "control: the same input without the guard is found in Chromium's session files");
  },
);
