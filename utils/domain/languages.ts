// The languages the texts are in, and how a text's gaps are filled when the browser does not do it.
export const languages = ["en", "nl", "fr"] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language =>
  (languages as readonly unknown[]).includes(value);

/** A text as it lies in `_locales`. */
export interface Message {
  message: string;
  placeholders?: Readonly<Record<string, { content: string }>>;
}

/** The texts of one language, by their locale keys. */
export type Messages = Readonly<Record<string, Message>>;

/** The locale key of a sentence, from its code. */
export const sentenceKey = (code: string): string => `code_${code.replaceAll("-", "_")}`;

/** Sentences whose gaps are names of fields: each language has its own word for them. */
const namingFields: ReadonlySet<string> = new Set(["form-one-credential"]);

/** What goes into the gaps of a sentence, names of fields in the language of `text`. */
export const gapsIn = (
  { code, gaps = [] }: { code: string; gaps?: readonly string[] },
  text: (key: string) => string,
): readonly string[] => (namingFields.has(code) ? gaps.map((field) => text(`field_${field}`)) : gaps);

/** The text with its gaps filled, as the browser's own `i18n.getMessage` does it; empty where there is none. */
export function filledText(found: Message | undefined, gaps: readonly string[]): string {
  if (!found) return "";
  const contents = new Map(
    Object.entries(found.placeholders ?? {}).map(([name, { content }]) => [name.toLowerCase(), content]),
  );
  const named = found.message.replaceAll(
    /\$([\w@]+)\$/g,
    (whole, name: string) => contents.get(name.toLowerCase()) ?? whole,
  );
  return named.replaceAll(/\$(\$|[1-9])/g, (_whole, sign: string) =>
    sign === "$" ? "$" : (gaps[Number(sign) - 1] ?? ""),
  );
}
