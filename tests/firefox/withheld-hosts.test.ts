// Tests that Firefox lets a user withdraw each site: popup and panel say which one, and one click asks for it again.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Firefox } from "./harness/firefox.ts";
import { withSandbox, type WithSandbox } from "./harness/with-sandbox.ts";

declare const browser: {
  permissions: {
    remove(taken: { origins: string[] }): Promise<boolean>;
    contains(asked: { origins: string[] }): Promise<boolean>;
  };
};

const origins = ["https://app.apicenter.io/*", "https://start.exactonline.nl/*"];

let begun: WithSandbox;
let firefox: Firefox;

beforeAll(async () => {
  // Firefox's own question is outside the page. With this preference the answer is always yes.
  begun = await withSandbox({ "extensions.webextOptionalPermissionPrompts": false });
  ({ firefox } = begun);
});

afterAll(() => begun.close());

test("withheld sites are named in an open panel, and a click has them back", async () => {
  const panel = await firefox.openExtension("sidepanel.html");
  expect(await panel.$('[data-part="hosts-missing"]')).toBeNull();
  expect(await panel.evaluate((taken) => browser.permissions.remove({ origins: taken }), origins)).toBe(true);
  await panel.waitForSelector('[data-part="hosts-missing"]');
  const said = await panel.$eval('[data-part="hosts-missing"]', ({ textContent }) => textContent);
  expect(said).toContain("app.apicenter.io, start.exactonline.nl");
  const popup = await firefox.openExtension("popup.html");
  await popup.waitForSelector('[data-action="grant-hosts"]');
  await popup.click('[data-action="grant-hosts"]');
  await popup.waitForSelector('[data-part="hosts-missing"]', { hidden: true });
  await panel.waitForSelector('[data-part="hosts-missing"]', { hidden: true });
  expect(await panel.evaluate((asked) => browser.permissions.contains({ origins: asked }), origins)).toBe(
    true,
  );
});
