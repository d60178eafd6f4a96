// Tests that an answer's bytes are read in the right encoding.
import { describe, expect, test } from "vitest";
import { decodeXml } from "../../../utils/exact/decode-xml.ts";

const xml = (encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><Administrations>Café €</Administrations>`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, { mark = true, big = false } = {}) => {
  const bytes = new Uint8Array(Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le"));
  return big ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};
/** Returns the text in windows-1252, where é is E9 and € is 80. */
const windows = (text: string) =>
  Uint8Array.from(Array.from(text, (letter) => (letter === "€" ? 0x80 : letter.charCodeAt(0))));

describe("an answer is read in its own encoding", () => {
  test.each([
    ["UTF-8 with a byte order mark", utf8(`\uFEFF${xml("utf-8")}`), "text/xml", "utf-8"],
    ["UTF-8 without one", utf8(xml("utf-8")), "text/xml; charset=utf-8", "utf-8"],
    ["UTF-8 that says it is another", utf8(xml("iso-8859-1")), "text/xml; charset=iso-8859-1", "iso-8859-1"],
    ["UTF-16 with a byte order mark", utf16(xml("utf-16")), "text/xml", "utf-16"],
    [
      "UTF-16 with a mark, whatever its content type says",
      utf16(xml("utf-16")),
      "text/xml; charset=utf-8",
      "utf-16",
    ],
    ["UTF-16, big end first", utf16(xml("utf-16"), { big: true }), "text/xml", "utf-16"],
    ["UTF-16 without a mark", utf16(xml("utf-16"), { mark: false }), "text/xml", "utf-16"],
    ["windows-1252 by its declaration", windows(xml("windows-1252")), "text/xml", "windows-1252"],
    [
      "windows-1252 by its content type",
      windows(xml("windows-1252")),
      "text/xml; charset=windows-1252",
      "windows-1252",
    ],
    [
      "latin 1, named so twice in two ways",
      windows(xml("latin1")),
      'text/xml; charset="ISO-8859-1"',
      "latin1",
    ],
  ])("%s", (_how, bytes, contentType, encoding) => {
    expect(decodeXml(bytes, contentType)).toBe(xml(encoding));
  });
});

describe("what would come out mangled is an error", () => {
  test.each([
    ["bytes that are not what they say", windows(xml("utf-8")), "text/xml; charset=utf-8"],
    ["bytes that say nothing", windows("<Administrations>Café</Administrations>"), null],
    ["an encoding nobody knows", windows(xml("x-unknown-1")), "text/xml"],
    ["two different encodings", windows(xml("iso-8859-15")), "text/xml; charset=windows-1251"],
    ["UTF-16 cut in a character", utf16(xml("utf-16")).slice(0, -1), "text/xml"],
  ])("%s", (_how, bytes, contentType) => expect(decodeXml(bytes, contentType)).toBeNull());
});
