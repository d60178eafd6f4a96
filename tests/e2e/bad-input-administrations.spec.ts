// Tests bad input: the answers of XMLDivisions.aspx that are not a list. Each has a clear text, and nothing is lost.
import { expect, test } from "./harness/fixtures.ts";
import { expectClear } from "./harness/expectations.ts";
import { signedInOn } from "./harness/prepared.ts";
import { act, row, saveValues, shows } from "./harness/surface.ts";

const exact = "start.exactonline.nl";

test.describe("XMLDivisions.aspx answers", () => {
  const answers = [
    { xml: "html", result: "failed" },
    { xml: "throttled", result: "failed" },
    { xml: "no-rights", result: "failed" },
    { xml: "broken", result: "failed" },
    { xml: "doctype", result: "failed" },
    { xml: "huge", result: "failed" },
    { xml: "empty", result: "failed" },
    { xml: "torn", result: "failed" },
    { xml: "gone", result: "failed" },
  ] as const;
  for (const { xml, result: wanted } of answers) {
    test(`${xml}: says so, and the number can still be typed @long`, async ({ sandbox, begin }) => {
      sandbox.settings.xml = xml;
      const panel = await begin(
        { title: "Molenwiek", country: "nl" },
        { at: `https://${exact}/docs/MenuPortal.aspx`, shows: "exact-signed-in" },
      );
      const result = await act(panel, "load-administrations");
      expect(result.result).toBe(wanted);
      expectClear(result);
      // Where a connection ends before any answer, the browser itself asks again.
      if (xml !== "gone")
        expect(sandbox.state.counters.xmlDivisions.nl, "it is throttled: asked once for a click").toBe(1);
      await expect(panel.locator("[data-division]")).toHaveCount(0);
      await saveValues(panel, { division: "3977760" });
      await expect(row(panel, "division")).toContainText("3977760");
    });
  }

  test("each of these with a text of its own @long", async ({ page, context, sandbox, extension }) => {
    await signedInOn(context, sandbox, exact);
    await page.goto(`https://${exact}/docs/MenuPortal.aspx`);
    const panel = await extension.openPanelInTab(await extension.tabIdOf(page));
    await shows(panel, "exact-signed-in");
    const texts = new Map<string, string>();
    for (const { xml } of answers) {
      sandbox.settings.xml = xml;
      texts.set(xml, (await act(panel, "load-administrations")).text);
    }
    expect(texts.get("torn"), "cut off on its way, or before: the same to a person").toBe(
      texts.get("broken"),
    );
    expect(new Set(texts.values()).size).toBe(answers.length - 1);
  });
});
