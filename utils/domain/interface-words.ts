// Lists the words of interfaces: a report of a page may contain them unchanged. Any other word on a page may be the
// name of a user, a company or an app. Languages: English, Dutch, French, German, and the commonest words of Spanish
// and Italian.
import { plainWords } from "./countries.ts";
import { wordTable } from "./labels-of-fields.ts";

/** In lower case, without accents. Words that are also a common first name, family name or place are left out. */
const words = `
  a about above accept accepted access account accounts action actions activate activated active actual add added
  additional address addresses admin administration administrations administrator advanced after agree all allow
  allowed already an and any api apis app apps application applications apply approve approved are as ask at
  authentication authenticate authorisation authorization authorise authorize authorised authorized auto automatic
  available back base basic be been before begin below between billing blocked body bottom box browser business button
  by call callback can cancel cannot cart center centre change changed channel characters check checked choice choose
  chosen city clear click client clients close closed cloud code codes column company confirm confirmation connect
  connected connecting connection connections connector connectors contact content continue copied copy could country
  create created credential credentials currency current currently custom customer customers dashboard data date day
  days debug default delete deleted deny description destination detail details develop developer development dialog
  disable disabled disconnect disconnected display displayed do docs document documentation documents does domain done
  down download draft edit editing email empty enable enabled end endpoint endpoints enter entered environment error
  errors every example existing exit expand expire expired expires explanation export external failed fail false
  feature features field fields file files fill filled filter find finish first for form format forgot found from full
  general generate generated get give given go grant granted group groups guid guide has have header heading help here hidden
  hide home host how icon id identifier identity if import in inactive incorrect info information input install
  installation installations installed instructions integration integrations interface internal invalid invoice
  invoices is it item items its key keys label language last later ledger legal less licence license line link linked
  links list live loading location log login logout logs long manage management manager mandatory manual map mapping
  maximum may menu message messages method minimum missing mode modified module modules more must my name names
  navigation need needed never new next no none not note notes notification notifications now number numbers oauth of
  off office ok on once one only open option optional options or order orders organisation organization other our out
  output overview owner own page pages pair partner password path payment pending permission permissions phone place
  please port portal position post preview previous primary privacy private process product production products profile
  project properties protocol provide provided provider public publish published purchase query question read reading
  ready redirect redirection refresh register registered registration reject rejected release remember remove renew
  repeat replace report request requested requests require required reset response result results resume retry return
  reveal review revoke right rights role roles row run sales same sample sandbox save saved saving scope scopes screen
  search second secret secrets section secure security see select selected send server service services session set
  setting settings setup shared shop short show shown side sign signed signing signin size skip software some sort
  source staging start started state status step steps stock store street submit submitted subscription success
  successful successfully supplier support switch sync synchronisation synchronization synchronise synchronize system
  tab table task team technical template tenant terms test testing text than that the their them then there these they
  this ticket time timeout timezone tip title to toggle token tokens too tool tools top total transaction type unable
  unique unknown unlink until up update updated upgrade upload uri url use used user username users using valid
  validate validation value values vat vendor verification verified verify version view visible wait warehouse warning
  was we web webhook webhooks website webshop welcome were what when where which while who will window with within
  without wizard workspace would write wrong year yes you your yours zip passphrase passcode pin merchant consumer
  bearer basic secretkey callbackurl signature certificate fingerprint tenantid clientid clientsecret apikey
  aan aanmaken aanmelden aanmelding aanpassen actie acties actief actieve activeren adres adressen af afbreken
  afgebroken afmelden akkoord al alle alleen andere annuleren applicatie applicaties autorisatie autoriseren bedrijf
  bedrijven beheer beheerder beheren bekijk bekijken bericht berichten bestaande bestand bestanden beveiligd
  beveiliging bevestigen bevestiging bewaar bewaren bewerken bij bijwerken boekhouding categorie controle controleer
  controleren dagboek dan dat datum de deze dit door dossier dus een eerste eigen eigenaar en er fout fouten gebruik
  gebruiken gebruiker gebruikers gebruikersnaam geef geen gegevens geheim geheime gekoppeld geldig geldigheid
  geselecteerd gevonden groep heeft help het hier hoe hulp identificatie in inloggen inlogcode instelling instellingen
  intrekken invoer invullen is jaar je juist kaart kanaal keuze kies kiezen klaar klant klanten klik knop kolom
  kopieer kopieren koppel koppelen koppeling koppelingen laatste laden land lege leeg lees leverancier leveranciers
  licentie lijst maak maken mag maximaal medewerker meer meldingen met mijn minder minimaal misluk mislukt moet naam
  naar nee niet nieuw nieuwe nodig nog nummer of om omgeving omschrijving onbekend onderwerp onderneming ongeldig
  onjuist ontbreekt ontkoppelen ontwikkelaar ontwikkelen op openen opgeslagen opnieuw oppassen opslaan optie opties
  organisatie over overslaan overzicht pagina plaats postcode probeer recht rechten regel regio registratie registreer
  registreren rij rol rollen scherm sleutel sleutels sluit sluiten staat stap stappen stop straat taal te tekst
  telefoon terug tijd toegang toegestaan toestaan toestemming toevoegen tonen toon tot tussen uit uitgebreid uitgeschakeld
  uitloggen uitvoeren van veld velden verander verberg verbergen verbinden verbinding verbindingen verder verkeerd
  verkoop verloopt verlopen vernieuwen verplicht verplichte versie verstuur verwijder verwijderen verzenden voeg vol
  volgende volledig voltooid voor voorbeeld voorwaarden vorige vraag waarde waarden waarschuwing wachten wachtwoord
  weergave weergeven welkom werkt wijzig wijzigen winkel wissen wordt zoek zoeken zonder
  a abonnement accepter acces actif action activer administrateur administration adresse afficher aide ajouter annuler
  appareil appliquer apres article au aucun aujourd'hui aussi autorisation autoriser autre aux avec avant bienvenue
  boutique bouton cacher ce cet cette champ champs changer charger chargement choisir choix cle cles cliquer code
  commande commandes comme compte comptes comptabilite condition conditions confirmer confirmation connecter connexion
  connexions continuer copier courriel creer dans date de deconnecter definir demande depuis dernier des description
  desactiver detail details deuxieme developpeur devise donnees donner dossier du duree ecran effacer email en
  enregistre enregistrer entree entreprise entrer envoyer erreur est et etape etat exemple existant facture factures
  fermer fichier filtrer fin fonction formulaire fournisseur generer gerer gestion groupe heure id identifiant
  identification il impossible inconnu indiquer informations installer integration introuvable invalide jeton jour la
  langue le les libelle licence lien ligne lire liste logiciel magasin manquant masquer menu merci mes message mettre
  mode modifier module mon montrer mot nom non nos notre nouveau nouvelle numero obligatoire ok optionnel organisation
  ou ouvrir page par parametre parametres pas passe pays plus portail pour precedent premier prenom preparer production
  produit profil proprietaire recherche rechercher recommencer redirection refuser region renseigner reponse requis
  reseau reste resultat retour revoquer role saisie saisir sans sauvegarder secret secrete securite selectionner
  serveur service session si site societe sont sortie statut suivant supprimer sur synchroniser tableau telephone
  terminer test titre tous tout toutes traiter type une url usage utilisateur utiliser valeur valider verifier version
  vers ville visible vos votre voir vous
  abbrechen ablehnen abmelden absenden adresse aktion aktiv aktivieren aktualisieren alle allgemein als an anderer
  andern anmelden anmeldung ansicht anwendung anwendungen anzeige anzeigen auf aufgabe aus auswahl auswahlen beim
  bearbeiten bei benutzer benutzername berechtigung bereich beschreibung bestatigen bezeichnung bis bitte das daten
  datei dem den der des die diese dieser dieses drucken durch ein eine einem einen einer eingabe eingeben einrichten
  einrichtung einstellung einstellungen entfernen ergebnis erforderlich erstellen fehler fehlt feld felder fenster fertig
  firma freigeben fur geheim geheimer geheimes geheimnis geheimschlussel gespeichert gultig hilfe hinzufugen hier ihr
  ihre im ist ja jetzt kein keine kennung kennwort konto konten kopieren kunde kunden kundennummer laden lander leer
  letzte liste loschen mandant mandanten mehr mein meine mit nach nachricht nachste name nein neu neue nicht nummer
  nur oder offnen passwort pflichtfeld produkt sandbox schliessen schlussel schritt seite senden sicherheit sie sind
  speichern sprache stadt start suche suchen titel trennen uber ubersicht umgebung und ungultig unternehmen verbinden
  verbindung verbunden verwalten verwaltung von vorheriger vorname wahlen warnung weiter wert werte wiederholen wird
  ziel zugang zugangsdaten zuletzt zum zur zuruck zurucksetzen
  aceptar aplicacion ayuda buscar cancelar cerrar clave cliente codigo conexion conectar configuracion contrasena copiar
  crear cuenta datos editar eliminar empresa enviar error guardar identificador numero pais requerido secreta secreto
  siguiente titulo tienda usuario valor accedi annulla applicazione azienda chiave chiudi codice collega collegamento
  elimina impostazioni modifica nazione numero obbligatorio paese password salva segreto segreta titolo utente
`;

