// Tests bad input: forms that must not be filled, that disappear, or that change what is written. Each has a clear text,
// and nothing is lost.
import { expect, test } from "./harness/fixtures.ts";
import { expectClear, expectNothingLost } from "./harness/expectations.ts";
import { emptyForm, formValues, newFormAddress, values } from "./harness/prepared.ts";
import { act, fields, states } from "./harness/surface.ts";

test.describe("the form", () => {
  test("is AccountView's: refused, and nothing of it touched @long", async ({ page, app, begin }) => {
    const panel = await begin(values(app), {
      at: newFormAddress.replace("exact-online", "accountview"),
      shows: "api-center-other-form",
    });
    const result = await act(panel, "fill-form");
    expect(result.result).toBe("refused");
    expectClear(result);
    expect((await formValues(page)).flat().join("")).toBe("");
    await expect(page.locator("[data-exact-setup-fill]")).toHaveCount(0);
    await expectNothingLost(panel);
  });

  test("holds a title of 20,000 characters: it is still the form, and is filled @long", async ({
    page,
    app,
    begin,
  }) => {
    const panel = await begin(values(app), {
      before: () => page.locator(".connect input").first().fill("Molenwiek ".repeat(2_000)),
      shows: "api-center-form",
    });
    expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
    await expectNothingLost(panel);
  });

  test("is there twice: neither is touched, until the person is in one of them @long", async ({
    page,
    sandbox,
    app,
    begin,
  }) => {
    sandbox.settings.twice = true;
    const panel = await begin(values(app), {
      before: () => page.locator(".connect").nth(1).waitFor(),
    });
    const refused = await act(panel, "fill-form");
    expect(refused.result).toBe("refused");
    expectClear(refused);
    expect(await formValues(page)).toEqual([emptyForm, emptyForm]);

    await page.bringToFront();
    await page.locator(".connect").nth(1).locator("input").first().click();
    expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
    expect(await formValues(page)).toEqual([
      emptyForm,
      ["Molenwiek", app.clientId, app.clientSecret, "nl", "3977760"],
    ]);
  });

  test("vanished between the look and the click: says so and keeps the values @long", async ({
    page,
    app,
    begin,
  }) => {
    const panel = await begin(values(app), { shows: "api-center-form" });
    await page.locator(".connect").evaluate((form) => form.remove());
    await panel.locator('[data-action="fill-form"]').first().click();
    const result = panel.locator("[data-result]");
    await expect(result).toHaveAttribute("data-result", /refused|failed/);
    expectClear({ text: await result.innerText() });
    await expectNothingLost(panel);
  });

  test("lies in a tab that is closed during the fill: says so and keeps the values @long", async ({
    page,
    sandbox,
    app,
    begin,
  }) => {
    sandbox.settings.rewrite = "clear"; // The fill waits for the page to settle, and so is still under way.
    const panel = await begin(values(app), { shows: "api-center-form" });
    await panel.locator('[data-action="fill-form"]').first().click();
    await page.close();
    const result = panel.locator("[data-result]");
    await expect(result).toHaveAttribute("data-result", /refused|failed/);
    expectClear({ text: await result.innerText() });
    await expectNothingLost(panel);
  });

  for (const blocked of ["disabled", "readonly", "inert", "hidden", "covered"] as const) {
    // The page tests check each of them in `npm test`.
    const tag = "@long";
    test(
      `is ${blocked}: it is not offered and not touched`,
      { tag },
      async ({ page, sandbox, app, begin }) => {
        sandbox.settings.blocked = blocked;
        const panel = await begin(values(app), {
          before: () => page.locator(".connect").waitFor({ state: "attached" }),
        });
        const result = await act(panel, "fill-form");
        expect(result.result).toBe("refused");
        expectClear(result);
        expect(await panel.locator("html").getAttribute("data-page")).not.toBe("api-center-form");
        expect(await formValues(page)).toEqual([emptyForm]);
      },
    );
  }
});

test.describe("the site", () => {
  const rewrites = [
    {
      rewrite: "clear",
      rewriteField: "all",
      outcome: "filled",
      result: "done",
      why: "what it empties is written once more",
    },
    {
      rewrite: "upper",
      rewriteField: "title",
      outcome: "rejected",
      result: "partly",
      why: "a rewritten title is told",
    },
    {
      rewrite: "reject",
      rewriteField: "division",
      outcome: "rejected",
      result: "partly",
      why: "a rejected number is told",
    },
  ] as const;
  for (const { rewrite, rewriteField, outcome, result: wanted, why } of rewrites) {
    // The page tests check what else a site does to values.
    const tag = rewrite === "reject" ? [] : "@long";
    test(`uses ${rewrite} on ${rewriteField}: ${why}`, { tag }, async ({ sandbox, app, begin }) => {
      Object.assign(sandbox.settings, { rewrite, rewriteField });
      const panel = await begin(values(app), { shows: "api-center-form" });
      await panel.locator('[data-action="fill-form"]').first().click();
      const wantedOutcomes = fields.map((field) => (field === rewriteField ? outcome : "filled"));
      await expect.poll(() => states(panel, "data-outcome")).toEqual(wantedOutcomes);
      // The result also includes what the site does a moment after the fill.
      const result = panel.locator("[data-result]");
      await expect(result).toHaveAttribute("data-result", wanted);
      expectClear({ text: await result.innerText() });
      await expectNothingLost(panel);
    });
  }
});
