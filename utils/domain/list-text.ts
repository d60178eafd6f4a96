// Turns the bytes of a chosen file into text. Spreadsheets write UTF-8 with or without a byte order mark, UTF-16, or
// windows-1252.

/** The largest file that is read as a list, in bytes. */
export const maxListFile = 1_000_000;

const strict = (label: string): TextDecoder => new TextDecoder(label, { fatal: true });

function encodingOf(file: Uint8Array): string {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function decoded(file: Uint8Array): string | null {
  for (const label of [encodingOf(file), "windows-1252"]) {
    try {
      return strict(label).decode(file);
    } catch {
      // Not this encoding.
    }
  }
  return null;
}

/** Returns the text of a file. Returns null when it is no text, for example a workbook or a picture. */
export function textOfFile(file: Uint8Array): string | null {
  const text = decoded(file);
  // oxlint-disable-next-line no-control-regex -- control characters are how a file shows that it is no text
  return text === null || /[\u0000-\u0008\u000E-\u001F]/.test(text) ? null : text;
}
