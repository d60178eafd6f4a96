// Shows the gallery's page: one state, named by the address (`?page=popup&state=filled&language=nl`), or the list of all
// states. Tests load the page once and call `gallery` instead.
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { moving, toldByColourAlone } from "../measure/colour-alone.ts";
import { withoutRoom } from "../measure/room.ts";
import { smallTargets } from "../measure/targets.ts";
import { languages, type Language, type PageName } from "../state.ts";
import { statesOf } from "../states/all.ts";
import { Index } from "./Index.tsx";
import { doFirst, settled } from "./persons-acts.ts";
import { bring, drawn } from "./render.tsx";
import { textIn } from "./texts.ts";

let root: Root | undefined;

/** Shows a state from scratch. Resolves when it is drawn. */
async function show(page: PageName, name: string, language: Language): Promise<void> {
  const state = statesOf(page).find((one) => one.name === name);
  if (!state) throw new Error(`There is no state “${name}” of ${page}`);
  const components = await bring(page);
  const text = textIn(language);
  root?.unmount();
  document.documentElement.lang = language;
  document.title = text("extensionShortName");
  if (state.page !== "options") document.documentElement.dataset["page"] = state.given.view.page.kind;
  const here = createRoot(document.querySelector("#root")!);
  root = here;
  flushSync(() => here.render(drawn(components, state, text)));
  // A long list is laid out only after the size of its place is known.
  if (document.querySelector(".administrations")) await settled();
  await doFirst(state.first ?? []);
  window.scrollTo(0, 0);
}

type Look = () => string[] | Promise<string[]>;

async function find(page: PageName, languagesOf: (place: number) => readonly Language[], look: Look) {
  const found: Record<string, string[]> = {};
  for (const [place, { name }] of statesOf(page).entries())
    for (const language of languagesOf(place)) {
      await show(page, name, language);
      const findings = await look();
      if (findings.length > 0) found[`${language}: ${name}`] = findings;
    }
  return found;
}

/** Looks at every state of a page. Returns the findings by language and name, only for states with findings. */
const findIn = (page: PageName, all: readonly Language[], look: Look) => find(page, () => all, look);

/** Does the same with one language for each state, in turn. */
async function findInTurn(page: PageName, all: readonly Language[], shift: number, look: Look) {
  return find(page, (place) => [all[(place + shift) % all.length]!], look);
}

const gallery = { bring, show, findIn, findInTurn, withoutRoom, smallTargets, toldByColourAlone, moving };
/** The functions that tests call. */
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
