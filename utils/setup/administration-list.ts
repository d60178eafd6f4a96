// A list of administrations as one text, a line each: an array of 100,000 objects is refused by session storage, and
// one line can be found without reading all. Source: facts/platform.md "Storage and trust".
import type { ListedAdministration } from "./administration.ts";

const signs: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n" };
const letters: Readonly<Record<string, string>> = { "\\\\": "\\", "\\t": "\t", "\\n": "\n" };

const written = (text: string): string => text.replace(/[\\\t\n]/g, (sign) => signs[sign]!);
const read = (text: string): string =>
  text.includes("\\") ? text.replace(/\\[\\tn]/g, (pair) => letters[pair]!) : text;

/** Each line begins with a line break: division, number in Exact Online, whether it is current, name. */
export function packAdministrations(list: readonly ListedAdministration[]): string {
  return list
    .map(
      ({ division, hid = "", name = "", current }) =>
        `\n${written(division)}\t${written(hid)}\t${current ? "*" : ""}\t${written(name)}`,
    )
    .join("");
}

function unpackLine(line: string): ListedAdministration {
  const [division = "", hid = "", current = "", name = ""] = line.split("\t");
  return {
    division: read(division),
    ...(hid !== "" && { hid: read(hid) }),
    ...(name !== "" && { name: read(name) }),
    ...(current !== "" && { current: true }),
  };
}

/** The list behind a packed text. */
export function unpackAdministrations(text: string): ListedAdministration[] {
  return text.split("\n").slice(1).map(unpackLine);
}

/** The administrations whose line holds these signs. */
function linesWith(packed: string, signs: string): ListedAdministration[] {
  const found: ListedAdministration[] = [];
  for (let at = packed.indexOf(signs); at >= 0; at = packed.indexOf(signs, at + 1)) {
    const start = packed.lastIndexOf("\n", at) + 1;
    const end = packed.indexOf("\n", start);
    found.push(unpackLine(packed.slice(start, end < 0 ? undefined : end)));
  }
  return found;
}

/** The administration of a division in a packed list; null when it is not there. */
export function findDivision(packed: string, division: string): ListedAdministration | null {
  return linesWith(packed, `\n${written(division)}\t`)[0] ?? null;
}

/** The administrations that a person knows under a number. */
export function findHid(packed: string, hid: string): ListedAdministration[] {
  // A name stands last, so it is the number that stands between two tabs.
  return hid === "" ? [] : linesWith(packed, `\t${written(hid)}\t`);
}
