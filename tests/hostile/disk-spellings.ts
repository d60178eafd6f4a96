// Returns every way in which a text can be in a file, as bytes to look for: the whole text, and pieces that compression
// cannot hide.

/** One way in which the text can be written. */
export interface Spelling {
  /** The name of this way: "utf-8", "base64 of utf-16le". */
  name: string;
  bytes: Buffer;
}

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  "utf-8": (text) => Buffer.from(text, "utf8"),
  "utf-16le": (text) => Buffer.from(text, "utf16le"),
  "utf-16be": (text) => Buffer.from(text, "utf16le").swap16(),
};

/** Functions that write bytes as text. Each returns all forms of one way. */
const writings: Readonly<Record<string, (bytes: Buffer) => string[]>> = {
  base64: (bytes) => [0, 1, 2].flatMap((shift) => alignedBase64(bytes, shift)),
  hex: (bytes) => [bytes.toString("hex"), bytes.toString("hex").toUpperCase()],
  "url-encoded": (bytes) => {
    const text = bytes.toString("hex").replaceAll(/../g, "%$&");
    return [text, text.toUpperCase()];
  },
};

/**
 * Returns the base64 text that stands for these bytes alone when `shift` other bytes come before them, in both
 * alphabets. Leaves out the first and the last letter where they also stand for bits of a neighbour.
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

/** A piece of random letters this long is in no file by chance. */
const pieceLength = 8;

/**
 * Returns all spellings of a secret: the whole secret in each encoding and writing, and every piece of it in each
 * encoding.
 */
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

/** Returns the names of all spellings, each once. */
export function spellingNames(spellings: readonly Spelling[]): string[] {
  return [...new Set(spellings.map(({ name }) => name))];
}

/** Returns a function that finds the spellings in given bytes. It compares all spellings in one pass. */
export function finder(spellings: readonly Spelling[]): (bytes: Buffer) => Set<string> {
  // The first two bytes select the few spellings to compare. At most places of a file they select none.
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
