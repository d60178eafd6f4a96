// Fetches XMLDivisions.aspx from a signed-in page, once, with the user's own session.
import type { AdministrationsProblem } from "./parse-administrations.ts";
import { maxAnswer } from "../domain/limits.ts";
import { decodeXml } from "./decode-xml.ts";

export type FetchedText =
  | { ok: true; text: string }
  | { ok: false; code: AdministrationsProblem | "administrationsUnreachable" | "loadCancelled" };

/** The body's bytes, or null when it is longer than allowed: it is cut off while it arrives. `received` is told how many there are so far. */
async function bytesWithin(
  response: Response,
  most: number,
  received: (bytes: number) => void,
): Promise<Uint8Array | null> {
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
    received(length);
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
 * followed. `received` is told how many bytes there are so far. Source: docs/facts/exact-online.md "XMLDivisions.aspx".
 */
export async function fetchAdministrations(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  url: string,
  signal: AbortSignal,
  received: (bytes: number) => void = () => undefined,
): Promise<FetchedText> {
  const failed = (code: "administrationsUnreachable" | "administrationsBroken"): FetchedText => ({
    ok: false,
    code: signal.aborted ? "loadCancelled" : code,
  });
  let response: Response;
  try {
    response = await fetch(url, {
      redirect: "manual",
      credentials: "same-origin",
      cache: "no-store",
      signal,
    });
  } catch {
    return failed("administrationsUnreachable");
  }
  if (response.type === "opaqueredirect") return { ok: false, code: "signedOut" };
  if (response.status === 401) return { ok: false, code: "signedOut" };
  if (response.status === 403) return { ok: false, code: "administrationsNoRights" };
  if (response.status === 429) return { ok: false, code: "administrationsThrottled" };
  if (!response.ok) return { ok: false, code: "administrationsUnreachable" };
  try {
    const bytes = await bytesWithin(response, maxAnswer, received);
    if (!bytes) return { ok: false, code: "administrationsTooLarge" };
    const text = decodeXml(bytes, response.headers.get("content-type"));
    return text === null ? { ok: false, code: "administrationsBroken" } : { ok: true, text };
  } catch {
    // It had begun to come: the connection ended before the list did.
    return failed("administrationsBroken");
  }
}
