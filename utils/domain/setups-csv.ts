// Prints the setups as a CSV file in which a spreadsheet finds no formulas. Reads such a file back, all lines or none.
import Papa from "papaparse";
import { countryFromWords, plainWords } from "./countries.ts";
import { isDivision, tidyDivision, tidyTitle } from "./formats.ts";
import { maxLengths, maxListed } from "./limits.ts";
import type { ListMistake } from "./list-mistakes.ts";
import type { ListedSetup } from "./listed-setups.ts";
import type { SetupSummary } from "./view.ts";

/** The list's headings and words, in the user's language. */
export interface ListWords {
  /** The character that ends a cell in spreadsheets of that language. */
  separator: string;
  title: string;
  country: string;
  division: string;
  administration: string;
  hid: string;
  clientId: string;
  state: string;
  states: Readonly<Record<SetupSummary["state"], string>>;
}

/**
 * A spreadsheet runs a cell that begins like this as a formula. An apostrophe before it makes it text. A cell that
 * already begins with apostrophes gets one more.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const defused = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

/** Returns the list as the text of a file. It contains what the overview shows and never a secret. */
export function printSetups(setups: readonly SetupSummary[], words: ListWords): string {
  const { separator, title, country, division, administration, hid, clientId, state, states } = words;
  const rows = setups.map((one) => [
    one.title,
    one.country ?? "",
    one.administration?.division ?? "",
    one.administration?.name ?? "",
    one.administration?.hid ?? "",
    one.clientId,
    states[one.state],
  ]);
  const fields = [title, country, division, administration, hid, clientId, state];
  const text = Papa.unparse([fields, ...rows], {
    delimiter: separator,
    newline: "\r\n",
    escapeFormulae: formula,
  });
  return `\uFEFF${text}\r\n`;
}

/** The setups of a list, or all of its mistakes. */
export type ReadList = { ok: true; setups: ListedSetup[] } | { ok: false; mistakes: ListMistake[] };

/** The most lines of a file that are read, empty ones too. */
const maxLines = 20_000;

/** The possible headings of each column, in the form of `plainWords`. The number that people see is no division. */
const columns = {
  title: {
    name: "Title",
    words: [
      "title",
      "display title",
      "titel",
      "weergavetitel",
      "titre",
      "titre d'affichage",
      "titre d’affichage",
    ],
  },
  country: { name: "Country", words: ["country", "land", "pays"] },
  division: {
    name: "Division",
    words: [
      "division",
      "division number",
      "division code",
      "divisie",
      "divisienummer",
      "divisiecode",
      "numero de division",
      "code de division",
    ],
  },
} as const;
type Column = keyof typeof columns;
const columnNames = Object.keys(columns) as Column[];

interface Line {
  line: number;
  cells: string[];
  broken: boolean;
}

/** Returns at most so many lines of a list, each with the line of the file in which it begins. */
function linesOf(text: string, delimiter: string, max: number): Line[] {
  const lines: Line[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    preview: max,
    step: ({ data, errors, meta }) => {
      lines.push({ line, cells: data, broken: errors.some(({ type }) => type === "Quotes") });
      line += text.slice(from, meta.cursor).split("\n").length - 1;
      from = meta.cursor;
    },
  });
  return lines;
}

/** No known heading is longer. */
const maxHeading = 100;

const columnOf = (cell: string): Column | undefined =>
  cell.length > maxHeading
    ? undefined
    : columnNames.find((name) => (columns[name].words as readonly string[]).includes(plainWords(cell)));

const isBlank = ({ cells }: Line): boolean => cells.every((cell) => cell.trim() === "");

/** The first line that Excel writes itself. It names the separator of the cells. */
const separatorLine = /^sep=(.)\n/i;

/** Returns the separator with which most headings are known. */
function separatorOf(text: string): string {
  const known = (separator: string) =>
    (linesOf(text, separator, 1)[0]?.cells ?? []).filter((cell) => columnOf(cell)).length;
  const separators = [",", ";", "\t"];
  return separators.toSorted((a, b) => known(b) - known(a))[0]!;
}

