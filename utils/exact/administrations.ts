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
  trimValues: false,
  ignoreDeclaration: true,
  // Numeric character references are decoded only with this.
  htmlEntities: true,
  isArray: (name) => name === "Administration" || name === "Description",
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

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

const attribute = (node: Node, name: string): string => {
  const value = node[`@${name}`];
  return typeof value === "string" ? value.trim() : "";
};

function nameOf({ Description }: Node): string {
  const first: unknown = Array.isArray(Description) ? Description[0] : undefined;
  const text = isNode(first) ? first["#text"] : first;
  return typeof text === "string" ? text.trim() : "";
}

function administrationOf(node: unknown): ListedAdministration | null {
  if (!isNode(node)) return null;
  const division = attribute(node, "Code");
  if (!/^\d+$/.test(division)) return null;
  const hid = attribute(node, "HID");
  const name = nameOf(node);
  return {
    division,
    ...(hid !== "" && { hid }),
    ...(name !== "" && { name }),
    ...(/^(true|1)$/i.test(attribute(node, "Current")) && { current: true }),
  };
}

function rootOf(text: string): unknown {
  try {
    return XMLValidator.validate(text) === true ? (parser.parse(text) as Node)["Administrations"] : undefined;
  } catch {
    return undefined;
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
  if (root === undefined) return { ok: false, code: "administrations-broken" };
  const nodes = isNode(root) ? (root["Administration"] ?? []) : [];
  const listed = (nodes as unknown[]).map(administrationOf).filter((one) => one !== null);
  // Rows without a division number are left out; when all are, the shape is not the one we know.
  return listed.length === 0 && (nodes as unknown[]).length > 0
    ? { ok: false, code: "administrations-broken" }
    : { ok: true, administrations: listed };
}
