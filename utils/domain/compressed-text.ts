// Compresses a long text, so that session memory can hold it twice and messages can carry it without a wait.

/** This many bytes are written at once. Compressed bytes can become a thousand times as long. */
const slice = 0x4000;

/**
 * Sends bytes through a stream and returns what comes out. Uses no Blob, because making one waits for another process.
 */
function through(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
  atOnce: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  const write = async () => {
    for (let at = 0; at < bytes.length; at += atOnce) await writer.write(bytes.subarray(at, at + atOnce));
    await writer.close();
  };
  // Damaged bytes fail for the reader too. This promise has no reader, so its error is ignored.
  write().catch(() => undefined);
  return readable;
}

/** Returns the text compressed, in characters that any storage accepts. */
export async function compress(text: string): Promise<string> {
  const plain = new TextEncoder().encode(text);
  const small = through(plain, new CompressionStream("deflate-raw"), plain.length);
  const bytes = new Uint8Array(await new Response(small).arrayBuffer());
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

/**
 * Returns the text behind a compressed one. Returns null when it is damaged, or longer than `max` characters. Then it
 * stops at once: a short text can be made to fill the memory.
 */
export async function decompress(small: string, max: number): Promise<string | null> {
  try {
    const stream = through(bytesOf(small), new DecompressionStream("deflate-raw"), slice).getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const { done, value } = await stream.read();
      text += done ? decoder.decode() : decoder.decode(value, { stream: true });
      if (text.length > max) {
        await stream.cancel();
        return null;
      }
      if (done) return text;
    }
  } catch {
    return null;
  }
}
