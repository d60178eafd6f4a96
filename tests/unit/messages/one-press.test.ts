// Tests that a double click counts as one press. During a fill, a press for another setup does not get that fill's
// result.
import { expect, it } from "vitest";
import { onePressAtATime } from "../../../utils/messages/one-press.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";

const asked = (setupId: string) => ({
  ticket: "",
  reportTickets: ["", ""] as [string, string],
  documentKey: "document-2",
  setupId,
  mayReplace: "",
  formerTime: 0,
});
const filled: ActionResult = { result: "done", code: "filled" };

it("fills once for two presses of the same set-up, and anew after that", async () => {
  let begun = 0;
  const press = onePressAtATime(async () => {
    begun += 1;
    return filled;
  });
  expect(await Promise.all([press(asked("bakery")), press(asked("bakery"))])).toEqual([filled, filled]);
  expect(begun).toBe(1);
  await press(asked("bakery"));
  expect(begun).toBe(2);
});

it("refuses a press for another set-up meanwhile, and takes it afterwards", async () => {
  let resolve = (_result: ActionResult): void => undefined;
  const promise = new Promise<ActionResult>((done) => (resolve = done));
  const press = onePressAtATime(() => promise);
  const first = press(asked("bakery"));
  expect(await press(asked("butcher"))).toEqual({ result: "refused", code: "fillUnderWay" });
  resolve(filled);
  expect(await first).toEqual(filled);
  expect(await press(asked("butcher"))).toEqual(filled);
});

it("takes a press after a fill that failed", async () => {
  let fails = true;
  const press = onePressAtATime(() => (fails ? Promise.reject(new Error("gone")) : Promise.resolve(filled)));
  await expect(press(asked("bakery"))).rejects.toThrow("gone");
  fails = false;
  expect(await press(asked("butcher"))).toEqual(filled);
});
