// Measures a fill as a user waits for it: from the click in the popup to the result there. In turn with the floor, which
// fills the same form from its own popup.
import { clickUntil } from "./surface.ts";
import { fields, shows } from "../e2e/harness/surface.ts";
import { inTurn } from "./figures.ts";
import { fitting, openForm, saveSetup, type Given, type Scenario } from "./given.ts";

const values = fields.map((field) => fitting[field]);

/** Throws unless the form holds the five values: a time without a fill says nothing. */
async function mustBeFilled({ page }: Given): Promise<void> {
  const held = await page
    .locator(".connect input")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  if (held.join() !== values.join()) throw new Error(`The form holds: ${held.join()}`);
}

/** Measures the row `fill`. */
export const fill: Scenario = {
  rows: ["fill"],
  async measure(given, take) {
    const { page, extension } = given;
    const floor = await given.openFloor();
    await floor.keep(values);
    await saveSetup(given);
    const product = async () => {
      await openForm(given);
      const popup = await extension.openPopup(page);
      await shows(popup, "api-center-form");
      await popup.locator('[data-action="fill-form"]').waitFor();
      const time = await clickUntil(popup, "fill-form", "done");
      await mustBeFilled(given);
      await popup.close();
      return time;
    };
    const least = async () => {
      await openForm(given);
      await page.bringToFront();
      const popup = await floor.openPopup("fill.html");
      const time = await clickUntil(popup, "fill-form", "done");
      await mustBeFilled(given);
      await popup.close();
      return time;
    };
    await take(["fill"], async () => [{ row: "fill", ...(await inTurn(15, product, least)) }]);
  },
};
