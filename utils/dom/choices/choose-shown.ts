// Reads what a custom choice shows as chosen: the texts in its own rectangle, on its own line, as a user reads them.
import { closestTo, contains, isElement, parentOf, queryAll, rectOf, inputValueOf } from "../dom.ts";
import { middleOfText, textsIn, type Fit } from "./options.ts";
import { isBoxShown } from "../visibility/visibility.ts";
import { isIcon } from "../text/text-beside.ts";
import { cleanLabel, labelsOf } from "../labels/labels.ts";
import { isTextControl, readValue } from "../write.ts";

/**
 * Matches elements inside a choice that never show the chosen option. Element Plus is an exception: it shows the chosen
 * option in its placeholder.
 */
const noChoice =
  "legend,[class*=placeholder]:not(.el-select__placeholder:not(.is-transparent),.el-select__placeholder:not(.is-transparent) *)";

/** Returns whether the control shows a choice that fits, as its value or as a text on its line. */
export function shows(control: Element, fit: Fit): boolean {
  return shownTexts(control).some((text) => fit({ value: "", texts: [text] }) > 0);
}

/**
 * Returns whether nothing is chosen, whatever the control shows. Some choices keep their value for the form in a hidden
 * control inside their component. Nothing is chosen when every hidden control is empty.
 */
export function holdsNothing(control: Element): boolean {
  const kept = queryAll(wrapperOf(control), "input[type=hidden],select").filter(
    (element) => !isBoxShown(element),
  );
  return kept.length > 0 && kept.every((element) => inputValueOf(element) === "");
}

/** Returns the texts that a control shows as its choice. Leaves out placeholders, marks and texts on other lines. */
export function shownTexts(control: Element): string[] {
  if (isTextControl(control) && readValue(control)) return [readValue(control)];
  const { top, bottom } = boxOf(control);
  const texts: string[] = [];
  const wrapper = wrapperOf(control);
  for (const input of queryAll(wrapper, "input") as HTMLInputElement[])
    if (isBoxShown(input) && readValue(input)) texts.push(readValue(input));
  for (const [text, carrier] of textsIn(wrapper)) {
    const list = closestTo(carrier, "[role=listbox]");
    // Choices.js also gives the role of a list to the element around the chosen option. That list does not reach out of
    // the control.
    if (list && !contains(list, control) && reachesOut(list, { top, bottom })) continue;
    if (closestTo(carrier, noChoice) || isInIcon(carrier) || !isBoxShown(carrier)) continue;
    if (isLabel(text, carrier, control)) continue;
    const { y } = middleOfText(carrier);
    if (y > top && y < bottom && /\p{L}/u.test(text)) texts.push(text);
  }
  return texts;
}

/** Returns whether a text is the name of a glyph: its element is an icon, or the only part of one. */
function isInIcon(carrier: Element): boolean {
  const around = parentOf(carrier);
  return isIcon(carrier) || (isElement(around) && isIcon(around));
}

/**
 * Returns whether a text is in a label. Where one label contains the whole component (Quasar), returns whether the text
 * is the component's name.
 */
function isLabel(text: string, carrier: Element, control: Element): boolean {
  const label = closestTo(carrier, "label");
  if (!label || !contains(label, control)) return label !== null;
  return labelsOf(control).some((own) => own.text === cleanLabel(text));
}

/**
 * Returns the component around its trigger: the widest ancestor, at most six levels up, that holds no other shown
 * control.
 */
export function wrapperOf(control: Element): Element {
  let wrapper = control;
  for (let at = parentOf(control), steps = 0; isElement(at) && steps < 6; at = parentOf(at), steps++) {
    const within = wrapper;
    const others = queryAll(at, "input,select,textarea,[role=combobox]").filter(
      (other) => !contains(within, other) && !contains(other, within) && isBoxShown(other),
    );
    if (others.length > 0) break;
    wrapper = at;
  }
  return wrapper;
}

function reachesOut(list: Element, { top, bottom }: { top: number; bottom: number }): boolean {
  const box = rectOf(list);
  return box.top < top || box.bottom > bottom;
}

function boxOf(control: Element): { top: number; bottom: number } {
  const { top, bottom } = rectOf(control);
  const slack = bottom - top < 16 ? 10 : 0;
  return { top: top - slack, bottom: bottom + slack };
}
