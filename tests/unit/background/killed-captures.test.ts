// Many at once: captures from ten tabs, for as many setups and all for the same one; and what stays when the background
// was stopped for good.
import { expect, it } from "vitest";
import { forgetAtAlarm, readSecret } from "../../../utils/background/secrets.ts";
import { readSetups } from "../../../utils/background/stored-setups.ts";
import { makeTicket } from "../../../utils/background/tickets.ts";
import type { Reply } from "../../../utils/messages/envelope.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { redirectUri } from "../../../utils/domain/sites.ts";
import { proves } from "../../run/promise.ts";
import { appNumber, openApp, openForm } from "./killed-pages.ts";
import { killedWorld, type World } from "./killed-world.ts";
import { importText } from "./import-text.ts";

const captures = 1_000;
const tabs = Array.from({ length: 10 }, (_, index) => index + 1);
const numbers = Array.from({ length: captures }, (_, index) => index);

/** The apps whose client ID and secret both stand in one setup, by the setup's place. */
async function wholeApps(world: World): Promise<(number | undefined)[]> {
  const deps = world.deps();
  const { items } = await readSetups(deps);
  return Promise.all(
    items.map(async ({ id, clientId }) => {
      const clientSecret = (await readSecret(deps, id))?.value;
      return numbers.find((number) => {
        const app = appNumber(number);
        return clientId === app.clientId && clientSecret === app.clientSecret;
      });
    }),
  );
}

it("loses none of 1,000 captures from ten tabs at once, a hundred into each setup", async ({ task }) => {
  const world = killedWorld();
  const deps = world.deps();
  const setups = 10;
  const atOnce = 100;
  const lines = Array.from({ length: setups }, (_, index) => `Setup ${index},,`);
  await importText(deps, `title,country,division\n${lines.join("\n")}`);
  const { items } = await readSetups(deps);
  const links = tabs.map((tabId) =>
    world.open(tabId, "https://apps.exactonline.com/", () => ({
      look: () => ({ kind: "app-centre-credentials" }),
      asks: {},
    })),
  );
  const capture = async (number: number): Promise<Reply<ActionResult>> => {
    const tab = Math.floor(number / setups) % tabs.length;
    const setupId = items[number % setups]!.id;
    const wanted = { kind: "capture", tabId: tabs[tab]!, setupId, documentKey: "document" } as const;
    const ticket = await makeTicket(deps, wanted);
    const handed = { redirectUri, secretState: "readable", ...appNumber(number) } as const;
    return links[tab]!.ask("credentials", handed, ticket);
  };
  // A hundred are under way at any time.
  const lanes = numbers.slice(0, atOnce).map(async (lane) => {
    const answers: Reply<ActionResult>[] = [];
    for (let number = lane; number < captures; number += atOnce) answers.push(await capture(number));
    return answers;
  });
  const answers = (await Promise.all(lanes)).flat();
  expect(answers).toHaveLength(captures);
  const lost = answers.filter((reply) => !reply.ok || reply.answer.result !== "done").length;
  expect(lost).toBe(0);
  const whole = await wholeApps(world);
  expect(whole.filter((number, place) => number === undefined || number % setups !== place)).toEqual([]);
  expect(whole).toHaveLength(setups);
  proves(task, 10, `${lost} of ${captures} captures from ${tabs.length} tabs at once lost`);
}, 60_000);

it("keeps client ID and secret of one and the same app when many are captured into one setup at once", async () => {
  const world = killedWorld();
  for (const tabId of tabs) openApp(world, tabId, appNumber(tabId));
  const { activeId } = await readSetups(world.deps());
  const answers = await Promise.all(
    tabs.map((tabId) => world.click(tabId, activeId, { action: "capture-credentials" })),
  );
  expect(answers.map(({ code }) => code)).toEqual(tabs.map(() => "captured"));
  expect(await wholeApps(world)).not.toContain(undefined);
});

it("keeps nothing of a capture whose setup was deleted meanwhile", async () => {
  const world = killedWorld();
  const deps = world.deps();
  const { activeId } = await readSetups(deps);
  const ticket = await makeTicket(deps, {
    kind: "capture",
    tabId: 1,
    setupId: activeId,
    documentKey: "document",
  });
  await world.click(null, activeId, { action: "delete-setup", id: activeId });
  const site = world.open(1, "https://apps.exactonline.com/", () => ({
    look: () => ({ kind: "app-centre-credentials" }),
    asks: {},
  }));
  const handed = { secretState: "readable", ...appNumber(1) } as const;
  expect(await site.ask("credentials", handed, ticket)).toMatchObject({
    answer: { result: "refused", code: "setupGone" },
  });
  const keys = await world.base.session.keys();
  expect(keys.filter((key) => key.startsWith("secret:"))).toEqual([]);
});

it("gives each of ten forms at once the values of the setup it was asked for", async ({ task }) => {
  const world = killedWorld();
  const got: boolean[] = [];
  for (const tabId of tabs) {
    const form = openForm(world, tabId);
    const values = {
      title: `Setup ${tabId}`,
      ...appNumber(tabId),
      country: "nl",
      division: `${3977750 + tabId}`,
    };
    const shown = async () => (await readSetups(world.deps())).activeId;
    await world.click(null, await shown(), { action: "new-setup" });
    const setupId = await shown();
    await world.click(null, setupId, { action: "save-setup", values });
    // The next setup becomes the active one while this fill is just under way.
    void world.click(tabId, setupId, { action: "fill-form" }).then(() => {
      got.push(JSON.stringify(form.values) === JSON.stringify(values));
    });
  }
  await world.settled();
  await expect.poll(() => got.length).toBe(tabs.length);
  const own = got.filter(Boolean).length;
  expect(own).toBe(tabs.length);
  proves(task, 10, `${own} of ${tabs.length} forms filled at once hold the values of their own setup`);
});

it("forgets at its next wake a secret whose background was stopped before a set-up named it", async () => {
  const { world, held } = await stoppedBetween();
  expect(await held()).toBe(true);
  // Where nothing else wakes it, its alarm does: that was set before the secret was kept.
  expect(world.base.alarms.get("forget-secrets")).toBe(world.base.clock.now + 30 * 60_000);
  await forgetAtAlarm(world.deps());
  expect(await held()).toBe(false);
});

/** A world whose background was stopped between the secret of a capture and its set-up; `held` looks for the secret. */
async function stoppedBetween(): Promise<{ world: World; held: () => Promise<boolean> }> {
  for (let call = 1; ; call += 1) {
    const world = killedWorld();
    const { session } = world.base;
    openApp(world, 1, appNumber(1));
    const { activeId } = await readSetups(world.deps());
    world.arm({ call, when: "after" });
    await world.click(1, activeId, { action: "capture-credentials" });
    await world.settled();
    if (world.deaths() === 0) throw new Error("The secret was never kept first");
    const held = async () => JSON.stringify(await session.getMany()).includes(appNumber(1).clientSecret);
    const named = JSON.stringify(await world.base.local.getMany()).includes("secretId");
    if ((await held()) && !named) return { world, held };
  }
}
