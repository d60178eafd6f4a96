// The memory of the extension's scripts, asked of Chromium while work goes on.
import type { CDPSession } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";

/** Asks one target, by a session of its own, how large its heap is, garbage included; in bytes. */
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

/** Does some work; answers what it answers, and the most that all heaps of the extension together took meanwhile. */
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
