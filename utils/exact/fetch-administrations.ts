// Fetches XMLDivisions.aspx once from a signed-in page, in the user's own session.
import type { AdministrationsProblem } from "./parse-administrations.ts";
import { maxAnswer } from "../domain/limits.ts";
import { decodeXml } from "./decode-xml.ts";

/** The text of XMLDivisions.aspx, or the reason why it did not come. */
export type FetchedText =
  | { ok: true; text: string }
  | { ok: false; code: AdministrationsProblem | "administrationsUnreachable" | "loadCancelled" };

/**
 * Reads the body's bytes. Returns null, and stops the download, when there are more than `most`. Calls `received` with
 * the number of bytes so far.
 */
async function bytesWithin(
  response: Response,
  max: number,
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
    if (length > max) {
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
 * Fetches XMLDivisions.aspx at `url` and returns its text, unparsed. A redirect leads to the sign-in on another site.
 * So it means signed out, and this function does not follow it. Calls `received` with the number of bytes so far.
 * Source: docs/facts/exact-online.md "XMLDivisions.aspx".
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
    // The answer began to arrive, and then the connection ended.
    return failed("administrationsBroken");
  }
}
