// Turns the bytes of an XML answer into text by what they say of themselves. A name that would come out mangled is an
// error: it is never shown. Source: docs/facts/exact-online.md "XMLDivisions.aspx" (UTF-8 with a byte order mark, as a rule).

const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
  // Without a mark the first character, `<`, tells.
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
 * The text of the bytes: by byte order mark, else as UTF-8 where they are that, else in the encoding that the content
 * type or the XML declaration names. Null when they cannot be read so, or when the two name different ones.
 */
export function decodeXml(bytes: Uint8Array, contentType: string | null): string | null {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return decoded(bytes, marked[1]);
  // Text in another encoding is hardly ever valid UTF-8, unless it is plain ASCII: then all are the same.
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

/** The XML declaration that a text begins with; empty when it has none. */
function declarationIn(start: string): string {
  const text = start.trimStart();
  const end = text.indexOf(">");
  return /^<\?xml\s/i.test(text) ? text.slice(0, end < 0 ? undefined : end) : "";
}

/** The encoding that a label stands for: `iso-8859-1` and `latin1` are `windows-1252`; an unknown label is itself. */
function nameOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return label;
  }
}
