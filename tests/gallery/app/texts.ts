// The texts of public/_locales with their gaps filled, as the browser's own `i18n.getMessage` does it.
import en from "../../../public/_locales/en/messages.json";
import fr from "../../../public/_locales/fr/messages.json";
import nl from "../../../public/_locales/nl/messages.json";
import type { Text } from "../../../components/props.ts";
import type { Language } from "../state.ts";

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const messages: Readonly<Record<Language, Readonly<Record<string, Message>>>> = { en, nl, fr };

/** Text by key in one language; a key that is not there throws, for the person would see nothing. */
export const textIn =
  (language: Language): Text =>
  (key, ...gaps) => {
    const found = messages[language][key];
    if (!found) throw new Error(`There is no text ${key} in ${language}`);
    const named = Object.entries(found.placeholders ?? {}).reduce(
      (text, [name, { content }]) => text.replaceAll(new RegExp(`\\$${name}\\$`, "gi"), () => content),
      found.message,
    );
    return named.replaceAll(/\$(\$|\d)/g, (_whole, sign: string) =>
      sign === "$" ? "$" : (gaps[Number(sign) - 1] ?? ""),
    );
  };
