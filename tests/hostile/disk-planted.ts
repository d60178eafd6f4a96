// Writes one file for each way in which the canary can be in a profile. They prove that the scan finds it.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";

const around = (inner: Buffer): Buffer =>
  Buffer.concat([Buffer.from('{"before":"x'), inner, Buffer.from('","after":1}')]);

const json = (text: string): Buffer => around(Buffer.from(text));

/** Returns an LZ4 file in which the text is split: its first half is a copy of earlier bytes, and literals follow. */
function splitLz4(text: string): Buffer {
  const half = text.slice(0, 12);
  const rest = text.slice(12);
  // First literals (the first half and a filler), then a copy of the half (its length minus four), then the rest.
  const first = Buffer.from(`${half}--`);
  const block = Buffer.concat([
    Buffer.from([(first.length << 4) | (half.length - 4)]),
    first,
    Buffer.from([first.length, 0, rest.length << 4]),
    Buffer.from(rest),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(first.length + text.length);
  return Buffer.concat([Buffer.from("mozLz40\0"), length, block]);
}

function zipMember(content: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04_03_4b_50);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(1, 26);
  return Buffer.concat([header, Buffer.from("n"), deflateRawSync(content)]);
}

/** The content of each file, and what the scan must report: the packing and the spelling. */
const plants: Readonly<
  Record<string, { by: string | null; spelling: string; content: (secret: string) => Buffer }>
> = {
  plain: { by: null, spelling: "utf-8", content: json },
  wide: { by: null, spelling: "utf-16le", content: (text) => around(Buffer.from(text, "utf16le")) },
  "wide-big": {
    by: null,
    spelling: "utf-16be",
    content: (text) => around(Buffer.from(text, "utf16le").swap16()),
  },
  "base64-0": { by: null, spelling: "base64 of utf-8", content: (text) => base64(`${text}.`) },
  "base64-1": { by: null, spelling: "base64 of utf-8", content: (text) => base64(`a${text}bc`) },
  "base64-2": { by: null, spelling: "base64 of utf-8", content: (text) => base64(`ab${text}c`) },
  "base64-wide": {
    by: null,
    spelling: "base64 of utf-16le",
    content: (text) => around(Buffer.from(Buffer.from(`.${text}`, "utf16le").toString("base64"))),
  },
  hex: { by: null, spelling: "hex of utf-8", content: (text) => json(Buffer.from(text).toString("hex")) },
  url: {
    by: null,
    spelling: "url-encoded of utf-8",
    content: (text) => json(Buffer.from(text).toString("hex").toUpperCase().replaceAll(/../g, "%$&")),
  },
  piece: { by: null, spelling: "a piece in utf-8", content: (text) => json(text.slice(7, 15)) },
  gzip: { by: "gzip", spelling: "utf-8", content: (text) => around(gzipSync(json(text))) },
  zlib: { by: "zlib", spelling: "utf-8", content: (text) => around(deflateSync(json(text))) },
  zip: { by: "deflate", spelling: "utf-8", content: (text) => zipMember(json(text)) },
  brotli: { by: "brotli", spelling: "utf-8", content: (text) => brotliCompressSync(json(text)) },
  jsonlz4: { by: "lz4", spelling: "utf-8", content: splitLz4 },
};

function base64(text: string): Buffer {
  return around(Buffer.from(Buffer.from(text).toString("base64")));
}

/** Writes the files. Returns what a scan must find in each of them. */
export function plantIn(
  folder: string,
  secret: string,
): { file: string; by: string | null; spelling: string }[] {
  return Object.entries(plants).map(([name, { by, spelling, content }]) => {
    const file = `Some folder/${name}.bin`;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content(secret));
    return { file, by, spelling };
  });
}
