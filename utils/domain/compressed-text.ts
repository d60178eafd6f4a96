// A long text made small enough to be kept twice in session memory, and to be handed on without a wait.

/** What comes out of a stream that is given these bytes. No Blob: making one waits for another process. */
function through(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
): Response {
  const writer = writable.getWriter();
  // Where the bytes are damaged, whoever reads is told: here is nobody to tell.
  void writer.write(bytes).catch(() => undefined);
  void writer.close().catch(() => undefined);
  return new Response(readable);
}

/** The text, compressed, in characters that any storage keeps. */
export async function compress(text: string): Promise<string> {
  const small = through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await small.arrayBuffer());
  const parts: string[] = [];
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(""));
}

/** Newer browsers read base64 themselves, ten times faster than a loop that has only just begun. */
const reader = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

function bytesOf(small: string): Uint8Array<ArrayBuffer> {
  if (reader.fromBase64) return reader.fromBase64(small);
  const signs = atob(small);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at);
  return bytes;
}

/** The text behind a compressed one; null when it is none. */
export async function decompress(small: string): Promise<string | null> {
  try {
    return await through(bytesOf(small), new DecompressionStream("deflate-raw")).text();
  } catch {
    return null;
  }
}
