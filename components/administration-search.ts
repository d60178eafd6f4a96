// Finding an administration among as many as 100,000, by name, number in Exact Online or division, as fast as one types.
import type { ListedAdministration } from "../utils/domain/administration.ts";
import type { AdministrationRows } from "../utils/domain/administration-list.ts";
import { plainWords } from "../utils/domain/countries.ts";

export interface Search {
  /** The administration at a place of this search: the current one stands first, the others follow in the list's order. */
  at(place: number): ListedAdministration | undefined;
  /** The places of all that match, the best first. */
  find(query: string): Int32Array;
  /** Works out the words of some thousand rows more. Returns whether there are no more. */
  prepare(): boolean;
}

const rowsAtOnce = 5_000;

/** No word has it, and as one of no language it changes nothing around it. */
const between = "\u0000";

/** The words of all rows in one text: searching that is faster than asking each row. */
interface Index {
  text: string;
  /** Where the words of each row begin; one more for the end. */
  starts: Int32Array;
}

function written({ name = "", hid = "", division }: ListedAdministration): string {
  const words = `${name && `${name} `}${hid && `${hid} `}${division}`;
  return words.includes(between) ? words.replaceAll(between, " ") : words;
}

/** Calls for each row in whose words all the wanted ones occur. No row is looked at in which one of them is missing. */
function eachMatch({ text, starts }: Index, wanted: readonly string[], found: (place: number) => void): void {
  const rows = starts.length - 1;
  // Where each word occurs next, not before the row that is looked at.
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

/** The list's places in the order they are shown in: what is current first. */
function shownOrder({ length, current }: AdministrationRows): Int32Array {
  const order = new Int32Array(length);
  order.set(current);
  const first = new Set(current);
  let next = current.length;
  for (let place = 0; place < length; place += 1) if (!first.has(place)) order[next++] = place;
  return order;
}

/**
 * A search over a list. Every word of the query must occur, in any order, accents and case ignored; an empty query
 * finds all. The very number comes first, then names that begin so, then the rest; among equals the current one, then
 * the list's order. Words are worked out in slices by `prepare`, or at the first query that needs them.
 */
export function searchIn(list: AdministrationRows): Search {
  const { length } = list;
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
    // All of a slice at once: a call for each row takes several times as long.
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

  /** The best matches first: what each is, then in the order they were found. */
  const ranked = [new Int32Array(length), new Int32Array(length), new Int32Array(length)] as const;
  return {
    at,
    prepare: () => index !== null || prepare(),
    find(query) {
      const plain = plainWords(query);
      if (plain === "") return all;
      const whole = prepared();
      const { text } = whole;
      const isNumber = /\d/.test(plain);
      /** Whether the query stands where a row's numbers do: only then they are looked at. */
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
