// Labels as pages write them, and the field each names. Each keeps one word of the table alive
// (tests/unit/field-words.test.ts removes the words one by one and looks here for what changes).
import type { FieldWord } from "../../../utils/setup/field-words.ts";
import type { PageRow } from "../row.ts";

const named: Partial<Record<FieldWord, readonly string[]>> = {
  title: [
    "Title",
    "Display title",
    "Display name",
    "Titel",
    "Weergavetitel",
    "Weergavenaam",
    "Application title",
    "Nom d’affichage",
    "Titre",
    "Titre d’affichage",
    "Anzeigetitel",
    "Anzeigename",
  ],
  clientId: [
    "Client ID",
    "ClientID",
    "client-id *",
    "Client identifier",
    "API Username",
    "API-gebruikersnaam",
    "ID client",
    "Identifiant client",
    "Client-Kennung",
  ],
  clientSecret: [
    "Client secret",
    "CLIENT SECRET:",
    "Secret key",
    "API Password",
    "Clientgeheim",
    "Geheime sleutel",
    "API-wachtwoord",
    "Secret client",
    "Secret du client",
    "Clé secrète",
    "Clé secrète client",
    "Geheim van client",
    "Geheimer Clientschlüssel",
    "Client-Geheimnis",
    "Geheimer Schlüssel",
  ],
  country: ["Country", "Country code", "Land", "Landcode", "Pays", "Code pays", "Länderkennung"],
  division: [
    "Division",
    "Division number",
    "Division code",
    "Division ID",
    "Administration ID",
    "Divisie",
    "Divisienummer",
    "Divisiecode",
    "Administratie-ID",
    "Administratienummer",
    "Numéro de division",
    "Code division",
    "ID division",
    "Divisionsnummer",
  ],
  redirectUri: [
    "Redirect URI",
    "Redirect URL",
    "Callback URL",
    "Omleidings-URI",
    "URI de redirection",
    "URL de redirection",
    "URL de rappel",
    "Weiterleitungs-URI",
  ],
  appName: [
    "App name",
    "Name",
    "Naam",
    "App-naam",
    "Naam van de app",
    "Nom",
    "Nom de l’app",
    "Nom de l’application",
    "Name der App",
  ],
  webhookSecret: ["Webhook secret"],
  companyId: ["Company ID", "Company code", "Bedrijfs-ID", "Bedrijfscode", "ID société", "Firmen-ID"],
  environment: ["Environment", "Omgeving", "Environnement", "Umgebung"],
  token: ["Token", "API token", "Access token", "Jeton"],
  apiUrl: ["API URL", "Store URL", "Shop URL", "URL", "API endpoint", "Base URL"],
  other: [
    "Client ID (webhook)",
    "Previous client ID",
    "Old client ID",
    "Confirm client ID",
    "Repeat client ID",
    "Client ID (expires)",
    "Oude client ID",
    "Vorige client ID",
    "Bevestig client ID",
    "Herhaal client ID",
    "Client ID (verloopt)",
    "ID client (précédent)",
    "Ancien ID client",
    "Répéter ID client",
    "Alte Client-ID",
    "Client-ID (vorher)",
    "Client-ID bestätigen",
    "Client-ID wiederholen",
    "Client-ID (Ablauf)",
  ],
};

/** Fillers, each beside a name that is known without it. */
const filled: Partial<Record<FieldWord, readonly string[]>> = {
  clientId: [
    "Your client ID",
    "The client ID",
    "Enter client ID",
    "Please: client ID",
    "Exact client ID",
    "Online client ID",
    "OAuth client ID",
    "Client ID required",
    "Client ID optional",
    "Uw client ID",
    "Je client ID",
    "Jouw client ID",
    "De client ID",
    "Het client ID",
    "Vul client ID",
    "Client ID in",
    "Voer client ID",
    "Client ID verplicht",
    "Votre client ID",
    "Le client ID",
    "La client ID",
    "Saisissez client ID",
    "Client ID obligatoire",
    "Ihr client ID",
    "Ihre Client-ID",
    "Die Client-ID",
    "Das Client-ID",
    "Client-ID Pflichtfeld",
  ],
};

/** Near misses: they name no field. */
const nameless = [
  "Secret",
  "Division name",
  "Client",
  "ID",
  "Client ID and client secret",
  "Clients",
  "Countries",
  "Code",
  "Password",
  "Client secret key ID",
  "Land van herkomst",
  "My client ID number",
];

const pairs = [named, filled].flatMap((list) =>
  Object.entries(list).flatMap(([field, labels]) => labels.map((label) => [label, field] as const)),
);

export const labelledWords: readonly (readonly [label: string, field: string | null])[] = [
  ...pairs,
  ...nameless.map((label) => [label, null] as const),
];

const lines = labelledWords.map(
  ([label], index) =>
    `<p><label for="f${index}">${label}</label><input id="f${index}" data-test="${label}"></p>`,
);

export const wordRows: readonly PageRow[] = [
  {
    name: "knows every word of the table, and no others",
    file: `<!doctype html><meta charset=utf-8><form>${lines.join("")}</form>`,
    url: "https://app.apicenter.io/words",
    read: "fields",
    expect: Object.fromEntries(labelledWords),
  },
];
