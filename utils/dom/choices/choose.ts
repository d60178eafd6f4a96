// Chooses one option of several in native selects, radio groups and datalists. Never guesses: when no option fits, or
// when several fit best, the result says so. Source: docs/facts/controls.md "Choices".
import type { Choice, Choosing } from "./choice.ts";
import { chooseFromList } from "./choose-from-list.ts";
import { shownTexts } from "./choose-shown.ts";
import type { Control } from "../controls/controls.ts";
import { attributeOf, byId, matches, queryAll, rootOf } from "../dom.ts";
import { blurFrom, focusOn, humanClick } from "../human-click.ts";
import { best, plainText, wordsOf, type OptionWords } from "./options.ts";
import { frame, task } from "../settle.ts";
import { labelElementsOf } from "../visibility/visibility.ts";
import { readValue, writeText } from "../write.ts";

/**
 * Chooses in a control of any kind (see `controlsIn`). Where the list is already open, picks from the open list.
 * Returns the result, see `Choice`.
 */
export async function choose(control: Control, choosing: Choosing): Promise<Choice> {
  const { element, kind, options = [] } = control;
  if (kind === "radio-group") return chooseRadio(control, choosing);
  if (kind === "select") return chooseNative(element as HTMLSelectElement, choosing);
  if (kind === "combobox") return chooseFromList(element, control.trigger ?? element, choosing);
  return options.length > 0 ? chooseSuggested(element as HTMLInputElement, options, choosing) : "none";
}

/** Returns the words of what the control shows as chosen, for comparison. Returns null when nothing is chosen. */
export function chosenWords({ element, kind, options = [] }: Control): OptionWords | null {
  if (kind === "radio-group") {
    const [checked, ...others] = options.filter(isChecked);
    return checked && others.length === 0 ? wordsOfRadio(checked) : null;
  }
  if (kind === "select") {
    const option = (element as HTMLSelectElement).selectedOptions[0];
    return option ? wordsOf(option) : null;
  }
  const texts = kind === "combobox" ? shownTexts(element) : [readValue(element)].filter(Boolean);
  return texts.length > 0 ? { value: "", texts } : null;
}

function wordsOfRadio(radio: Element): OptionWords {
  const own = wordsOf(radio);
  const named = (attributeOf(radio, "aria-labelledby") ?? "")
    .split(/\s+/)
    .map((id) => byId(rootOf(radio), id));
  const texts = [...labelElementsOf(radio), ...named].flatMap((label) => (label ? wordsOf(label).texts : []));
  // Without a label, the text after a radio belongs to it. The text before it may belong to its neighbour.
  const after = radio.nextSibling;
  if (own.texts.length + texts.length === 0 && after) texts.push(plainText(after));
  return { value: own.value, texts: [...own.texts, ...texts].filter(Boolean) };
}

function isChecked(radio: Element): boolean {
  return radio.localName === "input"
    ? (radio as HTMLInputElement).checked
    : matches(radio, "[aria-checked=true],[aria-pressed=true],[data-state=checked]");
}

async function chooseRadio(control: Control, { fit }: Choosing): Promise<Choice> {
  const view = control.element.ownerDocument.defaultView!;
  const fitting = (control.options ?? [])
    .filter((radio) => !matches(radio, ":disabled,[aria-disabled=true]"))
    .map((radio) => ({ radio, fit: fit(wordsOfRadio(radio)) }));
  const [one, other] = best(fitting, () => false);
  if (!one) return "none";
  if (other) return "several";
  const others = () => (control.options ?? []).filter((radio) => radio !== one.radio && isChecked(radio));
  if (isChecked(one.radio) && others().length === 0) return "unchanged";
  focusOn(one.radio as HTMLElement);
  // A native radio may be hidden behind its drawing. Its own click() checks it and tells the page.
  if (one.radio.localName === "input") (one.radio as HTMLInputElement).click();
  else humanClick(one.radio);
  blurFrom(one.radio as HTMLElement);
  await frame(view);
  // Toggles that do not exclude each other are not a choice of one: undo the click.
  if (isChecked(one.radio) && others().length > 0) {
    humanClick(one.radio);
    return "not-taken";
  }
  if (isChecked(one.radio)) return "chosen";
  const now = chosenWords(control);
  return now && fit(now) > 0 ? "chosen" : "not-taken";
}

async function chooseNative(select: HTMLSelectElement, { fit }: Choosing): Promise<Choice> {
  const options = (queryAll(select, "option") as HTMLOptionElement[])
    .filter((option) => !matches(option, ":disabled") && !option.hidden)
    .map((option) => ({ option, fit: fit(wordsOf(option)) }));
  // The same country may be listed twice: at the top and in its place. Both count as one option.
  const alike = (one: HTMLOptionElement, other: HTMLOptionElement) =>
    one.value === other.value && one.text === other.text;
  const [one, other] = best(options, (a, b) => alike(a.option, b.option));
  if (!one) return "none";
  if (other) return "several";
  const now = select.selectedOptions[0];
  if (now && alike(now, one.option)) return "unchanged";
  // Enter and leave the select as a user does: some pages notice a choice only then.
  focusOn(select);
  one.option.selected = true;
  select.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await task();
  blurFrom(select);
  await task();
  const taken = select.isConnected ? select.selectedOptions[0] : one.option;
  return taken && alike(taken, one.option) ? "chosen" : "not-taken";
}

function chooseSuggested(input: HTMLInputElement, suggested: readonly Element[], { fit }: Choosing): Choice {
  const options = (suggested as HTMLOptionElement[]).map((option) => {
    const words = wordsOf(option);
    const label = option.label;
    return {
      option,
      fit: fit({ value: words.value, texts: [...words.texts, label, option.value].filter(Boolean) }),
    };
  });
  const [one, other] = best(options, (a, b) => a.option.value === b.option.value);
  if (!one) return "none";
  if (other) return "several";
  if (readValue(input) === one.option.value) return "unchanged";
  return writeText(input, one.option.value) === null ? "chosen" : "not-taken";
}
