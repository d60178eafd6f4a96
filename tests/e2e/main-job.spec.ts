// Tests the main job to the sandbox's green check: every country by every way to the form, with every kind of Country
// control.
import { countryCodes } from "../../utils/domain/countries.ts";
import { expect, test } from "./harness/fixtures.ts";
import { divisions, mainJob, type ClickIn } from "./harness/main-job.ts";
import { ways, type Way } from "./harness/sites.ts";

const controls = ["text", "select", "multiselect", "radios"] as const;

function clicks(way: Way, acts: ClickIn["acts"]): ClickIn {
  return { acts, fill: way === "pop-up window" ? "page" : acts };
}

// Each row shifts the control by one. So every pair of two of them occurs once.
const rows = countryCodes.flatMap((country, first) =>
  ways.map((way, second) => ({
    country,
    way,
    control: controls[(first + second) % controls.length]!,
    clickIn: clicks(way, first % 2 === 0 ? "panel" : "popup"),
    // In `npm test` one row runs, and one more in Firefox.
    often: country === "fr" && second === 3,
  })),
);

for (const { country, way, control, clickIn, often } of rows) {
  test(
    `${country} by ${way}, Country as ${control}, filled from the ${clickIn.fill}: ends at the green check`,
    { tag: often ? [] : "@long" },
    async ({ extension, sandbox, context }) => {
      Object.assign(sandbox.settings, { country: control, popup: way === "pop-up window" });
      const steps = mainJob({ extension, sandbox, country, way, clickIn });
      for (const { name, run } of steps) await test.step(name, run);

      const application = sandbox.state.applications.at(-1);
      expect(application?.values["division"]).toBe(divisions[country]);
      expect(sandbox.state.counters.clearSession, "the session was never switched").toBe(0);
      expect(application?.error).toBe("");
      expect(application?.connection).toBe("green");
      const shown = context.pages().map((page) => page.locator('[data-test="green-check"]').isVisible());
      expect((await Promise.all(shown)).filter(Boolean)).toHaveLength(1);
    },
  );
}
