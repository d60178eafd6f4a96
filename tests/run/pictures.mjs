// `npm run pictures`: draws the icons into public/icon, builds, and takes the pictures for README and stores into
// docs/pictures. `-- icons`: only the icons.
import { ensureChromium } from "./browsers.mjs";
import { commandFile, run, toolEnvironment } from "./newer-node.mjs";
import { giveUp, prepare, say } from "./prepare.mjs";

await prepare();
process.env.CHROMIUM_PATH = await ensureChromium();

const { drawIcons } = await import("../pictures/icons.ts");
await drawIcons();
say("The icons are in public/icon.");

if (!process.argv.includes("icons")) {
  const built = await run(process.execPath, [commandFile("wxt", "wxt"), "build"], { env: toolEnvironment() });
  if (built.code !== 0) giveUp(`${built.output.trim()}\n\nThe extension could not be built.`);
  const { takePictures } = await import("../pictures/store.ts");
  await takePictures(say);
  say("The pictures are in docs/pictures.");
}
process.exit(0);
