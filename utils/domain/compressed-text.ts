// Compresses a long text, so that session memory can hold it twice and messages can carry it without a wait.

type Bytes = Uint8Array<ArrayBuffer>;

/** Newer browsers write and read base64 themselves, ten times faster than a loop that has only just begun. */
const reader = Uint8Array as { fromBase64?: (text: string) => Bytes };

function base64Of(bytes: Bytes & { toBase64?: () => string }): string {
  if (bytes.toBase64) return bytes.toBase64();
  const parts: string[] = [];
  // A function call accepts a limited number of arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(""));
}

function bytesOf(small: string): Bytes {
  if (reader.fromBase64) return reader.fromBase64(small);
  const signs = atob(small);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at);
  return bytes;
}

/**
 * Sends pieces through a stream. Uses neither a Blob nor the body of a response for them: each waits for another
 * process.
 */
function through(
  pieces: Iterable<Bytes>,
  { readable, writable }: CompressionStream | DecompressionStream,
): ReadableStream<Bytes> {
  const writer = writable.getWriter();
  const write = async () => {
    for (const piece of pieces) await writer.write(piece);
    await writer.close();
  };
  // Damaged bytes fail for the reader too. This promise has no reader, so its error is ignored.
  write().catch(() => undefined);
  return readable;
}

/**
 * Returns the text compressed, in characters that any storage accepts. In Firefox, a content script can do no more with
 * bytes of a stream than this: see docs/facts/platform.md "Scripts in pages".
 */
export async function compress(text: string): Promise<string> {
  const small = through([new TextEncoder().encode(text)], new CompressionStream("deflate-raw"));
  return base64Of(new Uint8Array(await new Response(small).arrayBuffer()));
}

/** This many compressed bytes are written at once. They can become a thousand times as long. */
const slice = 0x4000;

function* slicesOf(bytes: Bytes): Generator<Bytes> {
  for (let at = 0; at < bytes.length; at += slice) yield bytes.subarray(at, at + slice);
}

/**
 * Returns the text behind a compressed one. Returns null when it is damaged, or longer than `max` characters. Then it
 * stops at once: a short text can be made to fill the memory.
 */
export async function decompress(small: string, max: number): Promise<string | null> {
  try {
    const stream = through(slicesOf(bytesOf(small)), new DecompressionStream("deflate-raw")).getReader();
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
