// What each of the five values must look like, and how a typed or read one is tidied. Nothing is ever guessed.

const invisible = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function withoutSpaces(text: string): string {
  return text.replace(invisible, "").replace(/\s+/g, "");
}

/** A title: trimmed, single spaces. */
export function tidyTitle(text: string): string {
  return text.replace(invisible, "").replace(/\s+/g, " ").trim();
}

/** A client ID in lower case, without braces or spaces. Source: docs/facts/exact-online.md "The app's page". */
export function tidyClientId(text: string): string {
  return withoutSpaces(text)
    .replace(/^\{(.*)\}$/, "$1")
    .toLowerCase();
}

/** A client secret without the spaces that copying adds. Source: docs/facts/exact-online.md "What people get wrong". */
export function tidyClientSecret(text: string): string {
  return withoutSpaces(text);
}

/** A division number as text, without spaces; leading zeros stay. */
export function tidyDivision(text: string): string {
  return withoutSpaces(text);
}

/** Whether a client ID is a GUID: a hard check. */
export function isClientId(text: string): boolean {
  return guid.test(text);
}

/** Whether a division is digits only; its length is never assumed. Source: docs/facts/exact-online.md "start.exactonline.*". */
export function isDivision(text: string): boolean {
  return /^\d{1,12}$/.test(text);
}

/** How a secret looks: 12 letters and digits is `usual`, exactly 16 is what webhook secrets have. */
export function secretShape(secret: string): "usual" | "webhook" | "unusual" {
  if (/^[A-Za-z0-9]{12}$/.test(secret)) return "usual";
  return secret.length === 16 ? "webhook" : "unusual";
}
