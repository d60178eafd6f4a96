// The keys of all texts: those of the English file, which every other language has too (tests/repo/locales.test.ts).
import type messages from "../../public/_locales/en/messages.json";

/** The locale key of a text. */
export type TextKey = keyof typeof messages;

/** A name as it stands in locale keys, where the browsers allow no hyphen. */
export type Underscored<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}_${Underscored<Rest>}`
  : Name;

/** The locale key of a name inside a family of texts: `page`, `api-center-form` → `page_api_center_form`. */
export function familyKey<Family extends string, Name extends string>(
  family: Family,
  name: Name,
): `${Family}_${Underscored<Name>}` {
  return `${family}_${name.replaceAll("-", "_")}` as `${Family}_${Underscored<Name>}`;
}
