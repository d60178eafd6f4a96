// Reads what XMLDivisions.aspx answers: the list of administrations, or which of its refusals this is.
// Source: facts/exact-online.md "XMLDivisions.aspx".
import type { ListedAdministration } from "../setup/administration.ts";
import { readPlainList } from "./list-plain.ts";
import { readXmlList } from "./list-xml.ts";

/** 20 MB: what is larger is refused before it is parsed. Source: facts/platform.md "Libraries". */
const largestText = 20 * 1024 * 1024;

export type AdministrationsProblem =
  | "signed-out"
  | "administrations-no-rights"
  | "administrations-throttled"
  | "administrations-not-xml"
  | "administrations-broken"
  | "administrations-doctype"
  | "administrations-too-large";

export type AdministrationsReading =
  | { ok: true; administrations: ListedAdministration[] }
  | { ok: false; code: AdministrationsProblem };

/** The error pages are HTML with a hidden `#mode`. */
const modes: Readonly<Record<string, AdministrationsProblem>> = {
  "0": "administrations-no-rights",
  "8": "administrations-throttled",
};

function problemOfHtml(text: string): AdministrationsProblem {
  const input = /<input\b[^>]*\bid\s*=\s*["']?mode\b[^>]*>/i.exec(text)?.[0];
  const mode = input && /\bvalue\s*=\s*["']?(\d+)/i.exec(input)?.[1];
  if (mode !== undefined && mode !== "" && Object.hasOwn(modes, mode)) return modes[mode]!;
  return /<input\b[^>]*\btype\s*=\s*["']?password\b/i.test(text) ? "signed-out" : "administrations-not-xml";
}

/**
 * The administrations in an answer of XMLDivisions.aspx, in its order, numbers and names as text exactly as written.
 * `Code` is the division number, `HID` the customer's own. Answers a code for everything that is not such a list;
 * never throws.
 */
export function parseAdministrations(answer: string): AdministrationsReading {
  if (answer.length > largestText) return { ok: false, code: "administrations-too-large" };
  const text = answer.replace(/^\uFEFF/, "").trimStart();
  const start = text.slice(0, 2000);
  if (/^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*(<!doctype\s+html|<html)\b/i.test(start))
    return { ok: false, code: problemOfHtml(text) };
  if (/<!(doctype|entity)/i.test(text)) return { ok: false, code: "administrations-doctype" };
  if (!text.startsWith("<")) return { ok: false, code: "administrations-not-xml" };
  if (!/^(<\?[^>]*\?>\s*|<!--[^]*?-->\s*)*<Administrations[\s/>]/.test(start))
    return { ok: false, code: "administrations-not-xml" };
  const rows = readPlainList(text) ?? readXmlList(text);
  if (!rows) return { ok: false, code: "administrations-broken" };
  const listed = rows.filter((one) => one !== null);
  // Rows without a division number are left out; when all are, the shape is not the one we know.
  return listed.length === 0 && rows.length > 0
    ? { ok: false, code: "administrations-broken" }
    : { ok: true, administrations: listed };
}