/**
 * Reads a list of titles, countries and divisions, with headings in English, Dutch or French, in any order. Ignores
 * other columns. Country and division may be empty. Returns all setups when the whole list is right. Otherwise returns
 * every mistake with its line.
 */
export function readSetupList(file: string): ReadList {
  const whole = file.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const said = separatorLine.exec(whole);
  const text = said ? whole.slice(said[0].length) : whole;
  const skipped = said ? 1 : 0;
  const all = linesOf(text, said?.[1] ?? separatorOf(text), maxLines).map((one) => ({
    ...one,
    line: one.line + skipped,
  }));
  const [headings, ...rows] = all.filter((one) => !isBlank(one));
  const beyond = all[maxLines - 1] ?? rows[maxListed];
  if (beyond)
    return {
      ok: false,
      mistakes: [{ line: beyond.line, code: "listTooMany", substitutions: [String(maxListed)] }],
    };
  if (!headings) return { ok: false, mistakes: [{ line: 1, code: "listEmpty" }] };
  const places = headings.cells.map(columnOf);
  const wrong = headingMistakes(headings.line, places);
  if (headings.broken) wrong.unshift({ line: headings.line, code: "listQuotes" });
  if (wrong.length > 0) return { ok: false, mistakes: wrong };
  if (rows.length === 0) return { ok: false, mistakes: [{ line: headings.line, code: "listEmpty" }] };
  const placeOf = Object.fromEntries(columnNames.map((name) => [name, places.indexOf(name)])) as Places;
  const read = rows.map((row) => readRow(row, places.length, placeOf));
  const mistakes = [...read.flatMap((one) => one.mistakes), ...twice(read)];
  return mistakes.length > 0
    ? { ok: false, mistakes: mistakes.toSorted((a, b) => a.line - b.line) }
    : { ok: true, setups: read.map(({ setup }) => setup) };
}

function headingMistakes(line: number, places: readonly (Column | undefined)[]): ListMistake[] {
  return columnNames.flatMap((name): ListMistake[] => {
    const times = places.filter((place) => place === name).length;
    if (times === 1) return [];
    const code = times === 0 ? "listHeadingMissing" : "listHeadingTwice";
    return [{ line, code, substitutions: [columns[name].name] }];
  });
}

interface ReadRow {
  line: number;
  setup: ListedSetup;
  mistakes: ListMistake[];
}

/** The cell of a line in which each column is, counted from 0. */
type Places = Readonly<Record<Column, number>>;

function readRow({ line, cells, broken }: Line, headings: number, places: Places): ReadRow {
  const cell = (name: Column) => (cells[places[name]] ?? "").replace(defused, "");
  const title = tidyTitle(cell("title"));
  const country = countryFromWords(cell("country"));
  const division = tidyDivision(cell("division"));
  const mistakes: ListMistake[] = [];
  const say = (code: ListMistake["code"], ...substitutions: string[]) =>
    mistakes.push({ line, code, substitutions: substitutions.map((one) => one.trim().slice(0, 40)) });
  const tooMany = cells.slice(headings).some((text) => text.trim() !== "");
  if (broken) say("listQuotes");
  // Cells that moved to another column would be wrong values.
  else if (tooMany || cells.length < Math.max(...Object.values(places)) + 1)
    say("listCells", String(cells.length), String(headings));
  else {
    if (title === "") say("listTitleMissing");
    if (title.length > maxLengths.title) say("listTitleLong", String(maxLengths.title));
    if (!country && cell("country").trim() !== "") say("listCountry", cell("country"));
    if (division !== "" && !isDivision(division)) say("listDivision", cell("division"));
  }
  return {
    line,
    setup: { line, title, ...(country && { country }), ...(division !== "" && { division }) },
    mistakes,
  };
}

function twice(rows: readonly ReadRow[]): ListMistake[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, setup: { title }, mistakes }): ListMistake[] => {
    const before = first.get(title);
    if (before === undefined) first.set(title, line);
    if (title === "" || before === undefined || mistakes.some(({ code }) => code === "listCells")) return [];
    return [{ line, code: "listTitleTwice", substitutions: [title.slice(0, 40), String(before)] }];
  });
}
