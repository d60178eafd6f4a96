// Reads what XMLDivisions.aspx answers: the list of administrations, or which of its refusals this is.
// Source: facts/exact-online.md "XMLDivisions.aspx".
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { ListedAdministration } from "../setup/administration.ts";

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

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  // Text is kept exactly: the defaults would turn 0012345 into 12345.
  parseTagValue: false,
  parseAttributeValue: false,
  // Numeric character references are decoded only with this.
  htmlEntities: true,
  ignoreDeclaration: true,
  // Elements in the order they stand in, no paths to them: that takes a third less time for a long list.
  preserveOrder: true,
  jPath: false,
});

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

/** An element or a piece of text, as the parser gives it: its content under its own name, its attributes under `:@`. */
type Piece = Record<string, unknown>;

const isPiece = (value: unknown): value is Piece => typeof value === "object" && value !== null;

const contentOf = (piece: Piece, name: string): Piece[] | null => {
  const content = Object.hasOwn(piece, name) ? piece[name] : null;
  return Array.isArray(content) ? content.filter(isPiece) : null;
};

/** The content of each element of this name among the pieces. */
const named = (pieces: readonly Piece[], name: string): Piece[][] =>
  pieces.flatMap((piece) => {
    const content = contentOf(piece, name);
    return content ? [content] : [];
  });

function attribute(piece: Piece, name: string): string {
  const attributes = piece[":@"];
  const value = isPiece(attributes) ? attributes[`@${name}`] : undefined;
  return typeof value === "string" ? value.trim() : "";
}

function nameOf(content: readonly Piece[]): string {
  const [first = []] = named(content, "Description");
  return first
    .map(({ "#text": text }) => (typeof text === "string" ? text : ""))
    .join("")
    .trim();
}

function administrationOf(piece: Piece, content: readonly Piece[]): ListedAdministration | null {
  const division = attribute(piece, "Code");
  if (!/^\d+$/.test(division)) return null;
  const hid = attribute(piece, "HID");
  const name = nameOf(content);
  return {
    division,
    ...(hid !== "" && { hid }),
    ...(name !== "" && { name }),
    ...(/^(true|1)$/i.test(attribute(piece, "Current")) && { current: true }),
  };
}

/** What stands in the root element; null when the text is not well-formed or has another root. */
function rootOf(text: string): Piece[] | null {
  try {
    if (XMLValidator.validate(text) !== true) return null;
    const pieces = parser.parse(text) as Piece[];
    const roots = named(pieces, "Administrations");
    return roots.length === 1 ? roots[0]! : null;
  } catch {
    return null;
  }
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
  const root = rootOf(text);
  if (!root) return { ok: false, code: "administrations-broken" };
  const rows = root.flatMap((piece) => {
    const content = contentOf(piece, "Administration");
    return content ? [administrationOf(piece, content)] : [];
  });
  const listed = rows.filter((one) => one !== null);
  // Rows without a division number are left out; when all are, the shape is not the one we know.
  return listed.length === 0 && rows.length > 0
    ? { ok: false, code: "administrations-broken" }
    : { ok: true, administrations: listed };
}
