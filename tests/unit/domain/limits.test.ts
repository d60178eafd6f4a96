// Tests that a long text on a page does not change the kind of the page. A look that fails or returns nonsense does not
// mean that the content script is missing.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { factsOf, lookAt, whyNoPage } from "../../../utils/background/pages.ts";
import { readView } from "../../../utils/background/read-view.ts";
import type { Envelope } from "../../../utils/messages/envelope.ts";
import type { serveBackground } from "../../../utils/messages/send.ts";
import { linkSite, type SiteWork } from "../../../utils/messages/site-link.ts";
import type { Looked } from "../../../utils/messages/to-sites.ts";
import { countryCodes } from "../../../utils/domain/countries.ts";
import type { PageFacts } from "../../../utils/domain/facts.ts";
import { fieldNames } from "../../../utils/domain/fields.ts";
import { pageKinds } from "../../../utils/domain/schemas.ts";
import { cut, maxLengths } from "../../../utils/domain/limits.ts";
import { credentialsWithin, withinLimits } from "../../../utils/domain/within-limits.ts";
import { pageFactsSchema, resultSchema } from "../../../utils/domain/schemas.ts";
import { click, clickUnasked, fakeDeps, showPage } from "../background/background-deps.ts";

/** Lengths of texts just below, at and above every limit. */
const sizes = [0, 1, 40, ...new Set(Object.values(maxLengths))].flatMap((most) => [most - 1, most, most + 1]);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("3977752", "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab", "Exact Online"),
  fc
    .tuple(
      fc.constantFrom(...sizes.filter((size) => size >= 0 && size < 20_000)),
      fc.constantFrom("a", "9", "\u{1F4A5}"),
    )
    .map(([size, letter]) => letter.repeat(size)),
  fc.constant("x".repeat(300_000)),
);

const facts = fc.record(
  {
    kind: fc.constantFrom(...pageKinds),
    country: fc.constantFrom(...countryCodes),
    problem: text,
    app: fc.record(
      {
        clientId: text,
        name: text,
        redirectUri: text,
        testing: fc.boolean(),
        secret: fc.constantFrom("readable" as const, "masked" as const, "missing" as const),
      },
      { requiredKeys: ["secret"] },
    ),
    administration: fc.record({ division: text, hid: text, name: text }, { requiredKeys: ["division"] }),
    listsAdministrations: fc.boolean(),
    form: fc.record({
      found: fc.subarray([...fieldNames]),
      current: fc.record(
        { title: text, clientId: text, country: text, division: text },
        { requiredKeys: [] },
      ),
      secretFilled: fc.boolean(),
      evidence: fc.array(text, { maxLength: 40 }),
    }),
    connection: fc.constantFrom("authorised" as const, "connected" as const, "failed" as const),
    unknownClientId: text,
  },
  { requiredKeys: ["kind"] },
) as fc.Arbitrary<PageFacts>;

describe("facts of any size", () => {
  it("can be told once they are within the limits, and are of the same page", () => {
    fc.assert(
      fc.property(facts, (all) => {
        const told = withinLimits(all);
        expect(pageFactsSchema.safeParse(JSON.parse(JSON.stringify(told))).success).toBe(true);
        expect([told.kind, told.country, told.connection]).toEqual([all.kind, all.country, all.connection]);
        expect([!!told.form, !!told.app, told.form?.found, told.form?.secretFilled]).toEqual([
          !!all.form,
          !!all.app,
          all.form?.found,
          all.form?.secretFilled,
        ]);
        expect(withinLimits(told)).toEqual(told);
        // A character outside the basic plane counts as two here and as one in the schema.
        if (!/[\u{10000}-\u{10FFFF}]/u.test(JSON.stringify(all)) && pageFactsSchema.safeParse(all).success)
          expect(told).toEqual(all);
      }),
    );
  });

  it("never hold half of a number or of a client ID", () => {
    fc.assert(
      fc.property(facts, (all) => {
        const { administration, app, unknownClientId } = withinLimits(all);
        expect([undefined, all.administration?.division]).toContain(administration?.division);
        expect([undefined, all.administration?.hid]).toContain(administration?.hid);
        expect([undefined, all.app?.clientId]).toContain(app?.clientId);
        expect([undefined, all.unknownClientId]).toContain(unknownClientId);
      }),
    );
  });

  it("say why a division is none, where nothing else is wrong", () => {
    const administration = { division: "9".repeat(maxLengths.division + 1), name: "Bakery" };
    expect(withinLimits({ kind: "exact-signed-in", administration })).toEqual({
      kind: "exact-signed-in",
      problem: "noDivision",
    });
    expect(withinLimits({ kind: "exact-signed-in", administration, problem: "ambiguousDivision" })).toEqual({
      kind: "exact-signed-in",
      problem: "ambiguousDivision",
    });
  });

  it("are told by a document whatever stands on its page, and heard by the background", async () => {
    await fc.assert(
      fc.asyncProperty(facts, async (all) => {
        const deps = fakeDeps();
        const { answer } = documentOf({ look: () => all, asks: {} });
        deps.tabs.set(7, "https://app.apicenter.io/");
        deps.sites.set(7, { look: answer });
        const looked = await lookAt(deps, 7);
        expect(looked?.facts.kind).toBe(all.kind);
        expect(looked?.facts.problem).not.toBe("pageAnswerUnread");
      }),
      { numRuns: 50 },
    );
  });
});

