// Writes one field of the form, after the checks that its value needs.
import { choose } from "../dom/choices/choose.ts";
import type { Control } from "../dom/controls/controls.ts";
import { watchAppeared, type Appeared } from "../dom/choices/appeared.ts";
import { middleOfText, type Fit } from "../dom/choices/options.ts";
import { matches, ownerOf, queryAll } from "../dom/dom.ts";
import { humanClick } from "../dom/human-click.ts";
import { task } from "../dom/settle.ts";
import { isUsable } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import {
  isLocked,
  keepOffDisk,
  leave,
  readValue,
  typeInto,
  writeText,
  type WriteProblem,
} from "../dom/write.ts";
import type { Code } from "../domain/codes.ts";
import type { FieldReport } from "../domain/facts.ts";
import { fields, type FieldName } from "../domain/fields.ts";
import { enterField } from "./enter-field.ts";
import { fitOf, holdsValue, isChoice, searchesFor } from "./field-values.ts";
import type { FollowedForm } from "./followed-form.ts";
import { sendsElsewhere } from "./form-target.ts";

const choices: Readonly<Record<Awaited<ReturnType<typeof choose>>, FieldReport>> = {
  chosen: { outcome: "filled" },
  unchanged: { outcome: "unchanged" },
  none: { outcome: "needs-you", code: "optionNotFound" },
  several: { outcome: "needs-you", code: "optionNotFound" },
  "not-taken": { outcome: "rejected", code: "fieldRejected" },
};

/** Matches a box that says that it has a list. */
const suggesting = "[aria-autocomplete=list],[aria-autocomplete=both]";
/** How long, in milliseconds, to look for the list of a box that does not keep what is typed. */
const searchTime = 4000;

/** The codes for why a box does not hold a text as it was written. */
const problemCodes: Readonly<Record<WriteProblem, Code>> = {
  tooLong: "fieldTooLong",
  rewritten: "fieldRewritten",
  readonly: "fieldReadonly",
};

/**
 * Writes or chooses a value. Returns the outcome, before the page had time to react. Writes the secret only where a
 * user can see where it goes. Source: docs/facts/controls.md "Before writing a secret".
 */
export async function writeField(
  field: FieldName,
  followed: FollowedForm,
  value: string,
  { signal, patient, offers }: { signal: AbortSignal; patient: boolean; offers: Offers },
): Promise<FieldReport> {
  const control = followed.field(field);
  if (!control) return { outcome: "needs-you", code: "fieldMoved" };
  const secret = field === "clientSecret";
  if (secret && sendsElsewhere(control.element)) return { outcome: "needs-you", code: "fieldSendsElsewhere" };
  if (patient && followed.isThere() && (await pickOffered(offers.get(field), fitOf(field, value))))
    return { outcome: "filled" };
  if (holdsValue(field, control, value, true)) return { outcome: "unchanged" };
  if (!isUsable(control.element) && !isLocked(control.element))
    return { outcome: "rejected", code: "fieldReadonly" };
  const writing = { field, followed, value, signal, patient, offers };
  if (isChoice(control) || (field === "country" && control.options)) return chooseIn(control, writing);
  if (fields[field].kind === "choice") {
    // A box that cannot be typed into may open a list. A box whose text the page took back may want one picked.
    const mayOpen = isLocked(control.element);
    if (mayOpen || patient || matches(control.element, suggesting)) {
      const over = AbortSignal.any([signal, AbortSignal.timeout(searchTime)]);
      const list: Control = { ...control, kind: "combobox", trigger: control.element };
      const chosen = await chooseIn(list, { ...writing, signal: over }, mayOpen ? [] : undefined);
      if (chosen.code !== choices.none.code || signal.aborted) return chosen;
    }
  }
  return typeIn(control, writing);
}

interface Writing {
  field: FieldName;
  followed: FollowedForm;
  value: string;
  signal: AbortSignal;
  /** True when it was already written once and then lost. */
  patient: boolean;
  offers: Offers;
}

/** The lists that the page shows for boxes that were typed into, by field. */
export type Offers = Map<FieldName, Appeared>;

/** `search`: what to type where the list must be searched; the usual words of the value when absent. */
async function chooseIn(
  control: Control,
  { field, followed, value, signal }: Writing,
  search: readonly string[] = searchesFor(field, value),
): Promise<FieldReport> {
  const document = ownerOf(control.element)!;
  followed.wrote(field, control);
  const fit = fitOf(field, value);
  const choice = await choose(control, {
    // A list may take time to open: by then the boxes may belong to another record.
    fit: (option) => (followed.isThere() ? fit(option) : 0),
    roots: () => rootsOf(document),
    search,
    signal,
  });
  return choices[choice];
}

