// `npm run bench`: measures how long a user waits, on the production build. Prints the median and the spread. It never
// fails because of a time.
import { ensureChromium } from "./browsers.mjs";
import { commandFile, run, toolEnvironment } from "./newer-node.mjs";
import { giveUp, prepare, say } from "./prepare.mjs";

await prepare();
process.env.CHROMIUM_PATH = await ensureChromium();
const built = await run(process.execPath, [commandFile("wxt", "wxt"), "build"], { env: toolEnvironment() });
if (built.code !== 0) giveUp(`${built.output.trim()}\n\nThe extension could not be built.`);
const { bench } = await import("../bench/bench.ts");
await bench(say);
