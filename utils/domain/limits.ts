// How long a text may be, in characters: the one source for what is stored, what messages carry and what sentences show.
// Each is far above what is real: what is longer is not what it is taken for, or nobody reads it to its end.

export const longest = {
  /** Ids of set-ups and documents: made by ourselves. */
  id: 500,
  title: 500,
  clientId: 500,
  clientSecret: 500,
  division: 500,
  /** The number people see in Exact Online. */
  hid: 500,
  /** Of an administration. */
  name: 500,
  appName: 500,
  redirectUri: 2_000,
  /** What a user may type or paste into one of our inputs before it is looked at. */
  typed: 100_000,
  /** A text of a page as it is told: what a field holds, what a page says it does not know. */
  shown: 2_000,
  /** What a page says of a failure, in its own words. */
  said: 200,
  /** A word of a page for why it is taken for what it is. */
  evidence: 200,
  /** A code of `codes.ts`. */
  code: 100,
  /** What goes into the gap of a sentence. */
  gap: 700,
  /** A redirect URI in a sentence: where it is longer, its end tells nobody more. */
  saidUri: 120,
} as const;

/** So many words of a page for why it is taken for what it is. */
export const maxEvidence = 20;
/** A sentence has no more substitutions. */
export const maxSubstitutions = 9;

/** Bytes, or characters: the most an answer of XMLDivisions.aspx may have. Source: docs/promises.md, 11. */
export const maxAnswer = 20 * 1024 * 1024;

/** A text of at most so many characters; one that was longer says so by its end. No character is cut in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  const last = kept.charCodeAt(kept.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? kept.slice(0, -1) : kept}…`;
}

/** What goes into the substitutions of a sentence, as it is kept and shown. */
export function substitutionsWithin(substitutions: readonly string[]): string[] {
  return substitutions.slice(0, maxSubstitutions).map((gap) => cut(gap, longest.gap));
}
