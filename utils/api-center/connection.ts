// Reads from the page how the OAuth round or Test Connection ended. Reports nothing when unsure.
import {
  hasAtMost,
  isElement,
  matches,
  outerOf,
  parentOf,
  queryAll,
  shownTextOf,
  textContentOf,
  type Root,
} from "../dom/dom.ts";
import { inherited, inOneLook, PageTooLarge, spend } from "../dom/look.ts";
import { elementsSaying } from "../dom/text/root-text.ts";
import { isBoxShown } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import { plainWords } from "../domain/countries.ts";
import { messages, speaksOf } from "./connection-words.ts";
import { ownWords, reasonIn, statedIn, type Stage } from "./connection-reasons.ts";

type Connection = "authorised" | "connected" | "failed";

export interface Connected {
  connection: Connection;
  /** Why it failed, as a code; absent when the page does not say, or says nothing that is known. */
  problem?: string;
  /** The page's own words about a failure whose reason is not known. */
  said?: string;
}

/** Words that only a failed round shows on the page it comes back to. */
const roundFailed =
  /\b(?:invalid_(?:client|grant|request|scope)|unauthorized_client|access_denied)\b|\bauthori[sz]ation (?:has )?failed\b|\bautorisatie (?:is )?mislukt\b|\bechec de l.autorisation\b/;
/** Titles that only a successful round has. */
const roundWell =
  /\b(?:authori[sz]ation (?:is |was )?(?:complete|completed|successful|succeeded)|autorisatie (?:is )?(?:voltooid|geslaagd|gelukt)|autorisation (?:est )?(?:reussie|terminee))\b/;
/** Where the page of a round says how it ended. */
const titles = "h1,h2,h3,[role=heading],[role=alert],[role=status]";
/** Maximum number of characters on the page of a round: a longer page says something besides. */
const maxRound = 600;

/**
 * Maximum number of characters in a notice. An error that is passed on as it came is longer than most notices. A longer
 * text is a form or a page.
 */
const maxNotice = 400;
/** How many characters of a text show whether it is short, spaces not counted. */
const tellingLength = 4_000;
/** Maximum number of notices about a connection to read. A page with more is a list of notices and reports no test. */
const maxNotices = 200;

/** Maximum number of elements that are close to a button. */
const closeBy = 300;

/**
 * The label of the button that tests. Beside this button, a text without a role counts when it says only that the
 * connection works.
 */
const testButton = /^test|test(en)?$|^verbinding|^tester/i;
const subjects: ReadonlySet<string> = new Set(["connection", "verbinding", "koppeling", "connexion"]);
const verdicts: ReadonlySet<string> = new Set(
  "successful succeeded works ok geslaagd gelukt reussie etablie".split(" "),
);
const alone: ReadonlySet<string> = new Set(["connected", "verbonden", "connecte"]);
const around: ReadonlySet<string> = new Set(["the", "de", "la", "is", "was", "est"]);
const maxVerdict = 60;

/** Checks whether a text says that the connection works, and nothing else. */
function isPlainVerdict(text: string): boolean {
  if (text.length > maxVerdict) return false;
  const words = plainWords(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !around.has(word));
  const [subject = "", verdict = ""] = words;
  return words.length === 1
    ? alone.has(subject)
    : words.length === 2 && subjects.has(subject) && verdicts.has(verdict);
}

