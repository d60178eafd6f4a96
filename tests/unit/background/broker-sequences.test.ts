// Tests the background's broker with sequences of messages from a malicious content script. The script answers the
// background's questions as it likes, claims that the form is there, claims that its button was pressed, and uses each
// ticket in its next message.
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { readOptions } from "../../../utils/background/stored-options.ts";
import { serveOptions } from "../../../utils/background/serve-options.ts";
import { readView } from "../../../utils/background/read-view.ts";
import { proves } from "../../run/promise.ts";
import { formShown, sequence, type Step } from "./broker-sequences.ts";
import { click, fakeDeps, type FakeDeps } from "./background-deps.ts";
import { typedWith } from "../made-up-setups.ts";

const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.2.3" };
const canary = "CanarySeque1";
const values = typedWith(canary);
const sender = { id: own.id, origin: "https://app.apicenter.io", frameId: 0, tabId: 2 };
/** 250 sequences contain enough of each kind for `npm test`. `npm run test:long` runs 1,000. */
const sequences = process.env["LONG"] ? 1_000 : 250;

interface World {
  deps: FakeDeps;
  run(step: Step): Promise<string>;
}

async function world(settle: (deps: FakeDeps) => Promise<unknown>): Promise<World> {
  const deps = fakeDeps();
  const stolen: string[] = [];
  let answers = "form";
  await click(deps, undefined, { action: "save-setup", values });
  deps.tabs.set(2, "https://app.apicenter.io/").set(1, "https://app.apicenter.io/");
  deps.sites.set(2, {
    look: async () => ({
      facts: answers === "nothing" ? { kind: "elsewhere" } : formShown,
      documentKey: answers === "another-document" ? "document-3" : "document-2",
    }),
    fill: async ({ ticket, reportTickets }) => {
      stolen.push(...reportTickets, ticket);
      return { result: "done", code: "filled" };
    },
  });
  await settle(deps);
  // The document knows which setup its button fills.
  const { setup } = await readView(deps, undefined);
  const broker = createBroker(deps, own);
  return {
    deps,
    async run(step) {
      if ("waits" in step) deps.clock.now += step.waits;
      if ("answers" in step) ({ answers } = step);
      if (!("say" in step)) return "";
      const content =
        "stolen" in step
          ? { ticket: stolen.at(-1) ?? crypto.randomUUID() }
          : Object.assign({}, step.content, step.say === "fill-request" && { setupId: setup.id });
      const reply = await broker({ type: step.say, version: own.version, content }, sender);
      return JSON.stringify(reply) ?? "";
    },
  };
}

/** Returns the number of secrets in the replies to one sequence, and its duration in milliseconds. */
async function secretsFor(
  steps: readonly Step[],
  settle: (deps: FakeDeps) => Promise<unknown>,
): Promise<{ secrets: number; took: number }> {
  const { deps, run } = await world(settle);
  const begun = deps.clock.now;
  let secrets = 0;
  for (const step of steps) if ((await run(step)).includes(canary)) secrets += 1;
  return { secrets, took: deps.clock.now - begun };
}

const noButton = async (deps: FakeDeps) =>
  serveOptions(deps, { save: { ...(await readOptions(deps)), pageButton: false } });

it.for<[string, (deps: FakeDeps) => Promise<unknown>]>([
  ["another tab is in front", async (deps) => (deps.inFront = new Set([1]))],
  ["the person is elsewhere", async (deps) => (deps.inFront = new Set())],
  ["the button is switched off", noButton],
])(
  "no sequence of messages brings a secret while %s",
  { timeout: 60_000 },
  async ([name, settle], { task }) => {
    let leaked = 0;
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        leaked += (await secretsFor(steps, settle)).secrets;
      }),
      { numRuns: sequences, seed: 5 },
    );
    expect(leaked).toBe(0);
    proves(task, 3, `${leaked} secrets in the replies to ${sequences} sequences of messages while ${name}`);
  },
);

it("in the tab in front a content script gone bad gets a secret half a second after it said that the form is there, and one in three seconds", async ({
  task,
}) => {
  let got = 0;
  let tooMany = 0;
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      const { secrets, took } = await secretsFor(steps, async () => undefined);
      got += secrets;
      if (secrets > Math.floor(Math.max(0, took - 500) / 3_000) + (took >= 500 ? 1 : 0)) tooMany += 1;
    }),
    { numRuns: sequences, seed: 5 },
  );
  // Without this check the sequences above could prove nothing. Here they do get the secret.
  expect(got).toBeGreaterThan(sequences / 20);
  expect(tooMany).toBe(0);
  proves(
    task,
    3,
    `a content script gone bad, in the tab before the person: at most one secret in three seconds, in ${sequences} sequences`,
  );
}, 60_000);
