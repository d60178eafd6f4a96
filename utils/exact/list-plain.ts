// Reads a list of administrations that is written plainly, as Exact writes it, some ten times faster than a parser of
// all XML does. Whatever is not plain is left to that parser (list-xml.ts): this one never guesses.
import type { ListedAdministration } from "../domain/administration.ts";
import { isDivision } from "../domain/formats.ts";

const begin = /^(?:<\?xml [^<>?]*\?>)?\s*<Administrations>\s*/;
const end = /<\/Administrations>\s*$/y;
/** One administration: its attributes without references, at most one description without elements. */
const row =
  /<Administration((?: [A-Za-z]+="[^"<&]*")+) ?(?:\/>|>\s*(?:<Description>([^<]*)<\/Description>\s*)?<\/Administration>)\s*/y;
const attribute = / ([A-Za-z]+)="([^"]*)"/g;

const references: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text behind one written in XML; null when it has references other than the five of XML itself. */
function readText(written: string): string | null {
  if (written.includes("]]>")) return null;
  const lines = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  if (!lines.includes("&")) return lines.trim();
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(lines)) return null;
  return lines.replace(/&(\w+);/g, (_, name: string) => references[name]!).trim();
}

function readAttributes(written: string): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of written.matchAll(attribute)) {
    if (found.has(name)) return null;
    found.set(name, value.trim());
  }
  return found;
}

function administrationOf(attributes: string, description: string): ListedAdministration | null {
  const values = readAttributes(attributes);
  const division = values?.get("Code") ?? "";
  const name = readText(description);
  if (!values || name === null || !isDivision(division)) return null;
  const hid = values.get("HID") ?? "";
  return {
    division,
    ...(hid !== "" && { hid }),
    ...(name !== "" && { name }),
    ...(/^(true|1)$/i.test(values.get("Current") ?? "") && { current: true }),
  };
}

/** The administrations of a plain list, in its order; null when anything in the text is otherwise, or amiss. */
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
