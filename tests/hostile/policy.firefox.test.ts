// Tests an administrator's policy in a real Firefox, with the example's unchanged policies.json. Firefox reads a
// policies.json outside its program folder only in tests: with this preference, and connections limited to this
// computer.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { launchFirefox, type Firefox } from "../firefox/harness/firefox.ts";
import { act, shows, type } from "../firefox/harness/surface.ts";
import { proves } from "../run/promise.ts";
import { startSandbox, type Sandbox } from "../sandbox/server.ts";
import { example, firefoxPolicies } from "./policy-examples.ts";

declare const browser: { storage: { managed: { get(key: null): Promise<object> } } };

let sandbox: Sandbox;
let firefox: Firefox;
const folder = mkdtempSync(join(tmpdir(), "governed-firefox-"));

afterEach(async () => {
  await firefox.close();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the example for Firefox arrives and tightens", async ({ task }) => {
  const file = join(folder, "policies.json");
  writeFileSync(file, JSON.stringify(firefoxPolicies()));
  sandbox = await startSandbox();
  firefox = await launchFirefox({
    prefs: {
      ...sandbox.firefoxPrefs(),
      "browser.policies.alternatePath": file,
      "security.turn_off_all_security_so_that_viruses_can_take_over_this_computer": true,
    },
    environment: { MOZ_DISABLE_NONLOCAL_CONNECTIONS: "1" },
  });
  const options = await firefox.openExtension("options.html");
  expect(await options.evaluate(() => browser.storage.managed.get(null))).toEqual(example);
  const locked = await options.$$eval("[data-locked]", (all) =>
    all.map((one) => one.getAttribute("data-input")),
  );
  expect(locked).toEqual(["keepSecretMinutes", "pageButton"]);

  const panel = await firefox.openExtension("sidepanel.html");
  await shows(panel, "elsewhere");
  expect(await panel.$eval(".active-country", (one) => one.getAttribute("data-country"))).toBe("nl");
  await type(panel, '[data-input="title"]', "Molenwiek");
  expect(await act(panel, '[data-action="save-setup"]')).toBe("done");
  await panel.waitForSelector('.warnings li[data-severity="stops"]');
  proves(
    task,
    15,
    `${Object.keys(example).length} of 5 settings arrive in Firefox, ${locked.length} options locked`,
  );
});
