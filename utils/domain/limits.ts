// Limits how long a text may be, in characters: the only source for what is stored, what messages contain and what
// sentences show. Each limit is far above real texts. A longer text is not what it seems to be, or nobody reads it to
// the end.

/** The most characters of each kind of text. */
export const maxLengths = {
  /** Ids of setups and documents. The extension makes them itself. */
  id: 500,
  title: 500,
  clientId: 500,
  clientSecret: 500,
  division: 500,
  /** The number that people see in Exact Online. */
  hid: 500,
  /** The name of an administration. */
  name: 500,
  appName: 500,
  redirectUri: 2_000,
  /** What a user may type or paste into an input of this extension, before it is checked. */
  typed: 100_000,
  /** A text of a page: the value of a field, or a value that the page does not know. */
  shown: 2_000,
  /** A page's own words about a failure. */
  said: 200,
  /** One text of a page that explains why it was recognised. */
  evidence: 200,
  /** A code of `codes.ts`. */
  code: 100,
  /** One substitution of a sentence. */
  substitution: 700,
  /** A redirect URI in a sentence. The end of a longer one tells the user nothing more. */
  saidUri: 120,
} as const;

/** The most texts that explain why a page was recognised. */
export const maxEvidence = 20;
/** The most substitutions of a sentence. */
export const maxSubstitutions = 9;

/** The most bytes or characters that an answer of XMLDivisions.aspx may have. Source: docs/promises.md, 11. */
export const maxAnswer = 20 * 1024 * 1024;
/**
 * The most characters of a list of administrations, packed and compressed. A session has room for 10 MB. Source:
 * docs/facts/platform.md "Storage and trust".
 */
export const maxPackedList = 10 * 1024 * 1024;
/** The most administrations of a list. An answer of that length has no more, not even of the shortest ones. */
export const maxAdministrations = Math.floor(maxAnswer / '<Administration Code="1"/>'.length);

/** Returns a text with at most so many characters. A text that was cut ends with `…`. No character is cut in two. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  const last = kept.charCodeAt(kept.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? kept.slice(0, -1) : kept}…`;
}

/** Returns the substitutions of a sentence, cut to their limits. */
export function substitutionsWithin(substitutions: readonly string[]): string[] {
  return substitutions.slice(0, maxSubstitutions).map((one) => cut(one, maxLengths.substitution));
}

/** The most setups of one list. */
export const maxListed = 2_000;
