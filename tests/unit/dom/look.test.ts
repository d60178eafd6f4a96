// Tests the budget of a look. It ends a look at a page that is too large, but not a look while the machine is slow.
import { afterEach, expect, it, vi } from "vitest";
import { inOneLook, oncePerLook, PageTooLarge, spend } from "../../../utils/dom/look.ts";

afterEach(() => void vi.restoreAllMocks());

/** Returns a look that takes this many milliseconds and does this much work. */
const look = (milliseconds: number, work: number) => () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(0);
  return inOneLook(() => {
    now.mockReturnValue(milliseconds);
    spend(work);
    return "looked";
  });
};

it.each([
  [51, 20_001],
  [501, 5_001],
])("a look of %i ms that did work of %i ends", (milliseconds, work) => {
  expect(look(milliseconds, work)).toThrow(PageTooLarge);
});

it.each([
  [40, 1_000_000],
  [400, 10_000],
  [10_000, 1_000],
])("a look of %i ms that did work of %i goes on: the page is not large", (milliseconds, work) => {
  expect(look(milliseconds, work)()).toBe("looked");
});

it("the same is asked once within a look, a look within it included, and anew in the next", () => {
  let asked = 0;
  const question = oncePerLook(() => (asked += 1));
  const about = {};
  const both = () => inOneLook(() => [question(about), inOneLook(() => question(about))]);
  expect(both()).toEqual([1, 1]);
  expect(both()).toEqual([2, 2]);
});
