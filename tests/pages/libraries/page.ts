// A library's page as tests open it, the values they fill, and two looks into it.
import { values } from "../form-row.ts";
import type { FillValues } from "../../../utils/domain/facts.ts";
import { libraryBody } from "./bundle.ts";
import type { LibraryRow } from "./rows.ts";

/** A country in view when its list opens, and one that must be scrolled to. */
export const near: FillValues = { ...values, country: "be" };
export const far: FillValues = { ...values, country: "uk", division: "102938475" };

export async function libraryPage(app: string, variant: LibraryRow["variants"][number]): Promise<string> {
  return `<!doctype html><html lang="en"><head><style>body { margin: 24px; font: 14px/20px sans-serif }</style></head><body><h2>Exact Online CONNECT</h2><h3>Application Settings</h3><script>globalThis.variant = "${variant}"</script>${await libraryBody(app)}</body></html>`;
}

/** Runs in the page: the framework's own state. */
export function truthInLibrary(): Record<string, unknown> {
  return (globalThis as unknown as { truth: () => Record<string, unknown> }).truth();
}

/** Runs in the page: countries other than the chosen one that a user sees: those of a list that is open still. */
export function listedBeside(chosen: string): string[] {
  const own = chosen === "uk" ? "United Kingdom" : "Belgium";
  return [...document.querySelectorAll("body *:not(option)")]
    .filter(
      (element) =>
        element.childElementCount === 0 &&
        /^(Austria|Belgium|Denmark|Germany|Switzerland|United Kingdom)$/.test(element.textContent.trim()) &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.getBoundingClientRect().height > 5,
    )
    .map((element) => element.textContent.trim())
    .filter((text) => text !== own);
}
