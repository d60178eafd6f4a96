// How long a text may be, in characters: the one source for what is stored, what messages carry and what sentences show.
// Each is far above what is real: what is longer is not what it is taken for, or nobody reads it to its end.
import type { Administration } from "./administration.ts";
import type { PageFacts, SecretState } from "./facts.ts";

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

/** The text itself when it is no longer; else nothing: half a number or half a client ID is another one. */
const whole = (text: string | undefined, most: number): string | undefined =>
  text !== undefined && text.length <= most ? text : undefined;

/** What people know an administration by, as it may be told and kept: its name is cut, a number that is too long is left out. */
export function knownBy({
  hid,
  name,
}: Pick<Administration, "hid" | "name">): Omit<Administration, "division"> {
  const wholeHid = whole(hid, longest.hid);
  return {
    ...(wholeHid !== undefined && { hid: wholeHid }),
    ...(name !== undefined && { name: cut(name, longest.name) }),
  };
}

/** What was read of an app, as it may be told and kept. */
interface AppTexts {
  clientId?: string;
  name?: string;
  redirectUri?: string;
}

/** An app's texts: name and redirect URI are cut (a redirect URI that is longer is the wrong one all the same), a client ID is left out. */
function appWithin<App extends AppTexts>(app: App): App {
  const { clientId, name, redirectUri, ...rest } = app;
  const wholeId = whole(clientId, longest.clientId);
  return {
    ...rest,
    ...(wholeId !== undefined && { clientId: wholeId }),
    ...(name !== undefined && { name: cut(name, longest.appName) }),
    ...(redirectUri !== undefined && { redirectUri: cut(redirectUri, longest.redirectUri) }),
  } as App;
}

/**
 * A page's facts as they may be told: texts that are too long are cut, numbers and IDs that are too long are left out, so
 * that one long text on a page never makes another page of it. A division that is left out is said to be none.
 */
export function withinLimits(facts: PageFacts): PageFacts {
  const { problem, app, administration, form, notTaken, said, unknownClientId, ...rest } = facts;
  const division = administration && whole(administration.division, longest.division);
  const says = problem ?? (administration && division === undefined ? "noDivision" : undefined);
  const unknown = whole(unknownClientId, longest.shown);
  return {
    ...rest,
    ...(says !== undefined && { problem: cut(says, longest.code) }),
    ...(app && { app: appWithin(app) }),
    ...(administration &&
      division !== undefined && { administration: { division, ...knownBy(administration) } }),
    ...(form && {
      form: {
        ...form,
        current: Object.fromEntries(
          Object.entries(form.current).map(([field, text]) => [field, cut(text, longest.shown)]),
        ),
        evidence: form.evidence.slice(0, maxEvidence).map((text) => cut(text, longest.evidence)),
      },
    }),
    ...(notTaken && {
      notTaken: { ...notTaken, substitutions: substitutionsWithin(notTaken.substitutions) },
    }),
    ...(said !== undefined && { said: cut(said, longest.said) }),
    ...(unknown !== undefined && { unknownClientId: unknown }),
  };
}

/** What goes into the substitutions of a sentence, as it is kept and shown. */
export function substitutionsWithin(substitutions: readonly string[]): string[] {
  return substitutions.slice(0, maxSubstitutions).map((gap) => cut(gap, longest.gap));
}

/** What was read of an app with its credentials. */
interface CredentialTexts extends AppTexts {
  clientSecret?: string;
  secretState: SecretState;
}

/** Credentials as they may be handed over. A secret that is too long to be one is none: it is said not to be there. */
export function credentialsWithin<Read extends CredentialTexts>(read: Read): Read {
  const within = appWithin(read);
  if (whole(read.clientSecret ?? "", longest.clientSecret) !== undefined) return within;
  const { clientSecret: _tooLong, ...rest } = within;
  return { ...rest, secretState: "missing" } as Read;
}
