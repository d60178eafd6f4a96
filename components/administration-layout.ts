// Where each row of a long list stands. React Aria's own list layout goes through all rows at every change and keeps an
// object for each it passed; this one keeps two numbers a row, so that 100,000 can be scrolled through from end to end.
import { Layout, LayoutInfo, Rect, Size, type Key } from "react-aria-components";
import type { RowNode, Rows } from "./administration-rows.ts";

/** So few rows are all in the page: nobody has to scroll for one to be there. */
const fewRows = 100;

export class AdministrationLayout extends Layout<RowNode> {
  /** The heights of rows that were drawn, in pixels, by key; 0: not drawn yet. */
  readonly #heights: Float64Array;
  /** What a row that was not drawn yet is taken for, in pixels. */
  readonly #estimate: number;
  /** Where each row begins, by index; one more for the end. */
  #tops = new Float64Array(1);
  #infos = new Map<Key, LayoutInfo>();
  #width = 0;

  constructor(rows: number, estimate: number) {
    super();
    this.#heights = new Float64Array(rows);
    this.#estimate = estimate;
  }

  get #rows(): Rows {
    return this.virtualizer!.collection as unknown as Rows;
  }

  override update(): void {
    const { width } = this.virtualizer!.size;
    // Names break elsewhere in another width.
    if (width !== this.#width) this.#heights.fill(0);
    this.#width = width;
    this.#infos = new Map();
    const rows = this.#rows;
    const tops = new Float64Array(rows.size + 1);
    for (let index = 0; index < rows.size; index += 1)
      tops[index + 1] = tops[index]! + (this.#heights[rows.keyAt(index)]! || this.#estimate);
    this.#tops = tops;
  }

  override getContentSize(): Size {
    return new Size(this.#width, this.#tops.at(-1));
  }

  override getLayoutInfo(key: Key): LayoutInfo | null {
    const index = this.#rows.indexOf(key);
    const [top, end] = [this.#tops[index], this.#tops[index + 1]];
    if (index < 0 || top === undefined || end === undefined) return null;
    const known = this.#infos.get(key);
    if (known) return known;
    const info = new LayoutInfo("item", key, new Rect(0, top, this.#width, end - top));
    info.estimatedSize = this.#heights[Number(key)] === 0;
    info.allowOverflow = true;
    this.#infos.set(key, info);
    return info;
  }

  /** The row that a height in the list belongs to. */
  #indexAt(y: number): number {
    let [low, high] = [0, this.#rows.size - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#tops[middle]! <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  override getVisibleLayoutInfos(rect: Rect): LayoutInfo[] {
    const { size, keyAt } = this.#rows;
    if (size === 0) return [];
    const few = size <= fewRows;
    const indexes = new Set<number>();
    const last = few ? size - 1 : this.#indexAt(rect.maxY);
    for (let index = few ? 0 : this.#indexAt(rect.y); index <= last; index += 1) indexes.add(index);
    // The row that has the focus stays in the page wherever one scrolls.
    for (const key of this.virtualizer!.persistedKeys) indexes.add(this.#rows.indexOf(key));
    return [...indexes]
      .toSorted((one, other) => one - other)
      .map((index) => this.getLayoutInfo(keyAt(index)))
      .filter((info) => info !== null);
  }

  override updateItemSize(key: Key, { height }: Size): boolean {
    const known = this.#heights[Number(key)];
    if (known === undefined || height <= 0 || known === height) return false;
    this.#heights[Number(key)] = height;
    return true;
  }
}
