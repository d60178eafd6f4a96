// Fills API Center's form once, waits until the page has answered, and believes only what it reads back.
import type { Control } from "../page/controls.ts";
import { rootsOf } from "../page/walk.ts";
import { activeElementOf } from "../page/dom.ts";
import { focusOn } from "../page/human-click.ts";
import { pause, settled, task, until } from "../page/settle.ts";
import { isUsable } from "../page/visibility.ts";
import { isLocked, readValue, writeText } from "../page/write.ts";
import type { Code } from "../setup/codes.ts";
import {
  fieldNames,
  type FieldName,
  type FieldReport,
  type FillReport,
  type FillValues,
} from "../setup/facts.ts";
import { apiCenterOrigin } from "../setup/sites.ts";
import { holdsValue, isChoice, isEmpty } from "./fields.ts";
import { beginFill } from "./one-fill.ts";
import { watchPerson } from "./person.ts";
import { recogniseForm, type RecognisedForm } from "./recognise.ts";
import { remember, type UndoMemory } from "./undo.ts";
import { writeField } from "./write-field.ts";

/** How long after a fill a site that empties a field gets it back once. Source: facts/controls.md "Text inputs". */
const clearingTime = 500;
/** How long a field that was closed may take to open once the country is chosen. */
const openingTime = 2000;

export interface Filled {
  report: FillReport;
  undo: UndoMemory;
  /** The report half a second later: a site may clear a field after it had been read back. Never rejects. */
  later: Promise<FillReport>;
}

/**
 * Writes the five values into the form that was recognised, and answers one outcome for each field.
 * Answers an error, with nothing written, when this is not API Center's top document or the form is gone.
 */
