// Decides whose form it is by the titles above it and by its address.
import { plainWords } from "../domain/countries.ts";
import type { Group } from "../form/groups.ts";
import { exactOnline, namesOther } from "./products.ts";
import { titlesAbove } from "../form/titles-above.ts";

const beginsExact = /^\W*exact\s*-?online\b/i;
/**
 * The words beside a product's name, as in `Exact Online CONNECT` or `Connect Exact Online`. A name in that place is a
 * product's.
 */
const connecting =
  /^(connect|koppel|verbind|connecter)\b|\b(connect|connector|connection|koppeling|koppelen|integration|integratie)$/i;
/** The same where nothing marks a text as a title: `Something CONNECT`, as API Center writes it. */
const connectingLoudly = /\bCONNECT$/;
/** Words that name no product: the usual words for such pages, their steps and their fields. */
const neutralWord = new RegExp(
  `^(${[
    "exact api(center)? center step stap etape schritt wizard overview overzicht dashboard main content welcome welkom bienvenue willkommen page pagina form formulier formulaire",
    "apps? app(lication|licatie)s? anwendung(en)? set up setup settings? instelling(en)? parametres? einstellung(en)? configur[a-z]* config install[a-z]* general algemeen",
    "connect[a-z]* connexions? koppel[a-z]* verbind[a-z]* integrat[a-z]* new nieuwe? nouve(au|lle) neue? add create creeer toevoegen ajouter edit bewerken wijzig(en)? modifier manage beheer(en)?",
    "administrations? administraties? accounting boekhouding bookkeeping comptabilite company bedrijf societe",
    "credentials? gegevens inloggegevens account data details? info(rmati(on|e|ons))? authori[sz][a-z]* autoris[a-z]* authenti[a-z]* oauth environment omgeving production productie test(ing)?",
    "display title name naam client id secret country division divisie land required verplicht fields? velden please enter fill in vul invullen",
    "the a an your my our of for to with and or on at is de het een uw je jouw mijn van voor met en of op te le la les l un une votre mon ma de du des pour avec et sur der die das ihre? mein fur mit und zu",
  ]
    .join(" ")
    .split(" ")
    .join("|")}|\\d+)$`,
);

/**
 * What the titles say. `exact-online` and `other`: whose form it is. `unknown`: a name that is not ours, where no title
 * names Exact Online. `neutral`: there are titles, and they name nothing. Null where no title can be read at all.
 */
export type Title = {
  says: "exact-online" | "other" | "unknown" | "neutral";
  text: string;
  /** True when it is drawn as a title on the same layer as the form: not on the page behind a dialog. */
  isNear: boolean;
} | null;

/** Returns what the nearest title that names a product says. `elsewhere`: the controls of other forms. */
export function titleOf({ container, claims }: Group, elsewhere: readonly Element[]): Title {
  const first = claims.map(({ control }) => control.element);
  let unknown: Title = null;
  let neutral: Title = null;
  const found = titlesAbove(container, { elsewhere, fields: first });
  for (const { text, isDrawn, isBehind } of found) {
    const isNear = isDrawn && !isBehind;
    const [exact, other] = [exactOnline.test(text), namesOther(text)];
    // A title that names both does not say whose form this is.
    if (exact && other) continue;
    if (exact && (isDrawn || beginsExact.test(text))) return { says: "exact-online", text, isNear };
    if (other) return { says: "other", text, isNear };
    const named = !exact && isName(text);
    if (named && (isDrawn ? connecting : connectingLoudly).test(text)) return { says: "other", text, isNear };
    if (!isDrawn) continue;
    if (named) unknown ??= { says: "unknown", text, isNear };
    else neutral ??= { says: "neutral", text, isNear };
  }
  return unknown ?? neutral;
}

/** Checks whether a title has a word that is not usual on such pages: the name of a product or a customer. */
function isName(text: string): boolean {
  return plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word !== "" && !neutralWord.test(word));
}

const before: ReadonlySet<string> = new Set(
  "connect connection setup install installation configure koppel koppeling instellen".split(" "),
);
const behind: ReadonlySet<string> = new Set(
  "connect connection connector koppeling koppelen setup settings application app instellingen configuration installation parametres".split(
    " ",
  ),
);

/**
 * Checks for a heading about Exact Online and nothing else: "Exact Online CONNECT", "Exact Online application
 * settings".
 */
export function isPlainTitle(text: string): boolean {
  const words = plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ")
    .replace(/\bset (?=up\b|tings\b)/g, "set")
    .replace(/\bexactonline\b/g, "exact online")
    .split(" ");
  const rest = words.slice(before.has(words[0]!) ? 1 : 0);
  return rest[0] === "exact" && rest[1] === "online" && rest.slice(2).every((word) => behind.has(word));
}

/**
 * Returns whose form it is by the connector in the address; null where the address names none. Source:
 * docs/facts/api-center.md "Addresses".
 */
export function addressSays(pathname: string): "exact-online" | "other" | null {
  const parts = pathname.split("/");
  const at = parts.findIndex(
    (part, place) =>
      /^applications$/i.test(part) &&
      place > 0 &&
      parts[place + 1] &&
      /^(?:new|\d+)$/i.test(parts[place + 2] ?? ""),
  );
  const type = at < 0 ? undefined : parts[at + 1];
  if (!type || !/[a-z]/i.test(type)) return null;
  return /^exact(-?online)?(-|$)/i.test(type) && !namesOther(type.replaceAll("-", " "))
    ? "exact-online"
    : "other";
}
