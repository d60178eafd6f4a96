// Tests the background's actions: what it stores, what it refuses, and which values it sends to whom.
import { describe, expect, it, vi } from "vitest";
import { act } from "../../../utils/background/act.ts";
import { createBroker } from "../../../utils/background/broker.ts";
import { readSecret } from "../../../utils/background/secrets.ts";
import { activeOf, changeSetup, readSetups } from "../../../utils/background/stored-setups.ts";
import { readView } from "../../../utils/background/read-view.ts";
import type { Reply } from "../../../utils/messages/envelope.ts";
import type { FillReport } from "../../../utils/domain/facts.ts";
import { fieldNames, type FieldName } from "../../../utils/domain/fields.ts";
import { redirectUri } from "../../../utils/domain/sites.ts";
import type { View } from "../../../utils/domain/view.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { click, fakeDeps, type FakeDeps, showPage } from "./background-deps.ts";
import { sentList } from "./lists.ts";

const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
const clientId = "0f8fad5b-d9cb-469f-a165-70867728950e";
const canary = "Canary12Char";
const appCentre = { tabId: 1, origin: "https://apps.exactonline.com", frameId: 0, id: own.id };
const apiCenter = { tabId: 2, origin: "https://app.apicenter.io", frameId: 0, id: own.id };
const exact = { tabId: 3, origin: "https://start.exactonline.nl", frameId: 0, id: own.id };
const ownPage = { id: own.id, origin: own.origin };

const form = { found: [], current: {}, secretFilled: false, evidence: [] };
const allFilled = Object.fromEntries(
  ["title", "clientId", "clientSecret", "country", "division"].map((field) => [field, { outcome: "filled" }]),
) as FillReport;

async function ask<Answer>(
  deps: FakeDeps,
  type: string,
  content: object,
  sender: object,
  version = own.version,
): Promise<Reply<Answer>> {
  return (await createBroker(deps, own)({ type, version, content }, sender)) as Reply<Answer>;
}

const typed: Record<FieldName, string> = {
  title: "Bakery Noord",
  clientId,
  clientSecret: canary,
  country: "NL",
  division: "3977752",
};

/** Adds an App Centre tab. Its document sends these credentials when it gets a ticket. */
function showApp(deps: FakeDeps, credentials: object, sender: object = appCentre): void {
  showPage(deps, 1, "https://apps.exactonline.com/nl/nl-NL/V2/Manage", { kind: "app-centre-credentials" });
  deps.sites.get(1)!.capture = async ({ ticket }) => {
    const reply = await ask<ActionResult>(
      deps,
      "credentials",
      { ticket, secretState: "masked", ...credentials },
      sender,
    );
    return reply.ok ? reply.answer : { result: "failed", code: "interrupted" };
  };
}

/** Adds an API Center tab. Its document asks for the values and reports a fill. Returns the replies that it got. */
function showForm(deps: FakeDeps): { got: unknown[] } {
  const got: unknown[] = [];
  showPage(deps, 2, "https://app.apicenter.io/", { kind: "api-center-form", form });
  deps.sites.get(2)!.fill = async ({ ticket, reportTickets: [soon] }) => {
    got.push(await ask(deps, "fill-values", { ticket }, apiCenter));
    await ask(
      deps,
      "fill-report",
      { ticket: soon, report: allFilled, canUndo: true, late: false },
      apiCenter,
    );
    return { result: "done", code: "filled" };
  };
  return { got };
}

