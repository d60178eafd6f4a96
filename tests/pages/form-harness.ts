// Gives the form tests access to the content script: API Center's form recognised, filled and undone, and its button.
import {
  placeFillButton,
  type ButtonState,
  type FillButton,
} from "../../utils/api-center/button/fill-button.ts";
import { mark } from "../../utils/api-center/button/button-drawn.ts";
import { faultLines } from "../../utils/dom/faults.ts";
import { noteStanding } from "../../utils/form/fill-memory.ts";
import { fillForm, type Filled } from "../../utils/form/fill.ts";
import { offerFillButton } from "../../utils/api-center/button/offer-fill-button.ts";
import { readApiCenterPage } from "../../utils/api-center/api-center-page.ts";
import { readQuietPage } from "../../utils/api-center/quiet-page.ts";
import { formFacts, findForm, recogniseForm } from "../../utils/api-center/recognise.ts";
import { undoFill } from "../../utils/form/undo.ts";
import type { FillValues, PageFacts } from "../../utils/domain/facts.ts";

let last: Filled | undefined;
let presses = 0;
let looks = 0;
let button = new AbortController();
let placed: FillButton;
let wanted = true;

const url = () => new URL(location.href);

/** Returns the facts of the page. Throws where a page that the engine would not see says something else. */
function factsOfPage(): PageFacts {
  const { facts } = readApiCenterPage(document, url());
  const quiet = readQuietPage(document, url());
  if (quiet && JSON.stringify(quiet.facts) !== JSON.stringify(facts))
    throw new Error("The page is quiet, but says something");
  return facts;
}

// Counts how often the button checks itself: each check reads the names of its element's attributes.
const { getAttributeNames } = Element.prototype;
Element.prototype.getAttributeNames = function namesOf() {
  if (this.hasAttribute(mark)) looks += 1;
  return getAttributeNames.call(this);
};

/** The functions that a form test can call. */
export const formHarness = {
  recognise: () => {
    const found = recogniseForm(document);
    if (JSON.stringify(found) !== '{"kind":"none"}' && readQuietPage(document, url()))
      throw new Error("The page is quiet, but has a form");
    return found.kind === "form" ? { kind: found.kind, ...formFacts(found.form) } : found;
  },
  /** Fills. Returns the report and the milliseconds it took. */
  fill: async (values: FillValues, mayReplace = "") => {
    const start = performance.now();
    const found = recogniseForm(document);
    if (found.kind !== "form") return { error: found.kind };
    const filled = await fillForm(document, findForm, found.form, values, {
      signal: new AbortController().signal,
      mayReplace,
      earlier: last?.memory,
    });
    if ("error" in filled) return filled;
    last = filled;
    return { report: structuredClone(filled.report), milliseconds: performance.now() - start };
  },
  /** Returns the report half a second later. */
  later: async () => last && (await last.later),
  /** Recognises now and fills only later, because a click may come late. */
  fillAfter: async (milliseconds: number, values: FillValues) => {
    const found = recogniseForm(document);
    if (found.kind !== "form") return { error: found.kind };
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return fillForm(document, findForm, found.form, values, { signal: new AbortController().signal });
  },
  /** Returns the milliseconds of one look after a change of the page. */
  timeLook: () => {
    document.body.append(document.createElement("i"));
    // Lay the page out first, as it is in real use before a look.
    document.body.getBoundingClientRect();
    const start = performance.now();
    readApiCenterPage(document, url());
    return performance.now() - start;
  },
  page: factsOfPage,
  isQuiet: () => readQuietPage(document, url()) !== null,
  /** Returns what the document remembers of the last fill, as text. */
  remembered: () => JSON.stringify(last?.memory ?? null),
  /** Returns the fields whose filled value a look still finds. Null when the look reports none. */
  standing: async () => {
    const { facts, recognition } = readApiCenterPage(document, url());
    if (last)
      await noteStanding(document, facts, recognition.kind === "form" ? recognition.form : null, last.memory);
    return facts.form?.stands ?? null;
  },
  undo: async () => last && (await undoFill(document, findForm, last.memory)),
  placeButton: () => {
    const found = recogniseForm(document);
    if (found.kind !== "form") return false;
    button = new AbortController();
    presses = 0;
    looks = 0;
    placed = placeFillButton(document, found.form, {
      label: "Fill from Exact",
      isWanted: () => wanted,
      signal: button.signal,
      onPress: () => (presses += 1),
    });
    return true;
  },
  presses: () => presses,
  /** Returns how many times the button's own check has read it since `placeButton`. */
  looks: () => looks,
  /** Offers the button in a document where drawing fails. Returns the failures as the report lists them. */
  offerWhereItFails: (times: number) => {
    const offered = offerFillButton(Object.create(document) as Document, {
      label: () => "Fill from Exact",
      press: () => Promise.resolve({ result: "done", code: "filled" }),
      text: () => "",
      isAlive: () => true,
      signal: new AbortController().signal,
    });
    for (let looks = 0; looks < times; looks += 1) offered.follow(recogniseForm(document));
    offered.tell({ result: "done", code: "filled" });
    return faultLines();
  },
  removeButton: () => button.abort(),
  extensionIsGone: () => void (wanted = false),
  sayOnButton: (state: ButtonState, words: string) => placed.show(state, words),
};
