// Fills API Center's form once, waits until the page has reacted, and believes only what it reads back.
import type { Control } from "../dom/controls/controls.ts";
import { windowOf } from "../dom/dom.ts";
import { focusedIn } from "../dom/focus.ts";
import { focusOn } from "../dom/human-click.ts";
import { pause, settled, task, until } from "../dom/settle.ts";
import { isUsable } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import { isLocked, readValue } from "../dom/write.ts";
import type { Code } from "../domain/codes.ts";
import type { FieldReport, FillReport, FillValues } from "../domain/facts.ts";
import { fieldNames, forFields, type FieldName } from "../domain/fields.ts";
import { tidyClientId } from "../domain/formats.ts";
import { apiCenterOrigin } from "../domain/sites.ts";
import { holdsValue, isChoice, isEmpty } from "./field-values.ts";
import { emptyMemory, rememberFill, type FillMemory } from "./fill-memory.ts";
import { followForm } from "./followed-form.ts";
import { beginFill } from "./one-fill.ts";
import type { FindForm, RecognisedForm } from "./recognised-form.ts";
import { isWritten, verifying } from "./verify-fill.ts";
import { watchUser } from "./watch-user.ts";
import { writeField, type Offers } from "./write-field.ts";

/**
 * How long after a fill, in milliseconds, a field that the site empties is written once more. Source:
 * docs/facts/controls.md "Text inputs".
 */
const clearingTime = 500;
/** How long, in milliseconds, a closed field may take to open after the country is chosen. */
const openingTime = 2000;
/** How long, in milliseconds, a field may be closed or covered by something that passes. */
const passingTime = 1000;
/**
 * How long after a fill, in milliseconds, data that comes late may still take the place of what was filled, and how
 * often to look.
 */
const lateTime = 1500;
const lateLook = 200;
/** Maximum duration of a fill in milliseconds, whatever the page does. */
const maxFill = 12_000;

export interface Filled {
  report: FillReport;
  /** What an undo needs; empty where nothing was written. */
  memory: FillMemory;
  /** The report some seconds later: a site may clear a field after it was read back. Never rejects. */
  later: Promise<FillReport>;
}

export interface FillOptions {
  signal: AbortSignal;
  /**
   * The client ID of another connection that may be filled over, as `tidyClientId` returns it; empty when there is
   * none.
   */
  mayReplace?: string;
  /** What the document remembers of earlier fills. */
  earlier?: FillMemory | undefined;
  /** Checks whether this part of the page is our own button: a press there does not end the fill. */
  isOwn?: (place: EventTarget) => boolean;
}

/**
 * Writes the five values into the recognised form. Returns one outcome for each field. Ends at once when the user goes
 * on by hand or the address changes. Then the report says what was written so far.
 * Returns an error, with nothing written, when this is not API Center's top document, when the form is gone, or when it
 * holds the client ID of a connection that may not be filled over.
 */
