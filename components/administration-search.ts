// Finding an administration among as many as 100,000, by name, number in Exact Online or division.
import type { ListedAdministration } from "../utils/setup/administration.ts";
import { plainWords } from "../utils/setup/countries.ts";

export interface Found {
  /** The best matches, at most `limit`. */
  shown: ListedAdministration[];
  /** How many more there are. */
  more: number;
}

export type Search = (query: string, limit: number) => Found;

/** Lower is better: the very number, a name that begins so, the rest. */
function rankOf({ division, hid }: ListedAdministration, words: string, query: string): 0 | 1 | 2 {
  if (division === query || hid === query) return 0;
  return words.startsWith(query) ? 1 : 2;
}

/**
 * A search over a list. Every word of the query must occur, in any order, accents and case ignored; an empty
 * query finds all. The list's order stays, but the best matches come first, and among equals the current one.
 * The words are worked out once, at the first query that needs them.
 */
export function searchIn(list: readonly ListedAdministration[]): Search {
  let words: string[] | undefined;
  const current = list.filter((one) => one.current);
  const others = list.filter((one) => !one.current);
  const ordered = [...current, ...others];
  return (query, limit) => {
    const plain = plainWords(query);
    if (plain === "") return { shown: ordered.slice(0, limit), more: Math.max(0, ordered.length - limit) };
    const wanted = plain.split(" ");
    words ??= ordered.map(({ name = "", hid = "", division }) => plainWords(`${name} ${hid} ${division}`));
    const ranked: [ListedAdministration[], ListedAdministration[], ListedAdministration[]] = [[], [], []];
    words.forEach((text, index) => {
      if (!wanted.every((word) => text.includes(word))) return;
      const one = ordered[index]!;
      ranked[rankOf(one, text, plain)].push(one);
    });
    const found = ranked.flat();
    return { shown: found.slice(0, limit), more: Math.max(0, found.length - limit) };
  };
}
