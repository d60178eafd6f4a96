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
  shownTextOf,
  textOf,
  type Root,
} from "../page/dom.ts";
import { isBoxShown } from "../page/visibility.ts";
import { rootsOf } from "../page/walk.ts";

export type Connection = "authorised" | "connected" | "failed";

export interface Connected {
  connection: Connection;
  /** Why it failed, a code; absent when the page does not say. */
  problem?: string;
}

/** What Exact sends back with when it refuses; any other is `authorise-error`. Source: facts/exact-online.md "OAuth". */
const refusals: Readonly<Record<string, string>> = {
  unauthorized_client: "authorise-redirect-uri",
  access_denied: "authorise-refused",
  server_error: "authorise-try-later",
  temporarily_unavailable: "authorise-try-later",
};

/** What a failure's own words say is wrong, the surest first. */
const reasons: readonly (readonly [says: RegExp, problem: string])[] = [
  [/invalid[_ ]client\b/i, "credentials-refused"],
  [/access_denied/i, "authorise-refused"],
  [/unauthorized_client|redirect[_ ]ur[il]/i, "authorise-redirect-uri"],
  [/\b403\b|forbidden|not granted|geen toegang tot|not been granted/i, "connect-administration-left-out"],
  [
    /invalid_grant|not authori[sz]ed|\b401\b|unauthori[sz]ed|niet geautoriseerd|expired|verlopen/i,
    "connect-authorise-again",
  ],
];

function reasonIn(text: string): string | undefined {
  return reasons.find(([says]) => says.test(text))?.[1];
}

/** What only a failed round says on the page it comes back to. */
const roundFailed =
  /\b(invalid_(client|grant|request|scope)|unauthorized_client|access_denied)\b|\bauthori[sz]ation (has )?failed\b|autorisatie (is )?mislukt|[ée]chec de l.autorisation/i;

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
/** What a failed test speaks of, when not of the connection. Plain words: the whole page is searched for them. */
const tested =
  /exact online answered|forbidden|invalid[_ ](client|grant)|authori[sz]ed|not granted|access_denied/i;
const speaksOf = new RegExp(`${connection.source}|${tested.source}`, "i");
const success = /success|geslaagd|gelukt|connected|verbonden|works|réussi|établie|erfolgreich|hergestellt/i;
const failure =
  /fail|error|unable|could ?n[o']t|can ?not|can't|invalid|denied|refused|forbidden|\b40[0134]\b|\bnot\b|\bno\b|mislukt|fout|\bniet\b|\bgeen\b|ongeldig|échou|échec|erreur|impossible|\bpas\b|fehl|nicht|ungültig|un-?success|disconnect/i;

/**
 * `authorised`: Exact sent the person back without an error; `failed`: with one, or a notice says the connection
 * failed, and why as far as it says; `connected`: a notice that is shown says the connection works; null: the page
 * does not say.
 */
export function readConnection(
  document: Document,
  url: URL,
  roots: readonly Root[] = rootsOf(document),
): Connected | null {
  if (/^\/oauth\/callback\/exact-online\/?$/.test(url.pathname)) return roundEnd(document, url);
  const said = new Map<Connection, string>();
  const saying = roots.flatMap((root) => elementsSaying(root, speaksOf));
  for (const notice of noticesAround(saying)) {
    const text = shortTextOf(notice);
    const verdict = text === null ? null : verdictOf(text);
    if (verdict && isBoxShown(notice)) said.set(verdict, `${said.get(verdict) ?? ""} ${text}`);
  }
  if (said.size === 0 && saying.some(isTestedBeside)) return { connection: "connected" };
  if (said.size !== 1) return null;
  const [[connection, text]] = [...said] as [[Connection, string]];
  const problem = connection === "failed" ? reasonIn(text) : undefined;
  return { connection, ...(problem !== undefined && { problem }) };
}

/** How the round ended, by its address; an address without an error can still be on a page that shows one. */
function roundEnd(document: Document, url: URL): Connected {
  const error = url.searchParams.get("error");
  if (error !== null)
    return {
      connection: "failed",
      problem: (Object.hasOwn(refusals, error) && refusals[error]) || "authorise-error",
    };
  const text = shownTextOf(document);
  if (!roundFailed.test(text)) return { connection: "authorised" };
  return { connection: "failed", problem: reasonIn(text) ?? "authorise-error" };
}

/** The notices around texts that speak of a connection: asking every element what it is would cost too much. */
function noticesAround(saying: readonly Element[]): Set<Element> {
  const notices = new Set<Element>();
  for (const element of saying)
    for (let at = closestTo(element, messages); at && !notices.has(at);) {
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

/** A notice's text in one line; null for what is none. */
function shortTextOf(notice: Element): string | null {
  if (matches(notice, "input,select,textarea,button,a,label,form")) return null;
  const text = textOf(notice).replace(/\s+/g, " ").trim();
  return text === "" || text.length > longestNotice ? null : text;
}

function verdictOf(text: string): Connection | null {
  if (failure.test(text)) return speaksOf.test(text) ? "failed" : null;
  return connection.test(text) && success.test(text) ? "connected" : null;
}
