// Tests the list of setups in a file: reading it returns what was written, spreadsheets find no formula in it, and an
// import with one mistake changes nothing.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readSecret } from "../../../utils/background/secrets.ts";
import { changeSetups, readSetups } from "../../../utils/background/stored-setups.ts";
import { countryCodes } from "../../../utils/domain/countries.ts";
import { tidyTitle } from "../../../utils/domain/formats.ts";
import { maxListFile, textOfFile } from "../../../utils/domain/list-text.ts";
import { printSetups, readSetupList, type ListWords } from "../../../utils/domain/setups-csv.ts";
import type { SetupSummary } from "../../../utils/domain/view.ts";
import { click, fakeDeps } from "../background/background-deps.ts";
import { importText } from "../background/import-text.ts";

const english: ListWords = {
  separator: ",",
  title: "Title",
  country: "Country",
  division: "Division",
  administration: "Administration",
  hid: "Number in Exact Online",
  clientId: "Client ID",
  state: "State",
  states: { missing: "not complete", ready: "ready to fill", filled: "filled in", connected: "connected" },
};
const dutch: ListWords = { ...english, separator: ";", title: "Titel", country: "Land", division: "Divisie" };
const french: ListWords = { ...english, separator: ";", title: "Titre", country: "Pays" };

/** Texts that cause trouble in spreadsheets and CSV readers. */
const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...Array.from("=+-@'\t\r\n\",; a1＝")), maxLength: 12 }),
  fc.constantFrom("=1+1", "+31 20", "-5", "@sum", "\t=x", "\r=x", "'=x", "''=x", "'t Veerhuys", '"', "a\nb"),
);
const title = nasty.map(tidyTitle).filter((text) => text !== "");
const setup = fc.record(
  {
    id: fc.uuid(),
    title,
    state: fc.constantFrom("missing" as const, "ready" as const, "filled" as const, "connected" as const),
    clientId: fc.oneof(fc.constant(""), fc.uuid()),
    country: fc.constantFrom(...countryCodes),
    administration: fc.record(
      { division: fc.stringMatching(/^\d{1,12}$/), name: nasty, hid: nasty },
      { requiredKeys: ["division"] },
    ),
  },
  { requiredKeys: ["id", "title", "state", "clientId"] },
) as fc.Arbitrary<SetupSummary>;
const setups = fc.uniqueArray(setup, { minLength: 1, maxLength: 12, selector: (one) => one.title });
const words = fc.constantFrom(english, dutch, french);

const asListed = ({ title, country, administration }: SetupSummary) => ({
  title,
  ...(country && { country }),
  ...(administration && { division: administration.division }),
});

/** Returns the line and code of each mistake. */
function mistakesIn(text: string): [number, string][] {
  const read = readSetupList(text);
  return read.ok ? [] : read.mistakes.map(({ line, code }) => [line, code]);
}

