// Opens Chromium for a user: the extension at the real host names, with the side panel open at the first step.
import { launchChromium } from "../e2e/harness/chromium.ts";
import { extensionIn } from "../e2e/harness/extension.ts";
import { accounts } from "../sandbox/accounts.ts";
import { startSandbox } from "../sandbox/server.ts";

/** Runs until the user closes the browser or presses Ctrl-C. Deletes the profile afterwards. */
export async function openForPerson(extension: string, say: (line: string) => void): Promise<void> {
  const sandbox = await startSandbox();
  const context = await launchChromium({
    resolverRules: sandbox.chromiumResolverRules(),
    extension,
    headless: false,
    size: [1440, 940],
  });
  const closed = new Promise<void>((done) => context.once("close", () => done()));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void context.close());

  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto("https://app.apicenter.io/");
  await (await extensionIn(context)).openSidePanel(page);
  await page.bringToFront();

  say(
    "Chromium is open at API Center, the checklist beside it. Everything here is a sandbox; sign in as one of:",
  );
  for (const { name, company } of accounts) say(`  ${name}, ${company}`);
  say("Close the browser, or press Ctrl-C here, to end.");
  await closed;
  await sandbox.close();
}
