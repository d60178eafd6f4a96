// Packs a list of administrations into one text, one line for each. Session storage refuses an array of 100,000
// objects, and one line can be found without reading all. Source: docs/facts/platform.md "Storage and trust".
import type { ListedAdministration } from "./administration.ts";
import { maxAdministrations } from "./limits.ts";

const signs: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n" };
const letters: Readonly<Record<string, string>> = { "\\\\": "\\", "\\t": "\t", "\\n": "\n" };

const written = (text: string): string =>
  /[\\\t\n]/.test(text) ? text.replace(/[\\\t\n]/g, (sign) => signs[sign]!) : text;
const read = (text: string): string =>
  text.includes("\\") ? text.replace(/\\[\\tn]/g, (pair) => letters[pair]!) : text;

/**
 * Packs a list. Each line begins with a line break, then holds: division, number in Exact Online, whether it is
 * current, name.
 */
export function packAdministrations(list: readonly ListedAdministration[]): string {
  let packed = "";
  for (const { division, hid = "", name = "", current } of list)
    packed += `\n${written(division)}\t${written(hid)}\t${current ? "*" : ""}\t${written(name)}`;
  return packed;
}

/** Matches the line of one administration: see `isDivision`. */
const line = /\n\d{1,12}\t[^\t\n]*\t\*?\t[^\t\n]*/y;

/** Returns whether a text is a packed list. A document may send any text, so every line is checked. */
export function isPacked(text: string): boolean {
  let at = 0;
  for (let lines = 0; at < text.length; lines += 1) {
    line.lastIndex = at;
    if (lines === maxAdministrations || !line.test(text)) return false;
    at = line.lastIndex;
  }
  return true;
}

/** Reads the line between two positions. Does as little work as possible, because a list may have 100,000 lines. */
function unpackLine(packed: string, start: number, end: number): ListedAdministration {
  const afterDivision = packed.indexOf("\t", start);
  const afterHid = packed.indexOf("\t", afterDivision + 1);
  const afterCurrent = packed.indexOf("\t", afterHid + 1);
  const one: ListedAdministration = { division: read(packed.slice(start, afterDivision)) };
  if (afterHid > afterDivision + 1) one.hid = read(packed.slice(afterDivision + 1, afterHid));
  if (end > afterCurrent + 1) one.name = read(packed.slice(afterCurrent + 1, end));
  if (afterCurrent > afterHid + 1) one.current = true;
  return one;
}

/** Returns the position where the line that begins at `start` ends. */
function endOfLine(packed: string, start: number): number {
  const end = packed.indexOf("\n", start);
  return end < 0 ? packed.length : end;
}

/** A list that reads each administration only when it is asked for. Nobody looks at all of 100,000. */
export interface AdministrationRows {
  readonly length: number;
  /** Whether all rows can be read. False: only the first page of them, while the rest is on its way. */
  readonly whole: boolean;
  /** Returns the administration at a place, counted from 0. Returns undefined where there is none to read. */
  at(place: number): ListedAdministration | undefined;
  /** The places of the administrations that are open in Exact Online, usually one. */
  readonly current: readonly number[];
  /** Returns the administration of a division. Returns null where the rows that can be read do not have it. */
  find(division: string): ListedAdministration | null;
}

/** Returns the rows of a packed list. */
export function rowsIn(packed: string): AdministrationRows {
  const starts: number[] = [];
  for (let at = packed.indexOf("\n"); at >= 0; at = packed.indexOf("\n", at + 1)) starts.push(at + 1);
  const at = (place: number): ListedAdministration | undefined => {
    const start = starts[place];
    return start === undefined
      ? undefined
      : unpackLine(packed, start, (starts[place + 1] ?? packed.length + 1) - 1);
  };
  const current: number[] = [];
  let place = 0;
  for (let mark = packed.indexOf("\t*\t"); mark >= 0; mark = packed.indexOf("\t*\t", starts[place])) {
    while (starts[place]! <= mark) place += 1;
    // A number or a name may contain a star too, so the line is read to be sure.
    if (at(place - 1)?.current) current.push(place - 1);
    if (place === starts.length) break;
  }
  const find = (division: string) => findDivision(packed, division);
  return { length: starts.length, whole: true, at, current, find };
}

/** How many rows a page of the list has. */
export const rowsOnPage = 100;

/**
 * Returns the places of a list in the order in which it is shown: the administrations that are open in Exact Online
 * first, then the others in the list's order. `most`: how many places to return.
 */
export function shownOrder({ length, current }: AdministrationRows, most = length): Int32Array {
  const order = new Int32Array(Math.min(length, most));
  order.set(current.slice(0, order.length));
  const first = new Set(current);
  let next = current.length;
  for (let place = 0; next < order.length; place += 1) if (!first.has(place)) order[next++] = place;
  return order;
}

/** Packs the first page of a list, in the order in which it is shown. */
export function packFirstPage(rows: AdministrationRows): string {
  return packAdministrations([...shownOrder(rows, rowsOnPage)].flatMap((place) => rows.at(place) ?? []));
}

/** Returns the rows of a list of which only the first page is there. `length`: how many administrations it has. */
export function firstPageIn(packed: string, length: number): AdministrationRows {
  const rows = rowsIn(packed);
  return { ...rows, length, whole: rows.length === length };
}

/** Unpacks the whole list. */
export function unpackAdministrations(packed: string): ListedAdministration[] {
  const rows = rowsIn(packed);
  return Array.from({ length: rows.length }, (_, place) => rows.at(place)!);
}

/** Returns the administrations whose line contains this text, each once. */
function linesWith(packed: string, part: string): ListedAdministration[] {
  const found: ListedAdministration[] = [];
  let end = 0;
  for (let at = packed.indexOf(part); at >= 0; at = packed.indexOf(part, end)) {
    const start = packed.lastIndexOf("\n", at) + 1;
    end = endOfLine(packed, start);
    found.push(unpackLine(packed, start, end));
  }
  return found;
}

/** Returns the administration of a division in a packed list. Returns null when the list does not have it. */
export function findDivision(packed: string, division: string): ListedAdministration | null {
  return linesWith(packed, `\n${written(division)}\t`)[0] ?? null;
}

/** Returns the administrations with a number that users see in Exact Online. */
export function findHid(packed: string, hid: string): ListedAdministration[] {
  // The name is last in the line. So the text between two tabs is the number, or the star of the current
  // administration.
  return hid === "" ? [] : linesWith(packed, `\t${written(hid)}\t`).filter((one) => one.hid === hid);
}