describe("capture", () => {
  it("keeps the secret in the session and the rest on disk", async () => {
    const deps = fakeDeps();
    showApp(deps, { clientId, clientSecret: canary, redirectUri, country: "nl", name: "Bakery link" });
    expect(await click(deps, 1, { action: "capture-credentials" })).toEqual({
      result: "done",
      code: "captured",
    });
    const setup = activeOf(await readSetups(deps));
    expect(setup).toMatchObject({ clientId, country: "nl", app: { name: "Bakery link" } });
    expect((await readSecret(deps, setup.id))?.value).toBe(canary);
    expect(JSON.stringify(await deps.local.get("setups"))).not.toContain(canary);
  });

  it("refuses a client ID that is no GUID and keeps what was there", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: typed });
    showApp(deps, { clientId: "my own login", clientSecret: canary });
    expect((await click(deps, 1, { action: "capture-credentials" })).code).toBe("clientIdFormat");
    expect(activeOf(await readSetups(deps)).clientId).toBe(clientId);
  });

  it("forgets another app's secret when only a client ID could be read", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: typed });
    showApp(deps, { clientId: clientId.replace("0f", "1f") });
    expect(await click(deps, 1, { action: "capture-credentials" })).toEqual({
      result: "partly",
      code: "capturedSecretMissing",
    });
    expect(await readSecret(deps, activeOf(await readSetups(deps)).id)).toBeNull();
  });

  it.each([
    ["another origin", { ...appCentre, origin: "https://apps.exactonline.com.example" }],
    ["a sandboxed frame", { ...appCentre, origin: "null" }],
    ["a frame", { ...appCentre, frameId: 7 }],
    ["another tab", { ...appCentre, tabId: 9 }],
  ])("takes nothing from %s", async (_who, sender) => {
    const deps = fakeDeps();
    showApp(deps, { clientId, clientSecret: canary }, sender);
    expect((await click(deps, 1, { action: "capture-credentials" })).result).toBe("failed");
    expect(activeOf(await readSetups(deps)).clientId).toBe("");
  });

  it("warns when the registered redirect URI differs", async () => {
    const deps = fakeDeps();
    showApp(deps, { clientId, clientSecret: canary, redirectUri: `${redirectUri}/` });
    expect(await click(deps, 1, { action: "capture-credentials" })).toMatchObject({
      result: "partly",
      code: "redirectUriDiffers",
    });
    const view = await readView(deps, 1);
    expect(view.steps.find(({ step }) => step === "register")?.state).toBe("problem");
  });
});

describe("fill", () => {
  it("goes to the document that was clicked on, and to none that has come since", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: typed });
    const { got } = showForm(deps);
    const gone = { result: "failed", code: "pageGone" };
    const { setup } = await readView(deps, 2);
    const shown = { setupId: setup.id, documentKey: "document-before" };
    expect(await act(deps, 2, { action: "fill-form" }, shown)).toEqual(gone);
    const pressed = async (documentKey: string) => {
      await ask(deps, "page-facts", { facts: { kind: "api-center-form", form }, documentKey }, apiCenter);
      deps.clock.now += 5_000;
      return ask(deps, "fill-request", { documentKey, setupId: setup.id }, apiCenter);
    };
    expect(await pressed("document-before")).toEqual({ ok: true, answer: gone });
    expect(got).toEqual([]);
    expect(await pressed("document-2")).toMatchObject({ answer: { result: "done" } });
  });

  it("is of the setup that was shown at the click, though another is the active one by then", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: typed });
    const { setup } = await readView(deps, 2);
    await click(deps, undefined, { action: "new-setup" });
    showForm(deps);
    const form = { action: "fill-form" } as const;
    expect(await click(deps, 2, form)).toMatchObject({ result: "refused" });
    const shown = { setupId: setup.id, documentKey: "document-2" };
    expect(await act(deps, 2, form, shown)).toMatchObject({ result: "done" });
    await click(deps, undefined, { action: "delete-setup", id: setup.id });
    expect(await act(deps, 2, form, shown)).toEqual({ result: "refused", code: "setupGone" });
  });

  it("gives the five values to the document that asks with the ticket, once", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: typed });
    const { got } = showForm(deps);
    let ticket = "";
    const fill = deps.sites.get(2)!.fill!;
    deps.sites.get(2)!.fill = (given) => {
      ticket = given.ticket;
      return fill(given);
    };
    expect(await click(deps, 2, { action: "fill-form" })).toEqual({ result: "done", code: "filled" });
    expect(got).toEqual([{ ok: true, answer: { ok: true, values: { ...typed, country: "nl" } } }]);
    expect(await ask(deps, "fill-values", { ticket }, apiCenter)).toEqual({
      ok: false,
      code: "ticket-refused",
    });
    const stands = { ...form, found: [...fieldNames], stands: [...fieldNames] };
    showPage(deps, 2, "https://app.apicenter.io/", { kind: "api-center-form", form: stands });
    expect((await readView(deps, 2)).rows.every(({ outcome }) => outcome === "filled")).toBe(true);
  });

  it.each([
    ["title", "titleMissing", { title: "" }],
    ["client ID", "clientIdMissing", { clientId: "" }],
    ["client ID that is no GUID", "clientIdFormat", { clientId: "12345" }],
    ["client secret", "clientSecretMissing", { clientSecret: "" }],
    ["country", "countryMissing", { country: "" }],
    ["division", "divisionMissing", { division: "" }],
    ["division with letters", "divisionFormat", { division: "10 Bakery" }],
  ])("is refused for a missing or wrong %s", async (_what, code, changed) => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: { ...typed, ...changed } });
    const { got } = showForm(deps);
    expect(await click(deps, 2, { action: "fill-form" })).toMatchObject({ result: "refused", code });
    expect(got).toEqual([]);
  });

  it("is refused when app and administration belong to different countries", async () => {
    const deps = fakeDeps();
    showApp(deps, { clientId, clientSecret: canary, redirectUri, country: "be" });
    await click(deps, 1, { action: "capture-credentials" });
    showPage(deps, 3, "https://start.exactonline.nl/", {
      kind: "exact-signed-in",
      country: "nl",
      administration: { division: "3977752", hid: "10", name: "Bakery Noord" },
    });
    await click(deps, 3, { action: "use-administration", shown: "3977752" });
    showForm(deps);
    expect(await click(deps, 2, { action: "fill-form" })).toMatchObject({
      result: "refused",
      code: "countryOfAdministration",
      substitutions: ["NL", "BE"],
    });
  });

  it("says which form it is when it is not Exact Online's", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: typed });
    showPage(deps, 2, "https://app.apicenter.io/", {
      kind: "api-center-other-form",
      problem: "wrongForm",
    });
    expect(await click(deps, 2, { action: "fill-form" })).toEqual({
      result: "refused",
      code: "wrongForm",
    });
  });
});

