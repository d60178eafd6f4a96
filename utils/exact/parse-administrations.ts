// Reads what XMLDivisions.aspx answers: the list of administrations, or which of its refusals this is.
// Source: docs/facts/exact-online.md "XMLDivisions.aspx".
import type { ListedAdministration } from "../domain/administration.ts";
import { maxAnswer } from "../domain/limits.ts";
import { readPlainList } from "./list-plain.ts";
import { readXmlList } from "./list-xml.ts";
import { startOf, tagsIn } from "./markup.ts";

export type AdministrationsProblem =
  | "signedOut"
  | "administrationsNoRights"
  | "administrationsThrottled"
  | "administrationsNotXml"
  | "administrationsBroken"
  | "administrationsDoctype"
  | "administrationsTooLarge";

export type AdministrationsReading =
  | { ok: true; administrations: ListedAdministration[] }
  | { ok: false; code: AdministrationsProblem };

/** So much of the first element tells what it is. */
const maxStart = 100;

/** The error pages are HTML with a hidden `#mode`. */
const modes: Readonly<Record<string, AdministrationsProblem>> = {
  "0": "administrationsNoRights",
  "8": "administrationsThrottled",
};

/** So many characters of a page are looked through: what an error page says of itself stands long before. */
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
 * The administrations in an answer of XMLDivisions.aspx, in its order, numbers and names as text exactly as written.
 * `Code` is the division number, `HID` the customer's own. Returns a code for everything that is not such a list;
 * never throws.
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
  // Rows without a division number are left out; when all are, the shape is not the one we know.
  return listed.length === 0 && rows.length > 0
    ? { ok: false, code: "administrationsBroken" }
    : { ok: true, administrations: listed };
}
