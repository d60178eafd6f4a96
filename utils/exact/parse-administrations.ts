// Parses the answer of XMLDivisions.aspx: the list of administrations, or the reason of a refusal. Source:
// docs/facts/exact-online.md "XMLDivisions.aspx".
import type { ListedAdministration } from "../domain/administration.ts";
import { maxAnswer } from "../domain/limits.ts";
import { readPlainList } from "./list-plain.ts";
import { readXmlList } from "./list-xml.ts";
import { startOf, tagsIn } from "./markup.ts";

/** Why an answer contains no list. */
export type AdministrationsProblem =
  | "signedOut"
  | "administrationsNoRights"
  | "administrationsThrottled"
  | "administrationsNotXml"
  | "administrationsBroken"
  | "administrationsDoctype"
  | "administrationsTooLarge";

/** The list of administrations, or the reason why there is no list. */
export type AdministrationsReading =
  | { ok: true; administrations: ListedAdministration[] }
  | { ok: false; code: AdministrationsProblem };

/** This many characters of the first element are enough to recognise it. */
const maxStart = 100;

/** The error pages are HTML with a hidden `#mode`. */
const modes: Readonly<Record<string, AdministrationsProblem>> = {
  "0": "administrationsNoRights",
  "8": "administrationsThrottled",
};

/** Maximum number of characters of an HTML page to read. The mark of an error page stands far before that. */
const maxPage = 1_000_000;

function problemOfHtml(html: string): AdministrationsProblem {
  let asksPassword = false;
  for (const { name, attributes } of tagsIn(html.slice(0, maxPage))) {
    if (name !== "input") continue;
    const mode = attributes.get("value")?.trim() ?? "";
    if (attributes.get("id")?.trim().toLowerCase() === "mode" && Object.hasOwn(modes, mode))
      return modes[mode]!;
    asksPassword ||= attributes.get("type")?.trim().toLowerCase() === "password";
  }
  return asksPassword ? "signedOut" : "administrationsNotXml";
}

/**
 * Returns the administrations in an answer of XMLDivisions.aspx, in its order. Numbers and names are texts, exactly as
 * written. `Code` is the division number, `HID` is the customer's own number. Returns a code for every other answer.
 * Never throws.
 */
export function parseAdministrations(answer: string): AdministrationsReading {
  if (answer.length > maxAnswer) return { ok: false, code: "administrationsTooLarge" };
  const text = answer.replace(/^\uFEFF/, "").trimStart();
  const at = startOf(text);
  const start = at < 0 ? "" : text.slice(at, at + maxStart);
  if (/^<(?:!doctype\s+)?html\b/i.test(start)) return { ok: false, code: problemOfHtml(text) };
  if (/<!(doctype|entity)/i.test(text)) return { ok: false, code: "administrationsDoctype" };
  if (!/^<Administrations[\s/>]/.test(start)) return { ok: false, code: "administrationsNotXml" };
  const rows = readPlainList(text) ?? readXmlList(text);
  if (!rows) return { ok: false, code: "administrationsBroken" };
  const listed = rows.filter((one) => one !== null);
  // Leave out rows without a division number. When no row has one, the format is unknown.
  return listed.length === 0 && rows.length > 0
    ? { ok: false, code: "administrationsBroken" }
    : { ok: true, administrations: listed };
}
