// @vitest-environment happy-dom
// Tests the page report in the panel: it shows the whole report, copies the same text, and closes again.
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { SidePanelPage } from "../../../components/SidePanelPage.tsx";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { show } from "./page.tsx";

const report = "Page report\ncontrols: none\n";

function panelWith(allowed: boolean) {
  const results: ActionResult[] = [];
  const copied: string[] = [];
  const panel = show(SidePanelPage, {
    pageReport: async () => ({ ok: true, text: report }),
    copyText: async (text) => {
      copied.push(text);
      return allowed;
    },
    run: (_work, doing) => void doing().then((result) => results.push(result)),
  });
  const press = async (action: string) => {
    await act(async () => panel.one(`[data-action="${action}"]`).click());
  };
  return { panel, results, copied, press };
}

afterEach(() => document.body.replaceChildren());

describe("the page report", () => {
  it("is folded until it is asked for, then shown whole and in focus", async () => {
    const { panel, press, results } = panelWith(true);
    expect(panel.all("[data-report]")).toEqual([]);
    expect(panel.all('[data-action="copy-report"]')).toEqual([]);
    await press("page-report");
    const box = panel.one("[data-report]") as HTMLTextAreaElement;
    expect(box.value).toBe(report);
    expect(box.readOnly).toBe(true);
    expect(document.activeElement).toBe(box);
    expect(results).toEqual([{ result: "done", code: "reportMade" }]);
  });

  it("is copied letter for letter, and only by its own button", async () => {
    const { press, copied, results } = panelWith(true);
    await press("page-report");
    expect(copied).toEqual([]);
    await press("copy-report");
    expect(copied).toEqual([report]);
    expect(results.at(-1)).toEqual({ result: "done", code: "reportCopied" });
  });

  it("says so when the browser refuses to copy", async () => {
    const { press, results } = panelWith(false);
    await press("page-report");
    await press("copy-report");
    expect(results.at(-1)).toEqual({ result: "failed", code: "reportNotCopied" });
  });

  it("goes away with Close, and the focus goes back", async () => {
    const { panel, press } = panelWith(true);
    await press("page-report");
    await press("close-report");
    expect(panel.all("[data-report]")).toEqual([]);
    expect(document.activeElement).toBe(panel.one('[data-action="page-report"]'));
  });
});
