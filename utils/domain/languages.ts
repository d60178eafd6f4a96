// The languages the texts are in, and how a text's substitutions are filled when the browser does not do it.
import { fieldNames } from "./fields.ts";
import type { TextKey } from "./text-keys.ts";

export const languages = ["en", "nl", "fr"] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language =>
  (languages as readonly unknown[]).includes(value);

/** A text as it lies in `_locales`. */
export interface LocaleMessage {
  message: string;
  placeholders?: Readonly<Record<string, { content: string }>>;
}

/** The texts of one language, by their locale keys. */
export type Messages = Readonly<Record<string, LocaleMessage>>;

/** Sentences whose substitutions are names of fields: each language has its own word for them. */
const namingFields: ReadonlySet<string> = new Set(["formOneCredential"]);

/** What goes into the substitutions of a sentence, names of fields in the language of `text`. */
export const substitutionsIn = (
  { code, substitutions = [] }: { code: string; substitutions?: readonly string[] },
  text: (key: TextKey) => string,
): readonly string[] =>
  namingFields.has(code)
    ? substitutions.map((name) => {
        const field = fieldNames.find((one) => one === name);
        return field ? text(`field_${field}`) : name;
      })
    : substitutions;

/** The text with its substitutions filled, as the browser's own `i18n.getMessage` does it; empty where there is none. */
export function filledText(found: LocaleMessage | undefined, substitutions: readonly string[]): string {
  if (!found) return "";
  const contents = new Map(
    Object.entries(found.placeholders ?? {}).map(([name, { content }]) => [name.toLowerCase(), content]),
  );
  const named = found.message.replaceAll(
    /\$([\w@]+)\$/g,
    (whole, name: string) => contents.get(name.toLowerCase()) ?? whole,
  );
  return named.replaceAll(/\$(\$|[1-9])/g, (_whole, sign: string) =>
    sign === "$" ? "$" : (substitutions[Number(sign) - 1] ?? ""),
  );
}