/**
 * Names of products: a form's heading says which product it is for. Source: docs/facts/api-center.md "Forms that are
 * NOT it".
 */
const productWords = `
  exact online api center centre connect apicenter accountview afas shopware shopify magento woocommerce lightspeed prestashop globe synergy
  twinfield snelstart unit4 visma xero boekhouden moneybird salesforce hubspot picqer mollie amazon bol ccv
`;

/** No word of an interface has more letters. */
const maxWord = 60;

const split = (text: string) => plainWords(text).split(/[^\p{L}]+/u);
const setOf = (...texts: string[]): ReadonlySet<string> => new Set(texts.flatMap(split).filter(Boolean));
/** Returns a function that makes a list at its first call. The background starts often and seldom needs a list. */
function madeOnce(make: () => ReadonlySet<string>): () => ReadonlySet<string> {
  let made: ReadonlySet<string> | undefined;
  return () => (made ??= make());
}

const products = madeOnce(() => setOf(productWords));
const known = madeOnce(() =>
  setOf(words, productWords, ...Object.values(wordTable.fields).flat(), ...wordTable.fillers),
);

/**
 * Returns whether the list has every word of a text. Words that are run together are read one by one: `clientId` as
 * `client Id`.
 */
function isIn(list: ReadonlySet<string>, word: string): boolean {
  if (word.length > maxWord) return false;
  const every = (text: string) => split(text).every((part) => part === "" || list.has(part));
  return every(word) || every(word.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
}

/** Returns whether a word belongs to interfaces and not to a person. Case and accents do not count. */
export function isInterfaceWord(word: string): boolean {
  return isIn(known(), word);
}

/**
 * Returns whether a word belongs to the name of a product. A title with such a word says which product its form is for.
 */
export function isProductWord(word: string): boolean {
  return isIn(products(), word);
}

/** Parts of compound labels: `Klantsleutel`, `Mandantennummer`. */
const stems =
  /^(client|klant|kunden|mandant|gebruiker|benutzer|administratie|bedrijfs|division|secret|geheim|webhook|account|tenant)|(nummer|number|sleutel|schlussel|geheim|secret|token|kennung|wachtwoord|passwort|password|naam|adres|datum|code|gegevens|daten|instellingen|einstellungen|identifier)$/;

/** Returns whether an unknown word contains an interface word, as compound labels in Dutch and German do. */
export function isCompound(word: string): boolean {
  const plain = plainWords(word);
  return plain.length >= 8 && stems.test(plain);
}
