// The form that is being filled, followed through what the page does to it. A fill belongs to one form at one address: it is
// recognised afresh whenever the page has changed, and must be the one that was looked at, or the same drawn anew around our
// values.
import type { Former } from "./field-values.ts";
import type { Control } from "../dom/controls/controls.ts";
import { rootsOf } from "../dom/walk.ts";
import { fieldNames, type FieldName } from "../domain/fields.ts";
import { readValue } from "../dom/write.ts";
import { holdsAnotherRecord } from "./another-record.ts";
import { contentOf, holdsContent, holdsValue, isChoice, isEmpty } from "./field-values.ts";
import type { FindForm, RecognisedForm } from "./recognised-form.ts";

export interface FollowedForm {
  /** The form as it is now; null where it is not there, is another one, or stands at another address. */
  now(): RecognisedForm | null;
  /** The control of a field as it is now; null where there is none. */
  field(name: FieldName): Control | null;
  /** The control of a field as it was seen last, wherever the page is by now. */
  known(name: FieldName): Control | undefined;
  /** Looks afresh although nothing seems to have changed. */
  afresh(): RecognisedForm | null;
  /** Whether the address is still the one at which the fill began, and the boxes hold no other record's values. */
  isThere(): boolean;
  /** Notes that a control has been written. */
  wrote(name: FieldName, control: Control): void;
  /** What stood in a control when it was first seen; undefined for one that was never seen. */
  former(element: Element): Former | undefined;
  /** The controls that were written, each with its field; drawn anew or not. */
  written(): { field: FieldName; element: Element }[];
  stop(): void;
}

/** Follows a form that was recognised, for one fill of these values. */
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
  const observer = new MutationObserver(() => (hasChanged = true));
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
    stop: () => observer.disconnect(),
  };

  function now(): RecognisedForm | null {
    if (!isThere()) return null;
    if (observer.takeRecords().length > 0) hasChanged = true;
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

  /** Values that a script sets change nothing that is observed: they are read each time. Once another record is there it stays another. */
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

  function watch(root: Node): void {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  /** The same while one of its controls stands; else the same drawn anew, with what it held: our values, and nothing else's. */
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

  /** Notes what controls that were not seen before hold. One that was drawn anew around our value goes on where the old one was. */
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

function elementsOf({ fields }: RecognisedForm): Element[] {
  return Object.values(fields).map(({ element }) => element);
}