describe("a printed list", () => {
  it("read back holds the same titles, countries and divisions", () => {
    fc.assert(
      fc.property(setups, words, (list, language) => {
        const read = readSetupList(printSetups(list, language));
        expect(read.ok && read.setups.map(({ line: _line, ...one }) => one)).toEqual(list.map(asListed));
      }),
      { numRuns: 500 },
    );
  });

  it("has no cell that begins as a formula does", () => {
    fc.assert(
      fc.property(setups, words, (list, language) => {
        const { data } = Papa.parse<string[]>(printSetups(list, language).replace("\uFEFF", ""), {
          delimiter: language.separator,
        });
        expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(["en", "nl", "fr"])("the headings in %s", (language) => {
  it("are known when the list is read back", () => {
    const file = new URL(`../../../public/_locales/${language}/messages.json`, import.meta.url);
    const texts = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string } | undefined>;
    const text = (key: string) => texts[key]?.message ?? "";
    const own: ListWords = {
      ...english,
      separator: text("listSeparator"),
      title: text("listTitle"),
      country: text("field_country"),
      division: text("field_division"),
      administration: text("listAdministration"),
      hid: text("hidLabel"),
      clientId: text("field_clientId"),
      state: text("listState"),
    };
    const list = [
      { id: "1", title: "Bakery", clientId: "", state: "ready" as const, country: "uk" as const },
    ];
    expect(readSetupList(printSetups(list, own))).toMatchObject({
      setups: [{ title: "Bakery", country: "uk" }],
    });
  });
});

describe("a list is read", () => {
  const rows = [
    { title: "Bakery", country: "nl", division: "0012345" },
    { title: "Fish & Chips, Ltd", country: "uk", division: "3301277" },
  ];
  it.each([
    ["with commas", 'Title,Country,Division\nBakery,NL,0012345\n"Fish & Chips, Ltd",gb,3301277\n'],
    [
      "with semicolons and Dutch headings",
      "Titel;Land;Divisie\r\nBakery;Nederland;0012345\r\nFish & Chips, Ltd;VK;3301277",
    ],
    [
      "with tabs and French headings",
      "Titre\tPays\tNuméro de division\nBakery\tPays-Bas\t0012345\nFish & Chips, Ltd\tRoyaume-Uni\t3301277\n",
    ],
    [
      "with a byte order mark, empty lines and columns of other things",
      "\uFEFFDivision;HID;Title;Country\n0012345;10;Bakery;nl\n;;;\n\n3301277;11;Fish & Chips, Ltd;uk;\n",
    ],
    [
      "with Excel's line about the separator",
      "sep=;\nTitle;Country;Division\nBakery;nl;0012345\nFish & Chips, Ltd;uk;3301277",
    ],
  ])("%s", (_how, text) => {
    const read = readSetupList(text.replace("VK", "Verenigd Koninkrijk"));
    expect(read.ok && read.setups.map(({ line: _line, ...one }) => one)).toEqual(rows);
  });

  it("whose countries and divisions are still missing", () => {
    expect(readSetupList("Title,Country,Division\nBakery,,\n")).toEqual({
      ok: true,
      setups: [{ line: 2, title: "Bakery" }],
    });
  });

  it("from bytes in the alphabets that spreadsheets write, and from nothing else", () => {
    const bytes = (...values: number[]) => Uint8Array.from(values);
    expect(textOfFile(new TextEncoder().encode("\uFEFFCafé"))).toBe("Café");
    expect(textOfFile(bytes(0x43, 0x61, 0x66, 0xe9))).toBe("Café");
    expect(textOfFile(bytes(0xff, 0xfe, 0x43, 0, 0xe9, 0))).toBe("Cé");
    expect(textOfFile(bytes(0x50, 0x4b, 3, 4, 0, 0))).toBeNull();
    expect(maxListFile).toBeLessThan(2 ** 21);
  });
});

describe("mistakes are named by their line", () => {
  const head = "Title,Country,Division\n";
  it.each<[string, string, [number, string][]]>([
    ["an empty file", "", [[1, "listEmpty"]]],
    ["headings alone", head, [[1, "listEmpty"]]],
    ["no heading for the division", "Title,Country,HID\nBakery,nl,10\n", [[1, "listHeadingMissing"]]],
    ["two headings for the title", "Title,Titel,Country,Division\na,b,nl,1\n", [[1, "listHeadingTwice"]]],
    ["no title", `${head}Bakery,nl,1\n,nl,2\n`, [[3, "listTitleMissing"]]],
    ["the same title twice", `${head}Bakery,nl,1\nMill,nl,2\nBakery,be,3\n`, [[4, "listTitleTwice"]]],
    ["a country nobody knows", `${head}Bakery,Atlantis,1\n`, [[2, "listCountry"]]],
    ["a country API Center does not list", `${head}Bakery,de,1\n`, [[2, "listCountry"]]],
    ["a division with letters", `${head}Bakery,nl,10 Bakery\n`, [[2, "listDivision"]]],
    ["a division that a spreadsheet rounded", `${head}Bakery,nl,3.98E+06\n`, [[2, "listDivision"]]],
    ["a comma that moved the cells", `${head}Bakery, North,nl,1\n`, [[2, "listCells"]]],
    ["a line cut short", `${head}Bakery\n`, [[2, "listCells"]]],
    ["a quotation mark that is never closed", `${head}"Bakery,nl,1\nMill,nl,2\n`, [[2, "listQuotes"]]],
    [
      "after a cell of two lines and an empty line",
      `${head}"Bakery\nNorth",nl,1\n\n,nl,2\nMill,xx,y\n`,
      [
        [5, "listTitleMissing"],
        [6, "listCountry"],
        [6, "listDivision"],
      ],
    ],
  ])("%s", (_what, text, mistakes) => {
    expect(mistakesIn(text)).toEqual(mistakes);
  });
});

describe("taking a list over", () => {
  it("adds every line, and starts with the first where nothing was begun yet", async () => {
    const deps = fakeDeps();
    const { result } = await importText(deps, "Title,Country,Division\nBakery,nl,1\nMill,be,2\n");
    expect(result).toEqual({ result: "done", code: "setupsImported", substitutions: ["2", "0"] });
    const { items, activeId } = await readSetups(deps);
    expect(items.map(({ title }) => title)).toEqual(["Bakery", "Mill"]);
    expect(activeId).toBe(items[0]?.id);
  });

  it("keeps a setup that has only a client secret: it is not as every installation starts", async () => {
    const deps = fakeDeps();
    const values = { title: "", clientId: "", clientSecret: "Canary12Char", country: "", division: "" };
    await click(deps, undefined, { action: "save-setup", values });
    const [typed] = (await readSetups(deps)).items;
    await importText(deps, "Title,Country,Division\nBakery,nl,1\n");
    const { items } = await readSetups(deps);
    expect(items.map(({ title }) => title)).toEqual(["", "Bakery"]);
    expect(items[0]).toEqual(typed);
    expect((await readSecret(deps, items[0]?.id ?? ""))?.value).toBe("Canary12Char");
  });

  it("passes over what is there already, so that a longer list can be taken again", async () => {
    const deps = fakeDeps();
    await importText(deps, "Title,Country,Division\nBakery,nl,1\n");
    const { result } = await importText(deps, "Title,Country,Division\nBakery,nl,1\nMill,be,2\n");
    expect(result.substitutions).toEqual(["1", "1"]);
    expect((await readSetups(deps)).items).toHaveLength(2);
  });

  it("never changes a setup that is there: the same title with another division is a mistake", async () => {
    const deps = fakeDeps();
    await importText(deps, "Title,Country,Division\nBakery,nl,1\n");
    const before = await readSetups(deps);
    const answer = await importText(deps, "Title,Country,Division\nMill,nl,3\nBakery,nl,2\n");
    expect(answer.mistakes).toEqual([{ line: 3, code: "listTitleUsed", substitutions: ["Bakery"] }]);
    expect(await readSetups(deps)).toEqual(before);
  });

  it("takes all of a list or nothing, whatever the list", async () => {
    const cell = fc.constantFrom("Bakery", "Mill", "nl", "be", "xx", "1", "3977752", "", '"', "a,b", "=1");
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(","));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        const deps = fakeDeps();
        await changeSetups(deps, (all) => ({
          ...all,
          items: all.items.map((one) => ({ ...one, title: "There before" })),
        }));
        const before = await readSetups(deps);
        const text = ["Title,Country,Division", ...lines].join("\n");
        const { result, mistakes } = await importText(deps, text);
        const { items } = await readSetups(deps);
        const written = lines.filter((one) => one.replace(/[",]/g, "").trim() !== "").length;
        // A quote may open in one line and close in the next. Then two lines are one setup.
        const fewest = text.includes('"') ? 1 : written;
        if (result.result === "done") {
          expect(mistakes).toEqual([]);
          expect(items.length - 1).toBeGreaterThanOrEqual(Math.min(fewest, written));
          expect(items.length - 1).toBeLessThanOrEqual(written);
        } else expect([items, mistakes.length > 0]).toEqual([before.items, true]);
      }),
      { numRuns: 300 },
    );
  });
});
