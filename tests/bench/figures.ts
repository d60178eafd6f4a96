// Repeated measuring, and how its figures are told: median and spread. No figure fails anything.

export interface Measurement {
  name: string;
  /** Milliseconds, one for each repetition. */
  times: number[];
  /** What was hoped for, in milliseconds. */
  aim: number;
}

/** Repeats a measuring that answers milliseconds; the first time warms up and is not counted. */
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

/** One line: the median, the fastest to the slowest, how many times, and the aim. */
export function line({ name, times, aim }: Measurement): string {
  const sorted = times.toSorted((one, other) => one - other);
  const [fastest, median, slowest] = [0, 0.5, 1].map((part) => milliseconds(quantile(sorted, part)));
  return `${name.padEnd(44)} median ${median?.padStart(8)}   ${fastest} to ${slowest} (${times.length} times)   aim ${aim} ms`;
}
