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
  return [...roots.map(wholeTextOf), said.join(" ")].some((text) => telling().test(text));
}

const boxes = "input:not([type=checkbox],[type=radio],[type=hidden])";
const naming = ["aria-label", "placeholder", "title"];
const accents: Readonly<Record<string, string>> = {
  a: "àáâä",
  e: "èéêë",
  i: "ìíîï",
  o: "òóôö",
  u: "ùúûü",
  c: "ç",
};
let told: { learned: string; words: RegExp } | undefined;

/** The words of a credential, with those that were learned. */
function telling(): RegExp {
  const learned = learnedFor("clientSecret").map(plainWords);
  if (told?.learned !== learned.join())
    told = {
      learned: learned.join(),
      words: anyOf([...fieldWords.clientSecret, ...fieldWords.token, ...learned]),
    };
  return told.words;
}

/** The words as they may stand in a page's text: with accents, and with other characters between the words. */
function anyOf(words: readonly string[]): RegExp {
  const loose = words.map((word) =>
    word
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .replace(/[aceiou]/g, (letter) => `[${letter}${accents[letter]}]`)
      .replace(/ /g, ".{0,16}?"),
  );
  return new RegExp(loose.join("|"), "is");
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
  return { control, field, label: label.replace(/[\s*:]+$/, "").slice(0, 60) };
}
