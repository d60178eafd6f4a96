// Finds out as cheaply as possible whether a form with our fields can be on a page, before anything large is loaded.
import { matching, type Root } from "../dom/dom.ts";
import { isAnythingPointedOut } from "../dom/pointing/pointed-memory.ts";
import { rootText } from "../dom/text/root-text.ts";
import { credentialWords, ownNames, says } from "./mentions.ts";

const boxes = "input:not([type=checkbox],[type=radio],[type=hidden]),textarea";

/**
 * Returns whether a form is possible on the page: it has two boxes and somewhere the words of a credential. Needs no
 * layout and reads no labels, because most pages end here.
 */
export function mayHoldForm(roots: readonly Root[]): boolean {
  const all = roots.map((root) => matching(root, boxes));
  if (all.reduce((sum, { length }) => sum + length, 0) < 2) return false;
  if (isAnythingPointedOut()) return true;
  const { secret, id } = credentialWords();
  // A secret with an unknown name may be beside a known client ID. That form is reported, and the user can point out
  // the secret.
  return [secret, id].some(
    (words) =>
      roots.some((root) => says(rootText(root), words)) ||
      all.some((some) => [...some].some((box) => ownNames(box).some((name) => says(name, words)))),
  );
}
