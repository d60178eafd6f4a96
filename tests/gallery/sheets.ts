// Makes contact sheets: many pictures with their names on a few large images.
import type { Browser } from "@playwright/test";

/** One picture of a state. */
export interface Picture {
  name: string;
  png: Buffer;
}

const sheetWidth = 1_640;
const maxPixelsDown = 2_600;

const heightOf = (png: Buffer): number => png.readUInt32BE(20);
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Puts each picture into the shortest column so far. Starts a new sheet when no column has room. */
function laidOut(pictures: readonly Picture[], columns: number): Picture[][][] {
  const empty = () => Array.from({ length: columns }, () => ({ height: 0, pictures: [] as Picture[] }));
  const sheets = [empty()];
  for (const picture of pictures) {
    const shortest = sheets.at(-1)!.reduce((one, other) => (other.height < one.height ? other : one));
    const fits = shortest.height === 0 || shortest.height + heightOf(picture.png) <= maxPixelsDown;
    if (!fits) sheets.push(empty());
    const column = fits ? shortest : sheets.at(-1)![0]!;
    column.pictures.push(picture);
    column.height += heightOf(picture.png) + 40;
  }
  return sheets.map((sheet) => sheet.map((column) => column.pictures));
}

/** Returns the sheets of all pictures as PNGs. Each picture is `width` px wide. */
export async function sheetsOf(
  browser: Browser,
  pictures: readonly Picture[],
  width: number,
  scheme: "light" | "dark",
): Promise<Buffer[]> {
  const page = await browser.newPage({ viewport: { width: sheetWidth, height: 900 } });
  const [ground, words] = scheme === "dark" ? ["#000", "#fff"] : ["#bbb", "#000"];
  const sheets: Buffer[] = [];
  for (const columns of laidOut(pictures, Math.max(1, Math.floor(sheetWidth / (width + 20))))) {
    const drawn = columns.map(
      (column) =>
        `<div>${column.map(({ name, png }) => `<p>${escaped(name)}</p><img width="${width}" src="data:image/png;base64,${png.toString("base64")}">`).join("")}</div>`,
    );
    await page.setContent(
      `<style>body{display:flex;gap:16px;align-items:start;margin:8px;background:${ground};color:${words};font:600 13px sans-serif}p{margin:8px 0 4px}img{display:block}</style>${drawn.join("")}`,
    );
    sheets.push(await page.screenshot({ fullPage: true }));
  }
  await page.close();
  return sheets;
}
