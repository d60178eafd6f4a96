// Tests that forgetting reaches open pages too: they may remember an earlier value of a form, which may be another
// connection's secret.
import { expect, test } from "./harness/fixtures.ts";
import { values } from "./harness/prepared.ts";
import { act } from "./harness/surface.ts";

const former = "Former0Secret";

test("once the secret is forgotten, no undo brings back the one that stood in the form before", async ({
  page,
  app,
  begin,
}) => {
  const inputs = page.locator(".connect").locator("input, select");
  const panel = await begin(values(app), {
    before: async () => {
      await inputs.nth(0).fill("Before");
      await inputs.nth(2).fill(former);
    },
    shows: "api-center-form",
  });
  const fill = async () => {
    expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
    await expect(inputs.nth(2)).toHaveValue(app.clientSecret);
  };
  await fill();
  expect(await act(panel, "undo-fill")).toMatchObject({ result: "done" });
  await expect(inputs.nth(2)).toHaveValue(former);
  await fill();
  expect(await act(panel, "forget-secret")).toMatchObject({ result: "done" });
  expect(await act(panel, "undo-fill")).toMatchObject({ result: "partly" });
  await expect(inputs.nth(0)).toHaveValue("Before");
  await expect(inputs.nth(2)).toHaveValue("");
});
