// `npm run bench`: median and spread of the times a user waits, on the production build. Figures only: nothing fails on a time.
import { ensureChromium } from "./browsers.mjs";
import { commandFile, run, toolEnvironment } from "./newer-node.mjs";
import { giveUp, prepare, say } from "./prepare.mjs";

await prepare();
process.env.CHROMIUM_PATH = await ensureChromium();
const built = await run(process.execPath, [commandFile("wxt", "wxt"), "build"], { env: toolEnvironment() });
if (built.code !== 0) giveUp(`${built.output.trim()}\n\nThe extension could not be built.`);
const { bench } = await import("../bench/bench.ts");
await bench(say);
