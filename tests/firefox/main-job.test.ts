// Tests the main job in Firefox, to the sandbox's green check. No test can drive Firefox's popup and sidebar from
// outside. So the panel's page is in a tab of its own, bound to the site's tab, and shows the same.
import type { Page } from "puppeteer-core";
import { afterEach, expect, test } from "vitest";
import { appCentreUrl, exactOnlineUrl } from "../../utils/domain/sites.ts";
import { act, click, clickWords, shows, type } from "./harness/surface.ts";
import { panelBeside, withSandbox, type WithSandbox } from "./harness/with-sandbox.ts";

let begun: WithSandbox;

afterEach(() => begun.close());

const signIn = (page: Page): Promise<void> => click(page, 'button[name="account"][value="sanne"]');
const division = "2750640";

test("from registering the app to the green check", { timeout: 120_000 }, async () => {
  begun = await withSandbox();
  const { sandbox, firefox } = begun;

  const site = await firefox.open("https://app.apicenter.io/");
  await signIn(site);
  await site.waitForSelector("aside");
  const panel = await panelBeside(firefox, site);
  await type(panel, '[data-input="title"]', "Molenwiek");
  await type(panel, '[data-input="country"]', "be");
  expect(await act(panel, '[data-action="save-setup"]')).toBe("done");

  await site.goto(appCentreUrl("be"));
  await signIn(site);
  await click(site, 'button[data-kind="production"]');
  await site.waitForSelector('[role="dialog"]');
  await shows(panel, "app-centre-register");
  expect(await act(panel, '[data-action="fill-registration"]')).toBe("done");
  await click(site, '[role="dialog"] label:nth-of-type(1) input[type="checkbox"]');
  await click(site, '[role="dialog"] label:nth-of-type(2) input[type="checkbox"]');
  await click(site, '[role="dialog"] button.primary');

  await shows(panel, "app-centre-credentials");
  expect(await act(panel, '[data-action="capture-credentials"]')).toBe("done");
  await panel.waitForSelector('[data-field="clientSecret"][data-state="ready"]');

  await site.goto(exactOnlineUrl("be"));
  await signIn(site);
  await site.waitForSelector("#Administration");
  await shows(panel, "exact-signed-in");
  expect(await act(panel, '[data-action="load-administrations"]')).toBe("done");
  expect(await act(panel, `[data-division="${division}"] button`)).toBe("done");

  await site.goto("https://app.apicenter.io/");
  await clickWords(site, "App store");
  await click(site, 'a[aria-label="Exact Online"]');
  await site.waitForSelector(".connect");
  await shows(panel, "api-center-form");
  expect(await act(panel, '[data-action="fill-form"]')).toBe("done");

  await clickWords(site, "Save");
  await site.waitForSelector(".toast");
  await clickWords(site, "Applications");
  await clickWords(site, "Open");
  await authorise(site);
  await clickWords(site, "Test Connection");
  await site.waitForSelector('[data-test="green-check"]', { visible: true });
  expect(sandbox.state.applications.at(-1)?.error).toBe("");
  expect(sandbox.state.applications.at(-1)?.connection).toBe("green");
});

/** Does the OAuth round in its window: allows the one administration. */
async function authorise(site: Page): Promise<void> {
  const opened = new Promise<Page | null>((done) => site.once("popup", done));
  await clickWords(site, "Authorize");
  const round = await opened;
  if (!round) throw new Error("No window opened to authorize");
  await click(round, `input[name="division"][value="${division}"]`);
  await click(round, 'button[value="allow"]');
  await round.waitForSelector('main[data-test="authorised"]');
  await round.close();
  await site.waitForSelector('[data-test="authorised"]');
}
