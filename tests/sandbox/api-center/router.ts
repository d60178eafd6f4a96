// Navigation without page loads: pushState, a progress bar, and a view that is rendered late.
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

/** The query's layout variants stay in the address wherever one goes. */
const variants = new URLSearchParams(location.search);
variants.delete("page");

function find(): Place {
  for (const [pattern, view] of views) {
    const match = pattern.exec(location.pathname);
    if (match) return { view, type: match.groups?.type ?? "", id: match.groups?.id ?? "" };
  }
  return { view: "nowhere", type: "", id: "" };
}

export const place = shallowRef(find());
export const busy = ref(false);

/** The whole address of a page of this account, with the variants. */
export function address(path: string): string {
  const url = new URL(path.startsWith("/") ? path : `/dashboard/${start.slug}/${path}`, location.origin);
  for (const [name, value] of variants) url.searchParams.set(name, value);
  return (url.pathname + url.search).replace(/\/(?=\?|$)/, "");
}

export function go(path: string): void {
  history.pushState(null, "", address(path));
  place.value = find();
}

addEventListener("popstate", () => {
  place.value = find();
});

/** Waits as long as the real page's form is late, with the progress bar running. */
export async function beLate(): Promise<void> {
  busy.value = true;
  await new Promise((resolve) => setTimeout(resolve, settings.late));
  busy.value = false;
}
