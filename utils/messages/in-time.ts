// Waits for an answer for a limited time.

/** The result when the answer did not come in time. */
export const notInTime = Symbol("not in time");

/** Returns the answer, or `notInTime` after so many milliseconds. Ignores an answer that comes later. */
export function inTime<Answer>(
  answer: Promise<Answer>,
  milliseconds: number,
): Promise<Answer | typeof notInTime> {
  if (milliseconds === Infinity) return answer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<typeof notInTime>((resolve) => {
    timer = setTimeout(() => resolve(notInTime), milliseconds);
  });
  return Promise.race([answer, over]).finally(() => clearTimeout(timer));
}
