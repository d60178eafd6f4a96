// Follows the form during a fill while the page changes it. A fill belongs to one form at one address. After each
// change of the page, the form is recognised again. It must be the form from before, or the same form drawn again
// around our values.
import type { Former } from "./field-values.ts";
import type { Control } from "../dom/controls/controls.ts";
import { rootsOf } from "../dom/walk.ts";
import { fieldNames, type FieldName } from "../domain/fields.ts";
import { isTextControl, readValue } from "../dom/write.ts";
import { holdsAnotherRecord } from "./another-record.ts";
import { contentOf, holdsContent, holdsValue, isChoice, isEmpty } from "./field-values.ts";
import type { FindForm, RecognisedForm } from "./recognised-form.ts";

export interface FollowedForm {
  /** Returns the form as it is now; null where it is gone, is another form, or is at another address. */
  now(): RecognisedForm | null;
  /** Returns the control of a field as it is now; null where there is none. */
  field(name: FieldName): Control | null;
  /** Returns the control of a field as it was last seen, wherever the page is now. */
  known(name: FieldName): Control | undefined;
  /** Recognises the form again, even when no change was observed. Returns what `now` returns. */
  afresh(): RecognisedForm | null;
  /** Checks whether the address is still the one where the fill began, and no box holds another record's value. */
  isThere(): boolean;
  /** Notes that a control has been written. */
  wrote(name: FieldName, control: Control): void;
  /** Returns what a control held when it was first seen; undefined for a control that was never seen. */
  former(element: Element): Former | undefined;
  /** Checks whether a box that was written holds something else now, or is gone. Costs little. */
  isOverwritten(): boolean;
  /** Checks whether all boxes that were written are still there, at the same address, and empty. */
  isEmptied(): boolean;
  /** Forgets what was written: the page emptied it. */
  restart(): void;
  /** Returns the written controls, each with its field, including those that the page drew again. */
  written(): { field: FieldName; element: Element }[];
  stop(): void;
}

/** Follows a recognised form during one fill of these values. */
export function followForm(
  document: Document,
  findForm: FindForm,
  recognised: RecognisedForm,
  values: Readonly<Record<FieldName, string>>,
): FollowedForm {
  const { location } = document.defaultView!;
  const { href } = location;
  const formers = new Map<Element, Former>();
  const written: { field: FieldName; element: Element }[] = [];
  let current = recognised;
  let hasChanged = true;
  let isAnothers = false;
  const observer = new MutationObserver((records) => (hasChanged ||= records.some(mayMatter)));
  const watched = new Set<Node>();
  note(current);

  return {
    now,
    field: (name) => now()?.fields[name] ?? null,
    known: (name) => current.fields[name],
    afresh: () => ((hasChanged = true), now()),
    isThere,
    wrote: (field, { element }) => void written.push({ field, element }),
    former: (element) => formers.get(element),
    written: () => written,
    isOverwritten: () =>
      texts().some(({ field, element }) => !element.isConnected || readValue(element) !== values[field]),
    isEmptied: () =>
      location.href === href &&
      texts().length > 0 &&
      texts().every(({ element }) => element.isConnected && readValue(element) === ""),
    restart: () => void written.splice(0),
    stop: () => observer.disconnect(),
  };

  function now(): RecognisedForm | null {
    if (!isThere()) return null;
    hasChanged ||= observer.takeRecords().some(mayMatter);
    if (!hasChanged) return current;
    const roots = rootsOf(document);
    for (const root of roots) watch(root);
    const found = findForm(document, roots, elementsOf(current));
    if (!found || !isSame(found)) return null;
    note(found);
    current = found;
    hasChanged = false;
    return current;
  }

  /**
   * Reads the values on every call, because the observer does not see a value that a script sets. After another record
   * was there once, the answer stays false.
   */
  function isThere(): boolean {
    isAnothers ||= holdsAnotherRecord(
      fieldNames.flatMap((field) => {
        const control = current.fields[field];
        return control && !isChoice(control)
          ? [
              {
                field,
                now: readValue(control.element),
                former: formers.get(control.element),
                ours: values[field],
                isWritten: written.some((one) => one.element === control.element),
              },
            ]
          : [];
      }),
    );
    return !isAnothers && location.href === href;
  }

  /** The boxes that hold a text that was written, without those that the page has replaced. */
  function texts(): { field: FieldName; element: Element }[] {
    return written.filter(
      ({ field, element }, place) =>
        isTextControl(element) &&
        values[field] !== "" &&
        written.findLastIndex((one) => one.field === field) === place,
    );
  }

  function watch(root: Node): void {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  /**
   * Checks whether a form is still the same. It is while one of its controls is on the page. It also is when it was
   * drawn again with the same content: our values, and nothing else that is new.
   */
  function isSame(next: RecognisedForm): boolean {
    const there = elementsOf(next);
    if (elementsOf(current).some((element) => element.isConnected && there.includes(element))) return true;
    const ours = new Set(written.map(({ field }) => field));
    let stand = 0;
    for (const field of fieldNames) {
      const [before, after] = [current.fields[field], next.fields[field]];
      if (!before || !after) continue;
      const former = formers.get(before.element);
      if (ours.has(field) && holdsValue(field, after, values[field])) stand += isEmpty(after) ? 0 : 1;
      else if (former !== undefined && !holdsContent(after, former)) return false;
    }
    return ours.size === 0 || stand > 0;
  }

  /**
   * Notes what newly seen controls hold. A control that was drawn again around our value takes the place of the old
   * one.
   */
  function note(next: RecognisedForm): void {
    for (const field of fieldNames) {
      const control = next.fields[field];
      if (!control || formers.has(control.element)) continue;
      const before = current.fields[field]?.element;
      const wrote = written.findLast((one) => one.field === field && one.element === before);
      if (wrote && before && !before.isConnected && holdsValue(field, control, values[field])) {
        formers.set(control.element, formers.get(before) ?? null);
        written.push({ field, element: control.element });
      } else formers.set(control.element, contentOf(control));
    }
  }
}

/**
 * Checks whether a change may change what the form is. What a box holds, and our mark against the browser's notes, change
 * nothing: we write both ourselves.
 */
function mayMatter({ type, attributeName, target }: MutationRecord): boolean {
  return type !== "attributes" || !isTextControl(target as Element) || !ofContent.has(attributeName ?? "");
}

const ofContent: ReadonlySet<string> = new Set(["value", "autocomplete"]);

function elementsOf({ fields }: RecognisedForm): Element[] {
  return Object.values(fields).map(({ element }) => element);
}
