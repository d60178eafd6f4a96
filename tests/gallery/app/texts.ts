// Reads the texts of public/_locales in each language.
import en from "../../../public/_locales/en/messages.json";
import fr from "../../../public/_locales/fr/messages.json";
import nl from "../../../public/_locales/nl/messages.json";
import type { Text } from "../../../components/props.ts";
import { filledText, type Language, type Messages } from "../../../utils/domain/languages.ts";

const messages: Readonly<Record<Language, Messages>> = { en, nl, fr };

/**
 * Returns the function that gives a text by its key in one language. It throws for an unknown key, because the user
 * would see nothing.
 */
export const textIn =
  (language: Language): Text =>
  (key, ...substitutions) => {
    const found = messages[language][key];
    if (!found) throw new Error(`There is no text ${key} in ${language}`);
    return filledText(found, substitutions);
  };
