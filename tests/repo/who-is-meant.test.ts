// Checks that no action asks which set-up is active: another window may have changed it. The request names the set-up
// that was on the screen at the click, and the action uses that one.
import { expect, test } from "vitest";
import { withoutComments } from "./import-graph.ts";
import { filesUnder, textOf } from "./sources.ts";

const says = /\b\w*active\w*\b/gi;
const remedy =
  "take the set-up that was shown, by its id: setupShown, changeShown and pageShown of utils/background/shown.ts";

const saidIn = (text: string): string[] => withoutComments(text).match(says) ?? [];

/** What actions may import from the files that know the active set-up. None of these tells which one it is. */
const mayTake: Readonly<Record<string, readonly string[]>> = {
  "../stored-setups.ts": [
    "addSetup",
    "changeSetup",
    "changeSetups",
    "readSetups",
    "withChosen",
    "withSetup",
    "withoutSetup",
  ],
  "../store/setups-record.ts": ["Setups"],
  "../progress.ts": ["withFilled", "withoutTrouble"],
};

const actions = filesUnder(["utils/background/actions"], /\.ts$/);

test("no action reads which set-up is the active one", () => {
  expect(actions.length).toBeGreaterThan(5);
  const wrong = actions.flatMap((file) =>
    saidIn(textOf(file)).map((word) => `${file} says ${word}: instead, ${remedy}`),
  );
  expect(wrong).toEqual([]);
});

test("nor is it told by what it imports", () => {
  const knowing = filesUnder(["utils/background"], /\.ts$/)
    .filter((file) => !actions.includes(file) && saidIn(textOf(file)).length > 0)
    .map((file) => file.replace("utils/background/", "../"));
  const wrong = actions.flatMap((file) =>
    [...textOf(file).matchAll(/import(?: type)? \{([^}]*)\} from "([^"]+)"/g)]
      .filter(([, , from = ""]) => knowing.includes(from))
      .flatMap(([, names = "", from = ""]) =>
        names
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== "" && !name.startsWith("type ") && !mayTake[from]?.includes(name))
          .map((name) => `${file} takes ${name} of ${from}: instead, ${remedy}`),
      ),
  );
  expect(knowing).toContain("../stored-setups.ts");
  expect(wrong).toEqual([]);
});

test("(it would be found)", () => {
  expect(saidIn("const { activeId } = setups; // the active one")).toEqual(["activeId"]);
  expect(saidIn("return activeOf(setups);")).toEqual(["activeOf"]);
});
