// @vitest-environment happy-dom
// Tests which sites the browser blocks, how the extension asks for them, and what popup and panel show of it.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { PopupPage } from "../../../components/PopupPage.tsx";
import { SidePanelPage } from "../../../components/SidePanelPage.tsx";
import { askForHosts, missingHosts } from "../../../utils/browser/host-permission.ts";
import { hostPatterns } from "../../../utils/domain/sites.ts";
import { show } from "./page.tsx";

const withheld = new Set<string>();
const request = vi.fn<(asked: { origins?: string[] }) => Promise<boolean>>();

beforeEach(() => {
  withheld.clear();
  request.mockReset();
  vi.spyOn(browser.runtime, "getManifest").mockReturnValue({
    host_permissions: [...hostPatterns],
  } as unknown as ReturnType<typeof browser.runtime.getManifest>);
  Object.assign(browser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => !withheld.has(one)),
      request,
    },
  });
});

describe("the sites the browser withholds", () => {
  test("are none when all six are allowed", async () => {
    expect(await missingHosts()).toEqual([]);
  });

  test("are named by their hosts", async () => {
    withheld.add("https://app.apicenter.io/*").add("https://start.exactonline.be/*");
    expect(await missingHosts()).toEqual(["app.apicenter.io", "start.exactonline.be"]);
  });

  test("are asked for at once, before anything is awaited: the click is over then", () => {
    request.mockResolvedValue(true);
    void askForHosts();
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [...hostPatterns] });
  });

  test("stay withheld when the browser refuses to ask", async () => {
    request.mockRejectedValue(new Error("no gesture"));
    expect(await askForHosts()).toBe(false);
  });
});

describe.each([
  ["popup", PopupPage],
  ["side panel", SidePanelPage],
])("the %s", (_, Page) => {
  const hosts = { missing: ["app.apicenter.io"], refused: false, grant: vi.fn<() => void>() };

  test("says nothing of sites when none is withheld", () => {
    const page = show(Page, { hosts: { ...hosts, missing: [] } });
    expect(page.all('[data-part="hosts-missing"]')).toEqual([]);
  });

  test("names the withheld sites and asks for them in the click", () => {
    const page = show(Page, { hosts });
    expect(page.one('[data-part="hosts-missing"]').textContent).toContain("hostsMissing|app.apicenter.io");
    page.press('[data-action="grant-hosts"]');
    expect(hosts.grant).toHaveBeenCalledOnce();
    hosts.grant.mockReset();
  });

  test("says so when the person did not allow them, and offers it again", () => {
    const page = show(Page, { hosts: { ...hosts, refused: true } });
    expect(page.one('[data-part="hosts-missing"] [role="alert"]').textContent).toBe("hostsRefused");
    expect(page.all('[data-action="grant-hosts"]')).toHaveLength(1);
  });
});
