// The rows a list shows, as React Aria's collection: made one by one when they are asked for. Its own builder would
// render all 100,000 first.
import type { ReactElement } from "react";
import type { Key, ListState } from "react-aria-components";
import type { ListedAdministration } from "../utils/domain/administration.ts";
import type { Search } from "./administration-search.ts";

type Collection = ListState<ListedAdministration>["collection"];
export type RowNode = NonNullable<ReturnType<Collection["getItem"]>>;

export interface Rows extends Collection {
  /** Where in the list the row with this key stands now; -1 when it is not shown. */
  indexOf(key: Key): number;
  /** The key of the row at an index: its place among all rows, so that it stays the same whatever is searched. */
  keyAt(index: number): number;
}

/** The rows at these places, in this order. `render` draws one. */
export function rowsAt(
  rows: Pick<Search, "length" | "at">,
  places: Int32Array,
  render: (node: RowNode) => ReactElement,
): Rows {
  const indexes = new Int32Array(rows.length).fill(-1);
  for (let index = 0; index < places.length; index += 1) indexes[places[index]!] = index;
  const indexOf = (key: Key): number => (typeof key === "number" ? (indexes[key] ?? -1) : -1);
  const keyAt = (index: number): number => places[index] ?? -1;
  const keyOrNull = (index: number): Key | null => places[index] ?? null;
  const at = (index: number): RowNode | null => {
    const key = places[index];
    const value = key === undefined ? undefined : rows.at(key);
    if (key === undefined || !value) return null;
    return {
      type: "item",
      key,
      value,
      level: 0,
      hasChildNodes: false,
      childNodes: [],
      rendered: null,
      textValue: value.name ?? value.division,
      index,
      props: {},
      render,
    };
  };
  return {
    size: places.length,
    indexOf,
    keyAt,
    at,
    getItem: (key) => at(indexOf(key)),
    getKeys: () => places.values(),
    getFirstKey: () => keyOrNull(0),
    getLastKey: () => keyOrNull(places.length - 1),
    getKeyBefore: (key) => keyOrNull(indexOf(key) - 1),
    getKeyAfter: (key) => (indexOf(key) < 0 ? null : keyOrNull(indexOf(key) + 1)),
    // React Aria would go through all rows at each keystroke, only to count them: each row is told the number instead.
    [Symbol.iterator]: () => [].values(),
  };
}
