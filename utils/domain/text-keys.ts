// Names the keys of all texts: those of the English file. Every other language has the same keys
// (tests/repo/locales.test.ts).
import type messages from "../../public/_locales/en/messages.json";

/** The locale key of a text. */
export type TextKey = keyof typeof messages;

/** A name as it is written in locale keys. The browsers allow no hyphen there. */
export type Underscored<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}_${Underscored<Rest>}`
  : Name;

/** Returns the locale key of a name in a family of texts: `page`, `api-center-form` → `page_api_center_form`. */
export function familyKey<Family extends string, Name extends string>(
  family: Family,
  name: Name,
): `${Family}_${Underscored<Name>}` {
  return `${family}_${name.replaceAll("-", "_")}` as `${Family}_${Underscored<Name>}`;
}
