// Reads a list of administrations in whatever way XML lets it be written.
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { ListedAdministration } from "../domain/administration.ts";
import { isDivision } from "../domain/formats.ts";

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
 * The rows of a list, in its order: an administration, or null for a row without a division number. Null when the text
 * is not well-formed or its root is another element.
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
