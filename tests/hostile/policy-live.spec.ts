// Tests a policy that changes while pages are open (docs/promises.md, 15): it takes effect without a restart and without
// a reload. Chromium watches the folder where administrators write it.
import { expect, test } from "../e2e/harness/fixtures.ts";
import { anApp, emptyForm, formValues, newFormAddress, signedInOn, values } from "../e2e/harness/prepared.ts";
import { act, saveValues, shows } from "../e2e/harness/surface.ts";
import { proves } from "../run/promise.ts";
import { governed, mayGovern } from "./policy-browser.ts";

const policy =
  (settings: object) =>
  (id: string): object => ({ "3rdparty": { extensions: { [id]: settings } } });

/** Chromium waits some seconds until the file no longer changes. */
const heard = { timeout: 40_000 };

if (mayGovern())
  test(
    "a policy that changes takes the button from an open page, refuses a country, and gives both back",
    { tag: "@long" },
    async ({ sandbox }) => {
      test.setTimeout(150_000);
      await governed(sandbox, policy({ retention: 20 }), async (context, extension, change) => {
        await signedInOn(context, sandbox, "app.apicenter.io");
        const site = context.pages()[0] ?? (await context.newPage());
        await site.goto(newFormAddress);
        const button = site.locator("[data-exact-setup-fill]");
        await expect(button).toHaveCount(1);
        // No page of the extension is open: a panel would look at the form, and that look would remove the button.
        change(policy({ retention: 20, pageButton: false, allowedCountries: ["be"] }));
        await expect(button, "no page is loaded again").toHaveCount(0, heard);
        const panel = await extension.openPanelInTab(await extension.tabIdOf(site));
        await shows(panel, "api-center-form");
        expect(await saveValues(panel, values(anApp(sandbox)))).toMatchObject({ result: "done" });
        expect(await act(panel, "fill-form")).toMatchObject({ result: "refused" });
        const fills = (await formValues(site)).filter((row) => row.join() !== emptyForm.join()).length;
        expect(fills).toBe(0);

        change(policy({ retention: 20 }));
        await expect(button).toHaveCount(1, heard);
        expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
        proves(
          test.info(),
          15,
          `${fills} fills after a policy changed under an open page, whose button went without a reload`,
        );
      });
    },
  );