describe("administrations", () => {
  const list = `<Administrations>
    <Administration Code="3977752" HID="10" Current="True"><Description>Bakery Noord</Description></Administration>
    <Administration Code="0475134" HID="11"><Description>Bakery &amp; Co</Description></Administration>
  </Administrations>`;

  function showExact(deps: FakeDeps, text: string): void {
    showPage(deps, 3, "https://start.exactonline.nl/docs/MenuPortal.aspx", {
      kind: "exact-signed-in",
      country: "nl",
    });
    deps.sites.get(3)!["fetch-administrations"] = async ({ ticket }) => {
      const reply = await ask<ActionResult>(
        deps,
        "administrations-list",
        { ticket, list: await sentList(text) },
        exact,
      );
      return reply.ok ? reply.answer : { result: "failed", code: "interrupted" };
    };
  }

  it("loads the list through a signed-in tab and uses the chosen one, text kept exactly", async () => {
    const deps = fakeDeps();
    showExact(deps, list);
    expect(await click(deps, 3, { action: "load-administrations" })).toEqual({
      result: "done",
      code: "administrationsLoaded",
      substitutions: ["2"],
    });
    await click(deps, 3, { action: "use-administration", division: "0475134" });
    expect(activeOf(await readSetups(deps))).toMatchObject({
      title: "Bakery & Co",
      country: "nl",
      administration: { division: "0475134", hid: "11", name: "Bakery & Co" },
    });
  });

  it("catches the number a person sees typed as the division", async () => {
    const deps = fakeDeps();
    showExact(deps, list);
    await click(deps, 3, { action: "load-administrations" });
    await click(deps, undefined, { action: "save-setup", values: { ...typed, division: "10" } });
    showForm(deps);
    expect(await click(deps, 2, { action: "fill-form" })).toMatchObject({
      code: "divisionIsHid",
      substitutions: ["10", "3977752"],
    });
  });

  it("opens the list where nobody is signed in, and goes on by itself after signing in", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: { ...typed, division: "" } });
    expect((await click(deps, 2, { action: "load-administrations" })).code).toBe("administrationsOpened");
    const [opened] = [...deps.tabs].find(([, url]) => url.endsWith("/docs/XMLDivisions.aspx"))!;
    deps.sites.set(opened, {
      "fetch-administrations": async ({ ticket }) => {
        const reply = await ask<ActionResult>(
          deps,
          "administrations-list",
          { ticket, list: await sentList(list) },
          {
            ...exact,
            tabId: opened,
          },
        );
        return reply.ok ? reply.answer : { result: "failed", code: "interrupted" };
      },
    });
    const facts = { kind: "exact-signed-in", country: "nl", listsAdministrations: true };
    await ask(deps, "page-facts", { facts, documentKey: "d" }, { ...exact, tabId: opened });
    expect((await readView(deps, 2)).administrations?.count).toBe(2);
  });

  it("goes on in whichever tab of the country the person signed in, and waits on where that was not so", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: { ...typed, division: "" } });
    await click(deps, 2, { action: "load-administrations" });
    expect((await readView(deps, 2)).loading).toEqual({ country: "nl" });
    showExact(deps, list);
    const read = deps.sites.get(3)!["fetch-administrations"]!;
    const facts = { kind: "exact-signed-in", country: "nl" } as const;
    const tell = (country: "nl" | "be") =>
      ask(deps, "page-facts", { facts: { ...facts, country }, documentKey: "document-3" }, exact);
    await tell("be");
    deps.sites.get(3)!["fetch-administrations"] = async () => ({ result: "refused", code: "signedOut" });
    await tell("nl");
    expect(await readView(deps, 2)).toMatchObject({ loading: { country: "nl" } });
    deps.sites.get(3)!["fetch-administrations"] = read;
    await tell("nl");
    const view = await readView(deps, 2);
    expect([view.administrations?.count, view.loading, view.lastResult?.code]).toEqual([
      2,
      undefined,
      "administrationsLoaded",
    ]);
    expect([...deps.tabs.values()].some((url) => url.endsWith("/docs/XMLDivisions.aspx"))).toBe(true);
  });

  it("says that a load which went on by itself was interrupted, and takes nothing of it afterwards", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: { ...typed, division: "" } });
    await click(deps, 2, { action: "load-administrations" });
    showExact(deps, list);
    const read = deps.sites.get(3)!["fetch-administrations"]!;
    const stopped = new Promise<never>(() => undefined);
    let late: () => Promise<ActionResult | null> = () => stopped;
    deps.sites.get(3)!["fetch-administrations"] = (asked) => {
      late = () => read(asked);
      return stopped;
    };
    const facts = { kind: "exact-signed-in", country: "nl" };
    const tell = (again: object) =>
      ask(deps, "page-facts", { facts, documentKey: "document-3", ...again }, exact);
    void tell({});
    await vi.waitFor(async () => expect((await readView(deps, 2)).loading?.bytes).toBe(0));
    await tell({ again: true });
    const view = await readView(deps, 2);
    expect([view.loading, view.lastResult]).toEqual([
      undefined,
      { result: "failed", code: "loadInterrupted" },
    ]);
    expect((await late())?.code).toBe("loadCancelled");
    deps.sites.get(3)!["fetch-administrations"] = read;
    expect((await click(deps, 2, { action: "load-administrations" })).result).toBe("done");
  });

  it("waits no more once that was cancelled", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: { ...typed, division: "" } });
    await click(deps, 2, { action: "load-administrations" });
    expect((await click(deps, 2, { action: "cancel-load" })).code).toBe("loadCancelled");
    showExact(deps, list);
    const facts = { kind: "exact-signed-in", country: "nl" };
    await ask(deps, "page-facts", { facts, documentKey: "document-3" }, exact);
    expect((await readView(deps, 2)).administrations).toBeUndefined();
    expect((await click(deps, 2, { action: "cancel-load" })).code).toBe("nothingToCancel");
  });

  it("shows how much has come, and keeps the earlier list when the person cancels", async () => {
    const deps = fakeDeps();
    showExact(deps, list);
    await click(deps, 3, { action: "load-administrations" });
    const before = (await readView(deps, 3)).administrations;
    let cancelled: ActionResult | null = null;
    const site = deps.sites.get(3)!;
    const read = site["fetch-administrations"]!;
    site["cancel-administrations"] = async () => ({ result: "done", code: "loadCancelled" });
    site["fetch-administrations"] = async (asked) => {
      await ask(deps, "administrations-progress", { bytes: 1234 }, exact);
      expect((await readView(deps, 3)).loading).toEqual({ country: "nl", bytes: 1234 });
      cancelled = await click(deps, 2, { action: "cancel-load" });
      // The list was already on its way.
      return read(asked);
    };
    deps.clock.now += 1000;
    expect((await click(deps, 3, { action: "load-administrations" })).code).toBe("loadCancelled");
    expect(cancelled).toEqual({ result: "done", code: "loadCancelled" });
    expect(await readView(deps, 3)).toMatchObject({ administrations: before });
    expect((await readView(deps, 3)).loading).toBeUndefined();
    await ask(deps, "administrations-progress", { bytes: 99 }, exact);
    expect((await readView(deps, 3)).loading).toBeUndefined();
  });

  it("shows a list for on its way only as long as something may still come", async () => {
    const deps = fakeDeps();
    showExact(deps, list);
    deps.sites.get(3)!["fetch-administrations"] = () => new Promise(() => undefined);
    void click(deps, 3, { action: "load-administrations" });
    await vi.waitFor(async () =>
      expect((await readView(deps, 3)).loading).toEqual({ country: "nl", bytes: 0 }),
    );
    deps.clock.now += 61_000;
    expect((await readView(deps, 3)).loading).toBeUndefined();
  });

  it("keeps the earlier list when the new one finds no room", async () => {
    const deps = fakeDeps();
    showExact(deps, list);
    await click(deps, 3, { action: "load-administrations" });
    const { setAll } = deps.session;
    deps.session.setAll = async (values) => {
      if ("administrations-list" in values) throw new Error("QUOTA_BYTES quota exceeded");
      await setAll(values);
    };
    expect((await click(deps, 3, { action: "load-administrations" })).code).toBe("administrationsTooLarge");
    expect((await click(deps, 3, { action: "use-administration", division: "0475134" })).result).toBe("done");
  });

  it("says that the session is over, and opens the page that asks to sign in", async () => {
    const deps = fakeDeps();
    showPage(deps, 3, "https://start.exactonline.nl/docs/MenuPortal.aspx", {
      kind: "exact-signed-in",
      country: "nl",
    });
    deps.sites.get(3)!["fetch-administrations"] = async () => ({ result: "refused", code: "signedOut" });
    expect((await click(deps, 3, { action: "load-administrations" })).code).toBe("administrationsOpened");
  });
});

