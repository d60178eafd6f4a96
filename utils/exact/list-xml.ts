// Reads a list of administrations in any form that XML allows.
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { ListedAdministration } from "../domain/administration.ts";
import { isDivision } from "../domain/formats.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  // Keep the text exactly: the defaults turn 0012345 into 12345.
  parseTagValue: false,
  parseAttributeValue: false,
  // The parser decodes numeric character references only with this option.
  htmlEntities: true,
  ignoreDeclaration: true,
  // A name may be in several pieces, and the spaces between them are part of it.
  trimValues: false,
  // Keep the order of the elements and skip their paths. This takes a third less time for a long list.
  preserveOrder: true,
  jPath: false,
});

/** An element or a text from the parser. The content is under its own name, the attributes are under `:@`. */
type Piece = Record<string, unknown>;

const isPiece = (value: unknown): value is Piece => typeof value === "object" && value !== null;

const contentOf = (piece: Piece, name: string): Piece[] | null => {
  const content = Object.hasOwn(piece, name) ? piece[name] : null;
  return Array.isArray(content) ? content.filter(isPiece) : null;
};

/** Returns the content of each element with this name among the pieces. */
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
  if (!isDivision(division)) return null;
  const hid = attribute(piece, "HID");
  const name = nameOf(content);
  return {
    division,
    ...(hid !== "" && { hid }),
    ...(name !== "" && { name }),
    ...(/^(true|1)$/i.test(attribute(piece, "Current")) && { current: true }),
  };
}

/** Returns the content of the root element. Returns null when the text is not well-formed or has another root. */
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
 * Returns the rows of a list in the list's order: an administration, or null for a row without a division number.
 * Returns null when the text is not well-formed or has another root element.
 */
export function readXmlList(text: string): (ListedAdministration | null)[] | null {
  const root = rootOf(text);
  return (
    root &&
    root.flatMap((piece) => {
      const content = contentOf(piece, "Administration");
      return content ? [administrationOf(piece, content)] : [];
    })
  );
}
