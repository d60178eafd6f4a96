// Tests the packed list: every list can be unpacked again, single administrations can be found in it, and it is small.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListedAdministration } from "../../../utils/domain/administration.ts";
import {
  findDivision,
  findHid,
  firstPageIn,
  isPacked,
  packAdministrations,
  packFirstPage,
  rowsIn,
  unpackAdministrations,
} from "../../../utils/domain/administration-list.ts";
import { compress, decompress } from "../../../utils/domain/compressed-text.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.constantFrom("\t", "a\nb", "\\t", "7"),
);
const list: fc.Arbitrary<ListedAdministration[]> = fc.uniqueArray(
  fc.record(
    { division: fc.stringMatching(/^\d{1,4}$/), hid: text, name: text, current: fc.constant(true as const) },
    { requiredKeys: ["division"] },
  ),
  { maxLength: 12, selector: ({ division }) => division },
);

describe("a packed list", () => {
  it("gives back any list", () => {
    fc.assert(
      fc.property(list, (any) => {
        const packed = packAdministrations(any);
        expect(unpackAdministrations(packed)).toEqual(any);
        expect(isPacked(packed)).toBe(true);
      }),
    );
  });

  it("has a first page, which of a short list is all of it with the current ones in front", () => {
    fc.assert(
      fc.property(list, (any) => {
        const rows = rowsIn(packAdministrations(any));
        const first = firstPageIn(packFirstPage(rows), rows.length);
        const wanted = [...any.filter(({ current }) => current), ...any.filter(({ current }) => !current)];
        expect(wanted.map((_, place) => first.at(place))).toEqual(wanted);
        expect([first.length, first.whole]).toEqual([any.length, true]);
      }),
    );
  });

  it("says which are open in Exact Online, whatever else is written as a star", () => {
    const starred = fc.constantFrom("*", "\t*\t", "7");
    const any = fc.array(
      fc.record(
        {
          division: fc.stringMatching(/^\d{1,4}$/),
          hid: starred,
          name: starred,
          current: fc.constant(true as const),
        },
        { requiredKeys: ["division"] },
      ),
    );
    fc.assert(
      fc.property(any, (list) => {
        const places = list.flatMap(({ current }, place) => (current ? [place] : []));
        expect(rowsIn(packAdministrations(list)).current).toEqual(places);
      }),
    );
  });

  it("finds the administration of a division, and no other", () => {
    fc.assert(
      fc.property(list, fc.stringMatching(/^\d{1,4}$/), (any, division) => {
        const packed = packAdministrations(any);
        expect(findDivision(packed, division)).toEqual(any.find((one) => one.division === division) ?? null);
        for (const one of any) expect(findDivision(packed, one.division)).toEqual(one);
      }),
    );
  });

  it("finds all that a person knows under a number, never by a name or a division", () => {
    fc.assert(
      fc.property(list, text, (any, hid) => {
        const packed = packAdministrations(any);
        expect(findHid(packed, hid)).toEqual(any.filter((one) => one.hid === hid));
        for (const one of any)
          if (one.hid !== undefined) expect(findHid(packed, one.hid)).toContainEqual(one);
      }),
    );
  });

  it("takes the star of the current administration for nobody's number", () => {
    const open = { division: "1", current: true };
    const starred = { division: "2", hid: "*", current: true };
    expect(findHid(packAdministrations([open, starred]), "*")).toEqual([starred]);
  });
});

describe("a compressed text", () => {
  it("comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 200 }), async (any) => {
        expect(await decompress(await compress(any), 10_000)).toBe(any);
      }),
    );
  });

  it("is a fraction of a long list", async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({
      division: `${5_000_000 + at}`,
      hid: `${at}`,
      name: `Klant & Co ${at * 7919}`,
    }));
    const packed = packAdministrations(many);
    const small = await compress(packed);
    expect(small.length).toBeLessThan(packed.length / 2);
    expect(await decompress(small, packed.length)).toBe(packed);
  });

  it("is nothing when it becomes too long, and is not unpacked to its end", async () => {
    const small = await compress("x".repeat(1_000_000));
    expect(await decompress(small, 999_999)).toBeNull();
    expect(await decompress(small, 1_000_000)).toHaveLength(1_000_000);
  });

  it("is nothing when it is damaged", async () => {
    expect(await decompress("no such text", 100)).toBeNull();
    expect(await decompress("AAAA", 100)).toBeNull();
  });
});
