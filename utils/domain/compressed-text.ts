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
 * Returns the text compressed, in characters that any storage accepts. The bytes begin in a response: in Firefox, a
 * content script can write none of its own into a stream. Source: docs/facts/platform.md "Scripts in pages".
 */
export async function compress(text: string): Promise<string> {
  const plain = new Response(text).body;
  if (!plain) throw new Error("A response has no body");
  const small = new Response(plain.pipeThrough(new CompressionStream("deflate-raw")));
  return base64Of(new Uint8Array(await small.arrayBuffer()));
}

/** This many bytes are written at once. Compressed bytes can become a thousand times as long. */
const slice = 0x4000;

/** Sends compressed bytes through a stream. Uses no Blob, because making one waits for another process. */
function inflated(bytes: Bytes): ReadableStream<Bytes> {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const write = async () => {
    for (let at = 0; at < bytes.length; at += slice) await writer.write(bytes.subarray(at, at + slice));
    await writer.close();
  };
  // Damaged bytes fail for the reader too. This promise has no reader, so its error is ignored.
  write().catch(() => undefined);
  return readable;
}

/**
 * Returns the text behind a compressed one. Returns null when it is damaged, or longer than `max` characters. Then it
 * stops at once: a short text can be made to fill the memory.
 */
export async function decompress(small: string, max: number): Promise<string | null> {
  try {
    const stream = inflated(bytesOf(small)).getReader();
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
