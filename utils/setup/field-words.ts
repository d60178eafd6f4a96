// The words by which pages call our fields, and the words that say a field is another one. One table; a field's
// new name is one word in it. A label counts only as a whole: "Client secret expires on" is no client secret.
import type { FieldName } from "./facts.ts";
import { plainWords } from "./countries.ts";

export type FieldWord =
  | FieldName
  | "redirectUri"
  | "appName"
  | "webhookSecret"
  | "companyId"
  | "environment"
  | "token"
  | "apiUrl"
  /** A field that has one of our names in it and surely is none of ours. */
  | "other";

/**
 * English, Dutch, French, German, as plain words. Spaces, hyphens and filler words do not count.
 * Sources: facts/exact-online.md "The App Centre", facts/api-center.md "The form" and "Forms that are NOT it".
 */
export const fieldWords: Readonly<Record<Exclude<FieldWord, "other">, readonly string[]>> = {
  title: [
    "title",
    "display title",
    "titel",
    "weergavetitel",
    "weergavenaam",
    "titre",
    "titre d'affichage",
    "anzeigetitel",
    "display name",
  ],
  clientId: [
    "client id",
    "api username",
    "api gebruikersnaam",
    "id client",
    "id du client",
    "identifiant client",
    "kunden id",
    "client identifier",
  ],
  clientSecret: [
    "client secret",
    "secret key",
    "api password",
    "api wachtwoord",
    "client geheim",
    "geheime sleutel",
    "secret client",
    "secret du client",
    "cle secrete",
    "client geheimnis",
    "clientschlussel",
    "geheimer schlussel",
  ],
  country: [
    "country",
    "country code",
    "land",
    "landcode",
    "landencode",
    "pays",
    "code pays",
    "landerkennung",
  ],
  division: [
    "division",
    "division number",
    "division id",
    "division code",
    "divisie",
    "divisienummer",
    "divisiecode",
    "administration id",
    "administration number",
    "administratie id",
    "administratienummer",
    "numero de division",
    "code division",
    "id administration",
    "divisionsnummer",
    "administrations id",
  ],
  redirectUri: [
    "redirect uri",
    "redirect url",
    "callback url",
    "uri de redirection",
    "url de redirection",
    "url de rappel",
    "umleitungs uri",
    "weiterleitungs uri",
    "redirection uri",
    "omleidings uri",
  ],
  appName: [
    "app name",
    "name",
    "app naam",
    "naam",
    "naam van de app",
    "naam app",
    "nom",
    "nom de l'app",
    "nom de l'application",
    "application name",
    "anwendungsname",
  ],
  webhookSecret: ["webhook secret", "webhook"],
  companyId: ["company id", "company code", "bedrijfs id", "bedrijfscode", "id societe", "firmen id"],
  environment: ["environment", "omgeving", "environnement", "umgebung"],
  token: ["token", "api token", "access token", "jeton"],
  apiUrl: ["api url", "url", "api endpoint", "base url"],
};

/** Anywhere in a label, these make it another field's: older values, repeats, dates, webhooks. */
export const otherWords: readonly string[] = [
  "webhook",
  "previous",
  "old",
  "confirm",
  "repeat",
  "expire",
  "expires",
  "expiry",
  "vorige",
  "oude",
  "bevestig",
  "herhaal",
  "verloopt",
  "precedent",
  "ancien",
  "confirmer",
  "expiration",
  "vorherig",
  "alte",
  "wiederholen",
  "bestatigen",
  "ablauf",
];

/** Words that may stand around a field's name and change nothing. */
export const fillerWords: readonly string[] = [
  "your",
  "the",
  "enter",
  "please",
  "exact",
  "online",
  "oauth",
  "uw",
  "je",
  "jouw",
  "de",
  "het",
  "vul",
  "in",
  "voer",
  "votre",
  "le",
  "la",
  "saisissez",
  "ihr",
  "ihre",
  "die",
  "der",
  "das",
];

const fillers = new Set(fillerWords);

function wordsOf(text: string): string[] {
  return plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** What is compared: the words without the fillers, run together, so that `ClientID` and `client-id` are one. */
function keyOf(text: string): string {
  return wordsOf(text)
    .filter((word) => !fillers.has(word))
    .join("");
}

let keys: Map<string, FieldWord> | undefined;

function fieldOfKey(key: string): FieldWord | null {
  keys ??= new Map(
    (Object.keys(fieldWords) as (keyof typeof fieldWords)[]).flatMap((field) =>
      fieldWords[field].map((word) => [keyOf(word), field] as const),
    ),
  );
  return keys.get(key) ?? null;
}

/**
 * The field a label names, decided on the whole label: `Your Exact Online Client ID *` is `clientId`.
 * `other` when it surely is none of ours (`Previous client secret`), null when it says nothing we know.
 */
export function fieldOfLabel(text: string): FieldWord | null {
  const field = fieldOfKey(keyOf(text.replace(/\([^)]*\)|\[[^\]]*\]/g, " ")));
  if (field === "webhookSecret") return field;
  const words = wordsOf(text);
  return otherWords.some((other) => words.some((word) => word.startsWith(other))) ? "other" : field;
}

/** What counts only where nothing stronger says anything. */
const weak = new Set(["far", "placeholder", "title"]);

/**
 * The field that the labels of one control name together, strongest first: the first that says anything decides,
 * and a visible one that says something else makes it null, rather than a guess.
 */
export function fieldOfLabels(labels: readonly { text: string; source: string }[]): FieldWord | null {
  let decided: FieldWord | null = null;
  for (const { text, source } of labels) {
    if (decided && weak.has(source)) break;
    const field = fieldOfLabel(text);
    if (field && decided && field !== decided) return null;
    decided ??= field;
  }
  return decided;
}
