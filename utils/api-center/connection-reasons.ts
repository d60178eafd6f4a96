// Finds in the words of a failure what is wrong: Exact's answers to a token or a call, as API Center passes them on.
// One row for each reason. Sources of every row: docs/facts/exact-oauth-errors.md. A text that no row knows is shown as
// it is, without advice.
import { plainWords } from "../domain/countries.ts";
import { cut } from "../domain/limits.ts";

/** Where the words appear: at the end of the OAuth round, or in the result of Test Connection. */
export type Stage = "round" | "test";

interface Reason {
  code: string;
  /** Whole words in lower case, without accents and marks; `(one|other)` stands for either. */
  says: readonly string[];
  /** The only stage where the words mean this; absent: both. */
  stage?: Stage;
}

/** The most specific row comes first: a general word often appears beside the specific one. */
const reasons: readonly Reason[] = [
  {
    code: "exactUserBlocked",
    says: [
      "blockeduser",
      "inactiveuser",
      "(user|account) (is|was|has been|has been marked as|is marked as) (blocked|locked|inactive|disabled)",
      "(gebruiker|account) is (geblokkeerd|niet meer actief)",
      "(utilisateur|compte) est (bloque|inactif|desactive)",
    ],
  },
  {
    code: "exactLicenceEnded",
    says: [
      "blockedcustomer",
      "licenseexpired",
      "(license|licence) (is|was|has) (expired|ended|blocked)",
      "licentie is (verlopen|geblokkeerd)",
      "licence (a expire|est expiree|est bloquee)",
    ],
  },
  {
    code: "exactDivisionBlocked",
    says: [
      "divisionblocked",
      "(division|administration|company) (is|was|has been|has been marked as|is marked as) blocked",
      "administratie is geblokkeerd",
      "administration est bloquee",
    ],
  },
  {
    code: "connectTooEarly",
    says: ["tooearlytorefreshtokens", "(access_token|access token) (not|is not|not yet|is not yet) expired"],
  },
  {
    code: "connectTooMany",
    says: [
      "429",
      "too many requests",
      "rate limit",
      "(minutely|hourly|daily) limit",
      "te veel (verzoeken|aanvragen)",
      "trop de (requetes|demandes)",
    ],
  },
  {
    code: "connectTokenUsed",
    says: [
      "old (refresh token|refresh_token)",
      "(refresh token|refresh_token) (was|is|has been|was already|is already|has already been) used",
    ],
  },
  {
    code: "connectTokenOld",
    says: ["(refresh token|refresh_token) (expired|is expired|has expired|was expired)"],
  },
  {
    code: "connectAuthoriseAgain",
    says: [
      "signed data extraction",
      "(refresh token|refresh_token) (is|was) (invalid|missing|unknown|revoked|not valid|not found)",
      "not (authorized|authorised) yet",
      "nog niet geautoriseerd",
      "pas encore autorise",
    ],
  },
  { code: "clientNotFound", says: ["client with identifier"] },
  {
    code: "credentialsRefused",
    says: [
      "invalid_client",
      "invalid client",
      "client authentication failed",
      "client secret is (invalid|wrong|incorrect|not valid|onjuist|ongeldig)",
      "(invalid|wrong|incorrect|onjuist|ongeldig) client secret",
    ],
  },
  {
    code: "authoriseRedirectUri",
    says: ["redirect (uri|url)", "(redirect_uri|redirect_url|redirect_uri_mismatch|redirecturi|redirecturl)"],
  },
  { code: "authoriseRedirectUri", says: ["unauthorized_client"], stage: "round" },
  {
    code: "connectScope",
    says: ["scope violated", "invalid_scope", "(insufficient scope|insufficient_scope)"],
  },
  { code: "authoriseRefused", says: ["access_denied"], stage: "round" },
  {
    code: "exactSignIn",
    says: [
      "(two|2) (step|factor)",
      "totp",
      "verification code",
      "tweestapsverificatie",
      "verificatiecode",
      "code de verification",
      "deux facteurs",
    ],
  },
  {
    code: "connectAdministrationLeftOut",
    says: [
      "nodivisionaccess",
      "403",
      "forbidden",
      "not (granted|been granted)",
      "geen toegang tot",
      "no access to (division|administration|the division|the administration|this division|this administration)",
      "pas acces a (la|cette|l) (division|administration)",
    ],
  },
  {
    code: "authoriseTryLater",
    says: [
      "(408|500|502|503|504)",
      "internal server error",
      "bad gateway",
      "service unavailable",
      "server_error",
      "(temporarily unavailable|temporarily_unavailable)",
      "(gateway|request) (timeout|time out)",
      "timed out",
      "extractvariables",
      "(maintenance|onderhoud)",
      "tijdelijk niet beschikbaar",
      "temporairement indisponible",
    ],
  },
  {
    code: "connectAuthoriseAgain",
    says: [
      "invalid_grant",
      "401",
      "(unauthorized|unauthorised)",
      "not (authorized|authorised)",
      "niet geautoriseerd",
      "(pas|non) autorise",
      "token (expired|is expired|has expired|invalid|is invalid|verlopen|is verlopen)",
      "(autorisatie|toegang) is verlopen",
      "autorisation (a expire|est expiree)",
      "(authorization|authorisation) (expired|has expired|is expired|code expired|code has expired)",
    ],
  },
];