export async function fillForm(
  document: Document,
  findForm: FindForm,
  form: RecognisedForm,
  values: FillValues,
  { signal, mayReplace = "", earlier, isOwn = () => false }: FillOptions,
): Promise<Filled | { error: Code }> {
  const view = windowOf(document);
  if (!view || view.top !== view || view.location.origin !== apiCenterOrigin) return { error: "wrongPage" };
  const { href } = view.location;
  const followed = followForm(document, findForm, form, values);
  const first = followed.now();
  if (!first) return ended({ error: "formVanished" });
  if (!mayFill(first, values, mayReplace)) return ended({ error: "formChanged" });

  const over = beginFill();
  const end = () => over.abort();
  let isLate = false;
  const late = view.setTimeout(() => {
    isLate = true;
    end();
  }, maxFill);
  signal.addEventListener("abort", end, { signal: over.signal });
  const user = watchUser(view, { signal: over.signal, isOwn, acted: end });
  const focused = focusedIn(document);
  const report: FillReport = forFields(() => ({ outcome: "not-found", code: "fieldNotFound" }));
  const repaired = new Set<FieldName>();
  const offers: Offers = new Map();
  let isFilledAgain = false;
  /** The page put another record in the place of the form, and nothing else had ended the fill before. */
  let isReplaced = false;

  const verify = verifying({
    view,
    followed,
    values,
    report,
    repaired,
    user,
    signal: over.signal,
    offers,
    write,
    left,
    isOver,
    rest,
  });
  const answers = noteAnswers(document);
  for (const field of inOrder(first)) {
    report[field] = await write(field);
    await task();
  }
  await rest();
  await fillAppeared();
  await verify();
  giveBack();
  // A choice may change what is around it, and a page that redraws may go on: the report must be final before the user
  // sees it.
  const mayGoOn = answers.stop() || Object.values(first.fields).some(isChoice);
  const soon = readSoon();
  const later = soon.then(readLate);
  if (mayGoOn) await soon;
  // The values of another record in the same boxes do not come from this fill, even where they are equal.
  const isAnothers = !followed.isThere() && view.location.href === href;
  const memory = isAnothers ? emptyMemory(href) : await rememberFill(href, followed, report, values, earlier);
  return { report: { ...report }, memory, later };

  function ended<Answer>(answer: Answer): Answer {
    followed.stop();
    return answer;
  }

  async function write(field: FieldName): Promise<FieldReport> {
    if (isOver()) return left(field);
    await untilReady(
      field,
      report.country.outcome === "filled" && field !== "country" ? openingTime : passingTime,
    );
    const outcome = await writeField(field, followed, values[field], {
      signal: over.signal,
      patient: repaired.has(field),
      offers,
    });
    return isOver() && !isWritten(outcome) ? left(field) : outcome;
  }

  function isOver(): boolean {
    if (!over.signal.aborted && !followed.isThere()) {
      isReplaced = true;
      over.abort();
    }
    return over.signal.aborted;
  }

  /**
   * Returns why a field was left: the user worked in it, the fill took too long, or the user or the page went on with
   * something else.
   */
  function left(field: FieldName): FieldReport {
    const control = followed.field(field) ?? first!.fields[field];
    if (control && user.touched([control.element])) return { outcome: "needs-you", code: "fieldPersonTyped" };
    return { outcome: "needs-you", code: isLate ? "fieldLate" : "fieldLeft" };
  }

  /** Waits a short time for a field that is closed or covered now: by a check, a notice, or until a country is chosen. */
  async function untilReady(field: FieldName, limit: number): Promise<void> {
    const ready = () => {
      const control = followed.field(field);
      return control && (isUsable(control.element) || isLocked(control.element)) ? true : null;
    };
    await until(view!, ready, { limit, signal: over.signal });
  }

  /**
   * Waits a short time for fields that appear only after a country is chosen, and fills them. Leaves a field that
   * already holds another value: the user has not seen yet what would be overwritten.
   */
  async function fillAppeared(): Promise<void> {
    if (report.country.outcome !== "filled") return;
    const missing = fieldNames.filter((field) => !first!.fields[field]);
    if (missing.length === 0) return;
    const appeared = await until(
      view!,
      () => {
        const fields = followed.now()?.fields ?? {};
        const there = missing.filter((field) => fields[field]);
        return there.length > 0 ? there : null;
      },
      { limit: openingTime, signal: over.signal },
    );
    for (const field of appeared ?? []) {
      const control = followed.field(field);
      if (!control || !(isEmpty(control) || holdsValue(field, control, values[field]))) continue;
      report[field] = await write(field);
      await task();
    }
    if (appeared) await rest();
  }

  function rest() {
    return settled(rootsOf(document), view!, { signal: over.signal });
  }

  /**
   * Reads the fields again half a second later, and again after each round of repairs. Another fill or an undo ends it.
   */
  async function readSoon(): Promise<void> {
    let repairs: number;
    do {
      repairs = repaired.size;
      await pause(view!, clearingTime, over.signal);
      await readAgain();
    } while (repaired.size > repairs && !isOver());
    view!.clearTimeout(late);
    for (const offer of offers.values()) offer.stop();
    offers.clear();
  }

  /**
   * Reads the fields again. Where the page emptied all boxes at once, without the user, fills them again once: data that
   * the page had asked for came only now, and took the place of what was filled.
   */
  async function readAgain(): Promise<void> {
    if (over.signal.aborted) return;
    if (!isFilledAgain && followed.isEmptied()) {
      isFilledAgain = true;
      followed.restart();
      for (const field of inOrder(first!)) if (isWritten(report[field])) report[field] = await write(field);
      await rest();
    } else if (!isOver()) await verify();
  }

  /** Looks at the boxes for some seconds more. Returns the final report. */
  async function readLate(): Promise<FillReport> {
    const last = performance.now() + lateTime;
    while (!over.signal.aborted && performance.now() < last) {
      await pause(view!, lateLook, over.signal);
      if (!over.signal.aborted && followed.isOverwritten()) await readAgain();
    }
    // After an act of the user, an undo or another fill, this fill no longer reports the boxes.
    if (!over.signal.aborted || isReplaced) noteLost();
    over.abort();
    return ended(report);
  }

  /** Tells what no longer holds our value, where the page took it back by itself and nothing more may be written. */
  function noteLost(): void {
    if (view!.location.href !== href) return;
    for (const field of fieldNames) {
      const control = followed.known(field);
      if (!control || !isWritten(report[field])) continue;
      if (!control.element.isConnected) report[field] = { outcome: "rejected", code: "formVanished" };
      else if (!holdsValue(field, control, values[field]))
        report[field] = { outcome: "rejected", code: isEmpty(control) ? "fieldCleared" : "fieldRewritten" };
    }
  }

  /** Puts the focus back where the user had it, unless a focus there would open something. */
  function giveBack(): void {
    if (
      !isOver() &&
      focused instanceof HTMLElement &&
      focused.isConnected &&
      (isOwn(focused) || focused.matches("input:not([role]),textarea"))
    )
      focusOn(focused);
  }
}

/** Checks whether the form's client ID is empty, ours, or the one that the user chose to fill over. */
function mayFill({ fields }: RecognisedForm, { clientId }: FillValues, mayReplace: string): boolean {
  const held = fields.clientId ? tidyClientId(readValue(fields.clientId.element)) : "";
  return held === "" || held === tidyClientId(clientId) || held === mayReplace;
}

/**
 * Returns the fields in reading order, the country late: a choice of country may make the site redraw what is around
 * it. After the country come only the fields that cannot be used before it.
 */
function inOrder({ fields }: RecognisedForm): FieldName[] {
  const places = { free: 0, country: 1, closed: 2 };
  const placeOf = (name: FieldName) =>
    places[name === "country" ? "country" : isClosed(fields[name]!) ? "closed" : "free"];
  return (Object.keys(fields) as FieldName[]).toSorted((one, other) => placeOf(one) - placeOf(other));
}

function isClosed({ element }: Control): boolean {
  return !isUsable(element) && !isLocked(element);
}

/**
 * Notes whether the page redraws anything in the meantime. A value written into a field is not a redraw. `stop` returns
 * whether it did.
 */
function noteAnswers(document: Document): { stop(): boolean } {
  let redrawn = false;
  const observer = new MutationObserver(() => (redrawn = true));
  for (const root of rootsOf(document)) observer.observe(root, { subtree: true, childList: true });
  return {
    stop() {
      redrawn ||= observer.takeRecords().length > 0;
      observer.disconnect();
      return redrawn;
    },
  };
}
