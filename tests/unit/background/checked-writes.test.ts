// Whatever is saved can be read back: every record that any request or page brings about has its shape, nothing is set aside,
// and what cannot be kept is refused with a sentence before anything is written.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepList } from "./lists.ts";
import { pageSettings } from "../../../utils/background/page-settings.ts";
import { createBroker } from "../../../utils/background/broker.ts";
import { withCheckedWrites } from "../../../utils/background/checked-writes.ts";
import { storageVersion } from "../../../utils/background/migrations.ts";
import { readSecret } from "../../../utils/background/secrets.ts";
import { activeOf, changeSetup, readSetups } from "../../../utils/background/stored-setups.ts";
import { isCode } from "../../../utils/domain/codes.ts";
import { maxLengths } from "../../../utils/domain/limits.ts";
import { credentialsWithin, withinLimits } from "../../../utils/domain/within-limits.ts";
import { redirectUri } from "../../../utils/domain/sites.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { openPages, own } from "./damaged-storage-background.ts";
import { clickUnasked, fakeDeps, showPage, type FakeDeps } from "./background-deps.ts";
import { all } from "./stored.ts";

const clientId = "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab";
const appPage = "https://apps.exactonline.com/nl/nl-NL/V2/Manage";

/** Sizes at and around each limit, and those that once were limits. */
const sizes = [0, 1, 12, 16, 40, 100, 500, 2_000, 10_000, 100_000].flatMap((size) => [size, size + 1]);
const size = fc.constantFrom(...sizes);
const letters = fc
  .tuple(size, fc.constantFrom("a", "9", "é", "\u{1F4A5}", "\uD83C", "\u0000", "{", "\\"))
  .map(([most, letter]) => letter.repeat(most).slice(0, most));
const text = fc.oneof(
  letters,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom("nl", "3977752", clientId, redirectUri),
);

/** Captures an app as its page hands it over, in its limits. */
async function capture(deps: FakeDeps, read: Record<string, unknown>): Promise<ActionResult> {
  showPage(deps, 7, appPage, { kind: "app-centre-credentials" });
  const broker = createBroker(deps, own);
  const sender = { id: own.id, origin: "https://apps.exactonline.com", frameId: 0, tabId: 7 };
  deps.sites.set(7, {
    ...deps.sites.get(7),
    capture: async (asked) => {
      const { ticket } = asked as { ticket: string };
      const content = { ticket, ...credentialsWithin(read as { secretState: "readable" }) };
      const reply = await broker({ type: "credentials", version: own.version, content }, sender);
      return (reply as { answer: ActionResult }).answer ?? { result: "failed", code: "interrupted" };
    },
  });
  return clickUnasked(deps, 7, { action: "capture-credentials" });
}

async function nothingSetAside(deps: FakeDeps): Promise<void> {
  const { view, options } = await openPages(deps);
  expect(await deps.local.get("setAside")).toBeUndefined();
  expect(options.setAside).toEqual([]);
  expect(view.warnings.filter(({ code }) => code.startsWith("damaged"))).toEqual([]);
}

