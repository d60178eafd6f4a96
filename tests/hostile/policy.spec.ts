// Tests an administrator's policy in a real browser, which reads it from the administrators' folder.
import { proves } from "../run/promise.ts";
import { expect, test } from "../e2e/harness/fixtures.ts";
import { anApp, emptyForm, formValues, newFormAddress, signedInOn, values } from "../e2e/harness/prepared.ts";
import { act, saveValues, shows } from "../e2e/harness/surface.ts";
import { readPolicy } from "../../utils/domain/read-policy.ts";
import { governed, mayGovern } from "./policy-browser.ts";
import { chromiumExamples, chromiumPolicy, example, settingsOf } from "./policy-examples.ts";

declare const chrome: { storage: { managed: { get(key: null): Promise<object> } } };

test.describe.configure({ mode: "serial" });

for (const file of chromiumExamples)
  test(
    `the example ${file} arrives as it is written`,
    {
      tag: "@long",
    },
    async ({ sandbox }) => {
      let arrived: object = {};
      if (mayGovern())
        await governed(
          sandbox,
          (id) => chromiumPolicy(file, id),
          async (_context, extension) => {
            const worker = await extension.serviceWorker();
            arrived = await worker.evaluate(() => chrome.storage.managed.get(null));
          },
        );
      // Where /etc cannot be written, test only how the extension reads the settings. The figure says so.
      else arrived = readPolicy(settingsOf(chromiumPolicy(file, "an-id"), "an-id")).policy;
      expect(arrived).toEqual(example);
      const count = Object.keys(arrived).length;
      const where = mayGovern() ? "arrive in Chromium" : "are understood; not loaded, only root can";
      proves(test.info(), 15, `${count} of 5 settings of ${file} ${where}`);
    },
  );

if (mayGovern()) {
  test("a policy tightens where it acts, and the options say whose it is", async ({ sandbox }) => {
    let fills = 0;
    let tries = 0;
    await governed(
      sandbox,
      (id) => chromiumPolicy("chrome-linux.json", id),
      async (context, extension) => {
        await signedInOn(context, sandbox, "app.apicenter.io");
        const site = context.pages()[0] ?? (await context.newPage());
        await site.goto(newFormAddress);
        await site.locator(".connect").first().waitFor();
        const panel = await extension.openPanelInTab(await extension.tabIdOf(site));
        await shows(panel, "api-center-form");

        await expect(panel.locator(".active-country"), "a set-up begins with it").toHaveAttribute(
          "data-country",
          "nl",
        );
        const offered = panel.locator("datalist option");
        expect(
          await offered.evaluateAll((options) => options.map((one) => one.getAttribute("value"))),
        ).toEqual(["nl", "be"]);

        const good = { ...values(anApp(sandbox)), title: "Exact - Molenwiek" };
        for (const wrong of [{ title: "Molenwiek" }, { title: "exact - Molenwiek" }, { country: "fr" }]) {
          await saveValues(panel, { ...good, ...wrong });
          const { result } = await act(panel, "fill-form");
          tries += 1;
          if (result !== "refused" || (await formValues(site)).some((row) => row.join() !== emptyForm.join()))
            fills += 1;
        }
        expect(fills).toBe(0);
        await saveValues(panel, good);
        expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
        await expect(site.locator("[data-exact-setup-fill]"), "the button is not there").toHaveCount(0);

        const options = await context.newPage();
        await options.goto(extension.address("options.html"));
        const minutes = options.locator('[data-input="keepSecretMinutes"]');
        await expect(minutes).toHaveValue("15");
        expect(
          await minutes.locator("option").evaluateAll((all) => all.map((one) => one.getAttribute("value"))),
        ).toEqual(["5", "15"]);
        await expect(options.locator('[data-input="pageButton"]')).toBeDisabled();
        await expect(options.locator('[data-input="pageButton"]')).not.toBeChecked();
        await expect(options.locator('[data-part="administrator"] li')).toHaveCount(5);
      },
    );
    proves(test.info(), 15, `${fills} fills in ${tries} set-ups that an administrator does not allow`);
  });

  test(
    "an entry that is wrong is ignored and named, the others count",
    { tag: "@long" },
    async ({ sandbox }) => {
      const wrong = { allowedCountries: ["nl"], defaultCountry: "be", titlePattern: " Exact", retention: 15 };
      await governed(
        sandbox,
        (id) => ({ "3rdparty": { extensions: { [id]: wrong } } }),
        async (context, extension) => {
          const options = await context.newPage();
          await options.goto(extension.address("options.html"));
          const told = options.locator('[data-part="administrator"]');
          await expect(told.locator("li")).toHaveCount(2);
          await expect(told.locator(".hint")).toContainText("defaultCountry, titlePattern");
        },
      );
    },
  );
}
