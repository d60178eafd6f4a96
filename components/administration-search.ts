// Finding an administration among as many as 100,000, by name, number in Exact Online or division, as fast as one types.
import type { ListedAdministration } from "../utils/setup/administration.ts";
import { plainWords } from "../utils/setup/countries.ts";

export interface Search {
  /** The list, with the current administration first. */
  rows: readonly ListedAdministration[];
  /** The places in `rows` of all that match, the best first. */
  find(query: string): Int32Array;
  /** Works out the words of some thousand rows more. Answers whether there are no more. */
  prepare(): boolean;
}

const rowsAtOnce = 10_000;

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

function indexOf(text: string, rows: number): Index {
  const starts = new Int32Array(rows + 1);
  for (let place = 0; place < rows; place += 1) starts[place + 1] = text.indexOf(between, starts[place]) + 1;
  return { text, starts };
}

/** Calls for each row in whose words all the wanted ones occur. */
function eachMatch({ text, starts }: Index, wanted: readonly string[], found: (place: number) => void): void {
  // The longest word occurs least often: where it does, the others are looked for.
  const [rarest = "", ...others] = wanted.toSorted((one, other) => other.length - one.length);
  let place = 0;
  for (let at = text.indexOf(rarest); at >= 0; at = text.indexOf(rarest, starts[place])) {
    while (starts[place + 1]! <= at) place += 1;
    const [start, end] = [starts[place]!, starts[place + 1]!];
    place += 1;
    const words = others.length === 0 ? "" : text.slice(start, end);
    if (others.every((word) => words.includes(word))) found(place - 1);
  }
}

/**
 * A search over a list. Every word of the query must occur, in any order, accents and case ignored; an empty query
 * finds all. The very number comes first, then names that begin so, then the rest; among equals the current one, then
 * the list's order. Words are worked out in slices by `prepare`, or at the first query that needs them.
 */
export function searchIn(list: readonly ListedAdministration[]): Search {
  const rows = [...list.filter((one) => one.current), ...list.filter((one) => !one.current)];
  const all = Int32Array.from(rows.keys());
  const slices: string[] = [];
  let index: Index | null = null;
  const prepare = () => {
    const from = slices.length * rowsAtOnce;
    const slice = rows.slice(from, from + rowsAtOnce);
    // All of a slice at once: a call for each row takes several times as long.
    if (slice.length > 0) slices.push(plainWords(slice.map(written).join(between)) + between);
    if (from + rowsAtOnce < rows.length) return false;
    index = indexOf(slices.join(""), rows.length);
    return true;
  };
  const prepared = (): Index => {
    while (!index) prepare();
    return index;
  };
  return {
    rows,
    prepare: () => index !== null || prepare(),
    find(query) {
      const plain = plainWords(query);
      if (plain === "") return all;
      const whole = prepared();
      const [same, begins, rest]: [number[], number[], number[]] = [[], [], []];
      eachMatch(whole, plain.split(" "), (place) => {
        const { division, hid } = rows[place]!;
        if (division === plain || hid === plain) same.push(place);
        else if (whole.text.startsWith(plain, whole.starts[place])) begins.push(place);
        else rest.push(place);
      });
      const found = new Int32Array(same.length + begins.length + rest.length);
      found.set(same);
      found.set(begins, same.length);
      found.set(rest, same.length + begins.length);
      return found;
    },
  };
}
