// The background is stopped at every await of every action: the thing is done or not, the view says so, and the same
// click once more ends as if nothing had happened.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { packedAdministrations } from "../../../utils/background/stored-administrations.ts";
import { readSecret } from "../../../utils/background/secrets.ts";
import { readSetups } from "../../../utils/background/stored-setups.ts";
import { proves } from "../../run/promise.ts";
import { actionRows, prepared, type ActionRow, type Scene } from "./killed-actions.ts";
import { killedWorld, type Stop, type World } from "./killed-world.ts";

const sentences = JSON.parse(
  readFileSync(new URL("../../../public/_locales/en/messages.json", import.meta.url), "utf8"),
) as Record<string, { message: string } | undefined>;

/** Everything a user has kept: setups with their secrets, what can be brought back, the list. */
async function possessions(world: World, { setupId }: Scene): Promise<string> {
  const deps = world.deps();
  const { activeId, items } = await readSetups(deps);
  const records = await Promise.all(
    // Under which id a secret is kept says nothing: the secret itself does.
    items.map(async ({ id, secretId: _secretId, ...setup }) => ({
      ...setup,
      first: id === setupId,
      active: id === activeId,
      secret: (await readSecret(deps, id))?.value ?? null,
    })),
  );
  const named = new Set(items.map(({ secretId }) => `secret:${secretId}`));
  const keys = await world.base.session.keys();
  const orphans = keys.filter((key) => key.startsWith("secret:") && !named.has(key));
  const view = await world.panel.view(2);
  return JSON.stringify({
    records,
    orphans: orphans.length,
    restorable: view?.restorable?.title,
    list: await packedAdministrations(deps),
  });
}

interface State {
  kept: string;
  /** What stands in the form: a page of its own, it may be ahead of what is kept about it, never behind. */
  form: string;
  /** What is kept says of the form that it is filled. */
  saysFilled: boolean;
  isFilled: boolean;
}

async function stateOf(world: World, scene: Scene): Promise<State> {
  const { items } = await readSetups(world.deps());
  // The next background wakes.
  await world.settled();
  return {
    kept: await possessions(world, scene),
    form: JSON.stringify(scene.form.values),
    saysFilled: items.some(({ progress }) => progress.filled !== undefined),
    isFilled: scene.form.values.clientSecret !== "",
  };
}

interface Played {
  /** Codes of the answers to the click and to the same click once more. */
  answers: [string, string];
  states: [State, State];
  calls: readonly string[];
  deaths: number;
}

async function sceneOf({ before }: ActionRow): Promise<{ world: World; scene: Scene }> {
  const world = killedWorld();
  const scene = await prepared(world);
  for (const earlier of before) await earlier(world, scene);
  return { world, scene };
}

/** Does what the row says with a background that is stopped, and the same click once more with the next one. */
async function play(row: ActionRow, stop: Stop | null): Promise<Played> {
  const { world, scene } = await sceneOf(row);
  world.arm(stop);
  const first = await row.click(world, scene);
  await world.settled();
  const calls = [...world.calls()];
  const deaths = world.deaths();
  // Who looks at what is kept now, or clicks again, is not stopped any more.
  world.arm(null);
  const between = await stateOf(world, scene);
  const again = await row.click(world, scene);
  await world.settled();
  const states: Played["states"] = [between, await stateOf(world, scene)];
  return { answers: [first.code, again.code], states, calls, deaths };
}

const isSentence = (code: string): boolean => sentences[code]?.message.includes(" ") ?? false;

/** What is wrong with how a stopped action ended; empty when it is done or not, says so, and a second click works. */
function wrongs(row: ActionRow, before: State, whole: Played, end: Played): string[] {
  const after = whole.states[0];
  const [{ kept, form, saysFilled, isFilled }, last] = end.states;
  const [answer, again] = end.answers;
  const expected = [...whole.answers, ...(row.doneAlready ?? [])];
  const rules: [wrong: string, is: boolean][] = [
    ["was not stopped", end.deaths !== 1],
    ["half done", kept !== before.kept && kept !== after.kept],
    ["half a form", form !== before.form && form !== after.form],
    ["says that an empty form is filled", saysFilled && !isFilled],
    ["says nothing", !isSentence(answer)],
    ["says what is not so", answer === whole.answers[0] && kept !== after.kept],
    [`answers ${again} then`, !expected.includes(again)],
    ["not fixed by the same click", !row.repeats && last.kept !== after.kept],
    ["form not fixed", last.form !== after.form],
  ];
  return rules.filter(([, is]) => is).map(([wrong]) => wrong);
}

const seen = { actions: 0, stops: 0, wrong: 0 };

it.each(actionRows)("stopped at any await of $name: done or not, and the same click works", async (row) => {
  const { world, scene } = await sceneOf(row);
  const before = await stateOf(world, scene);
  const whole = await play(row, null);
  const wrong: string[] = [];
  for (let call = 1; call <= whole.calls.length; call += 1)
    for (const when of ["before", "after"] as const) {
      const end = await play(row, { call, when });
      for (const one of wrongs(row, before, whole, end))
        wrong.push(`${one}: stopped ${when} call ${call}, ${whole.calls[call - 1]}`);
    }
  seen.actions += 1;
  seen.stops += 2 * whole.calls.length;
  seen.wrong += wrong.length;
  expect(wrong).toEqual([]);
});

it("leaves no action half done, wherever the background is stopped", ({ task }) => {
  expect(seen).toMatchObject({ actions: actionRows.length, wrong: 0 });
  expect(seen.stops).toBeGreaterThan(actionRows.length * 10);
  proves(
    task,
    10,
    `${seen.wrong} of ${seen.stops} stops in ${seen.actions} actions left something half done`,
  );
});
