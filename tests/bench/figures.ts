// Repeats measurements, and prints their figures: median, spread, ratio and aim. No figure fails a test.
import { rowKeys, rowOf, type RowKey } from "./rows.ts";

/** What was measured for one row. */
export interface Figure {
  row: RowKey;
  /** One for each repetition, in the row's unit. */
  times: number[];
  /** The same for what is beside the row. */
  beside?: number[];
  /** What else was seen while measuring. */
  note?: string;
}

/** A figure with what follows from it. `met`: whether the aim is reached. */
export interface Summary extends Figure {
  median: number;
  fastest: number;
  slowest: number;
  besideMedian?: number;
  ratio?: number;
  met: boolean;
}

/** Repeats a measurement that returns milliseconds. The first run is a warm-up and is not counted. */
export async function repeated(repetitions: number, measure: () => Promise<number>): Promise<number[]> {
  await measure();
  const times: number[] = [];
  for (let count = 0; count < repetitions; count += 1) times.push(await measure());
  return times;
}

/**
 * Repeats two measurements in turn, so that what else the machine does hits both. The first run of each is a warm-up
 * and is not counted.
 */
export async function inTurn(
  repetitions: number,
  measure: () => Promise<number>,
  measureBeside: () => Promise<number>,
): Promise<{ times: number[]; beside: number[] }> {
  const beside: number[] = [];
  const times = await repeated(repetitions, async () => {
    const time = await measure();
    beside.push(await measureBeside());
    return time;
  });
  return { times, beside: beside.slice(1) };
}

/** Returns the middle of some numbers: half of them are smaller. */
export function medianOf(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? NaN) + (sorted[Math.ceil(at)] ?? NaN)) / 2;
}

/** Returns a figure with its median, its spread, its ratio, and whether it reaches the aim. */
export function summaryOf(figure: Figure): Summary {
  const { aim } = rowOf(figure.row);
  const median = medianOf(figure.times);
  const besideMedian = figure.beside && medianOf(figure.beside);
  // What takes no time that could be measured has no ratio.
  const ratio = besideMedian ? median / besideMedian : undefined;
  return {
    ...figure,
    median,
    fastest: Math.min(...figure.times),
    slowest: Math.max(...figure.times),
    ...(besideMedian !== undefined && { besideMedian }),
    ...(ratio !== undefined && { ratio }),
    met: "most" in aim ? median <= aim.most : (ratio ?? Infinity) <= aim.times,
  };
}

/** Writes a number and its unit: two decimals below 1, one below 100. */
export function amount(value: number, unit: "ms" | "MB" = "ms"): string {
  return `${value.toFixed(value < 1 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}

/** Writes what a row aims for. */
export function aimOf(row: RowKey): string {
  const { aim, unit } = rowOf(row);
  return "most" in aim ? `${aim.most} ${unit ?? "ms"}` : `${aim.times} ×`;
}

/** Writes a ratio: one decimal below 10. */
export const ratioText = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;

/** How wide the longest name of a row is. */
export const nameWidth = Math.max(...rowKeys.map((row) => rowOf(row).name.length));

/** Returns one line: name, median, fastest to slowest, count, what is beside it with the ratio, and the aim. */
export function line(summary: Summary): string {
  const { name, unit, beside } = rowOf(summary.row);
  const { besideMedian, ratio, note } = summary;
  return [
    name.padEnd(nameWidth),
    `median ${amount(summary.median, unit).padStart(8)}`,
    `${amount(summary.fastest, unit)} to ${amount(summary.slowest, unit)} (${summary.times.length} times)`,
    ...(besideMedian === undefined ? [] : [`${beside} ${amount(besideMedian, unit)}`]),
    ...(ratio === undefined ? [] : [`ratio ${ratioText(ratio)}`]),
    `aim ${aimOf(summary.row)}${summary.met ? "" : ": not met"}`,
    ...(note ? [note] : []),
  ].join("   ");
}
