// Tests the page report without a browser: what the masking keeps, what the background removes, and when there is no
// report.
import { describe, expect, it } from "vitest";
import { keepList } from "./lists.ts";
import { reportPage } from "../../../utils/background/report-page.ts";
import { scrubReport } from "../../../utils/background/scrub-report.ts";
import { addSetup } from "../../../utils/background/stored-setups.ts";
import { maskClasses, maskRole, maskTag } from "../../../utils/report/class-words.ts";
import { maskProse, maskText, mayBeAName } from "../../../utils/report/masking.ts";
import { maskPath, reportSiteOf } from "../../../utils/report/place.ts";
import { fakeDeps } from "./background-deps.ts";

const setup = {
  id: "bakery",
  title: "Bakkerij Jansen",
  clientId: "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  administration: { division: "3977752", hid: "475", name: "Molenwiek Holding B.V." },
  app: { name: "Koppeling Waterland" },
  secretId: "of-bakery",
  progress: {},
};
const secret = "ZkQvTqLwXeAb";
const page = "https://app.apicenter.io/dashboard/jansen";

async function aBackground(report: string | null, url = page) {
  const deps = { ...fakeDeps(), readReport: async () => report };
  deps.tabs.set(7, url);
  await addSetup(deps, setup);
  await deps.session.set("secret:of-bakery", { value: secret, usedAt: deps.clock.now });
  return deps;
}

describe("masking", () => {
  it.each([
    ["Client ID *", "Client ID *"],
    ["Klantsleutel", "‹word›"],
    ["Division of Molenwiek Waterland", "Division of ‹words›"],
    ["3977752", "#"],
    ["10 Bakkerij", "# ‹word›"],
    ["1c1a54d9-0f0e-4c1a-9d2b-0123456789ab", "‹code›"],
    ["jan@molenwiek.example", "‹code›"],
    ["www.molenwiek.example/klant", "‹code›"],
    ["molenwiek.example", "‹code›"],
    ["••••••••", "‹dots›"],
    ["Cli\u200Bent\u202E ID", "Client ID"],
    ["Clé secrète", "Clé secrète"],
    ["ClientID", "ClientID"],
    ["٣٩٧٧٧٥٢", "#"],
  ])("%j is said as %j", (text, said) => {
    expect(maskText(text)).toBe(said);
  });

  it("a text that is no label keeps only the name of a product beside a stranger's", () => {
    expect(maskProse("Settings of Exact Online for Molenwiek")).toBe("‹words› Exact Online ‹words›");
    expect(maskProse("Green Check")).toBe("‹words›");
    expect(maskProse("Test Connection")).toBe("Test Connection");
  });

  it.each([
    "Jan de Vries",
    "Jansen BV",
    "Molenwiek 12",
    "BAKKERIJ JANSEN",
    "ZkvTqLwXe",
    "Client ID of Jansen",
  ])("%j may be a name", (label) => expect(mayBeAName(label)).toBe(true));

  it.each(["Identyfikator klienta", "Tajny klucz", "Client ID"])("%j is a label", (label) =>
    expect(mayBeAName(label)).toBe(false),
  );

  it.each([
    ["form-control klant-jansen el-input__inner", ".form-control.el-input__inner"],
    ["MuiInputBase-root css-1a2b3c", ".MuiInputBase-root"],
    ["form-jansen col-6", ".form-~.col-#"],
    ["jansen", ""],
  ])("of classes %j only %j is told", (classes, told) => expect(maskClasses(classes)).toBe(told));

  it("element names and roles are HTML's and ARIA's own, or masked", () => {
    expect([maskTag("input"), maskTag("my-field"), maskTag("jansen-veld"), maskTag("jansen")]).toEqual([
      "input",
      "my-field",
      "~-~",
      "other",
    ]);
    expect([maskRole("combobox"), maskRole("jansen"), maskRole(null)]).toEqual(["combobox", null, null]);
  });

  it("a path keeps the segments that everybody has", () => {
    expect(maskPath("/dashboard/molenwiek-groep/applications/exact-online/new")).toBe(
      "/dashboard/…/applications/exact-online/new",
    );
    expect(maskPath("/wizard/step-3")).toBe("/wizard/step-#");
    expect(reportSiteOf(new URL("https://app.apicenter.io.example/"))).toBeNull();
    expect(reportSiteOf(new URL("http://app.apicenter.io/"))).toBeNull();
  });
});

describe("the background", () => {
  it("takes out all it knows, even where the page's masking let everything through", async () => {
    const raw = [
      `Title: bakkerij   jansen; holds ${secret} and ${secret.toUpperCase()}x`,
      `Client ${setup.clientId.toUpperCase()} in 3977752, HID 475`,
      "Holding Molenwiek; app Koppeling Waterland; jan@waterland.example; https://waterland.example/?a=1",
      "Zuiderzee Client ID",
    ].join("\n");
    const deps = await aBackground(raw);
    await keepList(deps, "nl", [{ division: "1234567", name: "Zuiderzee N.V.", hid: "1", current: false }]);
    const report = await reportPage(deps, 7);
    expect(report.ok && report.text).not.toMatch(
      /bakkerij|jansen|zkqv|1c1a54d9|3977752|475|molenwiek|waterland|zuiderzee|@|:\/\//i,
    );
    expect(report.ok && report.text).toContain("Client ID");
  });

  it("leaves words alone that are everybody's, also in a title", () => {
    const known = { keys: [], names: ["Exact Online", "Exact Online Jansen"], list: "" };
    expect(scrubReport("heading Exact Online", known)).toBe("heading Exact Online");
    expect(scrubReport("heading Exact Online Jansen", known)).not.toContain("Jansen");
  });

  it("says the version first, then what the page's script said", async () => {
    expect(await reportPage(await aBackground("site: app.apicenter.io\n"), 7)).toEqual({
      ok: true,
      text: "Page report of Exact Online set-up 1.2.3\nsite: app.apicenter.io\n",
    });
  });

  it.each([
    ["https://app.apicenter.io.example/", "refused", "wrongPage"],
    ["http://app.apicenter.io/", "refused", "wrongPage"],
    ["about:blank", "refused", "wrongPage"],
  ])("asks no script of %s", async (url, result, code) => {
    const deps = await aBackground("never asked", url);
    expect(await reportPage(deps, 7)).toEqual({ ok: false, result: { result, code } });
  });

  it("says why there is none: a closed tab, no tab, a page that lets no script in", async () => {
    const deps = await aBackground(null);
    const code = async (tabId?: number) => {
      const report = await reportPage(deps, tabId);
      return report.ok ? "" : report.result.code;
    };
    expect([await code(8), await code(), await code(7)]).toEqual([
      "pageGone",
      "wrongPage",
      "pageNotAnswering",
    ]);
  });
});
