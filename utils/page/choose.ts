// Choosing one of several: native selects, radio groups and datalists. Never a guess: nothing or more than one that
// fits best is an answer of its own. Source: facts/controls.md "Choices".
import { chooseFromList } from "./choose-from-list.ts";
import { attributeOf, byId, closestTo, isElement, matches, parentOf, queryAll, rootOf, type Root } from "./dom.ts";
import { humanClick } from "./human-click.ts";
import { best, plainText, wordsOf, type Fit, type OptionWords } from "./options.ts";
import { frame } from "./settle.ts";
import { isShown, labelElementsOf } from "./visibility.ts";
import { readValue, writeText } from "./write.ts";

/**
 * `chosen`: it shows now; `unchanged`: it was chosen already; `none`, `several`: no option, or more than one, fits;
 * `not-taken`: picked, but the control does not show it.
 */
export type Choice = "chosen" | "unchanged" | "none" | "several" | "not-taken";

export interface Choosing {
  fit: Fit;
  /** The documents and shadow roots in which an opened list may appear. */
  roots: () => readonly Node[];
  /** What to type into a list that must be searched, in this order. */
  search?: readonly string[];
  signal?: AbortSignal | undefined;
}

/** Chooses in the control that `element` is, or is a part of (one radio of a group). */
export async function choose(element: Element, choosing: Choosing): Promise<Choice> {
  if (radiosOf(element).length > 0) return chooseRadio(element, choosing);
  if (element.localName === "select") {
    const standIn = isShown(element) ? null : standInFor(element);
    return standIn ? chooseFromList(standIn, choosing) : chooseNative(element as HTMLSelectElement, choosing);
  }
  if (element.localName === "input" && (element as HTMLInputElement).list)
    return chooseSuggested(element as HTMLInputElement, choosing);
  return chooseFromList(element, choosing);
}

/** What the control shows as chosen: the words of it, for comparing; null when nothing is chosen. */
export function chosenWords(element: Element): OptionWords | null {
  const radios = radiosOf(element);
  if (radios.length > 0) {
    const checked = radios.find(isChecked);
    return checked ? wordsOfRadio(checked) : null;
  }
  if (element.localName === "select") {
    const option = (element as HTMLSelectElement).selectedOptions[0];
    return option ? wordsOf(option) : null;
  }
  const text = readValue(element);
  return text ? { value: "", texts: [text] } : null;
}

/** The radios among which `element` is one or which it holds, in order; empty when it is no such thing. */
export function radiosOf(element: Element): Element[] {
  const all = (within: Element | Root) => queryAll(within, "input[type=radio],[role=radio]");
  if (!matches(element, "input[type=radio],[role=radio]"))
    return matches(element, "[role=radiogroup],fieldset") ? all(element) : [];
  const name = attributeOf(element, "name");
  if (name && element.localName === "input")
    return all(rootOf(element) as Root).filter(
      (radio) =>
        attributeOf(radio, "name") === name && (radio as HTMLInputElement).form === (element as HTMLInputElement).form,
    );
  let group: Node | null = closestTo(element, "[role=radiogroup]") ?? parentOf(element);
  while (isElement(group) && all(group).length < 2) group = parentOf(group);
  return isElement(group) ? all(group) : [element];
}

function wordsOfRadio(radio: Element): OptionWords {
  const own = wordsOf(radio);
  const named = (attributeOf(radio, "aria-labelledby") ?? "").split(/\s+/).map((id) => byId(rootOf(radio), id));
  const texts = [...labelElementsOf(radio), ...named].flatMap((label) => (label ? wordsOf(label).texts : []));
  // Without a label the text after a radio belongs to it; the text before may be its neighbour's.
  const after = radio.nextSibling;
  if (own.texts.length + texts.length === 0 && after) texts.push(plainText(after));
  return { value: own.value, texts: [...own.texts, ...texts].filter(Boolean) };
}

function isChecked(radio: Element): boolean {
  return radio.localName === "input"
    ? (radio as HTMLInputElement).checked
    : matches(radio, "[aria-checked=true],[data-state=checked]");
}

async function chooseRadio(element: Element, { fit }: Choosing): Promise<Choice> {
  const view = element.ownerDocument.defaultView!;
  const fitting = radiosOf(element)
    .filter((radio) => !matches(radio, ":disabled,[aria-disabled=true]"))
    .map((radio) => ({ radio, fit: fit(wordsOfRadio(radio)) }));
  const [one, other] = best(fitting, () => false);
  if (!one) return "none";
  if (other) return "several";
  if (isChecked(one.radio)) return "unchanged";
  // A native radio may be hidden behind its drawing: its own click() checks it and tells the page.
  if (one.radio.localName === "input") (one.radio as HTMLInputElement).click();
  else humanClick(one.radio);
  await frame(view);
  if (isChecked(one.radio)) return "chosen";
  const now = chosenWords(element);
  return now && fit(now) > 0 ? "chosen" : "not-taken";
}

function chooseNative(select: HTMLSelectElement, { fit }: Choosing): Choice {
  const options = (queryAll(select, "option") as HTMLOptionElement[])
    .filter((option) => !matches(option, ":disabled") && !option.hidden)
    .map((option) => ({ option, fit: fit(wordsOf(option)) }));
  // The same country may be listed twice, on top and in its place.
  const alike = (one: HTMLOptionElement, other: HTMLOptionElement) => one.value === other.value && one.text === other.text;
  const [one, other] = best(options, (a, b) => alike(a.option, b.option));
  if (!one) return "none";
  if (other) return "several";
  const now = select.selectedOptions[0];
  if (now && alike(now, one.option)) return "unchanged";
  one.option.selected = true;
  select.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  select.dispatchEvent(new Event("change", { bubbles: true }));
  return "chosen";
}

function chooseSuggested(input: HTMLInputElement, { fit }: Choosing): Choice {
  const options = (queryAll(input.list!, "option") as HTMLOptionElement[]).map((option) => {
    const words = wordsOf(option);
    const label = option.label;
    return { option, fit: fit({ value: words.value, texts: [...words.texts, label, option.value].filter(Boolean) }) };
  });
  const [one, other] = best(options, (a, b) => a.option.value === b.option.value);
  if (!one) return "none";
  if (other) return "several";
  if (readValue(input) === one.option.value) return "unchanged";
  return writeText(input, one.option.value) === null ? "chosen" : "not-taken";
}

/** What is shown in place of a hidden select: Select2, Choices, Tom Select, Slim Select put it beside or around it. */
function standInFor(select: Element): Element | null {
  const beside = [select.nextElementSibling, select.previousElementSibling, select.parentElement];
  return beside.find((element) => element && isShown(element)) ?? null;
}
