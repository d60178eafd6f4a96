// Defines what each of the five values must look like, and tidies typed and read values. Nothing is guessed.

const invisible = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function withoutSpaces(text: string): string {
  return text.replace(invisible, "").replace(/\s+/g, "");
}

/** Returns a title without space around it, with single spaces. */
export function tidyTitle(text: string): string {
  return text.replace(invisible, "").replace(/\s+/g, " ").trim();
}

/** Returns a client ID in lower case, without braces or spaces. Source: docs/facts/exact-online.md "The app's page". */
export function tidyClientId(text: string): string {
  return withoutSpaces(text)
    .replace(/^\{(.*)\}$/, "$1")
    .toLowerCase();
}

/**
 * Returns a client secret without the spaces that copying adds. Source: docs/facts/exact-online.md "What people get
 * wrong".
 */
export function tidyClientSecret(text: string): string {
  return withoutSpaces(text);
}

/** Returns a division number as text, without spaces. Leading zeros stay. */
export function tidyDivision(text: string): string {
  return withoutSpaces(text);
}

/** Returns whether a client ID is a GUID. Any other text stops a fill. */
export function isClientId(text: string): boolean {
  return guid.test(text);
}

/**
 * Returns whether a division has only digits, 1 to 12 of them. No exact length is assumed. Source:
 * docs/facts/exact-online.md "start.exactonline.*".
 */
export function isDivision(text: string): boolean {
  return /^\d{1,12}$/.test(text);
}

/**
 * Returns the shape of a secret: `usual` for 12 letters and digits, `webhook` for exactly 16 characters (webhook
 * secrets have 16), else `unusual`.
 */
export function secretShape(secret: string): "usual" | "webhook" | "unusual" {
  if (/^[A-Za-z0-9]{12}$/.test(secret)) return "usual";
  return secret.length === 16 ? "webhook" : "unusual";
}