it("a cut text says so by its end, and no character is cut in two", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.integer({ min: 1, max: 40 }),
      (whole, most) => {
        const short = cut(whole, most);
        expect(short.length).toBeLessThanOrEqual(most);
        if (whole.length <= most) {
          expect(short).toBe(whole);
          return;
        }
        expect(short.endsWith("…")).toBe(true);
        expect(whole.startsWith(short.slice(0, -1))).toBe(true);
        expect(short).not.toMatch(/[\uD800-\uDBFF]…$/);
      },
    ),
  );
});

it("credentials are handed over in their limits: a redirect URI that is too long stays the wrong one", () => {
  const read = { clientId: "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab", secretState: "readable" as const };
  const long = `https://example.test/${"a".repeat(30_000)}`;
  expect(
    credentialsWithin({ ...read, clientSecret: "aB3dE5gH7jK9", name: "n".repeat(501), redirectUri: long }),
  ).toEqual({
    ...read,
    clientSecret: "aB3dE5gH7jK9",
    name: `${"n".repeat(499)}…`,
    redirectUri: `${long.slice(0, maxLengths.redirectUri - 1)}…`,
  });
  expect(credentialsWithin({ ...read, clientSecret: "x".repeat(501) })).toEqual({
    ...read,
    secretState: "missing",
  });
});

/** Returns a document whose content script does this work when the background asks. `answer` asks it for a look. */
function documentOf(work: SiteWork) {
  let serve: ReturnType<typeof serveBackground> | undefined;
  const told: Envelope[] = [];
  const link = linkSite(
    {
      id: () => "own",
      version: () => "1.2.3",
      isAlive: () => true,
      sendMessage: async (message) => {
        told.push(message);
        return { ok: true, answer: null };
      },
      onMessage: (one) => {
        serve = one;
        return () => undefined;
      },
    },
    () => work,
    new AbortController().signal,
  );
  const ask = (type: string, content: unknown) =>
    serve!({ type, version: "1.2.3", content }, { id: "own" }) as Promise<unknown>;
  return { link, told, ask, answer: (content: unknown) => ask("look", content) as Promise<Looked> };
}

const form = "https://app.apicenter.io/dashboard/molenwiek-groep/applications/exact-online/new";

