// Unpacks the parts of a file that gzip, zlib, brotli or Mozilla's LZ4 hide from a plain search.
import { brotliDecompressSync, constants, inflateRawSync, inflateSync } from "node:zlib";

/** One part that was unpacked. */
export interface Unpacked {
  /** The packing: "gzip", "zlib", "deflate", "brotli" or "lz4". */
  by: string;
  bytes: Buffer;
}

const maxBytes = 256 * 1024 * 1024;
const partly = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: maxBytes };

/** The first bytes of each packing, which may be anywhere in a file. */
const packings = [
  { by: "gzip", begins: [0x1f, 0x8b, 0x08], unpack: gunzipped },
  { by: "zlib", begins: [0x78, 0x01], unpack: (from: Buffer) => inflateSync(from, partly) },
  { by: "zlib", begins: [0x78, 0x5e], unpack: (from: Buffer) => inflateSync(from, partly) },
  { by: "zlib", begins: [0x78, 0x9c], unpack: (from: Buffer) => inflateSync(from, partly) },
  { by: "zlib", begins: [0x78, 0xda], unpack: (from: Buffer) => inflateSync(from, partly) },
  { by: "deflate", begins: [0x50, 0x4b, 0x03, 0x04], unpack: unzipped },
  { by: "lz4", begins: [...Buffer.from("mozLz40\0")], unpack: mozillaLz4 },
].map(({ by, begins, unpack }) => ({ by, begins: Buffer.from(begins), unpack }));

/** Returns everything that can be unpacked from a file, from any place where a packing begins. Skips damaged parts. */
export function unpackedFrom(file: Buffer): Unpacked[] {
  const unpacked = packings.flatMap(({ by, begins, unpack }) =>
    placesOf(begins, file).flatMap((at) => attempt(by, () => unpack(file.subarray(at)))),
  );
  // Brotli has no first bytes of its own. So the file is unpacked as a whole.
  const whole = attempt("brotli", () => brotliDecompressSync(file, { maxOutputLength: maxBytes }));
  return [...unpacked, ...whole].filter(({ bytes }) => bytes.length > 0);
}

function placesOf(begins: Buffer, file: Buffer): number[] {
  const places: number[] = [];
  for (let at = file.indexOf(begins); at !== -1; at = file.indexOf(begins, at + 1)) places.push(at);
  return places;
}

function attempt(by: string, unpack: () => Buffer): Unpacked[] {
  try {
    return [{ by, bytes: unpack() }];
  } catch {
    return [];
  }
}

/** Unpacks a gzip by its deflated part only: `gunzipSync` fails on bytes that follow it in the file. */
function gunzipped(from: Buffer): Buffer {
  const flags = from[3]!;
  let start = 10;
  if (flags & 4) start += 2 + from.readUInt16LE(start);
  // A name, then a comment: each ends with a zero byte.
  for (const flag of [8, 16]) if (flags & flag) start = from.indexOf(0, start) + 1;
  return inflateRawSync(from.subarray(flags & 2 ? start + 2 : start), partly);
}

/** Unpacks one member of a zip. Its local header is 30 bytes, followed by its name and extra field. */
function unzipped(from: Buffer): Buffer {
  const deflated = 8;
  if (from.readUInt16LE(8) !== deflated) return Buffer.alloc(0);
  return inflateRawSync(from.subarray(30 + from.readUInt16LE(26) + from.readUInt16LE(28)), partly);
}

/** Unpacks Firefox's jsonlz4: eight letters, the unpacked length, one LZ4 block. */
function mozillaLz4(from: Buffer): Buffer {
  return lz4Block(from.subarray(12), from.readUInt32LE(8));
}

/** Unpacks one LZ4 block: runs of literals, each followed by a copy of bytes that are already unpacked. */
export function lz4Block(from: Buffer, length: number): Buffer {
  const to = Buffer.alloc(Math.min(length, maxBytes));
  let [read, written] = [0, 0];
  /** Reads a length. A length of 15 continues in the next bytes, until one of them is not 255. */
  const longer = (short: number): number => {
    let total = short;
    for (let more = short === 15 ? 255 : 0; more === 255; total += more) more = from[read++] ?? 0;
    return total;
  };
  while (read < from.length && written < to.length) {
    const token = from[read++]!;
    const literals = longer(token >> 4);
    from.copy(to, written, read, read + literals);
    [read, written] = [read + literals, written + literals];
    if (read + 2 > from.length) break;
    const distance = from.readUInt16LE(read);
    read += 2;
    const end = Math.min(written + longer(token & 15) + 4, to.length);
    if (distance === 0 || distance > written) break;
    while (written < end) to[written] = to[written++ - distance]!;
  }
  return to.subarray(0, written);
}
