// From a chosen file's bytes to text. Spreadsheets write UTF-8 with or without a mark, UTF-16, or Windows' own alphabet.

/** The largest file that is taken for a list, in bytes. */
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
      // Not this alphabet.
    }
  }
  return null;
}

/** The text of a file; null when it is none, a workbook or a picture, say. */
export function textOfFile(file: Uint8Array): string | null {
  const text = decoded(file);
  // oxlint-disable-next-line no-control-regex -- control characters are how a file shows that it is no text
  return text === null || /[\u0000-\u0008\u000E-\u001F]/.test(text) ? null : text;
}
