// Tests the real worker, killed at its n-th call to the browser after a click (docs/promises.md, 10): the action is done
// or not, the panel says which, and the same click works.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";
import { expect, test } from "../e2e/harness/fixtures.ts";
import { appAddress, newFormAddress, values } from "../e2e/harness/prepared.ts";
import { act, shows } from "../e2e/harness/surface.ts";
import { proves } from "../run/promise.ts";
import type { ExactApp } from "../sandbox/state.ts";
import { clickAndStop, possessions, putBack, readKept, type Stop } from "./faults-stop.ts";

interface Fault {
  action: string;
  /** Tries every `sample`-th call in `npm test`. Without it the action is tried only in the long run. */
  sample?: number;
  address: (app: ExactApp) => string;
  /** The kind of page at the address. */
  kind: string;
  /** The values that the user has saved before. */
  typed: (app: ExactApp) => Partial<ReturnType<typeof values>>;
  /** The values in the editor at the click. */
  editor?: (app: ExactApp) => Partial<ReturnType<typeof values>>;
}

const { message: interrupted } = (
  JSON.parse(
    readFileSync(new URL("../../public/_locales/en/messages.json", import.meta.url), "utf8"),
  ) as Record<string, { message: string }>
)["interrupted"]!;

const another = { clientId: "0f8fad5b-d9cb-469f-a165-70867728950e", clientSecret: "CanaryOld123" };

const faults: Fault[] = [
  {
    action: "capture-credentials",
    sample: 23,
    address: (app) => appAddress(app),
    kind: "app-centre-credentials",
    typed: () => ({ title: "Molenwiek", ...another }),
  },
  {
    action: "load-administrations",
    address: () => "https://start.exactonline.nl/docs/MenuPortal.aspx",
    kind: "exact-signed-in",
    typed: () => ({ title: "Molenwiek", country: "nl" }),
  },
  { action: "fill-form", address: () => newFormAddress, kind: "api-center-form", typed: values },
  {
    action: "save-setup",
    address: () => newFormAddress,
    kind: "api-center-form",
    typed: () => ({ title: "Molenwiek", ...another }),
    editor: values,
  },
  { action: "delete-setup", address: () => newFormAddress, kind: "api-center-form", typed: values },
];

/**
 * Kills the worker at every `each`-th call of a click. Returns how many calls were tried, and after which of them
 * something was wrong.
 */
async function stops(
  { action, kind, editor }: Fault,
  app: ExactApp,
  { page, panel, extension }: { page: Page; panel: Page; extension: Extension },
  each: number,
): Promise<{ tried: number; half: string[] }> {
  const start = await readKept(extension);
  // Wait until the panel shows this page. An earlier click would be a different one.
  await shows(panel, kind);
  const before = possessions(start);
  const click = async (): Promise<void> => {
    for (const [field, value] of Object.entries(editor?.(app) ?? {}))
      await panel.locator(`[data-input="${field}"]`).fill(value);
    await panel.locator(`[data-action="${action}"]`).first().click();
  };
  const fresh = async (): Promise<void> => {
    await putBack(extension, start);
    await Promise.all([page.reload(), panel.reload()]);
    await shows(panel, kind);
    await panel.locator(`[data-action="${action}"]`).first().waitFor();
  };
  await click();
  const whole = await panel.locator("[data-result]").innerText();
  const after = possessions(await readKept(extension));
  const half: string[] = [];
  let tried = 0;
  for (let call = 1; ; call += each) {
    const stop: Stop = { call, when: call % 2 === 0 ? "before" : "after" };
    await fresh();
    if (!(await clickAndStop(extension, panel, click, stop))) return { tried, half };
    tried += 1;
    const text = await panel.locator("[data-result]").innerText();
    // When the panel loads again, the background finishes the interrupted action.
    await panel.reload();
    await panel.locator("html[data-ready]").waitFor();
    const kept = possessions(await readKept(extension));
    const where = `${stop.when} call ${call}`;
    if (kept !== before && kept !== after) half.push(`half done ${where}`);
    if (text !== whole && text !== interrupted) half.push(`says "${text}" ${where}`);
    if (text === whole && kept !== after) half.push(`says what is not so ${where}`);
    if (action === "delete-setup" && kept !== before) continue;
    for (const [field, value] of Object.entries(editor?.(app) ?? {}))
      await panel.locator(`[data-input="${field}"]`).fill(value);
    const again = await act(panel, action);
    if (again.result !== "done") half.push(`then ${again.result}: ${again.text} ${where}`);
    if (possessions(await readKept(extension)) !== after) half.push(`not fixed ${where}`);
  }
}

for (const fault of faults)
  for (const [every, each] of [
    ["some calls @long", fault.sample],
    ["every call @long", 1],
  ] as const) {
    if (each === undefined) continue;
    test(`${fault.action}, the worker killed at ${every}: done or not, and the same click works`, async ({
      page,
      extension,
      app,
      begin,
    }) => {
      test.setTimeout(900_000);
      const panel = await begin(fault.typed(app), {
        at: fault.address(app),
        hosts: ["app.apicenter.io", "apps.exactonline.com", "start.exactonline.nl"],
      });
      const { tried, half } = await stops(fault, app, { page, panel, extension }, each);
      expect(half).toEqual([]);
      expect(tried).toBeGreaterThan(1);
      const where = each === 1 ? "every call" : "some calls";
      proves(
        test.info(),
        10,
        `${half.length} times half done, the worker killed at ${where} of ${fault.action}`,
      );
    });
  }
