// A list of administrations as one text: an array of 100,000 objects is refused by session storage.
// Source: facts/platform.md "Storage and trust".
import type { ListedAdministration } from "./administration.ts";

type Packed = [division: string, hid: string, name: string, current: 0 | 1];

export function packAdministrations(list: readonly ListedAdministration[]): string {
  return JSON.stringify(
    list.map(({ division, hid, name, current }): Packed => [
      division,
      hid ?? "",
      name ?? "",
      current ? 1 : 0,
    ]),
  );
}

/** The list behind a packed text; empty when the text is none. */
export function unpackAdministrations(text: string): ListedAdministration[] {
  const packed = JSON.parse(text) as Packed[];
  return packed.map(([division, hid, name, current]) => ({
    division,
    ...(hid !== "" && { hid }),
    ...(name !== "" && { name }),
    ...(current === 1 && { current: true }),
  }));
}
