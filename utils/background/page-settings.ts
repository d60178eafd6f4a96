// What a site's document is told before it looks: what to look by, whether to offer the button, and for which setup.
import { nameOf } from "../domain/setup-name.ts";
import type { PageSettings } from "../messages/to-sites.ts";
import { activeOf, readSetups } from "./stored-setups.ts";
import type { Setups } from "./store/setups-record.ts";
import { textsForButton } from "./site-texts.ts";
import type { Deps } from "./deps.ts";
import { loadDisk } from "./store/store.ts";

export async function pageSettings(deps: Deps): Promise<PageSettings> {
  const { learned, options, setups } = await loadDisk(deps);
  const setup = buttonOf(setups);
  const texts = await textsForButton(deps, options.language, setup.title);
  return { learned, pageButton: options.pageButton, setup, ...(texts && { texts }) };
}

/** Characters of a title that a button has room for. */
const maxTitle = 40;

/** The setup that the button on a page fills: the active one, by name where there are others. */
export async function setupOfButton(deps: Deps): Promise<PageSettings["setup"]> {
  return buttonOf(await readSetups(deps));
}

function buttonOf(setups: Setups): PageSettings["setup"] {
  const setup = activeOf(setups);
  return { id: setup.id, title: setups.items.length > 1 ? cut(nameOf(setup)) : "" };
}

/** Signs that turn the direction of what follows: a title must not rearrange the words around it. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A title in its first letters, none of them halved, and set apart from the words around it. */
function cut(title: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(title.replace(turning, "")), (one) => one.segment);
  const first = letters.length > maxTitle ? [...letters.slice(0, maxTitle - 1), "…"] : letters;
  return first.length === 0 ? "" : `\u2068${first.join("")}\u2069`;
}