describe("a look", () => {
  /** Returns the background with one tab of API Center. Counts the injections of a content script into it. */
  function aTab(look: (() => Promise<unknown>) | undefined, url = form) {
    const deps = fakeDeps();
    deps.tabs.set(7, url);
    if (look) deps.sites.set(7, { look: look as () => Promise<Looked> });
    let injected = 0;
    deps.injectInto = async () => {
      injected += 1;
      return false;
    };
    return { deps, injected: () => injected };
  }

  it("that nobody answers brings a content script, once", async () => {
    const { deps, injected } = aTab(undefined);
    expect(await lookAt(deps, 7)).toBeNull();
    expect(injected()).toBe(1);
    expect(await whyNoPage(deps, 7)).toEqual({ result: "refused", code: "wrongPage" });
  });

  it("that is answered by anything at all brings none, and never makes the page another website", async () => {
    const answers = fc.oneof(
      fc.anything().filter((answer) => answer !== null && answer !== undefined),
      fc.record({ facts: fc.anything(), documentKey: fc.anything() }),
      fc.record({ facts, documentKey: fc.string({ maxLength: 2_000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const { deps, injected } = aTab(async () => answer);
        const looked = await lookAt(deps, 7);
        expect(injected()).toBe(0);
        expect(looked).not.toBeNull();
        expect(pageFactsSchema.safeParse(looked!.facts).success).toBe(true);
        if (looked!.facts.problem === "pageAnswerUnread") expect(looked!.facts.kind).toBe("api-center-other");
      }),
    );
  });

  it.each([
    [form, "api-center-other"],
    ["https://apps.exactonline.com/nl/nl-NL/V2/Manage", "app-centre-other"],
    ["https://start.exactonline.nl/docs/MenuPortal.aspx", "elsewhere"],
  ] as const)("that cannot be read says so on %s, in the view and for every click", async (url, kind) => {
    const { deps, injected } = aTab(
      async () => ({ facts: { kind: "api-center-form", more: 1 }, documentKey: "a" }),
      url,
    );
    expect(await factsOf(deps, 7)).toEqual({ kind, problem: "pageAnswerUnread" });
    const view = await readView(deps, 7);
    expect([view.page.kind, view.problem?.code]).toEqual([kind, "pageAnswerUnread"]);
    const asked = {
      "api-center-other": { action: "fill-form" },
      "app-centre-other": { action: "capture-credentials" },
      elsewhere: { action: "use-administration", shown: "475134" },
    } as const;
    for (const request of Object.values(asked))
      expect((await click(deps, 7, request)).result).not.toBe("done");
    expect(await click(deps, 7, asked[kind])).toEqual({
      result: "refused",
      code: "pageAnswerUnread",
    });
    expect(injected()).toBe(0);
  });

  it("that throws is told as such, once, and by the kind of its site", async () => {
    const deps = fakeDeps();
    const document = documentOf({
      kind: "api-center-other",
      look: () => {
        throw new RangeError("Maximum call stack size exceeded");
      },
      asks: {},
    });
    const failed = { kind: "api-center-other", problem: "pageLookFailed" };
    expect((await document.answer({ learned: [], pageButton: true })).facts).toEqual(failed);
    await document.link.tell();
    await document.link.tell();
    expect(document.told.map(({ content }) => (content as { facts: PageFacts }).facts)).toEqual([failed]);
    showPage(deps, 7, form, failed as PageFacts);
    expect(await clickUnasked(deps, 7, { action: "fill-form" })).toEqual({
      result: "refused",
      code: "pageLookFailed",
    });
  });
});

it("an act that throws in a document is answered, for silence would say that the page is gone", async () => {
  const document = documentOf({
    look: () => ({ kind: "app-centre-credentials" }),
    asks: {
      capture: () => {
        throw new Error("fault");
      },
    },
  });
  const { documentKey } = await document.answer({ learned: [], pageButton: true });
  expect(await document.ask("capture", { ticket: "t", documentKey })).toEqual({
    result: "failed",
    code: "unexpected",
  });
});

it("whatever a document answers to an act becomes a result that can be kept and shown", async () => {
  const own = { id: "own", origin: "chrome-extension://own", version: "1.0.0" };
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.anything(),
        fc.record({
          result: fc.constantFrom("done", "failed"),
          code: fc.constantFrom("captured", "x"),
          substitutions: fc.array(text),
        }),
      ),
      async (answer) => {
        const deps = fakeDeps();
        showPage(deps, 7, "https://apps.exactonline.com/nl/nl-NL/V2/Manage", {
          kind: "app-centre-credentials",
        });
        deps.sites.set(7, { ...deps.sites.get(7), capture: async () => answer as never });
        const ask = (type: string, content: object) =>
          createBroker(deps, own)(
            { type, version: own.version, content },
            { id: own.id, origin: own.origin },
          );
        const reply = (await ask("act", { tabId: 7, request: { action: "capture-credentials" } })) as {
          answer: unknown;
        };
        expect(resultSchema.safeParse(reply.answer).success).toBe(true);
        expect(await readView(deps, 7)).toMatchObject({ lastResult: reply.answer });
      },
    ),
  );
});
