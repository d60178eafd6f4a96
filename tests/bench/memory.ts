// Measures the memory of the extension's scripts in Chromium while some work runs.
import type { CDPSession } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";

/** Returns how large a target's heap is, in bytes, garbage included. Opens a session of its own for the question. */
async function heapOf(session: CDPSession, targetId: string): Promise<number> {
  const { sessionId } = await session.send("Target.attachToTarget", { targetId });
  const answer = new Promise<number>((done) => {
    session.on("Target.receivedMessageFromTarget", ({ sessionId: from, message }) => {
      if (from !== sessionId) return;
      const { result } = JSON.parse(message) as { result?: { totalSize?: number } };
      done(result?.totalSize ?? 0);
    });
    session.once("Target.detachedFromTarget", () => done(0));
  });
  const message = JSON.stringify({ id: 1, method: "Runtime.getHeapUsage" });
  await session.send("Target.sendMessageToTarget", { sessionId, message });
  const size = await answer;
  await session.send("Target.detachFromTarget", { sessionId }).catch(() => undefined);
  return size;
}

/** Does some work. Returns the result of the work, and the largest total of all heaps of the extension during it. */
export async function heapWhile<Answer>(
  { context, address }: Extension,
  work: () => Promise<Answer>,
): Promise<{ answer: Answer; most: number }> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("This browser is not driven by the debugging protocol");
  let going = true;
  const watched = (async () => {
    let most = 0;
    while (going) {
      const { targetInfos } = await session.send("Target.getTargets");
      const own = targetInfos.filter(({ url }) => url.startsWith(address("")));
      const sizes = await Promise.all(own.map(({ targetId }) => heapOf(session, targetId).catch(() => 0)));
      most = Math.max(
        most,
        sizes.reduce((sum, size) => sum + size, 0),
      );
    }
    return most;
  })();
  const answer = await work().finally(() => {
    going = false;
  });
  const most = await watched;
  await session.detach();
  return { answer, most };
}
