// Every way a text can stand in a file, as bytes to look for: whole, and in pieces that compression cannot hide.

export interface Spelling {
  /** How the text is written down: "utf-8", "base64 of utf-16le". */
  name: string;
  bytes: Buffer;
}

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  "utf-8": (text) => Buffer.from(text, "utf8"),
  "utf-16le": (text) => Buffer.from(text, "utf16le"),
  "utf-16be": (text) => Buffer.from(text, "utf16le").swap16(),
};

/** How a run of bytes is written as text: one line each. */
const writings: Readonly<Record<string, (bytes: Buffer) => string[]>> = {
  base64: (bytes) => [0, 1, 2].flatMap((shift) => alignedBase64(bytes, shift)),
  hex: (bytes) => [bytes.toString("hex"), bytes.toString("hex").toUpperCase()],
  "url-encoded": (bytes) => {
    const text = bytes.toString("hex").replaceAll(/../g, "%$&");
    return [text, text.toUpperCase()];
  },
};

/**
 * The letters of base64 that stand for these bytes alone when `shift` other bytes come before them, in both alphabets.
 * The first and the last letter are left out where they also stand for a neighbour's bits.
 */
function alignedBase64(bytes: Buffer, shift: number): string[] {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString("base64")
    .replaceAll("=", "");
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + bytes.length) * 8) / 6);
  const text = whole.slice(first, last);
  return [...new Set([text, text.replaceAll("+", "-").replaceAll("/", "_")])];
}

/** A piece this long of random letters stands in no file by chance. */
const pieceLength = 8;

/** All spellings of a secret: in each encoding and writing, and every piece of it in each encoding. */
export function spellingsOf(secret: string): Spelling[] {
  const encoded = Object.entries(encodings).map(([name, encode]) => ({ name, bytes: encode(secret) }));
  const written = encoded.flatMap(({ name, bytes }) =>
    Object.entries(writings).flatMap(([writing, write]) =>
      write(bytes).map((text) => ({ name: `${writing} of ${name}`, bytes: Buffer.from(text, "latin1") })),
    ),
  );
  const starts = Array.from({ length: secret.length - pieceLength + 1 }, (_, start) => start);
  const pieces = Object.entries(encodings).flatMap(([name, encode]) =>
    starts.map((start) => ({
      name: `a piece in ${name}`,
      bytes: encode(secret.slice(start, start + pieceLength)),
    })),
  );
  return [...encoded, ...written, ...pieces];
}

/** The names of all spellings, each once. */
export function spellingNames(spellings: readonly Spelling[]): string[] {
  return [...new Set(spellings.map(({ name }) => name))];
}

/** Returns which spellings stand in the bytes, by one pass over them for all spellings together. */
export function finder(spellings: readonly Spelling[]): (bytes: Buffer) => Set<string> {
  // Two bytes choose the few spellings that are compared; most places of a file choose none.
  const starting = new Map<number, Spelling[]>();
  const begins = new Uint8Array(65_536);
  for (const spelling of spellings) {
    const key = spelling.bytes.readUInt16BE(0);
    begins[key] = 1;
    starting.set(key, [...(starting.get(key) ?? []), spelling]);
  }
  return (bytes) => {
    const found = new Set<string>();
    for (let at = 0; at < bytes.length - 1; at += 1) {
      const key = (bytes[at]! << 8) | bytes[at + 1]!;
      if (begins[key] === 0) continue;
      for (const spelling of starting.get(key)!) {
        if (spelling.bytes.equals(bytes.subarray(at, at + spelling.bytes.length))) found.add(spelling.name);
      }
    }
    return found;
  };
}
