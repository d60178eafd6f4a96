// Navigates without page loads: pushState, a progress bar, and a view that appears late.
import { ref, shallowRef } from "vue";
import { settings, start } from "./start.ts";

export interface Place {
  view: "dashboard" | "applications" | "store" | "application" | "wizard" | "nowhere";
  type: string;
  /** An application's number, `new`, or a wizard's step. */
  id: string;
}

const dashboard = `^/dashboard/[^/]+`;
const views: readonly [pattern: RegExp, view: Place["view"]][] = [
  [new RegExp(`${dashboard}/?$`), "dashboard"],
  [new RegExp(`${dashboard}/applications/?$`), "applications"],
  [new RegExp(`${dashboard}/app-store/?$`), "store"],
  [new RegExp(`${dashboard}/applications/(?<type>[a-z-]+)/(?<id>new|\\d+)$`), "application"],
  [/^\/wizard\/step-(?<id>[1-5])$/, "wizard"],
];

/** The layout variants from the query. They stay in the address after every navigation. */
const variants = new URLSearchParams(location.search);
variants.delete("page");

function find(): Place {
  for (const [pattern, view] of views) {
    const match = pattern.exec(location.pathname);
    if (match) return { view, type: match.groups?.type ?? "", id: match.groups?.id ?? "" };
  }
  return { view: "nowhere", type: "", id: "" };
}

/** The view at the current address. */
export const place = shallowRef(find());
/** True while the progress bar shows. */
export const busy = ref(false);

/** Returns the full path of a page of this account, with the variants. */
export function address(path: string): string {
  const url = new URL(path.startsWith("/") ? path : `/dashboard/${start.slug}/${path}`, location.origin);
  for (const [name, value] of variants) url.searchParams.set(name, value);
  return (url.pathname + url.search).replace(/\/(?=\?|$)/, "");
}

/** Goes to a page without a page load. Takes a path, relative to this account's dashboard or absolute. */
export function go(path: string): void {
  history.pushState(null, "", address(path));
  place.value = find();
}

addEventListener("popstate", () => {
  place.value = find();
});

/** Waits as long as the real page needs for its form. Shows the progress bar meanwhile. */
export async function beLate(): Promise<void> {
  busy.value = true;
  await new Promise((resolve) => setTimeout(resolve, settings.late));
  busy.value = false;
}
