// A small icon for the site in the tab: a book for Exact, a plug for API Center, a window for any other site.
import type { PageKind } from "../utils/domain/facts.ts";

/** The site whose icon to draw. */
export type Site = "exact" | "api-center" | "none";

/** Returns the site of a kind of page. */
export function siteOf(kind: PageKind): Site {
  if (kind === "elsewhere") return "none";
  return kind.startsWith("api-center") ? "api-center" : "exact";
}

const lines: Readonly<Record<Site, string>> = {
  exact: "M3 2.5h8.5a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H3zM3 2.5v11M6 6h4M6 9h4",
  "api-center": "M8 13.5v-3M4.5 5.5h7V8a3.5 2.5 0 0 1-7 0zM6.25 5.5v-3M9.75 5.5v-3",
  none: "M1.5 5.5v-2a1 1 0 0 1 1-1h4v3M1.5 5.5h13v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1z",
};

/** Draws the icon of a site. */
export function SiteSymbol({ site }: { site: Site }) {
  return (
    <svg className="tab-site" viewBox="0 0 16 16" aria-hidden="true">
      <path d={lines[site]} />
    </svg>
  );
}
