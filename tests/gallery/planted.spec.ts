// Tests that the gallery's checks can fail: each finds the fault that is planted for it, and nothing before that.
import type { Page } from "@playwright/test";
import type { Gallery } from "./app/main.tsx";
import { bringAxe } from "./axe.ts";
import { expect, show, test } from "./open-gallery.ts";

declare const gallery: Gallery;
declare const lookByAxe: () => Promise<string[]>;

type Look = "withoutRoom" | "smallTargets" | "toldByColourAlone" | "moving" | "axe";

const lookOf = (tab: Page, look: Look): Promise<string[]> =>
  tab.evaluate((look) => (look === "axe" ? lookByAxe() : gallery[look]()), look);

interface Row {
  planted: string;
  look: Look;
  /** Runs in the page. */
  plant: () => void;
  finds: RegExp;
}

const rows: readonly Row[] = [
  {
    planted: "a name that is cut off",
    look: "withoutRoom",
    plant: () => {
      const { style } = document.querySelector<HTMLElement>(".value-name")!;
      Object.assign(style, { width: "20px", overflow: "hidden", whiteSpace: "nowrap" });
    },
    finds: /is cut off/,
  },
  {
    planted: "a name that is cut off below",
    look: "withoutRoom",
    plant: () => {
      Object.assign(document.querySelector<HTMLElement>(".value-name")!.style, {
        height: "5px",
        overflow: "hidden",
      });
    },
    finds: /is cut off/,
  },
  {
    planted: "values that must be scrolled sideways",
    look: "withoutRoom",
    plant: () => {
      const { style } = document.querySelector<HTMLElement>(".values")!;
      Object.assign(style, { width: "80px", overflowX: "auto", whiteSpace: "nowrap" });
    },
    finds: /only by scrolling sideways/,
  },
  {
    planted: "a page wider than its window",
    look: "withoutRoom",
    plant: () => {
      document.querySelector<HTMLElement>(".values")!.style.width = "900px";
    },
    finds: /the page is \d+ px wide/,
  },
  {
    planted: "a value over its name",
    look: "withoutRoom",
    plant: () => {
      document.querySelector<HTMLElement>(".value-shown")!.style.marginInlineStart = "-90px";
    },
    finds: /lies over/,
  },
  {
    planted: "a button over the values",
    look: "withoutRoom",
    plant: () => {
      document.querySelector<HTMLElement>("[data-action]")!.style.marginTop = "-60px";
    },
    finds: /lies over/,
  },
  {
    planted: "a button's words that leave it",
    look: "withoutRoom",
    plant: () => {
      const { style } = document.querySelector<HTMLElement>("[data-action]")!;
      Object.assign(style, { width: "40px", whiteSpace: "nowrap" });
    },
    finds: /leaves its button|is wider than its button/,
  },
  {
    planted: "a placeholder longer than its input",
    look: "withoutRoom",
    plant: () => {
      const input = document.querySelector("main")!.appendChild(document.createElement("input"));
      input.placeholder = "a placeholder that is far too long for an input of this width";
      input.style.width = "60px";
    },
    finds: /needs \d+ px and has/,
  },
  {
    planted: "two small buttons side by side",
    look: "smallTargets",
    plant: () => {
      for (const words of ["a", "b"]) {
        const button = document.querySelector("main")!.appendChild(document.createElement("button"));
        button.textContent = words;
        button.setAttribute("style", "");
        Object.assign(button.style, {
          position: "fixed",
          left: words === "a" ? "9px" : "20px",
          bottom: "9px",
        });
        Object.assign(button.style, { width: "10px", height: "10px", minHeight: "0", padding: "0" });
      }
    },
    finds: /10 by 10 px, too close/,
  },
  {
    planted: "states without words or signs",
    look: "toldByColourAlone",
    plant: () => {
      const [one, other] = document.querySelectorAll<HTMLElement>("[data-field]");
      one!.dataset["state"] = "missing";
      for (const row of [one!, other!])
        for (const mark of row.children) if (mark !== row.firstChild) mark.remove();
      for (const row of [one!, other!]) for (const mark of row.querySelectorAll(".mark, svg")) mark.remove();
    },
    finds: /both say/,
  },
  {
    planted: "a button without an edge",
    look: "toldByColourAlone",
    plant: () => {
      Object.assign(document.querySelector<HTMLElement>("[data-action]")!.style, {
        border: "0",
        textDecoration: "none",
      });
    },
    finds: /has no edge/,
  },
  {
    planted: "a slow change",
    look: "moving",
    plant: () => {
      document
        .querySelector<HTMLElement>("[data-action]")!
        .style.setProperty("transition", "color 300ms", "important");
    },
    finds: /takes 0\.3 s/,
  },
  {
    planted: "words of the ground's colour",
    look: "axe",
    plant: () => {
      document.querySelector<HTMLElement>(".value-name")!.style.color = "#ddd";
    },
    finds: /color-contrast/,
  },
  {
    planted: "a button without a name",
    look: "axe",
    plant: () => {
      document.querySelector("[data-action]")!.textContent = "";
    },
    finds: /button-name/,
  },
];

for (const { planted, look, plant, finds } of rows)
  test(`${look} finds ${planted}`, async ({ openGallery }) => {
    const tab = await openGallery("popup");
    await tab.emulateMedia({ reducedMotion: "reduce" });
    await bringAxe(tab);
    await show(tab, "popup", "filled", "en");
    expect(await lookOf(tab, look)).toEqual([]);
    await tab.evaluate(plant);
    expect((await lookOf(tab, look)).join("\n")).toMatch(finds);
  });