async function typeIn(control: Control, writing: Writing): Promise<FieldReport> {
  const { field, followed, value, signal, patient, offers } = writing;
  const document = ownerOf(control.element)!;
  const secret = field === "clientSecret";
  /** The page showed a list while the box was typed into, and our option is not in it: it is searched by other words. */
  let isSearched = false;
  const problem = await typeValue(control, () => followed.field(field), value, {
    secret,
    signal,
    patient,
    // Checks the box again right before writing: it may have become the secret's box only now.
    mayWrite: ({ element }) =>
      !followed.isThere() ? "fieldLeft" : secret && sendsElsewhere(element) ? "fieldSendsElsewhere" : null,
    wrote: (written) => {
      followed.wrote(field, written);
      if (fields[field].kind !== "choice") return;
      offers.get(field)?.stop();
      offers.set(field, watchAppeared(rootsOf(document), written.element));
    },
    typed: async () => {
      if (!followed.isThere()) return false;
      if (await pickOffered(offers.get(field), fitOf(field, value))) return true;
      isSearched = !patient && (offers.get(field)?.isOpen() ?? false);
      return false;
    },
  });
  if (isSearched && !problem && followed.isThere()) return searchIn(control, writing);
  if (!problem) return { outcome: "filled" };
  return { outcome: refusedByPage.has(problem) ? "rejected" : "needs-you", code: problem };
}

/** Empties a box, and picks from its list by other words than the value itself. Types the value again where none fits. */
async function searchIn(control: Control, writing: Writing): Promise<FieldReport> {
  const { element } = writing.followed.field(writing.field) ?? control;
  writeText(element, "");
  const over = AbortSignal.any([writing.signal, AbortSignal.timeout(searchTime)]);
  const list: Control = { element, kind: "combobox", trigger: element };
  const chosen = await chooseIn(list, { ...writing, signal: over });
  return chosen.outcome === "filled" ? chosen : typeIn(control, { ...writing, patient: true });
}

/** Picks the only option that fits from the list that the page shows for a box. Returns false where there is none. */
async function pickOffered(offer: Appeared | undefined, fit: Fit): Promise<boolean> {
  const [option, ...others] = offer?.options(fit) ?? [];
  if (!option || others.length > 0) return false;
  humanClick(option.element, middleOfText(option.text));
  await task();
  return true;
}

const refusedByPage: ReadonlySet<Code> = new Set<Code>(["fieldReadonly", "fieldTooLong", "fieldRewritten"]);

export interface Typing {
  secret: boolean;
  patient?: boolean;
  signal: AbortSignal;
  /** Called right before the value is written. Returns why it must not be written; null when it may. */
  mayWrite?: (control: Control) => Code | null;
  /** Called right before the value is written. */
  wrote?: (control: Control) => void;
  /** Called while the box still has the focus. Returns whether it picked an option for what was typed. */
  typed?: () => Promise<boolean>;
}

/**
 * Enters a box, writes a text as a paste by keyboard would, and leaves the box. Calls `field` to find out which control
 * is the field now. Returns the code of why the text was not written or was changed; null when it was written.
 */
export async function typeValue(
  control: Control,
  field: () => Control | null,
  value: string,
  { secret, patient = false, signal, mayWrite = () => null, wrote, typed }: Typing,
): Promise<Code | null> {
  const entered = await enterField(control, field, { secret, patient, signal });
  if ("refused" in entered) return entered.refused;
  const { element } = entered.control;
  const refused = signal.aborted ? "fieldLeft" : mayWrite(entered.control);
  if (refused) {
    leave(element, { changed: false });
    return refused;
  }
  wrote?.(entered.control);
  const problem = typeInto(element, value, { secret });
  if (secret && value !== "") keepSecretOffDisk(element, value);
  await task();
  const isPicked = problem === null && (await typed?.()) === true;
  leave(field()?.element ?? element, { changed: problem === null && !isPicked });
  if (secret && value !== "") keepSecretOffDisk(element, value);
  return problem === null ? null : problemCodes[problem];
}

/**
 * Stops the browser from storing any box that holds the secret. A page that creates its boxes again creates them
 * without our mark.
 */
export function keepSecretOffDisk(near: Element, secret: string): void {
  for (const root of rootsOf(ownerOf(near)!))
    for (const box of queryAll(root, "input,textarea")) if (readValue(box) === secret) keepOffDisk(box);
}