export async function fillForm(
  document: Document,
  form: RecognisedForm,
  values: FillValues,
  { signal }: { signal: AbortSignal },
): Promise<Filled | { error: Code }> {
  const view = document.defaultView;
  if (!view || view.top !== view || view.location.origin !== apiCenterOrigin) return { error: "wrong-page" };
  let current = again(document, form);
  if (!current) return { error: "form-vanished" };

  const over = beginFill();
  const { href } = view.location;
  const ended = () => over.abort();
  signal.addEventListener("abort", ended);
  const person = watchPerson(document, over.signal);
  const focused = activeElementOf(document);
  const report = {} as FillReport;
  const undo = remember(current);
  const repaired = new Set<FieldName>();
  for (const field of fieldNames) report[field] = { outcome: "not-found", code: "field-not-found" };

  const answers = noteAnswers(document);
  for (const field of inOrder(current)) {
    const ready = report.country.outcome === "filled" && field !== "country" ? await untilReady(field) : null;
    const fields: RecognisedForm["fields"] = current.fields;
    let control = ready ?? fields[field]!;
    if (!control.element.isConnected)
      control = (current = again(document, current) ?? current).fields[field] ?? control;
    if (over.signal.aborted || person.touched(elementsOf(current))) report[field] = stopped;
    else report[field] = await writeField(field, control, values[field], over.signal);
    await task();
  }
  await rest();
  await fillAppeared();
  await verify();
  giveBack(focused);
  // A choice may change what stands around it, and a page that redraws may go on: what is told then must be final.
  const mayGoOn = answers.stop() || Object.values(current.fields).some(isChoice);
  const later = watchOn();
  if (mayGoOn) await later;
  return { report: { ...report }, undo: undo.of(report, values), later };

  /** What depends on the country opens once that is chosen: waited for, not long. */
  function untilReady(field: FieldName): Promise<Control | null> {
    const ask = () => {
      const known = current!.fields[field];
      if (!known?.element.isConnected) current = again(document, current!) ?? current;
      const control = current!.fields[field];
      return control?.element.isConnected && isUsable(control.element) ? control : null;
    };
    return until(view!, ask, { limit: openingTime, signal: over.signal });
  }

  /**
   * Fields that are asked for only once a country is chosen: waited for, not long. One that comes with another value in
   * it is left: the person has not seen yet what would be overwritten.
   */
  async function fillAppeared(): Promise<void> {
    if (report.country.outcome !== "filled") return;
    const missing = fieldNames.filter((field) => !current!.fields[field]);
    if (missing.length === 0) return;
    const appeared = await until(
      view!,
      () => {
        current = again(document, current!) ?? current;
        const there = missing.filter((field) => current!.fields[field]);
        return there.length > 0 ? there : null;
      },
      { limit: openingTime, signal: over.signal },
    );
    for (const field of appeared ?? []) {
      const control = current!.fields[field];
      if (!control || !(isEmpty(control) || holdsValue(field, control, values[field]))) continue;
      undo.note(field, control);
      if (person.touched(elementsOf(current!))) report[field] = stopped;
      else report[field] = await writeField(field, control, values[field], over.signal);
      await task();
    }
    if (appeared) await rest();
  }

  function rest() {
    return settled(rootsOf(document), view!, { signal: over.signal });
  }

  /** Reads every field back; what the site emptied or put back is written once more, in the form as it is now. */
  async function verify(): Promise<void> {
    const lost = fieldNames.filter((field) => written(report[field]) && !stands(field));
    if (lost.length === 0) return;
    current = again(document, current!) ?? current;
    let wrote = false;
    for (const field of lost) {
      const control = current!.fields[field];
      if (stands(field)) continue;
      if (person.touched(elementsOf(current!))) report[field] = stopped;
      else if (control?.element.isConnected && !repaired.has(field) && undone(field, control)) {
        repaired.add(field);
        wrote = true;
        const outcome = await writeField(field, control, values[field], over.signal);
        if (!written(outcome)) report[field] = outcome;
        else report[field] = { outcome: "filled" };
        await task();
      } else report[field] = refused(field, control);
    }
    if (wrote) {
      await rest();
      await verify();
    }
  }

  function stands(field: FieldName): boolean {
    const control = current!.fields[field];
    return !!control?.element.isConnected && holdsValue(field, control, values[field]);
  }

  /** Emptied, or back to what was there before: the site's doing, not a rewriting of the value. */
  function undone(field: FieldName, control: Control): boolean {
    return isEmpty(control) || isChoice(control) || readValue(control.element) === undo.former(field);
  }

  /** A value the site has changed does not stay there as if it were ours: what stood there before comes back. */
  function refused(field: FieldName, control: Control | undefined): FieldReport {
    if (!control?.element.isConnected) return { outcome: "rejected", code: "form-vanished" };
    if (isEmpty(control)) return { outcome: "rejected", code: "field-cleared" };
    if (isChoice(control)) return { outcome: "rejected", code: "field-rejected" };
    if (readValue(control.element) !== undo.former(field))
      writeText(control.element, undo.former(field), { secret: field === "clientSecret" });
    return { outcome: "rejected", code: "field-rewritten" };
  }

  /** Looks once more half a second later, and again after what it wrote then; ends with another fill or an undo. */
  async function watchOn(): Promise<FillReport> {
    let repairs: number;
    do {
      repairs = repaired.size;
      await pause(view!, clearingTime, over.signal);
      if (!over.signal.aborted && view!.location.href === href && again(document, current!)) await verify();
    } while (repaired.size > repairs);
    signal.removeEventListener("abort", ended);
    over.abort();
    return report;
  }
}

const stopped: FieldReport = { outcome: "needs-you", code: "field-person-typed" };

function written({ outcome }: FieldReport): boolean {
  return outcome === "filled" || outcome === "unchanged";
}

/** The same form as it is now: its own, also where it has grown, when all its fields still stand; else the one recognised in its place. */
function again(document: Document, form: RecognisedForm): RecognisedForm | null {
  const now = recogniseForm(document);
  if (now.kind !== "form") return null;
  const standing = elementsOf(now.form);
  return now.form.container === form.container ||
    !form.container.isConnected ||
    elementsOf(form).some((element) => !element.isConnected) ||
    elementsOf(form).every((element) => standing.includes(element))
    ? now.form
    : null;
}

/**
 * Reading order, choices last: a choice of country may make the site redraw what stands around it. After it only what
 * cannot be used before.
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

function elementsOf({ fields }: RecognisedForm): Element[] {
  return Object.values(fields).map(({ element }) => element);
}

/** Notes whether the page redraws anything meanwhile; what is written into fields is no redrawing. */
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

/** The person's place stays where it was, unless going back there would open something. */
function giveBack(focused: Element | null): void {
  if (
    focused instanceof HTMLElement &&
    focused.isConnected &&
    focused.matches("[data-exact-setup-fill],input:not([role]),textarea")
  )
    focusOn(focused);
}
