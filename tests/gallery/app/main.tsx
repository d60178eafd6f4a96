// The gallery's page: one state by its address (`?page=popup&state=filled&language=nl`), or the list of all of them.
// Tests call `gallery` instead and never load it again.
import { Suspense } from "react";
import { createRoot, type Root } from "react-dom/client";
import { languages, type Language, type PageName } from "../state.ts";
import { statesOf } from "../states/all.ts";
import { Index } from "./Index.tsx";
import { doFirst, settled } from "./persons-acts.ts";
import { bring, drawn } from "./render.tsx";
import { textIn } from "./texts.ts";

let root: Root | undefined;

/** Shows a state, from scratch, and ends once it stands. */
async function show(page: PageName, name: string, language: Language): Promise<void> {
  const state = statesOf(page).find((one) => one.name === name);
  if (!state) throw new Error(`There is no state “${name}” of ${page}`);
  root?.unmount();
  await bring(page);
  document.documentElement.lang = language;
  document.title = textIn(language)("extensionShortName");
  if (state.page !== "options") document.documentElement.dataset["page"] = state.given.view.page.kind;
  root = createRoot(document.querySelector("#root")!);
  root.render(<Suspense>{drawn(state, textIn(language))}</Suspense>);
  while (!document.querySelector("main")) await settled();
  await settled();
  await doFirst(state.first ?? []);
  window.scrollTo(0, 0);
}

const gallery = { show, names: (page: PageName) => statesOf(page).map(({ name }) => name) };
export type Gallery = typeof gallery;
(globalThis as { gallery?: Gallery }).gallery = gallery;

const asked = new URLSearchParams(location.search);
const language = languages.find((one) => one === asked.get("language")) ?? "en";
const [page, name] = [asked.get("page"), asked.get("state")];
if (page && name) void show(page as PageName, name, language);
else if (!asked.has("waiting")) {
  root = createRoot(document.querySelector("#root")!);
  root.render(<Index />);
}
