// Tests damaged or full storage in a real browser: every page of the extension opens, says what is wrong, and loses
// nothing else.
import { isDeepStrictEqual } from "node:util";
import type { Page } from "@playwright/test";
import { storageVersion } from "../../utils/background/migrations.ts";
import type { Extension } from "../e2e/harness/extension.ts";
import { expect, test } from "../e2e/harness/fixtures.ts";
import { anApp, values } from "../e2e/harness/prepared.ts";
import { act, row, saveValues } from "../e2e/harness/surface.ts";
import { proves } from "../run/promise.ts";
import { ballast, storageOf, type AreaName, type Values } from "./storage-reach.ts";

const good = { id: "good", title: "Bakery Noord", clientId: "", progress: {} };
const whole: Values = {
  setups: { version: storageVersion, activeId: "good", items: [good] },
  options: { keepSecretMinutes: 15, forgetAfterFill: true, pageButton: false },
  learned: [{ site: "api-center", field: "clientSecret", label: "Connection phrase" }],
};

/** The damaged content, the text that tells the user about it, and whether the good set-up must still be there. */
const damages: { name: string; damage: Values; says: string; keeps: boolean }[] = [
  {
    name: "a set-up that cannot be read",
    damage: {
      setups: { version: storageVersion, activeId: "bad", items: [{ title: "Bakery Oost", id: 7 }, good] },
    },
    says: "Bakery Oost",
    keeps: true,
  },
  { name: "no set-ups but a text", damage: { setups: '{"version":3,"act' }, says: "?", keeps: false },
  { name: "options of another kind", damage: { options: [15, true] }, says: "options", keeps: true },
  {
    name: "a label that cannot be read",
    damage: { learned: [{ site: "nowhere", field: "title", label: "Login name" }] },
    says: "Login name",
    keeps: true,
  },
  {
    name: "what a newer version stored",
    damage: { setups: { version: storageVersion + 1, activeId: "good", items: [good] } },
    says: "newer version",
    keeps: true,
  },
];

async function opened(extension: Extension, tabId: number): Promise<{ panel: Page; pages: number }> {
  const popup = await extension.openPopupInTab(tabId);
  const options = await extension.context.newPage();
  await options.goto(extension.address("options.html"));
  await options.locator('[data-input="keepSecretMinutes"]').waitFor();
  const panel = await extension.openPanelInTab(tabId);
  const shown = [popup, options, panel].map((page) => page.locator("main.page").isVisible());
  const pages = (await Promise.all(shown)).filter(Boolean).length;
  await popup.close();
  await options.close();
  return { panel, pages };
}

test("damaged: the pages open and name it, the rest is as it was @long", async ({ extension, page }) => {
  test.setTimeout(120_000);
  await page.goto("https://app.apicenter.io/login");
  const tabId = await extension.tabIdOf(page);
  const reach = await storageOf(extension);
  let open = 0;
  let lost = 0;
  for (const { damage, says, keeps } of damages) {
    await reach.remove("local", "setAside");
    await reach.put("local", { ...whole, ...damage });
    await extension.killWorker();
    const { panel, pages } = await opened(extension, tabId);
    open += pages;
    await expect(panel.locator(".warnings")).toContainText(says);
    const titles = await panel.locator(".setup-chooser").innerText();
    const after = await reach.all("local");
    const others = Object.keys(whole).filter((key) => !(key in damage));
    if (keeps && !titles.includes(good.title)) lost += 1;
    lost += others.filter((key) => !isDeepStrictEqual(after[key], whole[key])).length;
    await panel.close();
  }
  expect([open, lost]).toEqual([damages.length * 3, 0]);
  proves(
    test.info(),
    12,
    `${open} of ${damages.length * 3} pages opened on damaged storage, ${lost} records lost`,
  );
});

for (const area of ["local", "session"] as const satisfies readonly AreaName[])
  test(`full (${area}): it is said, nothing is half written, and with room it goes on @long`, async ({
    extension,
    sandbox,
    app,
    begin,
  }) => {
    const panel = await begin(values(app), { at: "https://app.apicenter.io/login", hosts: [] });
    const reach = await storageOf(extension);
    const before = await reach.all("local");
    await reach.fill(area, 100);
    const other = { ...values(anApp(sandbox)), title: "Another one ".repeat(30), division: "11300427" };
    const refused = await saveValues(panel, other);
    expect(refused).toMatchObject({ result: "failed" });
    expect(refused.text).toMatch(/could not be saved/);
    const { [ballast]: _ballast, ...after } = await reach.all("local");
    const changed = Object.keys({ ...before, ...after }).filter(
      (key) => !isDeepStrictEqual(before[key], after[key]),
    );
    expect(changed).toEqual([]);
    await expect(row(panel, "clientId")).toContainText(app.clientId);
    await expect(row(panel, "clientSecret")).toHaveAttribute("data-state", "ready");
    await reach.remove(area, ballast);
    expect(await act(panel, "save-setup"), "what was typed is still there").toMatchObject({ result: "done" });
    await expect(row(panel, "clientId")).toContainText(other.clientId);
    proves(test.info(), 12, `${changed.length} keys half written with ${area} storage full`);
  });
