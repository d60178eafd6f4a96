// Tests that the secret is never on disk: searches Firefox's whole profile at every moment of the main job, and after
// it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test, vi, type TestContext } from "vitest";
import { anApp, appAddress } from "../e2e/harness/prepared.ts";
import { person } from "../e2e/harness/sites.ts";
import { launchFirefox, type Firefox } from "../firefox/harness/firefox.ts";
import { act, click, clickWords, shows, type } from "../firefox/harness/surface.ts";
import { proves } from "../run/promise.ts";
import { startSandbox, type Sandbox } from "../sandbox/server.ts";
import { canaryFor, reportOf, type Canary } from "./disk-canary.ts";

/** The files in which Firefox stores the content of forms, to restore it after a crash. */
const sessionFiles = /(?:^|\/)sessionstore/;

let sandbox: Sandbox;
let profile: string;
let canary: Canary;

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), "profile-"));
  canary = canaryFor(profile, sessionFiles);
  sandbox = await startSandbox();
  Object.assign(sandbox.settings, { kept: true, secret: "text" });
});

afterEach(async () => {
  await sandbox.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
});

/**
 * The usual preferences, except that Firefox writes its session twice a second. The test is about what it writes, not
 * how soon.
 */
const prefs = {
  "browser.sessionstore.interval": 500,
  "browser.sessionstore.resume_from_crash": true,
  "browser.formfill.enable": true,
  "browser.cache.disk.enable": true,
  "signon.rememberSignons": true,
};

function launch(): Promise<Firefox> {
  return launchFirefox({ prefs: { ...sandbox.firefoxPrefs(), ...prefs }, profile });
}

interface Work {
  firefox: Firefox;
  site: Page;
  panel: Page;
}

async function signIn(site: Page): Promise<void> {
  await Promise.all([site.waitForNavigation(), click(site, `button[name="account"][value="${person.id}"]`)]);
}

/** Captures the secret from the page that shows it. */
async function begin(firefox: Firefox): Promise<Work> {
  const site = await firefox.open(appAddress(anApp(sandbox, { clientSecret: canary.secret })));
  await signIn(site);
  await click(site, '[data-secret="client"] button.eye');
  const asked = await firefox.openExtension("popup.html");
  const panel = await firefox.openExtension(`sidepanel.html?tab=${await firefox.tabIdOf(site, asked)}`);
  await shows(panel, "app-centre-credentials");
  await type(panel, '[data-input="title"]', canary.newTitle());
  await type(panel, '[data-input="country"]', "nl");
  await type(panel, '[data-input="division"]', "3977760");
  expect(await act(panel, '[data-action="save-setup"]')).toBe("done");
  expect(await act(panel, '[data-action="capture-credentials"]')).toBe("done");
  return { firefox, site, panel };
}

/**
 * Fills the wizard's form, where the secret input shows its text, and waits until Firefox has written the title beside
 * it.
 */
async function fillInWizard({ site, panel }: Work): Promise<void> {
  await site.goto("https://app.apicenter.io/");
  await signIn(site);
  await clickWords(site, "Start the wizard");
  await clickWords(site, "Next");
  await clickWords(site, "Next");
  await site.waitForSelector(".connect input");
  await shows(panel, "api-center-form");
  expect(await act(panel, '[data-action="fill-form"]')).toBe("done");
  const held = await site.$$eval(
    ".connect input",
    (inputs, wanted) => inputs.filter(({ value }) => value === wanted).length,
    canary.secret,
  );
  expect(held).toBe(1);
  // Firefox reads a form again only after a real key press, but then it reads the whole form.
  await site.bringToFront();
  await site.type(".connect input", "!");
  await vi.waitUntil(() => canary.titleIsWritten(), { timeout: 20_000, interval: 250 });
}

function expectNothing(task: TestContext["task"]): void {
  const { hits, figure, files } = reportOf(canary);
  expect(hits).toEqual([]);
  expect(files).toBeGreaterThan(50 * canary.report.length);
  proves(task, 1, `Firefox: ${figure}`);
}

test(
  "Firefox's profile never holds the secret: live, gone on, its tab closed, forgotten, closed",
  { timeout: 120_000 },
  async ({ task }) => {
    const work = await begin(await launch());
    const { firefox, site, panel } = work;
    canary.scan("captured");
    await fillInWizard(work);
    canary.scan("filled into an input that shows it");
    await clickWords(site, "Save");
    await site.waitForSelector(".toast");
    canary.scan("saved");
    await clickWords(site, "Next");
    canary.scan("gone on");
    await site.close();
    canary.scan("its tab closed");
    expect(await act(panel, '[data-action="forget-secret"]')).toBe("done");
    canary.scan("forgotten");
    await firefox.close();
    canary.scan("the browser closed");
    expectNothing(task);
  },
);

// This test takes long and proves again what the test before proves. So it runs only in `npm run test:long`.
if (process.env["LONG"])
  test(
    "Firefox's profile does not hold the secret when the browser was killed, nor when it starts again",
    { timeout: 120_000 },
    async ({ task }) => {
      const work = await begin(await launch());
      await fillInWizard(work);
      const browser = work.firefox.browser.process()!;
      const gone = new Promise((resolve) => browser.once("exit", resolve));
      browser.kill("SIGKILL");
      await gone;
      canary.scan("killed");
      const again = await launch();
      canary.scan("started again");
      await again.close();
      canary.scan("and closed");
      expectNothing(task);
    },
  );
