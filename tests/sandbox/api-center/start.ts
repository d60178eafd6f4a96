// Reads the data that the server put into the page, and sends the page's requests.
import type { Settings } from "../settings.ts";

interface Start {
  slug: string;
  name: string;
  settings: Settings;
}

export interface ShownApplication {
  id: number;
  type: string;
  values: Record<string, string>;
  saved: boolean;
  wizard: boolean;
  authorised: boolean;
  connection: "untested" | "green" | "red";
  error: string;
}

export const start = JSON.parse(document.querySelector("#start")?.textContent ?? "{}") as Start;
export const settings = start.settings;

/** Sends a request to the server and returns the reply. Opens the sign-in page if the session is over. */
export async function ask<Reply>(
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: unknown,
): Promise<Reply> {
  const reply = await fetch(`/api/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (reply.status === 401)
    location.href = `/login?intended=${encodeURIComponent(location.pathname + location.search)}`;
  if (!reply.ok) throw new Error(`${reply.status}`);
  return (await reply.json()) as Reply;
}
