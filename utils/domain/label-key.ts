// Makes the key by which labels are compared: two labels with the same key count as the same label.
import { plainWords } from "./countries.ts";

/** Words beside a field's name that do not change its meaning. */
// oxfmt-ignore
export const fillers: readonly string[] = "your the enter please exact online oauth required optional uw je jouw de het van vul voer in verplicht votre le la du l saisissez obligatoire ihr ihre die der das pflichtfeld".split(" ");

/** A longer text names no field. Labels are cut to fewer characters before they are read (`cleanLabel`). */
export const maxName = 1_000;

/** Returns the words of a text, in lower case, without accents. */
export function wordsInLabel(text: string): string[] {
  return plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const brackets: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/**
 * Returns a text without the parts in brackets, nested ones too. A bracket without its partner is an ordinary
 * character.
 */
function withoutBrackets(text: string): string {
  const kept: string[] = [];
  /** The open brackets, each with its position in `kept`. */
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
 * Returns the words of a label without fillers and brackets, joined together. So `ClientID *` and `your client-id
 * (required)` have the same key. Returns an empty text when nothing is left.
 */
export function labelKey(text: string, without: readonly string[] = fillers): string {
  if (text.length > maxName) return "";
  return wordsInLabel(withoutBrackets(text))
    .filter((word) => !without.includes(word))
    .join("");
}

/** Returns whether two labels are the same. Case, accents and fillers do not count. */
export function isSameLabel(one: string, other: string): boolean {
  return labelKey(one) === labelKey(other);
}
