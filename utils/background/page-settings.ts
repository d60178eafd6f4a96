// Makes the settings that a document of a site gets: the learned labels, whether to show the button, and for which
// setup.
import { nameOf } from "../domain/setup-name.ts";
import type { PageSettings } from "../messages/to-sites.ts";
import { activeOf, readSetups } from "./stored-setups.ts";
import type { Setups } from "./store/setups-record.ts";
import { textsForButton } from "./site-texts.ts";
import type { Deps } from "./deps.ts";
import { loadDisk, type Kept } from "./store/store.ts";

/** Returns the current settings for a document. */
export async function pageSettings(deps: Deps): Promise<PageSettings> {
  return settingsFrom(deps, await loadDisk(deps));
}

/** Returns the settings for a document, from the stored setups, labels and options. */
export async function settingsFrom(
  deps: Deps,
  { learned, options, setups }: Pick<Kept, "learned" | "options" | "setups">,
): Promise<PageSettings> {
  const setup = buttonOf(setups);
  const texts = await textsForButton(deps, options.language, setup.title);
  return { learned, pageButton: options.pageButton, setup, ...(texts && { texts }) };
}

/** The number of characters of a title that fit on the button. */
const maxTitle = 40;

/** Returns the setup that the button in a page fills: the active one. Its title is empty where it is the only setup. */
export async function setupOfButton(deps: Deps): Promise<PageSettings["setup"]> {
  return buttonOf(await readSetups(deps));
}

function buttonOf(setups: Setups): PageSettings["setup"] {
  const setup = activeOf(setups);
  return { id: setup.id, title: setups.items.length > 1 ? cut(nameOf(setup)) : "" };
}

/**
 * The characters that change the text direction. They are removed, so that a title cannot reorder the words around it.
 */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Cuts a title to its first letters, without splitting one. Isolates its text direction from the words around it. */
function cut(title: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(title.replace(turning, "")), (one) => one.segment);
  const first = letters.length > maxTitle ? [...letters.slice(0, maxTitle - 1), "…"] : letters;
  return first.length === 0 ? "" : `\u2068${first.join("")}\u2069`;
}
