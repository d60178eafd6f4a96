// Reads a list of administrations in the plain form that Exact writes. This is about ten times faster than a full XML
// parser. It never guesses: it leaves every other form to that parser (list-xml.ts).
import type { ListedAdministration } from "../domain/administration.ts";
import { isDivision } from "../domain/formats.ts";

const begin = /^(?:<\?xml [^<>?]*\?>)?\s*<Administrations>\s*/;
const end = /<\/Administrations>\s*$/y;
/** Matches one administration: attributes without references, and at most one description without elements. */
const row =
  /<Administration((?: [A-Za-z]+="[^"<&]*")+) ?(?:\/>|>\s*(?:<Description>([^<]*)<\/Description>\s*)?<\/Administration>)\s*/y;
const attribute = / ([A-Za-z]+)="([^"]*)"/g;

const references: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Returns the decoded text of an XML text. Returns null when it has references other than the five that XML defines.
 */
function readText(written: string): string | null {
  if (written.includes("]]>")) return null;
  const lines = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  if (!lines.includes("&")) return lines.trim();
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(lines)) return null;
  return lines.replace(/&(\w+);/g, (_, name: string) => references[name]!).trim();
}

/** More attributes than this are no plain form. Exact writes three. */
const maxAttributes = 8;

/** The attributes that are read, by their names. */
interface Attributes {
  Code?: string;
  HID?: string;
  Current?: string;
}

/** Returns the attributes of an administration. Returns null when one of them stands twice, or when there are many. */
function readAttributes(written: string): Attributes | null {
  const found: Attributes = {};
  const names: string[] = [];
  attribute.lastIndex = 0;
  for (let one = attribute.exec(written); one; one = attribute.exec(written)) {
    const [, name = "", value = ""] = one;
    if (names.includes(name) || names.length === maxAttributes) return null;
    names.push(name);
    if (name === "Code" || name === "HID" || name === "Current") found[name] = value.trim();
  }
  return found;
}

function administrationOf(attributes: string, description: string): ListedAdministration | null {
  const values = readAttributes(attributes);
  const name = readText(description);
  if (!values || name === null) return null;
  const { Code: division = "", HID: hid = "", Current: current = "" } = values;
  if (!isDivision(division)) return null;
  const one: ListedAdministration = { division };
  if (hid !== "") one.hid = hid;
  if (name !== "") one.name = name;
  if (/^(true|1)$/i.test(current)) one.current = true;
  return one;
}

/**
 * Returns the administrations of a plain list, in the list's order. Returns null when any part of the text has another
 * form or an error.
 */
export function readPlainList(text: string): ListedAdministration[] | null {
  const listed: ListedAdministration[] = [];
  let at = begin.exec(text)?.[0].length ?? 0;
  if (at === 0) return null;
  for (;;) {
    row.lastIndex = at;
    const found = row.exec(text);
    if (!found) break;
    const one = administrationOf(found[1]!, found[2] ?? "");
    if (!one) return null;
    listed.push(one);
    at = row.lastIndex;
  }
  end.lastIndex = at;
  return end.test(text) ? listed : null;
}
