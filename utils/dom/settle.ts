// Waits for a page to come to rest. Every wait ends by itself, also in a hidden tab, where frames do not run.

/**
 * Waits until everything that the page had queued (promises, schedulers) has run. Takes one task, which is never
 * throttled.
 */
export function task(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Waits for the next frame, or for `limit` milliseconds where no frames run. */
export function frame(view: Window, limit = 50): Promise<void> {
  return new Promise((resolve) => {
    const timer = view.setTimeout(done, limit);
    const request = view.requestAnimationFrame(done);
    function done() {
      view.clearTimeout(timer);
      view.cancelAnimationFrame(request);
      resolve();
    }
  });
}

/** Waits for this many frames. On a busy machine each frame may take longer. */
export async function frames(view: Window, count: number): Promise<void> {
  const limit = view.document.hidden ? 50 : 200;
  for (let passed = 0; passed < count; passed++) await frame(view, limit);
}

/** Waits for this many milliseconds. Ends at once when the signal ends. */
export function pause(view: Window, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = view.setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      view.clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Waits until nothing under the roots has changed for `quiet` milliseconds and a frame has passed. Never waits longer
 * than about `limit` milliseconds. Returns whether the page came to rest.
 */
export async function settled(
  roots: readonly Node[],
  view: Window,
  { quiet = 25, limit = 600, signal }: { quiet?: number; limit?: number; signal?: AbortSignal } = {},
): Promise<boolean> {
  const rested = await new Promise<boolean>((resolve) => {
    const observer = new MutationObserver(() => {
      view.clearTimeout(timer);
      timer = view.setTimeout(() => end(true), quiet);
    });
    const end = (rest: boolean) => {
      view.clearTimeout(timer);
      view.clearTimeout(last);
      observer.disconnect();
      resolve(rest);
    };
    let timer = view.setTimeout(() => end(true), quiet);
    const last = view.setTimeout(() => end(false), limit);
    for (const root of roots)
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    signal?.addEventListener("abort", () => end(false));
    if (signal?.aborted) end(false);
  });
  await frame(view);
  return rested;
}

/**
 * Asks again in each frame until there is an answer, and returns it. Returns null after `limit` milliseconds or when
 * the signal ends.
 */
export async function until<Answer>(
  view: Window,
  ask: () => Answer | null,
  { limit = 1000, signal }: { limit?: number; signal?: AbortSignal | undefined } = {},
): Promise<Answer | null> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = ask();
    if (answer !== null || signal?.aborted || performance.now() >= end) return answer;
    await frame(view);
  }
}
