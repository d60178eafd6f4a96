// Tests the background's broker with 1,000 messages of each name: no reply contains a secret, and no value of a setup
// changes.
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { readSecret } from "../../../utils/background/secrets.ts";
import { changeSetup, readSetups } from "../../../utils/background/stored-setups.ts";
import { makeTicket } from "../../../utils/background/tickets.ts";
import { ticketKinds } from "../../../utils/messages/protocol.ts";
import { proves } from "../../run/promise.ts";
import { contents, messageNames, senders, versions } from "./broker-fuzz-content.ts";
import { click, fakeDeps, type FakeDeps, showPage } from "./background-deps.ts";
import { typedWith } from "../made-up-setups.ts";

const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.2.3" };
const canary = "CanaryFuzz12";
const each = 1_000;
const values = typedWith(canary);

/**
 * Returns a background with a complete setup, pages that answer, and tickets that are expired, used, or for other tabs.
 */
async function besieged(): Promise<{ deps: FakeDeps; tickets: string[] }> {
  const deps = fakeDeps();
  await click(deps, undefined, { action: "save-setup", values });
  const { activeId } = await readSetups(deps);
  await changeSetup(deps, activeId, (setup) => ({ ...setup, progress: { formSeen: 1, appCentreSeen: 1 } }));
  const form = { found: [], current: {}, secretFilled: false, evidence: [] };
  showPage(deps, 2, "https://app.apicenter.io/", { kind: "api-center-form", form });
  deps.sites.get(2)!.fill = async () => ({ result: "done", code: "filled" });
  const made = (tabId: number) =>
    Promise.all(
      ticketKinds.map((kind) =>
        makeTicket(deps, { kind, tabId, setupId: activeId, documentKey: "document-2" }),
      ),
    );
  const expired = await made(2);
  deps.clock.now += 61_000;
  return { deps, tickets: [...expired, ...(await made(77))] };
}

async function valuesKept(deps: FakeDeps): Promise<string> {
  const { activeId, items } = await readSetups(deps);
  const secrets = await Promise.all(items.map(({ id }) => readSecret(deps, id)));
  return JSON.stringify({ activeId, items, secrets: secrets.map((secret) => secret?.value) });
}

let sent = 0;
let leaked = 0;
let changed = 0;

it.each(messageNames)(
  "answers no secret and changes no value for any message %s",
  async (name) => {
    const { deps, tickets } = await besieged();
    const broker = createBroker(deps, own);
    const before = await valuesKept(deps);
    const attack = fc.record({ content: contents(name, tickets), sender: senders, version: versions });
    await fc.assert(
      fc.asyncProperty(attack, async ({ content, sender, version }) => {
        const reply = await broker({ type: name, version, content }, sender);
        sent += 1;
        if ((JSON.stringify(reply) ?? "").includes(canary)) leaked += 1;
      }),
      { numRuns: each, seed: 5 },
    );
    if ((await valuesKept(deps)) !== before) changed += 1;
    expect([leaked, changed]).toEqual([0, 0]);
  },
  60_000,
);

it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "secret", ""])(
  "knows no message called %j",
  async (type) => {
    const { deps } = await besieged();
    const message = { type, version: own.version, content: {} };
    const sender = { id: own.id, origin: own.origin };
    expect(await createBroker(deps, own)(message, sender)).toEqual({ ok: false, code: "unknown-message" });
  },
);

it("serves nothing that is no envelope", async () => {
  const { deps } = await besieged();
  const broker = createBroker(deps, own);
  const sender = { id: own.id, origin: own.origin };
  fc.assert(
    fc.property(fc.anything(), (message) => broker(message, sender) === undefined),
    { numRuns: each, seed: 5 },
  );
});

it("gives the right ticket's values to the right document, so that the siege above is no empty one", async () => {
  const { deps } = await besieged();
  const { activeId } = await readSetups(deps);
  const ticket = await makeTicket(deps, {
    kind: "fill",
    tabId: 2,
    setupId: activeId,
    documentKey: "document-2",
  });
  const message = { type: "fill-values", version: own.version, content: { ticket } };
  const sender = { id: own.id, origin: "https://app.apicenter.io", frameId: 0, tabId: 2 };
  expect(JSON.stringify(await createBroker(deps, own)(message, sender)).includes(canary)).toBe(true);
});

it("a ticket of another kind is no good, in the right document either", async () => {
  const { deps } = await besieged();
  const { activeId } = await readSetups(deps);
  const broker = createBroker(deps, own);
  const wrong = ticketKinds.filter((kind) => kind !== "fill");
  const replies = await Promise.all(
    wrong.map(async (kind) => {
      const about = { tabId: 2, setupId: activeId, documentKey: "document-2" };
      const ticket = await makeTicket(deps, { kind, ...about });
      const message = { type: "fill-values", version: own.version, content: { ticket } };
      return broker(message, { id: own.id, origin: "https://app.apicenter.io", frameId: 0, tabId: 2 });
    }),
  );
  expect(replies).toEqual(wrong.map(() => ({ ok: false, code: "ticket-refused" })));
});

it("was asked a thousand times for each message", ({ task }) => {
  expect(sent).toBe(each * messageNames.length);
  proves(task, 3, `${leaked} secrets in the replies to ${sent} fuzzed messages, ${changed} setups changed`);
});