const connection = /connect|verbinding|koppeling|connexion|verbindung/i;
const success = /success|geslaagd|gelukt|connected|verbonden|works|reussi|etablie|erfolgreich|hergestellt/i;
const failure =
  /fail|error|unable|could ?n[o']t|can ?not|can't|invalid|denied|refused|forbidden|\b(?:40[0-9]|429|50[0-9])\b|\banswered [45]\d\d\b|\bnot\b|\bno\b|mislukt|verlopen|expired|too many|\bblocked\b|geblokkeerd|violated|old refresh|fout|\bniet\b|\bgeen\b|ongeldig|echou|echec|erreur|impossible|\bpas\b|fehl|nicht|ungultig|un-?success|disconnect/i;

/**
 * Reads how a round or a test ended. Returns `authorised` when Exact sent the user back without an error. Returns
 * `failed` when Exact sent the user back with an error, or when a notice says that the connection failed, with the
 * reason where it gives one. Returns `connected` when a shown notice says that the connection works. Returns null when
 * the page does not say.
 */
export function readConnection(
  document: Document,
  url: URL,
  roots: readonly Root[] = rootsOf(document),
): Connected | null {
  if (/^\/oauth\/callback\/exact-online\/?$/.test(url.pathname)) return roundEnd(document, url);
  try {
    return inOneLook(() => saidOn(roots));
  } catch (fault) {
    if (fault instanceof PageTooLarge) return null;
    throw fault;
  }
}

function saidOn(roots: readonly Root[]): Connected | null {
  const said = new Map<Connection, string>();
  const saying = roots.flatMap((root) => elementsSaying(root, speaksOf));
  const notices = noticesAround(saying);
  if (notices.size > maxNotices) return null;
  for (const [notice, text] of notices) {
    const verdict = text === null ? null : verdictOf(text);
    if (verdict && isBoxShown(notice)) said.set(verdict, `${said.get(verdict) ?? ""} ${text}`);
  }
  if (said.size === 0 && isTestedBeside(saying)) return { connection: "connected" };
  if (said.size !== 1) return null;
  const [[found, text]] = [...said] as [[Connection, string]];
  return found === "failed" ? failedBy(text, "test") : { connection: found };
}

/** Returns a failure with its reason, or with the page's words where the reason is not known. */
function failedBy(text: string, stage: Stage): Connected {
  const problem = reasonIn(text, stage);
  return { connection: "failed", ...(problem === undefined ? { said: ownWords(text) } : { problem }) };
}

/** Reads from its address how the round ended. An address without an error can still be on a page that shows one. */
function roundEnd(document: Document, url: URL): Connected {
  const error = url.searchParams.get("error");
  const described = url.searchParams.get("error_description") ?? "";
  if (error !== null) {
    const problem = reasonIn(`${error} ${described}`, "round") ?? "authoriseError";
    const said = problem === "authoriseError" && described.trim() !== "" ? ownWords(described) : undefined;
    return { connection: "failed", problem, ...(said !== undefined && { said }) };
  }
  const page = shownTextOf(document).slice(0, maxRound + 1);
  const whole = page.length <= maxRound ? [page] : [];
  const told = queryAll(document, titles).filter((title) => isBoxShown(title));
  for (const text of [...told.map(textContentOf), ...whole]) {
    const stated = statedIn(text);
    if (roundWell.test(stated)) return { connection: "authorised" };
    if (roundFailed.test(stated) || reasonIn(text, "round") !== undefined)
      return { connection: "failed", problem: reasonIn(page, "round") ?? "authoriseError" };
  }
  return { connection: "authorised" };
}

const parentElement = (element: Element): Element | null => {
  const parent = parentOf(element);
  return isElement(parent) ? parent : null;
};
/** Find the nearest notice, or button, around an element. */
const noticeAround = nearest(messages);
const buttonAround = nearest("button,[role=button]");

function nearest(selector: string): (element: Element) => Element | null {
  return inherited<Element | null>(parentElement, null, (element, outer) =>
    matches(element, selector) ? element : outer,
  );
}

/**
 * Returns the notices around texts that speak of a connection, each with its text; null for the text of what is no
 * notice. Starts from those texts, because asking every element would cost too much.
 */
function noticesAround(saying: readonly Element[]): Map<Element, string | null> {
  const notices = new Map<Element, string | null>();
  for (const element of saying) {
    spend(1);
    for (let at = noticeAround(element); at && !notices.has(at) && notices.size <= maxNotices;) {
      const text = textContentOf(at);
      notices.set(at, shortTextOf(at, text));
      // The text of an element around a long text is even longer.
      const parent = isShort(text) ? parentElement(at) : null;
      at = parent && noticeAround(parent);
    }
  }
  return notices;
}

/**
 * Checks whether one of the texts is on the button Test Connection, and a short text close to it says that it works.
 */
function isTestedBeside(saying: readonly Element[]): boolean {
  const buttons = new Set(saying.flatMap((element) => buttonAround(element) ?? []));
  const places = new Set<Element>();
  for (const button of buttons) {
    spend(1);
    if (!testButton.test(textContentOf(button).trim())) continue;
    let at: Node | null = button;
    for (let level = 0; level < 3 && at; level++) at = outerOf(at);
    if (isElement(at)) places.add(at);
  }
  return [...places].some(
    (place) =>
      hasAtMost(place, closeBy) &&
      queryAll(place, "p,span,div,strong,small,li,td,output").some(
        (element) => isPlainVerdict(textContentOf(element)) && isBoxShown(element),
      ),
  );
}

const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Checks whether a text is no longer than a notice. */
function isShort(text: string): boolean {
  const beginning = inOneLine(text.slice(0, tellingLength));
  return (
    beginning.length <= maxNotice && (text.length <= tellingLength || inOneLine(text).length <= maxNotice)
  );
}

/** Returns a notice's text in one line; null for what is no notice. */
function shortTextOf(notice: Element, text: string): string | null {
  if (matches(notice, "input,select,textarea,button,a,label,form") || !isShort(text)) return null;
  return inOneLine(text) || null;
}

function verdictOf(text: string): Connection | null {
  // A hint of what may go wrong is no verdict: help beside the button gives such hints.
  const stated = statedIn(text);
  if (failure.test(stated)) return speaksOf.test(stated) ? "failed" : null;
  return connection.test(stated) && success.test(stated) ? "connected" : null;
}