/** Returns the phrases that a pattern with `(one|other)` stands for. */
function phrasesOf(pattern: string): string[] {
  const open = pattern.indexOf("(");
  if (open < 0) return [pattern];
  const close = pattern.indexOf(")", open);
  const rest = phrasesOf(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split("|")
    .flatMap((word) => rest.map((end) => pattern.slice(0, open) + word + end));
}

const phrases = reasons.map(({ code, says, stage }) => ({ code, stage, says: says.flatMap(phrasesOf) }));

/** Maximum number of characters of a text to judge. */
const maxJudged = 1_000;

/** Words before a number that make it a name: it is no error's number. */
const naming: ReadonlySet<string> = new Set(
  "division divisie administration administratie number nummer numero".split(" "),
);
/** Words that make a part of a text a supposition: `supposing` anywhere, `supposingFirst` only as the first word. */
const supposing: ReadonlySet<string> = new Set("if unless als indien mocht si".split(" "));
const supposingFirst: ReadonlySet<string> = new Set("when whenever wanneer lorsque quand".split(" "));

const wordsOf = (plain: string): string[] => plain.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Checks whether a part of a text is a hint of what may go wrong, or a question. */
function isSupposed(part: string): boolean {
  const words = wordsOf(part);
  return (
    part.endsWith("?") ||
    supposingFirst.has(words[0] ?? "") ||
    words.some(
      (word, at) =>
        supposing.has(word) || ((word === "in" || word === "en") && words[at + 1]?.startsWith("cas")),
    )
  );
}

/**
 * Returns what a text states, in plain words. Leaves out the parts that only suppose or ask, and the numbers that are
 * names.
 */
export function statedIn(text: string): string {
  const parts = plainWords(text.slice(0, maxJudged)).match(/[^.:;,!?\n]+[.:;,!?\n]?/g) ?? [];
  const tokens = parts
    .filter((part) => !isSupposed(part))
    .join(" ")
    .split(" ");
  const isName = (token: string, at: number) => /^\W*\d+\W*$/.test(token) && naming.has(tokens[at - 1] ?? "");
  return plainWords(tokens.filter((token, at) => !isName(token, at)).join(" "));
}

/** Returns the code of what the words of a failure say; undefined when they match no row. */
export function reasonIn(text: string, stage: Stage): string | undefined {
  const words = ` ${wordsOf(statedIn(text)).join(" ")} `;
  return phrases.find(
    (row) => (row.stage ?? stage) === stage && row.says.some((phrase) => words.includes(` ${phrase} `)),
  )?.code;
}

const maxSaid = 160;

/** Checks whether a word looks like a key, a token or an ID: such a word of the page must not appear in our texts. */
const isKeyLike = (word: string): boolean =>
  (word.length >= 10 && /\d/.test(word) && /[a-z]/i.test(word)) || word.length > 40;

/** Returns a notice in its own words, safe to show: one line, cut, without keys. */
export function ownWords(text: string): string {
  const line = text.slice(0, maxJudged).replace(/\s+/g, " ").trim();
  return cut(
    line.replace(/[^\s"'{}[\],:;=]+/g, (word) => (isKeyLike(word) ? "…" : word)),
    maxSaid,
  );
}
