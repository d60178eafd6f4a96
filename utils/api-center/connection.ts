// How the OAuth round or Test Connection ended, as far as the page itself says so. Says nothing when unsure.
import {
  closestTo,
  countIn,
  elementsSaying,
  isElement,
  matches,
  outerOf,
  parentOf,
  queryAll,
  textOf,
  type Root,
} from "../page/dom.ts";
import { isBoxShown } from "../page/visibility.ts";
import { rootsOf } from "../page/walk.ts";

export type Connection = "authorised" | "connected" | "failed";

/** Where a page tells how something went. Source: facts/api-center.md (a success toast, a green check; SweetAlert2). */
const messages =
  "[role=alert],[role=status],[role=alertdialog],[role=dialog],dialog[open],output,[class*=toast],[class*=alert],[class*=notif],[class*=swal2-popup],[class*=snackbar],[class*=success],[class*=message]";
/** A notice is short; what is longer is a form or a page that was caught by its class. */
const longestNotice = 240;

/** So many elements are close to a button. */
const closeBy = 300;

/** Beside the button that tests, a text without a role counts when it says this and nothing else. */
const testButton = /^test|test(en)?$|^verbinding|^tester/i;
const plainVerdict =
  /^\W*((the |de )?(connection|verbinding|koppeling|connexion)( is| was)? (successful|succeeded|works|ok|geslaagd|gelukt|réussie|établie)|connected|verbonden|connecté)\W*$/i;

const connection = /connect|verbinding|koppeling|connexion|verbindung/i;
const success = /success|geslaagd|gelukt|connected|verbonden|works|réussi|établie|erfolgreich|hergestellt/i;
const failure =
  /fail|error|unable|could ?n[o']t|can ?not|can't|invalid|denied|refused|\bnot\b|\bno\b|mislukt|fout|\bniet\b|\bgeen\b|ongeldig|échou|échec|erreur|impossible|\bpas\b|fehl|nicht|ungültig|un-?success|disconnect/i;

/**
 * `authorised`: Exact sent the person back without an error; `failed`: with one, or a notice says the connection
 * failed; `connected`: a notice that is shown says the connection works; null: the page does not say.
 */
export function readConnection(
  document: Document,
  url: URL,
  roots: readonly Root[] = rootsOf(document),
): Connection | null {
  if (/^\/oauth\/callback\/exact-online\/?$/.test(url.pathname))
    return url.searchParams.has("error") ? "failed" : "authorised";
  const said = new Set<Connection>();
  const saying = roots.flatMap((root) => elementsSaying(root, connection));
  for (const notice of noticesAround(saying)) {
    const verdict = verdictOf(notice);
    if (verdict && isBoxShown(notice)) said.add(verdict);
  }
  if (said.size === 0 && saying.some(isTestedBeside)) return "connected";
  return said.size === 1 ? [...said][0]! : null;
}

/** The notices around texts that speak of a connection: asking every element what it is would cost too much. */
function noticesAround(saying: readonly Element[]): Set<Element> {
  const notices = new Set<Element>();
  for (const element of saying)
    for (let at = closestTo(element, messages); at && !notices.has(at); ) {
      notices.add(at);
      const parent = parentOf(at);
      at = isElement(parent) ? closestTo(parent, messages) : null;
    }
  return notices;
}

/** Whether the text is on the button Test Connection, and a short text close to it says that it works. */
function isTestedBeside(saying: Element): boolean {
  const button = closestTo(saying, "button,[role=button]");
  if (!button || !testButton.test(textOf(button).trim())) return false;
  let around: Node | null = button;
  for (let level = 0; level < 3 && around; level++) around = outerOf(around);
  if (!isElement(around) || countIn(around) > closeBy) return false;
  return queryAll(around, "p,span,div,strong,small,li,td,output").some(
    (element) => plainVerdict.test(textOf(element)) && isBoxShown(element),
  );
}

function verdictOf(notice: Element): Connection | null {
  if (matches(notice, "input,select,textarea,button,a,label,form")) return null;
  const text = textOf(notice).replace(/\s+/g, " ").trim();
  if (text === "" || text.length > longestNotice || !connection.test(text)) return null;
  if (failure.test(text)) return "failed";
  return success.test(text) ? "connected" : null;
}