describe("who may ask", () => {
  it("answers no content script what only own pages may ask", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: typed });
    for (const type of ["view", "act", "administrations", "options"])
      expect(await ask(deps, type, {}, apiCenter)).toEqual({ ok: false, code: "not-yours" });
  });

  it("refuses a script of an older version, a malformed message and an unknown one", async () => {
    const deps = fakeDeps();
    expect(await ask(deps, "view", {}, ownPage, "0.9.0")).toEqual({ ok: false, code: "reloadPage" });
    expect(await ask(deps, "view", { tabId: "1" }, ownPage)).toEqual({ ok: false, code: "malformed" });
    expect(await ask(deps, "secrets", {}, ownPage)).toEqual({ ok: false, code: "unknown-message" });
  });

  it("leaves other extensions without an answer", () => {
    const message = { type: "view", version: own.version, content: {} };
    expect(createBroker(fakeDeps(), own)(message, { ...ownPage, id: "another" })).toBeUndefined();
  });

  it("shows own pages everything but the secret", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: typed });
    const reply = await ask<View>(deps, "view", {}, ownPage);
    expect(reply.ok && reply.answer.secret.kept).toBe(true);
    expect(JSON.stringify(reply)).not.toContain(canary);
  });
});

describe("keeping", () => {
  it("forgets the secret half an hour after its last use", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: typed });
    const { activeId } = await readSetups(deps);
    const kept = async () => (await deps.session.keys()).filter((key) => key.startsWith("secret:")).length;
    expect(await kept()).toBe(1);
    expect(deps.alarms.get("forget-secrets")).toBe(deps.clock.now + 30 * 60_000);
    deps.clock.now += 30 * 60_000 - 1;
    expect(await readSecret(deps, activeId)).not.toBeNull();
    deps.clock.now += 1;
    expect(await readSecret(deps, activeId)).toBeNull();
    expect(await kept()).toBe(0);
  });

  it("loses no change of four hundred made at once", async () => {
    const deps = fakeDeps();
    const { activeId } = await readSetups(deps);
    const add = () => changeSetup(deps, activeId, (setup) => ({ ...setup, title: `${setup.title}x` }));
    await Promise.all(Array.from({ length: 400 }, add));
    expect(activeOf(await readSetups(deps)).title).toHaveLength(400);
  });

  it("sets a damaged record aside and keeps the others", async () => {
    const deps = fakeDeps();
    const good = { id: "good", title: "Bakery", clientId: "", progress: {} };
    const bad = { id: "bad", title: 5 };
    await deps.local.set("setups", { version: 1, activeId: "bad", items: [bad, good] });
    expect((await readSetups(deps)).items).toEqual([good]);
    expect(await deps.local.get("setAside")).toEqual([{ kind: "setup", record: bad }]);
  });

  it("brings a deleted setup back without its secret", async () => {
    const deps = fakeDeps();
    await click(deps, undefined, { action: "save-setup", values: typed });
    const { activeId } = await readSetups(deps);
    await click(deps, undefined, { action: "delete-setup", id: activeId });
    expect(activeOf(await readSetups(deps)).title).toBe("");
    await click(deps, undefined, { action: "restore-setup", id: activeId });
    expect(activeOf(await readSetups(deps))).toMatchObject({ id: activeId, title: "Bakery Noord" });
    expect(await readSecret(deps, activeId)).toBeNull();
  });
});
