// Asks axe about the page as it is: the rules of WCAG 2.2 AA, and what axe calls best practice.
import axe from "axe-core";
import type { Page } from "@playwright/test";

/** The rules that do not apply here, each with the reason. */
const left: Readonly<Record<string, string>> = {
  "meta-viewport":
    "pages of an extension are not zoomed by pinching; the gallery's page stands in for theirs",
};

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{
    violations: {
      id: string;
      nodes: {
        html: string;
        any: { message: string }[];
        all: { message: string }[];
        none: { message: string }[];
      }[];
    }[];
  }>;
}

/** What axe adds to the page's window. */
type WithAxe = { axe?: Axe; lookByAxe?: () => Promise<string[]> };

/** Adds axe to the page, once. Then `lookByAxe` in the page returns its findings in words. */
export async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => "axe" in globalThis)) return;
  await page.evaluate(axe.source);
  await page.evaluate(
    ([tags, left]) => {
      const here = globalThis as WithAxe;
      here.lookByAxe = async () => {
        const rules = Object.fromEntries(left.map((id) => [id, { enabled: false }]));
        const { violations } = await here.axe!.run(document, {
          runOnly: { type: "tag", values: tags },
          rules,
          resultTypes: ["violations"],
          elementRef: false,
          // Of the rules asked for, only one about playing media needs this, and nothing here plays.
          preload: false,
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, any, all, none }) => {
            const [why] = [...any, ...all, ...none];
            return `${id}: ${html.slice(0, 160)} ${why?.message ?? ""}`;
          }),
        );
      };
    },
    [tags, Object.keys(left)] as const,
  );
}
