// Says how long each question between the parts of the extension may stay without an answer, in milliseconds, and why.
// After that time the asking part says that there was no answer. A late answer does no harm: the background keeps what
// it contains or refuses it.
import type { ActionRequest } from "./action-requests.ts";

const second = 1_000;

/** How long a fill in its document may take. It ends by itself earlier (form/fill.ts). */
const fill = 60 * second;
/** How long one question to a page may take when the page waits for nothing. No busy page needs longer. */
const atOnce = 10 * second;

/** From the background to a document. A page that shows a message box answers nothing until the box is closed. */
export const toSite = {
  // Every act begins with this question, and a user should not wait longer for a sentence. A view waits less: see
  // `look` below.
  look: 3 * second,
  // The page is looked at with the new settings. A busy page gets them when it is free again.
  settings: 3 * second,
  // As long as the ticket in it is valid.
  capture: atOnce,
  // It writes two boxes and waits until the page is at rest.
  "fill-registration": atOnce,
  // A long list takes its time. The load ends when no more bytes come: see `loadTimes.silence`.
  "fetch-administrations": Infinity,
  // The background has already forgotten the load. This question only saves work of the page.
  "cancel-administrations": 2 * second,
  fill,
  // It only shows on the page what is already stored.
  "show-result": 2 * second,
  point: 5 * second,
  // It opens lists and chooses in them, as a fill does.
  "undo-fill": fill,
  // The page does not wait for anything. The background waits for every page of the site.
  "forget-former": 2 * second,
} as const;

/** What the browser does in a document for the background. Scripts wait behind a message box too. */
export const inSite = {
  // Loads the content script of a page that was open before. The script is asked next, and may answer late.
  inject: 2 * second,
  // Loads up to 130 kB from the disk.
  engine: 5 * second,
  // Reads the whole page.
  report: atOnce,
} as const;

/** From a document to the background. */
export const fromSite = {
  // A load that waited for a sign-in continues with this message. The background reports on that load itself.
  "page-facts": 30 * second,
  // The background waits `inSite.engine` for the engine.
  "load-engine": 2 * inSite.engine,
  "load-list-engine": 2 * inSite.engine,
  // A press of the page's button: a look, the checks and the fill.
  "fill-request": toSite.look + fill + atOnce,
  credentials: atOnce,
  "administrations-progress": atOnce,
  // The background unpacks and checks up to 20 MB, and stores it.
  "administrations-list": 60 * second,
  // As long as the ticket in it is valid.
  "fill-values": atOnce,
  "fill-report": atOnce,
} as const;

/** From an own page to the background. */
export const fromOwnPage = {
  // The page in the tab gets `lookTimes.inView` of this time. The rest is storage, also with 2,000 setups on a slow disk.
  view: atOnce,
  // Reads the first page of the list.
  "first-administrations": atOnce,
  // Reads a text of up to 10 MB.
  administrations: 15 * second,
  "page-report": inSite.report + atOnce,
  // Writes up to 2,000 lines in one write.
  "import-setups": 30 * second,
  options: atOnce,
  "learned-labels": atOnce,
  // Enough for most actions. Each action has its own time in `actsTaking`.
  act: atOnce,
} as const;

/** Looks at a page first. A page that was open before gets its content script and is asked again. */
const onPage = toSite.look + inSite.inject + toSite.look + atOnce;

/**
 * How long each action may take. Most actions begin at a page. The others only store something or bring a tab to the
 * front.
 */
export const actsTaking: Readonly<Record<ActionRequest["action"], number>> = {
  "fill-form": onPage + fill,
  "fill-over": onPage + fill,
  "undo-fill": onPage + fill,
  "capture-credentials": onPage + toSite.capture,
  "fill-registration": onPage + toSite["fill-registration"],
  "point-field": onPage + toSite.point,
  "use-administration": onPage,
  "open-app-centre": onPage,
  "open-exact-online": onPage,
  // As long as the background is alive: see `loadTimes.alive`.
  "load-administrations": Infinity,
  "cancel-load": atOnce,
  "save-setup": atOnce,
  "new-setup": atOnce,
  "duplicate-setup": atOnce,
  "rename-setup": atOnce,
  "choose-setup": atOnce,
  "delete-setup": atOnce,
  "restore-setup": atOnce,
  "use-country": atOnce,
  "forget-secret": atOnce,
  "tick-connect": atOnce,
  "open-checklist": atOnce,
  "open-api-center": atOnce,
  "copy-redirect-uri": atOnce,
};

/** How long looking at a page may take, in milliseconds. */
export const lookTimes = {
  /** The view waits this long for the page. Then everything else is shown without it. */
  inView: 1_500,
  /** A page that did not answer is looked at again after this time. */
  again: second,
} as const;

/** The times of a load of administrations, in milliseconds. */
export const loadTimes = {
  /** After this time without a byte the load has ended. The list's ticket is no longer valid then. */
  silence: 60 * second,
  /** How often the background checks whether a fetch is still wanted and still receives bytes. */
  watch: second,
  /** How long an opened page may take to sign in. A user may have to read a code on a telephone. */
  signIn: 10 * 60 * second,
  /** How long the search for a signed-in page may take. It looks at several tabs. */
  asking: 60 * second,
  /**
   * `alive`: how often a page that waits for a list asks whether the background is alive. `aliveAnswer`: how long the
   * answer may take.
   */
  alive: 10 * second,
  aliveAnswer: 5 * second,
  /** How often a shown load is looked at again. No message says that a load ended without a result. */
  lookAgain: 5 * second,
} as const;

/** The longest time that popup or panel may stay empty. Then they say that there is no answer yet. */
export const untilSaid = 2 * second;

/** How long the result of an act waits for the newest view. Then the result is shown without a new view. */
export const untilTold = 3 * second;
