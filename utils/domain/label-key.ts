// What of a label is compared: two labels with one key are one label.
import { plainWords } from "./countries.ts";

/** Words that may stand around a field's name and change nothing. */
// oxfmt-ignore
export const fillers: readonly string[] = "your the enter please exact online oauth required optional uw je jouw de het van vul voer in verplicht votre le la du l saisissez obligatoire ihr ihre die der das pflichtfeld".split(" ");

/** A text with more characters names no field; labels are cut to fewer before they are read (`cleanLabel`). */
export const maxName = 1_000;

export function wordsOf(text: string): string[] {
  return plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const brackets: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/** A text without what stands in brackets, nested ones too; a bracket that nothing closes is a mark like any other. */
function withoutBrackets(text: string): string {
  const kept: string[] = [];
  /** The open ones, and where each stands among what is kept. */
  const open: { mark: string; at: number }[] = [];
  for (const mark of text) {
    if (mark === "(" || mark === "[") open.push({ mark, at: kept.length });
    if (open.length > 0 && open.at(-1)!.mark === brackets[mark]) {
      kept.length = open.pop()!.at;
      kept.push(" ");
    } else kept.push(mark);
  }
  return kept.join("");
}

/**
 * What is compared of a label: its words without fillers and brackets, run together, so that `ClientID *` and
 * `your client-id (required)` are one. Empty when nothing is left.
 */
export function labelKey(text: string, without: readonly string[] = fillers): string {
  if (text.length > maxName) return "";
  return wordsOf(withoutBrackets(text))
    .filter((word) => !without.includes(word))
    .join("");
}

/** Whether two labels are one: case, accents and fillers do not count. */
export function isSameLabel(one: string, other: string): boolean {
  return labelKey(one) === labelKey(other);
}
