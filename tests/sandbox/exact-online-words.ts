// The words on Exact Online's pages, in each language of the sandbox.

export interface ExactWords {
  start: string;
  overview: string;
  dashboard: string;
  welcome: string;
  code: string;
  name: string;
  status: string;
  active: string;
  manager: string;
  open: string;
  signIn: string;
  signOut: string;
  expired: string;
  tiles: readonly (readonly [title: string, value: string])[];
}

/** The words of each language. */
export const exactWords: Record<"en" | "nl" | "fr", ExactWords> = {
  en: {
    start: "Start",
    overview: "Companies",
    dashboard: "My firm",
    welcome: "Welcome,",
    code: "Code",
    name: "Name",
    status: "Status",
    active: "Active",
    manager: "Account manager",
    open: "Open this company",
    signIn: "Sign in",
    signOut: "Sign out",
    expired: "Your session has expired. Please sign in again.",
    tiles: [
      ["Invoices to send", "12"],
      ["Bank lines to process", "48"],
      ["Receivables", "31,420.00"],
    ],
  },
  nl: {
    start: "Start",
    overview: "Administraties",
    dashboard: "Mijn kantoor",
    welcome: "Welkom,",
    code: "Code",
    name: "Naam",
    status: "Status",
    active: "Actief",
    manager: "Accountmanager",
    open: "Deze administratie openen",
    signIn: "Aanmelden",
    signOut: "Afmelden",
    expired: "Uw sessie is verlopen. Meld u opnieuw aan.",
    tiles: [
      ["Te verzenden facturen", "12"],
      ["Te verwerken bankregels", "48"],
      ["Openstaande posten", "31.420,00"],
    ],
  },
  fr: {
    start: "Accueil",
    overview: "Administrations",
    dashboard: "Mon cabinet",
    welcome: "Bienvenue,",
    code: "Code",
    name: "Nom",
    status: "Statut",
    active: "Actif",
    manager: "Responsable",
    open: "Ouvrir cette administration",
    signIn: "Se connecter",
    signOut: "Se déconnecter",
    expired: "Votre session a expiré. Veuillez vous reconnecter.",
    tiles: [
      ["Factures à envoyer", "12"],
      ["Lignes bancaires à traiter", "48"],
      ["Créances", "31 420,00"],
    ],
  },
};
