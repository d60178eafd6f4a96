// Waiting for an answer, but not for ever.

/** What comes instead of an answer that did not come in time. */
export const notInTime = Symbol("not in time");

/** The answer, or `notInTime` after so many milliseconds; what comes later goes unheard. */
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
