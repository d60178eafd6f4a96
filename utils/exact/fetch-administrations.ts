// Fetches XMLDivisions.aspx from a signed-in page, once, with the person's own session.
import type { AdministrationsProblem } from "./administrations.ts";
import { decodeXml } from "./decode-xml.ts";

export type FetchedText =
  | { ok: true; text: string }
  | { ok: false; code: AdministrationsProblem | "administrations-unreachable" };

/** Bytes; what is larger is cut off while it arrives. */
const largestAnswer = 20 * 1024 * 1024;

/** The body's bytes, or null when it is longer than allowed. */
async function bytesWithin(response: Response, most: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/**
 * The raw answer of XMLDivisions.aspx at `url`. A redirect means signed out: it leads to another site and is not
 * followed. Source: facts/exact-online.md "XMLDivisions.aspx".
 */
export async function fetchAdministrations(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  url: string,
  signal: AbortSignal,
): Promise<FetchedText> {
  try {
    const response = await fetch(url, {
      redirect: "manual",
      credentials: "same-origin",
      cache: "no-store",
      signal,
    });
    if (response.type === "opaqueredirect") return { ok: false, code: "signed-out" };
    if (response.status === 401) return { ok: false, code: "signed-out" };
    if (response.status === 403) return { ok: false, code: "administrations-no-rights" };
    if (response.status === 429) return { ok: false, code: "administrations-throttled" };
    if (!response.ok) return { ok: false, code: "administrations-unreachable" };
    const bytes = await bytesWithin(response, largestAnswer);
    if (!bytes) return { ok: false, code: "administrations-too-large" };
    const text = decodeXml(bytes, response.headers.get("content-type"));
    return text === null ? { ok: false, code: "administrations-broken" } : { ok: true, text };
  } catch {
    return { ok: false, code: "administrations-unreachable" };
  }
}
