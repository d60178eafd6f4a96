// Decodes the bytes of an XML answer into text, in the encoding that they state. A wrong encoding is an error, so the
// extension never shows a damaged name. Source: docs/facts/exact-online.md "XMLDivisions.aspx" (UTF-8 with a byte order
// mark, as a rule).

const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
  // Without a byte order mark, the bytes of the first character `<` show the encoding.
  [[0x3c, 0x00], "utf-16le"],
  [[0x00, 0x3c], "utf-16be"],
];

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes bytes into text. Uses the byte order mark where there is one. Else uses UTF-8 where the bytes are valid
 * UTF-8. Else uses the encoding that the content type or the XML declaration names. Returns null when the bytes do not
 * fit the encoding, and when the two name different encodings or none.
 */
export function decodeXml(bytes: Uint8Array, contentType: string | null): string | null {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  // Cut off the mark of UTF-8: Chromium then decodes several times as fast.
  if (marked?.[1] === "utf-8") return decoded(bytes.subarray(marked[0].length), "utf-8");
  if (marked) return decoded(bytes, marked[1]);
  // Text in another encoding is almost never valid UTF-8. Plain ASCII is, but it is the same in all of them.
  const unicode = decoded(bytes, "utf-8");
  if (unicode !== null) return unicode;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const named = [
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType?.slice(0, 200) ?? "")?.[1],
    /\bencoding\s*=\s*["']([\w:.-]+)["']/i.exec(declarationIn(start))?.[1],
  ].flatMap((label) => (label ? [nameOf(label)] : []));
  const [encoding, ...others] = new Set(named);
  return encoding && others.length === 0 ? decoded(bytes, encoding) : null;
}

/** Returns the XML declaration at the start of a text, or an empty text. */
function declarationIn(start: string): string {
  const text = start.trimStart();
  const end = text.indexOf(">");
  return /^<\?xml\s/i.test(text) ? text.slice(0, end < 0 ? undefined : end) : "";
}

/**
 * Returns the standard name of an encoding: `windows-1252` for `iso-8859-1` and `latin1`. Returns an unknown label
 * unchanged.
 */
function nameOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return label;
  }
}
