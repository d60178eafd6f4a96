// Tests the main job for a user with a screen reader, in each language: every control has a name in that language, and
// every change is read out once.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { launchChromium } from "./harness/chromium.ts";
import { extensionIn } from "./harness/extension.ts";
import { expect, test as base } from "./harness/fixtures.ts";
import { buildIn } from "./harness/in-language.ts";
import { controlNames, heardSince, listen } from "./harness/heard.ts";
import { mainJob } from "./harness/main-job.ts";

const test = base.extend<{ language: string }>({
  language: ["en", { option: true }],
  context: async ({ sandbox, language }, use) => {
    const { folder, remove } = await buildIn(language);
    const context = await launchChromium({
      resolverRules: sandbox.chromiumResolverRules(),
      extension: folder,
    });
    context.setDefaultTimeout(15_000);
    await use(context);
    await context.close();
    await remove();
  },
  extension: async ({ context }, use) => {
    await use(await extensionIn(context));
  },
});

async function messagesIn(language: string): Promise<Record<string, { message: string }>> {
  const file = join(import.meta.dirname, "../../public/_locales", language, "messages.json");
  return JSON.parse(await readFile(file, "utf8")) as Record<string, { message: string }>;
}

const textsIn = async (language: string): Promise<string[]> =>
  Object.values(await messagesIn(language)).map(({ message }) => message);

/** Returns the texts of the other languages that this language does not have. */
async function foreignTo(language: string): Promise<Set<string>> {
  const own = new Set(await textsIn(language));
  const others = ["en", "nl", "fr"].filter((one) => one !== language);
  const texts = (await Promise.all(others.map(textsIn))).flat();
  return new Set(texts.filter((text) => !own.has(text)));
}

for (const language of ["en", "nl", "fr"])
  test.describe(language, () => {
    test.use({ language });

    const title = `every control of popup and panel has a name in ${language}, and each change is read out once`;
    // Does the whole job again for each language, so it runs only in the long run.
    const tag = "@long";
    test(title, { tag }, async ({ extension, sandbox, context }) => {
      test.setTimeout(120_000);
      const foreign = await foreignTo(language);
      const { working } = await messagesIn(language);
      const clickIn = { acts: "panel", fill: "panel" } as const;
      const panelOf = () =>
        context.pages().find((page) => page.url().startsWith(extension.address("sidepanel.html")));
      let heardInAll = 0;

      const expectNames = async (surface: Page, when: string) => {
        const controls = await controlNames(surface);
        expect(controls.length, when).toBeGreaterThan(1);
        expect(
          controls.filter(({ name }) => name === "" || foreign.has(name)),
          when,
        ).toEqual([]);
      };

      for (const { name, run, shows } of mainJob({
        extension,
        sandbox,
        country: "nl",
        way: "application list",
        clickIn,
      })) {
        await test.step(name, run);
        const panel = panelOf();
        if (!panel) continue;
        if (!(await panel.evaluate(() => "heard" in window))) await listen(panel);
        expect(await panel.locator("html").getAttribute("lang")).toMatch(new RegExp(`^${language}\\b`));
        await expectNames(panel, `the panel after ${name}`);
        // Leave out the text for work in progress: each action of a step reads it out.
        const heard = (await heardSince(panel)).filter((words) => words !== working?.message);
        expect(heard, `read out in ${name}`).toEqual([...new Set(heard)]);
        const result = panel.locator("[data-result]");
        if (/capture|fill|choose|load/.test(name)) {
          expect(heard, `read out in ${name}`).toContain((await result.innerText()).trim());
          const [front] = shows();
          const popup = await extension.openPopup(front!);
          await expectNames(popup, `the popup after ${name}`);
          await popup.close();
        }
        heardInAll += heard.length;
      }
      expect(heardInAll).toBeGreaterThan(5);
    });
  });
