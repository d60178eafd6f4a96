// Finds the headings of a table cell (left in its row, at the top of its column) and the term of a `dd`.
import { closestTo, matches, parentOf, queryAll, tagOf } from "../dom.ts";
import type { PlacedLabel } from "./label.ts";
import { isValue, itemsIn } from "../text/text-beside.ts";

const cells = "td,th,[role=cell],[role=gridcell],[role=rowheader],[role=columnheader]";

function linesIn(element: Element): { lines: PlacedLabel["lines"]; holdsValue: boolean } {
  const items = itemsIn(element, null);
  return {
    lines: items
      .filter((item) => item.kind === "text" && !isValue(item))
      .map((item) => (item.kind === "text" ? item.pieces : [])),
    holdsValue: items.some(isValue),
  };
}

/** Returns the label of a `dd`: the `dt` right before it. Returns an empty list for a second `dd`. */
export function termLabels(description: Element): PlacedLabel[] {
  const term = description.previousElementSibling;
  return term && tagOf(term) === "dt" ? [{ lines: linesIn(term).lines, source: "term" }] : [];
}

/** Returns each cell of a row, with the column it starts in and the column after its end. */
function columnsOf(row: Element): { cell: Element; from: number; to: number }[] {
  let from = 0;
  return [...row.children]
    .filter((cell) => matches(cell, cells))
    .map((cell) => {
      const to = from + ((cell as HTMLTableCellElement).colSpan || 1);
      const column = { cell, from, to };
      from = to;
      return column;
    });
}

/**
 * Returns the headings of a table cell: from its row and from its column. Returns an empty list for any other element.
 */
export function cellLabels(cell: Element): PlacedLabel[] {
  const row = closestTo(cell, "tr,[role=row]");
  const table = row && closestTo(row, "table,[role=table],[role=grid],[role=treegrid]");
  if (!row || !table || parentOf(cell) !== row) return [];
  const columns = columnsOf(row);
  const own = columns.find((column) => column.cell === cell)!;
  const labels: PlacedLabel[] = [];
  for (const { cell: left } of columns.slice(0, columns.indexOf(own)).toReversed()) {
    const { lines, holdsValue } = linesIn(left);
    if (holdsValue) break;
    if (lines.length > 0) {
      labels.push({ lines, source: "row" });
      break;
    }
  }
  const rows = queryAll(table, "tr,[role=row]").filter(
    (other) =>
      closestTo(parentOf(other) as Element, "table,[role=table],[role=grid],[role=treegrid]") === table,
  );
  for (let index = rows.indexOf(row) - 1; index >= 0; index--) {
    const above = columnsOf(rows[index]!).find(({ from, to }) => from <= own.from && own.from < to)?.cell;
    if (!above) continue;
    const heading = matches(above, "th,[role=columnheader]");
    if (!heading && index !== rows.indexOf(row) - 1) continue;
    const { lines, holdsValue } = linesIn(above);
    if (lines.length > 0 && !holdsValue) labels.push({ lines, source: "column" });
    if (heading) break;
  }
  return labels;
}
