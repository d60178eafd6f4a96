// Knows the names of all countries, from the browser. To tell a choice that shows some country from other buttons.
import { plainWords } from "./countries.ts";

const languages = ["en", "nl", "fr", "de"] as const;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
let names: ReadonlySet<string> | undefined;

function allNames(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const language of languages) {
    const named = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const first of letters)
      for (const second of letters) {
        const name = named.of(first + second);
        if (name) found.add(plainWords(name));
      }
  }
  return found;
}

/** Returns whether a text is the name of any country, in English, Dutch, French or German. */
export function isCountryName(text: string): boolean {
  names ??= allNames();
  return names.has(plainWords(text));
}
