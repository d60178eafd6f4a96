// Tests by measurement that everything has enough room, in every language and width, and at twice the size.
import type { Page } from "@playwright/test";
import type { Gallery } from "./app/main.tsx";
import { expect, test } from "./open-gallery.ts";
import { scrollingPopups } from "./scrolling-popups.ts";
import { languages, pageNames, type Language, type PageName } from "./state.ts";

declare const gallery: Gallery;

/** Pixels. The window is so tall that no element stuck to an edge covers what scrolls below it. */
const tall = 8_000;

interface Room {
  named: string;
  width: number;
  /** The factor by which the user has enlarged only the text. */
  text?: number;
  pages: readonly PageName[];
}

const rooms: readonly Room[] = [
  { named: "320 px wide", width: 320, pages: pageNames },
  { named: "360 px wide", width: 360, pages: pageNames },
  { named: "500 px wide", width: 500, pages: ["panel", "options"] },
  { named: "320 px wide, text at 200 %", width: 320, text: 2, pages: pageNames },
  // 500 px at a zoom of 200 % leave this width.
  { named: "500 px wide at 200 %", width: 250, pages: ["panel", "options"] },
];

async function findWithoutRoom(
  tab: Page,
  page: PageName,
  { width, text = 1 }: Room,
  language: Language | "in turn",
) {
  await tab.setViewportSize({ width, height: tall });
  return tab.evaluate(
    async ([page, language, languages, text]) => {
      await gallery.bring(page);
      const { style } = document.documentElement;
      style.fontSize = "";
      if (text !== 1)
        style.fontSize = `${parseFloat(getComputedStyle(document.documentElement).fontSize) * text}px`;
      const found = await (language === "in turn"
        ? gallery.findInTurn(page, languages, 0, () => gallery.withoutRoom())
        : gallery.findIn(page, [language], () => gallery.withoutRoom()));
      style.fontSize = "";
      return found;
    },
    [page, language, languages, text] as const,
  );
}

const allIsWell = "nothing is cut off, overlaps, or must be scrolled sideways";

for (const room of rooms)
  for (const page of room.pages) {
    // In `npm test` each state of a layout is measured in one language.
    test(
      `${page}, ${room.named}, languages in turn: ${allIsWell}`,
      { tag: room.width === 500 ? "@long" : [] },
      async ({ openGallery }) => {
        expect(await findWithoutRoom(await openGallery(page), page, room, "in turn")).toEqual({});
      },
    );
    for (const language of languages)
      test(`${page}, ${room.named}, ${language}: ${allIsWell} @long`, async ({ openGallery }) => {
        expect(await findWithoutRoom(await openGallery(page), page, room, language)).toEqual({});
      });
  }

for (const language of languages)
  test(`the popup does not scroll at 360 by 500 px, ${language}`, async ({ openGallery }) => {
    const tab = await openGallery("popup");
    const found = await tab.evaluate(
      ([language]) =>
        gallery.findIn("popup", [language], () => {
          const { scrollHeight } = document.documentElement;
          return scrollHeight > 500 ? [`${scrollHeight} px high`] : [];
        }),
      [language] as const,
    );
    const higher = Object.entries(found).filter(([name]) => !(name.replace(/^..: /, "") in scrollingPopups));
    expect(Object.fromEntries(higher)).toEqual({});
  });
