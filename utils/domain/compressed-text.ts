// Compresses a long text, so that session memory can hold it twice and messages can carry it without a wait.

/**
 * Sends bytes through a stream and returns what comes out. Uses no Blob, because making one waits for another process.
 */
function through(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
): Response {
  const writer = writable.getWriter();
  // Damaged bytes fail for the reader of the response. These two promises have no reader, so their errors are ignored.
  void writer.write(bytes).catch(() => undefined);
  void writer.close().catch(() => undefined);
  return new Response(readable);
}

/** Returns the text compressed, in characters that any storage accepts. */
export async function compress(text: string): Promise<string> {
  const small = through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await small.arrayBuffer());
  const parts: string[] = [];
  // A function call accepts a limited number of arguments.
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

/** Returns the text behind a compressed one. Returns null when it is damaged. */
export async function decompress(small: string): Promise<string | null> {
  try {
    return await through(bytesOf(small), new DecompressionStream("deflate-raw")).text();
  } catch {
    return null;
  }
}
