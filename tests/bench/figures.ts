// Repeats a measurement, and prints its figures: median and spread. No figure fails a test.

/** One thing that was measured. */
export interface Measurement {
  name: string;
  /** Milliseconds, one for each repetition. */
  times: number[];
  /** The time to aim for, in milliseconds. */
  aim: number;
}

/** Repeats a measurement that returns milliseconds. The first run is a warm-up and is not counted. */
export async function repeated(
  name: string,
  aim: number,
  repetitions: number,
  measure: () => Promise<number>,
): Promise<Measurement> {
  await measure();
  const times: number[] = [];
  for (let count = 0; count < repetitions; count += 1) times.push(await measure());
  return { name, times, aim };
}

function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
}

const milliseconds = (time: number): string => `${time.toFixed(time < 100 ? 1 : 0)} ms`;

/** Returns one line: the median, the fastest and the slowest, the number of repetitions, and the aim. */
export function line({ name, times, aim }: Measurement): string {
  const sorted = times.toSorted((one, other) => one - other);
  const [fastest, median, slowest] = [0, 0.5, 1].map((part) => milliseconds(quantile(sorted, part)));
  return `${name.padEnd(44)} median ${median?.padStart(8)}   ${fastest} to ${slowest} (${times.length} times)   aim ${aim} ms`;
}
