// Fetches XMLDivisions.aspx from a signed-in page, once, with the person's own session.
import type { AdministrationsProblem } from "./administrations.ts";

export type FetchedText =
  | { ok: true; text: string }
  | { ok: false; code: AdministrationsProblem | "administrations-unreachable" };

/** Bytes; what is larger is cut off while it arrives. */
const largestAnswer = 20 * 1024 * 1024;

/** The text's encoding by its content type; UTF-8 where none is named, or one that nobody knows. */
function decoderFor(response: Response): TextDecoder {
  const named = /charset=["']?([\w-]+)/i.exec(response.headers?.get("content-type") ?? "")?.[1];
  try {
    return new TextDecoder(named ?? "utf-8");
  } catch {
    return new TextDecoder();
  }
}

/** The body as text, or null when it is longer than allowed. */
async function textWithin(response: Response, most: number): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = decoderFor(response);
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
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
    const text = await textWithin(response, largestAnswer);
    return text === null ? { ok: false, code: "administrations-too-large" } : { ok: true, text };
  } catch {
    return { ok: false, code: "administrations-unreachable" };
  }
}
