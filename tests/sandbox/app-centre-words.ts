// The App Centre's words. Dutch keeps "Client ID" and "Client secret". The French words are a guess.

export interface AppCentreWords {
  brand: string;
  manage: string;
  registerKeys: string;
  register: { production: string; testing: string; "api-key": string };
  tileText: { production: string; testing: string; "api-key": string };
  name: string;
  redirect: string;
  terms: readonly [string, string];
  submit: string;
  close: string;
  myApps: string;
  none: string;
  noRights: string;
  registered: string;
  upgrade: string;
  tabs: readonly string[];
  details: string;
  settings: string;
  clientId: string;
  clientSecret: string;
  webhookSecret: string;
  save: string;
  saved: string;
  reveal: string;
  copy: string;
  info: string;
  nameTaken: string;
  incomplete: string;
}

const en: AppCentreWords = {
  brand: "Exact App Centre",
  manage: "Manage my apps",
  registerKeys: "Register API keys",
  register: {
    production: "Register a production app",
    testing: "Register a testing app",
    "api-key": "Register an API key",
  },
  tileText: {
    production: "For an app that is used by your customers or your own company.",
    testing: "For trying out an app within your own licence.",
    "api-key": "For a connection of your own.",
  },
  name: "App name",
  redirect: "Redirect URI",
  terms: ["I accept the terms and conditions of the App Centre", "I have read the data processing agreement"],
  submit: "Register",
  close: "Close",
  myApps: "My apps",
  none: "You have not registered an app yet.",
  noRights: "You do not have the right Manage subscription. Ask your main user for it.",
  registered: "Your app is registered successfully!",
  upgrade: "This is a testing app. Upgrade it to a Production app to use it outside your own licence.",
  tabs: ["Develop your app", "App connection", "Submit for review", "Get published"],
  details: "Authorisation details",
  settings: "App settings",
  clientId: "Client ID",
  clientSecret: "Client secret",
  webhookSecret: "Webhook secret",
  save: "Save",
  saved: "Saved",
  reveal: "Show",
  copy: "Copy",
  info: "More information",
  nameTaken: "An app with this name exists already.",
  incomplete: "Fill in every field and accept the terms.",
};

const nl: AppCentreWords = {
  ...en,
  brand: "Exact App Center",
  manage: "Beheer mijn apps",
  registerKeys: "Registreer API-sleutels",
  register: {
    production: "Registreer een productie-app",
    testing: "Registreer een test-app",
    "api-key": "Een API sleutel registreren",
  },
  tileText: {
    production: "Voor een app die uw klanten of uw eigen bedrijf gebruiken.",
    testing: "Om een app binnen uw eigen licentie uit te proberen.",
    "api-key": "Voor een eigen koppeling.",
  },
  name: "Naam app",
  redirect: "Redirect URI",
  terms: ["Ik ga akkoord met de voorwaarden van het App Center", "Ik heb de verwerkersovereenkomst gelezen"],
  submit: "Registreren",
  close: "Sluiten",
  myApps: "Mijn apps",
  none: "U hebt nog geen app geregistreerd.",
  noRights: "U hebt het recht Abonnement beheren niet. Vraag uw hoofdgebruiker erom.",
  registered: "Uw app is geregistreerd!",
  upgrade: "Dit is een test-app. Upgrade naar een productie-app om hem buiten uw licentie te gebruiken.",
  tabs: ["Ontwikkel uw app", "App-koppeling", "Ter beoordeling indienen", "Publiceren"],
  details: "Autorisatiegegevens",
  settings: "App-instellingen",
  webhookSecret: "Webhook secret",
  save: "Opslaan",
  saved: "Opgeslagen",
  reveal: "Tonen",
  copy: "Kopiëren",
  info: "Meer informatie",
  nameTaken: "Er is al een app met deze naam.",
  incomplete: "Vul alle velden in en ga akkoord met de voorwaarden.",
};

const fr: AppCentreWords = {
  ...en,
  manage: "Gérer mes apps",
  registerKeys: "Enregistrer des clés API",
  register: {
    production: "Enregistrer une app de production",
    testing: "Enregistrer une app de test",
    "api-key": "Enregistrer une clé API",
  },
  name: "Nom de l'app",
  redirect: "URI de redirection",
  terms: ["J'accepte les conditions générales", "J'ai lu l'accord de traitement des données"],
  submit: "Enregistrer",
  close: "Fermer",
  myApps: "Mes apps",
  none: "Vous n'avez pas encore enregistré d'app.",
  registered: "Votre app est enregistrée !",
  details: "Détails d'autorisation",
  clientId: "ID client",
  clientSecret: "Secret client",
  webhookSecret: "Secret webhook",
  save: "Sauvegarder",
  copy: "Copier",
};

/** Labels that no word in the extension's table matches. */
export const oddWords = { clientId: "App reference", clientSecret: "Connection phrase" };

/** The words of each language. */
export const appCentreWords = { en, nl, fr };
