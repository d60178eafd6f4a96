// Which control of a page claims to be which field, by its labels, and whether a person could use it.
import { attributeOf, queryAll, wholeTextOf, type Root } from "../page/dom.ts";
import { controlsIn, type Control } from "../page/controls.ts";
import { labelsOf } from "../page/labels.ts";
import { isShown, isUsable } from "../page/visibility.ts";
import { claimsByLabelsAfter } from "./labels-after.ts";
import { mayOpen } from "./locked.ts";
import { fieldNames, type FieldName } from "../setup/facts.ts";
import { isAnythingPointedOut, pointedOutAs } from "../page/pointed-memory.ts";
import { plainWords } from "../setup/countries.ts";
import { fieldWords, type FieldWord } from "../setup/field-words.ts";
import { fieldNamed, fieldOf, learnedFor } from "../setup/learned-labels.ts";

export interface Claim {
  control: Control;
  /** What its labels call it; null for a control of no meaning to us. */
  field: FieldWord | null;
  /** The label that says so, in the page's words. */
  label: string;
}

/** Fields that only a box to type in can be. */
export const typed: ReadonlySet<FieldWord> = new Set(["title", "clientId", "clientSecret"]);
/** Fields of other connectors' forms. Source: facts/api-center.md "Forms that are NOT it". */
export const foreign: ReadonlySet<FieldWord> = new Set([
  "companyId",
  "redirectUri",
  "webhookSecret",
  "token",
  "environment",
  "apiUrl",
]);

export function isOurs(field: FieldWord | null): field is FieldName {
  return (fieldNames as readonly (string | null)[]).includes(field);
}

/**
 * Whether there is anything at all that a form could be made of: two boxes to type in, and the words of a credential
 * somewhere. Without layout and without looking for labels, because most pages end here.
 */
export function mayHoldForm(roots: readonly Root[]): boolean {
  // One name at a time: that is what browsers find without looking at every element.
  const all = roots.flatMap((root) => [...queryAll(root, boxes), ...queryAll(root, "textarea")]);
  if (all.length < 2) return false;
  if (isAnythingPointedOut()) return true;
  const said = all.flatMap((box) => naming.map((name) => attributeOf(box, name) ?? ""));
  return [...roots.map(wholeTextOf), said.join(" ")].some((text) => saysOne(telling(), text));
}

const boxes = "input:not([type=checkbox],[type=radio],[type=hidden])";
const naming = ["aria-label", "placeholder", "title"];
/** So many other characters may stand between the words of a name. */
const between = 16;
let told: { learned: string; names: readonly string[][] } | undefined;

/** The names of a credential, word by word, with those that were learned. */
function telling(): readonly string[][] {
  const learned = learnedFor("clientSecret");
  if (told?.learned !== learned.join())
    told = {
      learned: learned.join(),
      names: [...fieldWords.clientSecret, ...fieldWords.token, ...learned].map((name) =>
        plainWords(name)
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean),
      ),
    };
  return told.names;
}

/** Whether a page's text says one of these names, its words one after the other and near each other. */
function saysOne(names: readonly string[][], text: string): boolean {
  const plain = plainWords(text);
  return names.some(([first = "", ...others]) => {
    for (let at = first === "" ? -1 : plain.indexOf(first); at >= 0; at = plain.indexOf(first, at + 1)) {
      let from = at + first.length;
      const all = others.every((word) => {
        const near = plain.slice(from, from + between + word.length).indexOf(word);
        from += near + word.length;
        return near >= 0;
      });
      if (all) return true;
    }
    return false;
  });
}

/** Every control with what it claims to be. Those that nobody can see claim nothing; nor does a locked credential. */
export function claimsIn(roots: readonly Root[]): Claim[] {
  const before = controlsIn(roots, { checkboxes: false }).map(claimOf);
  const claims = claimsByLabelsAfter(before) ?? before;
  const credentials = claims.filter(({ field }) => field === "clientId" || field === "clientSecret");
  // No layout on the many pages without credentials.
  if (credentials.length === 0 && !claims.some(({ field }) => field && foreign.has(field))) return [];
  return claims.filter(
    ({ control, field }) =>
      field === null ||
      (isShown(control.element) &&
        (isUsable(control.element) ||
          mayOpen(control, claims) ||
          (field !== "clientId" && field !== "clientSecret"))),
  );
}

/** What one control claims to be, seen or not. */
export function claimOf(control: Control): Claim {
  const labels = labelsOf(control.element);
  const field = fieldOf(labels, pointedOutAs(control.element) as FieldName | null);
  const box = control.kind === "text" || control.kind === "password";
  if (!field || (typed.has(field) && !box)) return { control, field: null, label: "" };
  const label = labels.find(({ text }) => fieldNamed(text) === field)?.text ?? "";
  return { control, field, label: label.slice(0, 60) };
}
