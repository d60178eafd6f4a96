// How long each question between our parts may stay unanswered, in milliseconds, and why just so long. After that it counts as
// not answered, and whoever asked says so. A late answer does no harm: what it brings is kept by the background or refused by it.
import type { ActionRequest } from "./action-requests.ts";

const second = 1_000;

/** How long a fill may take in its document: it ends by itself before (form/fill.ts). */
const fill = 60 * second;
/** How long one question to a page that does not wait for anything may take: longer than any busy page is. */
const atOnce = 10 * second;

/** From the background to a document. A page that shows a message box of its own answers nothing until that is closed. */
export const toSite = {
  // An act begins with it, and nobody waits longer for a sentence. A view waits less: see `look` below.
  look: 3 * second,
  // The page is looked at with them; where it is busy it gets them once it is not.
  settings: 3 * second,
  // As long as the ticket it carries is good for.
  capture: atOnce,
  // It writes two boxes and waits until the page is at rest.
  "fill-registration": atOnce,
  // A long list comes in its own time; it ends where nothing comes any more: see `load.silence`.
  "fetch-administrations": Infinity,
  // The load is forgotten already: only the page's work is to be saved.
  "cancel-administrations": 2 * second,
  fill,
  // It only says on the page what is kept already.
  "show-result": 2 * second,
  point: 5 * second,
  // It opens and chooses as a fill does.
  "undo-fill": fill,
  // Nothing is waited for there; who asked for it waits for every page of the site.
  "forget-former": 2 * second,
} as const;

/** What the browser does in a document for the background: scripts wait behind a message box too. */
export const inSite = {
  // The content script of a page that was open before; it is asked next, and answers late if it must.
  inject: 2 * second,
  // 60 kB, from the disk.
  engine: 5 * second,
  // The whole page is gone through.
  report: atOnce,
} as const;

/** From a document to the background. */
export const fromSite = {
  // A load that waited for a sign-in goes on with it, and is told of by the background itself.
  "page-facts": 30 * second,
  // The background waits `inSite.engine` for it.
  "load-engine": 2 * inSite.engine,
  // The press of the page's button: a look, the checks and the fill.
  "fill-request": toSite.look + fill + atOnce,
  credentials: atOnce,
  "administrations-progress": atOnce,
  // 20 MB are parsed and packed.
  "administrations-text": 60 * second,
  // As long as the ticket it carries is good for.
  "fill-values": atOnce,
  "fill-report": atOnce,
} as const;

/** From a page of ours to the background. */
export const fromOwnPage = {
  // The page in the tab has `look.inView` of it; the rest is storage, also with 2,000 set-ups on a slow disk.
  view: atOnce,
  // 100,000 administrations, packed.
  administrations: 15 * second,
  "page-report": inSite.report + atOnce,
  // 2,000 lines in one write.
  "import-setups": 30 * second,
  options: atOnce,
  "learned-labels": atOnce,
  // What most actions take: each has its own time in `actsTaking`.
  act: atOnce,
} as const;

/** A page is looked at first; one that was open before gets its content script and is asked again. */
const onPage = toSite.look + inSite.inject + toSite.look + atOnce;

/** How long each action may take. Most begin at a page; the others only store something, or bring a tab to the front. */
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
  // As long as the background is there at all: see `load.alive`.
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

export const look = {
  /** A page has so long to say what it is before everything else is shown without it. */
  inView: 1_500,
  /** A page that was silent is looked at again after so long. */
  again: second,
} as const;

export const load = {
  /** After so long without a byte nothing is on its way any more: the list's ticket is worth nothing by then. */
  silence: 60 * second,
  /** Whether a fetch is still wanted, and still brings something, is looked at so often. */
  watch: second,
  /** How long an opened page is awaited: signing in takes a code from a telephone. */
  signIn: 10 * 60 * second,
  /** How long looking for a page that is signed in may take: several tabs are looked at. */
  asking: 60 * second,
  /** A page of ours that waits for a list asks so often whether the background is still there, and so long it may take to say so. */
  alive: 10 * second,
  aliveAnswer: 5 * second,
  /** What is shown of a load is looked at again after so long: nothing tells of one that came to nothing. */
  lookAgain: 5 * second,
} as const;

/** Nobody who waits for popup or panel looks at nothing for longer: then it is said that there is no answer yet. */
export const untilSaid = 2 * second;

/** After an act its result is told with the newest view, or without it after so long. */
export const untilTold = 3 * second;
