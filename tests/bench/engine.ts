// Runs the engine of a build in a page of its own, without content scripts, messages, and the extension's own pages.
// What the engine can do is no outer surface: another commit may have other functions. So whoever asks for one that the
// build lacks gets an error that says so, and the row is left out.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** The world of a page in which the engine is loaded. */
export interface EngineWorld {
  /** Runs an expression in which `engine` is the engine. Returns its value. Throws when it lacks one of the functions. */
  run<Answer>(expression: string, functions: readonly string[]): Promise<Answer>;
  close(): Promise<void>;
}

/** Returns the text of API Center's engine in a build. Throws when there is no such file. */
function engineOf(build: string): string {
  const name = readdirSync(build).find((name) => /^api-center-\w+\.js$/.test(name));
  if (!name) throw new Error("the build has no engine of API Center");
  return readFileSync(join(build, name), "utf8");
}

/** Publishes what the engine's text adds to the world as `engine`, under whatever name the build publishes it. */
const load = (text: string) => `(() => {
  const before = new Set(Object.keys(globalThis));
  ${text};
  const added = Object.keys(globalThis).find((key) => !before.has(key));
  globalThis.engine = globalThis[added];
  return added !== undefined;
})()`;

/** Shows a page at an address and loads the build's engine beside it, in a world that the page does not see. */
export async function engineWorld(
  page: Page,
  { build, address, html }: { build: string; address: string; html: string },
): Promise<EngineWorld> {
  const text = engineOf(build);
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(address);
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "bench",
  });
  const evaluate = async <Answer>(expression: string): Promise<Answer> => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      contextId: executionContextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Answer;
  };
  if (!(await evaluate<boolean>(load(text)))) throw new Error("the build's engine publishes nothing");
  return {
    async run(expression, functions) {
      for (const name of functions) {
        if (!(await evaluate<boolean>(`typeof engine.${name} === "function"`)))
          throw new Error(`the build's engine has no ${name}`);
      }
      return evaluate(expression);
    },
    async close() {
      await session.detach();
      await page.unroute(address);
    },
  };
}