describe("an app", () => {
  it.each([499, 500, 501, 1_999, 2_000, 2_001, 10_000, 300_000])(
    "whose redirect URI has %d characters is kept, and its redirect URI is said to be the wrong one",
    async (length) => {
      const deps = fakeDeps();
      const redirect = `https://example.test/${"a".repeat(length - 21)}`;
      const read = {
        clientId,
        clientSecret: "aB3dE5gH7jK9",
        secretState: "readable",
        redirectUri: redirect,
        name: "Shop",
      };
      expect(await capture(deps, read)).toMatchObject({ result: "partly", code: "redirectUriDiffers" });
      await nothingSetAside(deps);
      const { app, clientId: kept } = activeOf(await readSetups(deps));
      expect(kept).toBe(clientId);
      expect(app?.redirectUri?.slice(0, 1_999)).toBe(redirect.slice(0, 1_999));
      const { view } = await openPages(deps);
      expect(view.warnings.map(({ code }) => code)).toContain("redirectUriDiffers");
    },
  );

  it("is kept whatever its page says of it", async () => {
    const read = fc.record(
      {
        clientSecret: text,
        name: text,
        redirectUri: text,
        testing: fc.boolean(),
        country: fc.constantFrom("nl", "be"),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(read, async (one) => {
        const deps = fakeDeps();
        const secretState = one.clientSecret === undefined ? "missing" : "readable";
        expect((await capture(deps, { clientId, secretState, ...one })).code).not.toBe("interrupted");
        await nothingSetAside(deps);
        expect(activeOf(await readSetups(deps)).clientId).toBe(clientId);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is typed", () => {
  const values = fc.record({
    title: text,
    clientId: text,
    clientSecret: text,
    country: fc.constantFrom("", "nl", "Narnia"),
    division: text,
  });

  it("is kept as it was typed, or refused and nothing of it is", async () => {
    await fc.assert(
      fc.asyncProperty(values, async (typed) => {
        const deps = fakeDeps();
        const before = activeOf(await readSetups(deps));
        const result = await clickUnasked(deps, undefined, { action: "save-setup", values: typed });
        await nothingSetAside(deps);
        const after = activeOf(await readSetups(deps));
        expect(isCode(result.code)).toBe(true);
        if (result.result !== "done") {
          expect(["tooLong", "countryUnknown"]).toContain(result.code);
          expect(after).toEqual(before);
          expect(await readSecret(deps, after.id)).toBeNull();
          return;
        }
        expect(typed.title.replace(/\s/g, "")).toContain(after.title.replace(/\s/g, "").slice(0, 1));
        expect(after.title.length).toBeLessThanOrEqual(maxLengths.title);
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ["title", "t".repeat(501), { code: "tooLong", substitutions: [`${"t".repeat(39)}…`, "500"] }],
    ["clientId", "c".repeat(501), { code: "tooLong", substitutions: [`${"c".repeat(39)}…`, "500"] }],
    ["division", "1".repeat(501), { code: "tooLong", substitutions: [`${"1".repeat(39)}…`, "500"] }],
    ["clientSecret", "S".repeat(501), { code: "tooLong", substitutions: ["client secret", "500"] }],
  ])("%s: one character too many is said, without a word of a secret", async (field, long, sentence) => {
    const deps = fakeDeps();
    const typed = { title: "", clientId: "", clientSecret: "", country: "", division: "" };
    const values = { ...typed, [field]: long };
    expect(await clickUnasked(deps, undefined, { action: "save-setup", values })).toEqual({
      result: "refused",
      ...sentence,
    });
    expect(
      await clickUnasked(deps, undefined, {
        action: "save-setup",
        values: { ...typed, [field]: long.slice(1) },
      }),
    ).toMatchObject({
      result: "done",
    });
    await nothingSetAside(deps);
  });

  it("as a new title is kept or refused", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (title) => {
        const deps = fakeDeps();
        const { id } = activeOf(await readSetups(deps));
        const { result, code } = await clickUnasked(deps, undefined, { action: "rename-setup", id, title });
        await nothingSetAside(deps);
        if (result !== "done") expect(["tooLong", "titleMissing"]).toContain(code);
      }),
      { numRuns: 60 },
    );
  });
});

/** What can stand in a list: half a character is no text in any encoding. */
const encoded = text.filter((one) => !/\p{Cs}/u.test(one));

it("an administration of a list is kept whatever it is called", async () => {
  await fc.assert(
    fc.asyncProperty(encoded, encoded, async (name, hid) => {
      const deps = fakeDeps();
      await keepList(deps, "nl", [{ division: "3977752", name, hid }]);
      const chosen = await clickUnasked(deps, undefined, {
        action: "use-administration",
        division: "3977752",
      });
      expect(chosen).toMatchObject({ result: "done", code: "administrationUsed" });
      await nothingSetAside(deps);
      const { administration } = activeOf(await readSetups(deps));
      expect(administration?.division).toBe("3977752");
      expect([undefined, hid]).toContain(administration?.hid);
    }),
    { numRuns: 60 },
  );
});

it("what a page says is kept whatever it says", async () => {
  const origin = "https://app.apicenter.io";
  await fc.assert(
    fc.asyncProperty(text, text, async (shown, said) => {
      const deps = fakeDeps();
      await clickUnasked(deps, undefined, {
        action: "save-setup",
        values: { title: "Shop", clientId, clientSecret: "aB3dE5gH7jK9", country: "nl", division: "3977752" },
      });
      const { id } = activeOf(await readSetups(deps));
      await changeSetup(deps, id, (setup) => ({ ...setup, progress: { filled: 1 } }));
      const facts = withinLimits({
        kind: "api-center-form",
        problem: "connectAuthoriseAgain",
        connection: "failed",
        said,
        form: {
          found: [],
          current: { title: shown },
          secretFilled: true,
          evidence: [shown, said],
        },
      });
      const sender = { id: own.id, origin, frameId: 0, tabId: 7 };
      const message = { type: "page-facts", version: own.version, content: { facts, documentKey: "d" } };
      const settings = await pageSettings(deps);
      expect(await createBroker(deps, own)(message, sender)).toEqual({ ok: true, answer: settings });
      expect(await deps.session.get(`trouble:${id}`)).toEqual({ filled: 1, facts });
      await nothingSetAside(deps);
    }),
    { numRuns: 60 },
  );
});

describe("before it is written", () => {
  /** The background's areas with every write checked, and what lies below them. */
  function checkedAround() {
    const deps = fakeDeps();
    return { deps, checked: withCheckedWrites(deps) };
  }

  const good: Record<"local" | "session", Record<string, unknown>> = {
    local: {
      setups: {
        version: storageVersion,
        activeId: "a",
        items: [{ id: "a", title: "", clientId: "", secretId: "b", progress: {} }],
      },
      options: { keepSecretMinutes: 30, forgetAfterFill: false, pageButton: true },
      learned: [{ site: "api-center", field: "division", label: "Bookkeeping" }],
      setAside: [{ kind: "setup", record: { anything: ["at", "all"] } }],
    },
    session: {
      tickets: [],
      "secret:a": { value: "aB3dE5gH7jK9", usedAt: 1, keptAt: 1 },
      "fill:7": undefined,
      "result:7": { result: "done", code: "saved" },
      "badge:7": { url: "https://app.apicenter.io/", documentKey: "d" },
      "offered:7": { documentKey: "d", since: 1 },
      "pressed:7": 1,
      "trouble:a": { filled: 1, facts: { kind: "api-center-form", connection: "failed" } },
      "pending-load": { tabId: 7, country: "nl", expires: 1 },
      "administrations-loading": { tabId: 7, documentKey: "d", country: "nl", bytes: 0, expires: 1 },
      "administrations-about": { country: "nl", count: 0, loadedAt: 1 },
      "administrations-list": "",
      "deleted-setups": [{ id: "a", title: "", clientId: "", progress: {} }],
    },
  };
  const report = { outcome: "filled" };
  good.session["fill:7"] = {
    setupId: "a",
    documentKey: "d",
    report: { title: report, clientId: report, clientSecret: report, country: report, division: report },
    canUndo: true,
    from: { title: "", clientId: "", country: "", division: "", secretKeptAt: 1 },
  };
  const records = (["local", "session"] as const).flatMap((name) =>
    Object.entries(good[name]).map(([key, value]) => ({ name, key, value })),
  );
  const notStorable = expect.objectContaining({ code: "notStorable" }) as unknown;

  it.each(records)("$name $key is written as it is, when it has its shape", async ({ name, key, value }) => {
    const { deps, checked } = checkedAround();
    await checked[name].set(key, value);
    expect(await deps[name].get(key)).toEqual(value);
  });

  it.each(records.filter(({ key }) => key !== "setAside"))(
    "$name $key is not written otherwise",
    async ({ name, key, value }) => {
      const { deps, checked } = checkedAround();
      const isText = typeof value === "string";
      const isPlain = isText || typeof value === "number";
      const wrong = [
        isPlain ? [7] : 7,
        null,
        isText ? {} : "text",
        ...(isPlain ? [] : [Array.isArray(value) ? [7] : { ...(value as object), more: 1 }]),
      ];
      for (const one of wrong) await expect(checked[name].set(key, one)).rejects.toEqual(notStorable);
      await expect(checked[name].setAll({ [key]: wrong[0] })).rejects.toEqual(notStorable);
      expect(await all(deps[name])).toEqual({});
    },
  );

  it.each(["secret", "secrets:a", "toString", "__proto__", "page", "constructor:a", ""])(
    "what has no shape, %j, is not written",
    async (key) => {
      const { checked } = checkedAround();
      for (const name of ["local", "session"] as const)
        await expect(checked[name].set(key, {})).rejects.toEqual(notStorable);
    },
  );

  it("what the browser would drop is dropped", async () => {
    const { deps, checked } = checkedAround();
    await checked.session.set("result:7", { result: "done", code: "saved", substitutions: undefined });
    expect(await deps.session.get("result:7")).toEqual({ result: "done", code: "saved" });
  });

  it("one that cannot be kept among several: none is", async () => {
    const { deps, checked } = checkedAround();
    const values = { ...good.local, options: { keepSecretMinutes: 1 } };
    await expect(checked.local.setAll(values)).rejects.toEqual(notStorable);
    expect(await all(deps.local)).toEqual({});
  });

  it("a record of an older version is brought along as it is, and what is damaged of it set aside by its reader", async () => {
    const deps = fakeDeps();
    const damaged = { id: "b", title: "t".repeat(700), clientId: "", progress: {} };
    await deps.local.set("setups", { version: 1, activeId: "a", items: [damaged, good.local["setups"]] });
    expect((await clickUnasked(deps, undefined, { action: "new-setup" })).result).toBe("done");
    const aside = (await deps.local.get("setAside")) as { record: unknown }[];
    expect(aside.map(({ record }) => record)).toContainEqual(damaged);
  });
});
