// Tests that a user in dark mode never sees a white page first: the page is dark before any script has run.
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { productionBuild } from "./harness/chromium.ts";
import { expect, test } from "./harness/fixtures.ts";

const origin = "https://first-paint.example";
const types: Readonly<Record<string, string>> = { ".html": "text/html", ".css": "text/css" };

for (const name of ["popup", "sidepanel", "options"])
  for (const scheme of ["dark", "light"] as const)
    test(`${name}: what is drawn before its scripts is ${scheme} where the system is${scheme === "light" || name !== "popup" ? " @long" : ""}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.route(`${origin}/**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        const type = types[extname(pathname)];
        if (!type) return route.abort();
        return route.fulfill({ body: await readFile(join(productionBuild, pathname)), contentType: type });
      });
      await page.goto(`${origin}/${name}.html`);
      expect(await page.locator("#root > *").count(), "no script has run").toBe(0);
      const picture = (await page.screenshot()).toString("base64");
      const reader = await page.context().newPage();
      const [red = 0, green = 0, blue = 0, alpha = 0] = await reader.evaluate(async (picture) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = document.createElement("canvas").getContext("2d")!;
        canvas.drawImage(image, 0, 0);
        return [...canvas.getImageData(100, 100, 1, 1).data];
      }, picture);
      expect(alpha, "the picture was read").toBe(255);
      const brightness = (red + green + blue) / 3;
      if (scheme === "dark") expect(brightness).toBeLessThan(60);
      else expect(brightness).toBeGreaterThan(240);
    });
