// Tests an accountant's work: several of 5,000 administrations, one after the other, each with its own set-up and app,
// each to the green check.
import { accountById } from "../sandbox/accounts.ts";
import { expect, test } from "./harness/fixtures.ts";
import { anApp, appAddress } from "./harness/prepared.ts";
import { authorise, openForm, reopen, save, testConnection } from "./harness/sites.ts";
import { act, click, row, shows, step } from "./harness/surface.ts";

const accountant = { id: "joris", name: "Joris Adema" };

/**
 * Three of the accountant's 5,000 administrations: found by words in any order, by other words, and by the division
 * itself.
 */
const customers = [
  { search: "40 schilders oost", division: "5017475" },
  { search: "zonen bakkers 7 b.v.", division: "5002978" },
  { search: "5034996", division: "5034996" },
];

function nameOf(division: string): string {
  const found = accountById(accountant.id)?.administrations.nl.find(
    (one) => String(one.division) === division,
  );
  if (!found) throw new Error(`${division} is none of his`);
  return found.name;
}

test("connects three of 5,000 administrations in a row, each ending green @long", async ({
  page,
  context,
  sandbox,
  begin,
}) => {
  test.setTimeout(120_000);
  const hosts = ["apps.exactonline.com", "start.exactonline.nl", "app.apicenter.io"];
  await context.addCookies(hosts.map((host) => sandbox.signIn(host, accountant.id)));
  const panel = await begin({ country: "nl" }, { at: "https://app.apicenter.io/", hosts: [] });

  for (const [index, { search, division }] of customers.entries()) {
    const name = nameOf(division);
    const app = anApp(sandbox, { owner: accountant.id, name: `API Center ${name}` });
    await test.step(name, async () => {
      if (index > 0) expect(await act(panel, "duplicate-setup")).toMatchObject({ result: "done" });
      await expect(row(panel, "clientId"), "each has an app of its own").toHaveAttribute(
        "data-state",
        "missing",
      );
      await expect(panel.locator(".active-country"), "the country goes along").toHaveAttribute(
        "data-country",
        "nl",
      );

      await page.goto(appAddress(app));
      await shows(panel, "app-centre-credentials");
      expect(await act(panel, "capture-credentials")).toMatchObject({ result: "done" });

      if (index === 0) {
        await page.goto("https://start.exactonline.nl/docs/MenuPortal.aspx");
        await shows(panel, "exact-signed-in");
        expect(await act(panel, "load-administrations")).toMatchObject({ result: "done" });
      }
      await panel.locator('[data-input="administration-search"]').fill(search);
      const chosen = await click(panel, panel.locator(`[data-division="${division}"]`));
      expect(chosen).toMatchObject({ result: "done" });
      await expect(panel.locator(".active-setup")).toContainText(name);

      await openForm(page, "app store");
      await shows(panel, "api-center-form");
      expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
      await save(page);
      await reopen(page, name);
      await (await authorise(page, division, accountant.name)).close();
      expect(await testConnection(page)).toBe("green");
      await expect(step(panel, "connect")).toHaveAttribute("data-state", "done");
      await expect(panel.locator("[data-severity]"), "nothing is doubtful").toHaveCount(0);
    });
  }

  expect(sandbox.state.applications.map(({ connection }) => connection)).toEqual(["green", "green", "green"]);
  expect(sandbox.state.counters.xmlDivisions.nl, "one list serves all three").toBe(1);
  await panel.locator(".setups > summary").click();
  await expect(panel.locator('[data-setup][data-state="connected"]')).toHaveCount(3);
});
