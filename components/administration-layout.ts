// Where each row of a long list stands. React Aria's own list layout goes through all rows at every change and keeps an
// object for each it passed; this one knows only the rows that were drawn, so that 100,000 can be scrolled through.
import { Layout, LayoutInfo, Rect, Size, type Key } from "react-aria-components";
import type { RowNode, Rows } from "./administration-rows.ts";

/** So few rows are all in the page: nobody has to scroll for one to be there. */
const fewRows = 100;

/** The rows that are not of the usual height, by index, and how much higher all rows before and including each are. */
interface Differences {
  indexes: number[];
  /** In pixels, one more than indexes: before the first it is nothing. */
  sums: number[];
}

/** How many of these ascending numbers are smaller. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class AdministrationLayout extends Layout<RowNode> {
  /** The heights of rows that were drawn, in pixels. */
  readonly #heights = new Map<Key, number>();
  /** What a row that was not drawn yet is taken for, in pixels. */
  readonly #usual: number;
  #different: Differences = { indexes: [], sums: [0] };
  #infos = new Map<Key, LayoutInfo>();
  #width = 0;

  constructor(usual: number) {
    super();
    this.#usual = usual;
  }

  get #rows(): Rows {
    return this.virtualizer!.collection as unknown as Rows;
  }

  override update(): void {
    const { width } = this.virtualizer!.size;
    // Names break elsewhere in another width.
    if (width !== this.#width) this.#heights.clear();
    this.#width = width;
    this.#infos = new Map();
    const rows = this.#rows;
    const known = [...this.#heights]
      .map(([key, height]) => ({ index: rows.indexOf(key), more: height - this.#usual }))
      .filter(({ index, more }) => index >= 0 && more !== 0)
      .toSorted((one, other) => one.index - other.index);
    const sums = [0];
    for (const { more } of known) sums.push(sums.at(-1)! + more);
    this.#different = { indexes: known.map(({ index }) => index), sums };
  }

  /** Where the row at an index begins, in pixels from the top of the list. */
  #top(index: number): number {
    const { indexes, sums } = this.#different;
    return index * this.#usual + sums[countBelow(indexes, index)]!;
  }

  override getContentSize(): Size {
    return new Size(this.#width, this.#top(this.#rows.size));
  }

  override getLayoutInfo(key: Key): LayoutInfo | null {
    const index = this.#rows.indexOf(key);
    if (index < 0) return null;
    const known = this.#infos.get(key);
    if (known) return known;
    const top = this.#top(index);
    const info = new LayoutInfo("item", key, new Rect(0, top, this.#width, this.#top(index + 1) - top));
    info.estimatedSize = !this.#heights.has(key);
    info.allowOverflow = true;
    this.#infos.set(key, info);
    return info;
  }

  /** The row that a height in the list belongs to. */
  #indexAt(y: number): number {
    let [low, high] = [0, this.#rows.size - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  override getVisibleLayoutInfos(rect: Rect): LayoutInfo[] {
    const { size, keyAt, indexOf } = this.#rows;
    if (size === 0) return [];
    const few = size <= fewRows;
    const indexes = new Set<number>();
    const last = few ? size - 1 : this.#indexAt(rect.maxY);
    for (let index = few ? 0 : this.#indexAt(rect.y); index <= last; index += 1) indexes.add(index);
    // The row that has the focus stays in the page wherever one scrolls.
    for (const key of this.virtualizer!.persistedKeys) if (indexOf(key) >= 0) indexes.add(indexOf(key));
    return [...indexes]
      .toSorted((one, other) => one - other)
      .map((index) => this.getLayoutInfo(keyAt(index)))
      .filter((info) => info !== null);
  }

  override updateItemSize(key: Key, { height }: Size): boolean {
    const known = this.#heights.get(key);
    if (height <= 0 || known === height) return false;
    this.#heights.set(key, height);
    // A row as high as it was taken for moves no other.
    return known !== undefined || height !== this.#usual;
  }
}
