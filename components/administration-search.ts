// Finds an administration among up to 100,000 while the user types: by name, number in Exact Online or division.
import type { ListedAdministration } from "../utils/domain/administration.ts";
import { shownOrder, type AdministrationRows } from "../utils/domain/administration-list.ts";
import { plainWords } from "../utils/domain/countries.ts";

/** A search over one list of administrations. */
export interface Search {
  /** Whether all rows are there: see `AdministrationRows`. Before, only the first page can be shown. */
  readonly whole: boolean;
  /**
   * Returns the administration at a place of this search. The current ones stand first. The others follow in the list's
   * order.
   */
  at(place: number): ListedAdministration | undefined;
  /** Returns the places of all matches, the best first. Finds nothing for a query while not all rows are there. */
  find(query: string): Int32Array;
  /** Prepares the words of some thousand rows more. Returns whether all rows are prepared. */
  prepare(): boolean;
}

const rowsAtOnce = 5_000;

/**
 * Separates the rows. No word contains this character, and it belongs to no language, so plainWords changes nothing
 * beside it.
 */
const between = "\u0000";

/** The words of all rows in one text. To search this text is faster than to check each row. */
interface Index {
  text: string;
  /** The index where the words of each row begin, and one more for the end. */
  starts: Int32Array;
}

function written({ name = "", hid = "", division }: ListedAdministration): string {
  const words = `${name && `${name} `}${hid && `${hid} `}${division}`;
  return words.includes(between) ? words.replaceAll(between, " ") : words;
}

/** Calls `found` for each row that contains all wanted words. Jumps over rows without one of them. */
function eachMatch({ text, starts }: Index, wanted: readonly string[], found: (place: number) => void): void {
  const rows = starts.length - 1;
  // The index where each word occurs next, from the current row on.
  const next = wanted.map(() => -1);
  for (let place = 0; place < rows;) {
    let furthest = place;
    for (let word = 0; word < wanted.length; word += 1) {
      if (next[word]! < starts[place]!) next[word] = text.indexOf(wanted[word]!, starts[place]);
      if (next[word]! < 0) return;
      while (starts[furthest + 1]! <= next[word]!) furthest += 1;
    }
    if (furthest === place) found(place++);
    else place = furthest;
  }
}

/**
 * Returns a search over a list. Every word of the query must occur, in any order, without regard to accents and case.
 * An empty query finds all rows. An equal number comes first, then names that begin with the query, then the others.
 * Within each group the current one comes first, then the list's order. `prepare` prepares the words in slices. Else
 * the first query prepares the rest.
 */
export function searchIn(list: AdministrationRows): Search {
  const { length, whole: complete } = list;
  const order = shownOrder(list);
  const at = (place: number) => list.at(order[place] ?? -1);
  const all = new Int32Array(length);
  for (let place = 0; place < length; place += 1) all[place] = place;

  const starts = new Int32Array(length + 1);
  const slices: string[] = [];
  let ready = 0;
  let index: Index | null = null;
  const prepare = () => {
    const end = Math.min(ready + rowsAtOnce, length);
    const rows: string[] = [];
    for (let place = ready; place < end; place += 1) rows.push(written(at(place)!));
    // Convert a whole slice at once: one call for each row takes several times as long.
    const slice = rows.length > 0 ? plainWords(rows.join(between)) + between : "";
    const before = starts[ready]!;
    for (let from = 0; ready < end; ready += 1) {
      from = slice.indexOf(between, from) + 1;
      starts[ready + 1] = before + from;
    }
    slices.push(slice);
    if (ready === length) index = { text: slices.join(""), starts };
    return index !== null;
  };
  const prepared = (): Index => {
    while (!index) prepare();
    return index;
  };

  /** The matches by rank: equal number, name that begins with the query, others. Each in the order of the search. */
  const ranked = [new Int32Array(length), new Int32Array(length), new Int32Array(length)] as const;
  return {
    whole: complete,
    at,
    prepare: () => !complete || index !== null || prepare(),
    find(query) {
      const plain = plainWords(query);
      if (plain === "") return all;
      if (!complete) return new Int32Array();
      const whole = prepared();
      const { text } = whole;
      const isNumber = /\d/.test(plain);
      /** Returns whether the query stands where a row has its numbers. Only then is the row read. */
      const endsSo = (end: number) =>
        isNumber && (text.endsWith(plain, end) || text.endsWith(plain, text.lastIndexOf(" ", end - 1)));
      const counts = [0, 0, 0] as [number, number, number];
      eachMatch(whole, plain.split(" "), (place) => {
        let rank: 0 | 1 | 2 = text.startsWith(plain, starts[place]) ? 1 : 2;
        if (endsSo(starts[place + 1]! - 1)) {
          const { division, hid } = at(place)!;
          if (division === plain || hid === plain) rank = 0;
        }
        ranked[rank][counts[rank]++] = place;
      });
      const found = new Int32Array(counts[0] + counts[1] + counts[2]);
      let free = 0;
      for (const [rank, places] of ranked.entries()) {
        found.set(places.subarray(0, counts[rank]), free);
        free += counts[rank]!;
      }
      return found;
    },
  };
}
