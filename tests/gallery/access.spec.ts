// Tests that everybody can use every state: axe finds nothing, targets are large enough, and words or signs tell states
// apart.
import type { Gallery } from "./app/main.tsx";
import { bringAxe } from "./axe.ts";
import { expect, test } from "./open-gallery.ts";
import { languages, pageNames } from "./state.ts";

declare const gallery: Gallery;
declare const lookByAxe: () => Promise<string[]>;

const schemes = ["light", "dark"] as const;

for (const page of pageNames)
  for (const [index, scheme] of schemes.entries()) {
    // The options page has the same parts as popup and panel, and it is checked in the dark. So dark popup and panel run
    // only in the long run.
    const tag = page !== "options" && scheme === "dark" ? "@long" : [];
    test(`axe finds nothing on ${page}, ${scheme}, languages in turn`, { tag }, async ({ openGallery }) => {
      const tab = await openGallery(page);
      await tab.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await bringAxe(tab);
      const found = await tab.evaluate(
        ([page, languages, shift]) => gallery.findInTurn(page, languages, shift, () => lookByAxe()),
        [page, languages, index] as const,
      );
      expect(found).toEqual({});
    });

    for (const language of languages)
      test(`axe finds nothing on ${page}, ${scheme}, ${language} @long`, async ({ openGallery }) => {
        const tab = await openGallery(page);
        await tab.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        await bringAxe(tab);
        const found = await tab.evaluate(
          ([page, language]) => gallery.findIn(page, [language], () => lookByAxe()),
          [page, language] as const,
        );
        expect(found).toEqual({});
      });
  }

for (const page of pageNames) {
  for (const width of [320, 360])
    test(`every target of ${page} is 24 by 24 px or stands alone, ${width} px wide${width > 320 ? " @long" : ""}`, async ({
      openGallery,
    }) => {
      const tab = await openGallery(page);
      await tab.setViewportSize({ width, height: 4_000 });
      const found = await tab.evaluate(
        ([page, languages]) => gallery.findInTurn(page, languages, 0, () => gallery.smallTargets()),
        [page, languages] as const,
      );
      expect(found).toEqual({});
    });

  test(`${page} in forced colours: what differs is told by words or signs, and buttons have an edge`, async ({
    openGallery,
  }) => {
    const tab = await openGallery(page);
    await tab.emulateMedia({ forcedColors: "active" });
    const found = await tab.evaluate(
      ([page, languages]) => gallery.findInTurn(page, languages, 0, () => gallery.toldByColourAlone()),
      [page, languages] as const,
    );
    expect(found).toEqual({});
  });

  test(`nothing on ${page} moves where a person asked for less motion`, async ({ openGallery }) => {
    const tab = await openGallery(page);
    await tab.emulateMedia({ reducedMotion: "reduce" });
    const found = await tab.evaluate(
      ([page]) => gallery.findInTurn(page, ["en"], 0, () => gallery.moving()),
      [page] as const,
    );
    expect(found).toEqual({});
  });
}

test("the pages bring no styles or scripts of their own into the page, as their policy demands", async ({
  openGallery,
}) => {
  const tab = await openGallery("panel");
  const found = await tab.evaluate(async () => {
    const refused: string[] = [];
    const note = ({ violatedDirective, blockedURI }: SecurityPolicyViolationEvent) =>
      refused.push(`${violatedDirective} ${blockedURI}`);
    document.addEventListener("securitypolicyviolation", note);
    await gallery.findInTurn("panel", ["en"], 0, () => []);
    document.removeEventListener("securitypolicyviolation", note);
    return [...new Set(refused)];
  });
  expect(found).toEqual([]);
});
