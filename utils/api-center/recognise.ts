// Recognises API Center's form for Exact Online by evidence that can be explained. Refuses when unsure. Source:
// docs/facts/api-center.md "The form" and "Forms that are NOT it".
import type { OtherForm } from "./why-not-taken.ts";
import { chosenWords } from "../dom/choices/choose.ts";
import { ownerOf, windowOf, type Root } from "../dom/dom.ts";
import { alone } from "../dom/faults.ts";
import { focusedIn } from "../dom/focus.ts";
import { inOneLook, PageTooLarge } from "../dom/look.ts";
import { pointedOutAs } from "../dom/pointing/pointed-memory.ts";
import { holds, isBuried } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import { readValue } from "../dom/write.ts";
import type { FormFacts, NotTaken } from "../domain/facts.ts";
import { coreFields, fieldNames, isFieldName, type FieldName } from "../domain/fields.ts";
import { claimsIn, foreign } from "../form/claims.ts";
import type { Claim } from "../form/claim.ts";
import { claimsFor, groupsOf, type Group } from "../form/groups.ts";
import { isFilter } from "../form/filter-row.ts";
import { administrationField } from "./administration-field.ts";
import { addressSays, isPlainTitle, titleOf } from "./headings.ts";
import { credentialWords } from "../form/mentions.ts";
import { otherNamed } from "./other-name.ts";
import { scopesNear, type Scope } from "../form/near.ts";
import { mayHoldForm } from "../form/may-hold-form.ts";
import { isShifted } from "../form/shifted-labels.ts";
import { unmarkedChoice } from "../form/unmarked-choice.ts";
import type { FindForm, RecognisedForm } from "../form/recognised-form.ts";
import { whyNone } from "./why-not-taken.ts";

export type Recognition =
  | { kind: "form"; form: RecognisedForm }
  | {
      kind: "other-form";
      why: OtherForm;
      /** The title or label that says so, in the words of the page; empty where there is none. */
      said: string;
      evidence: string[];
    }
  | { kind: "ambiguous"; evidence: string[] }
  /** `why`: the page shows credentials, but no form was made of them. */
  | { kind: "none"; why?: NotTaken }
  | { kind: "too-large" };

/**
 * Looks at the top document and its shadow roots; a form in a frame does not count. Reads only, with at most one
 * layout. Of two equally good forms, chooses the one that has a control of `known`: that form was meant before. Where
 * `known` is empty, chooses the one with the user's focus.
 */
export function recogniseForm(
  document: Document,
  roots: readonly Root[] = rootsOf(document),
  known: readonly Element[] = [],
): Recognition {
  const view = document.defaultView;
  if (!view || view.top !== view) return { kind: "none" };
  try {
    return inOneLook(() =>
      mayHoldForm(roots)
        ? recognise(document, scopesNear(document, roots, credentialWords()), known)
        : { kind: "none" },
    );
  } catch (fault) {
    if (fault instanceof PageTooLarge) return { kind: "too-large" };
    throw fault;
  }
}

/** Finds only the form, for the code that fills it. Returns null where no form is recognised. */
export const findForm: FindForm = (document, roots, known) => {
  const found = recogniseForm(document, roots, known);
  return found.kind === "form" ? found.form : null;
};

function recognise(document: Document, scopes: readonly Scope[], known: readonly Element[]): Recognition {
  const { claims, named, isUnclear } = claimsIn(scopes);
  if (isUnclear) return { kind: "other-form", why: "unclear-labels", said: "", evidence: [] };
  const none = (): Recognition => {
    const why = whyNone(named);
    return why ? { kind: "none", why } : { kind: "none" };
  };
  const groups = groupsOf(claims);
  if (groups.length === 0) return foreignForm(claims) ?? none();
  const judged = groups.map((group) => judge(group, claims));
  const forms = judged.filter((one) => one.kind === "form");
  const best = forms.filter((one) => one.weight === Math.max(...forms.map(({ weight }) => weight)));
  const isMeant = ({ container, fields }: RecognisedForm) =>
    known.length > 0
      ? Object.values(fields).some(({ element }) => known.includes(element))
      : hasFocus(document, container);
  const chosen = best.length > 1 ? best.filter(({ form }) => isMeant(form)) : best;
  if (chosen.length === 1) return { kind: "form", form: chosen[0]!.form };
  if (best.length > 1) return { kind: "ambiguous", evidence: best.flatMap(({ form }) => form.evidence) };
  return judged.find((one) => one.kind === "other-form" || one.kind === "ambiguous") ?? none();
}

/** Returns what the form holds now, as a user reads it. For the secret, returns only whether it is there. */
export function formFacts({ fields, evidence }: RecognisedForm): FormFacts {
  const found = fieldNames.filter((field) => fields[field]);
  const current: FormFacts["current"] = {};
  for (const field of found)
    if (field !== "clientSecret") current[field] = chosenWords(fields[field]!)?.texts[0] ?? "";
  const secret = fields.clientSecret;
  return { found, current, secretFilled: !!secret && readValue(secret.element) !== "", evidence };
}

type Judged = { kind: "form"; form: RecognisedForm; weight: number } | Exclude<Recognition, { kind: "form" }>;

/**
 * Chooses between two controls that claim the country or the title: keeps the one that a user reads among client ID,
 * client secret and division.
 */
function withoutOutsiders(group: Group): Group {
  const places = group.claims.map(({ field }, place) => (coreFields.has(field) ? place : -1));
  const core = places.filter((place) => place >= 0);
  const among = (claim: Claim) => {
    const place = group.claims.indexOf(claim);
    return place > Math.min(...core) && place < Math.max(...core);
  };
  const claims = group.claims.filter((claim) => {
    if (!isFieldName(claim.field) || coreFields.has(claim.field) || among(claim)) return true;
    return !claimsFor(claim.field, group).some(among);
  });
  return { container: group.container, claims };
}

function judge(everything: Group, all: readonly Claim[]): Judged {
  const group = withoutOutsiders(everything);
  const there = fieldNames.filter((field) => claimsFor(field, group).length > 0);
  const unclear = new Set<FieldName>(there.filter((field) => claimsFor(field, group).length > 1));
  const labels = there.map((field) => claimsFor(field, group)[0]!.label);
  if (unclear.has("clientId") && unclear.has("clientSecret")) return { kind: "ambiguous", evidence: labels };

  const strangers = group.claims.filter(({ field }) => field && foreign.has(field));
  const others = all.filter((claim) => claim.field && !group.claims.includes(claim));
  const elsewhere = others.map(({ control }) => control.element);
  const document = ownerOf(group.container)!;
  // Without a readable title, the form is filled only at an address that says whose form it is.
  const title = alone("title", () => titleOf(group, elsewhere), null);
  const exact = title?.says === "exact-online";
  const evidence = exact ? [...labels, "heading Exact Online"] : labels;
  const refuse = (why: OtherForm, said = "", ...more: string[]): Judged => ({
    kind: "other-form",
    why,
    said,
    evidence: [...evidence, ...more],
  });

  if (alone("shifted labels", () => isShifted(group, others), true)) return refuse("unclear-labels");
  const refused = isVouchedFor(group) ? null : whyNotOurs();
  if (refused) return refused;
  const core = group.claims.filter(({ field }) => coreFields.has(field));
  if (core.every(({ control }) => isBuried(control.element))) return { kind: "none" };

  const fields: RecognisedForm["fields"] = {};
  for (const { field, control } of group.claims)
    if (isFieldName(field) && !unclear.has(field)) fields[field] = control;
  for (const field of ["country", "division"] as const) {
    if (there.includes(field)) continue;
    const taken = group.claims.map(({ control }) => control.element);
    const found = alone(
      "choice",
      () =>
        (field === "division" && exact ? administrationField(group) : null) ??
        unmarkedChoice(field, group.container, taken),
      null,
    );
    if (found) fields[field] = found;
  }
  const weight = there.length + (exact ? 3 : 0);
  return { kind: "form", form: { container: group.container, fields, evidence }, weight };

  /** Returns what speaks against this being Exact Online's form; null when nothing does. */
  function whyNotOurs(): Judged | null {
    if (isFilter(group)) return refuse("filter");
    const division = there.includes("division");
    const certain = exact && division && !strangers.some(({ field }) => field === "companyId");
    if (strangers.length > 0 && !certain)
      return refuse("foreign-field", strangers[0]!.label, ...strangers.map(({ label }) => label));
    const address = exact ? null : addressSays(windowOf(document)!.location.pathname);
    if (title?.says === "other" || (title?.says === "unknown" && address !== "exact-online"))
      return refuse("other-title", title.text, `heading ${title.text}`);
    if (address === "other") return refuse("other-title");
    // Without a readable title, only the address can show that the form is Exact Online's.
    if (!title && address !== "exact-online") return refuse("untitled");
    if (!division && !exact) return refuse("noDivision");
    if (!exact && !there.includes("country")) return refuse("too-little");
    // Without a division, only the heading shows that the form is Exact Online's: it must name nothing else.
    if (!division && (!there.includes("country") || !isPlainTitle(title!.text))) return refuse("noDivision");
    if (title?.isNear && exact) return null;
    // Nothing near the form names Exact Online: another product's name counts wherever it is. Where this search fails,
    // the form is refused.
    const other = alone("other name", () => otherNamed(document, group, others), "");
    return other === null ? null : refuse("other-title", other);
  }
}

/**
 * Checks whether the user pointed at one of the form's own fields in this document: the user knows best whose form it
 * is.
 */
function isVouchedFor({ claims }: Group): boolean {
  return claims.some(
    ({ field, control }) => coreFields.has(field) && pointedOutAs(control.element) === field,
  );
}

/**
 * Recognises forms of other connectors that ask for no client ID, by two fields that only such forms have. Returns null
 * where there are fewer.
 */
function foreignForm(claims: readonly Claim[]): Recognition | null {
  const strangers = claims.filter(({ field }) => field && foreign.has(field));
  const [first, second] = strangers;
  if (!first || !second) return null;
  return {
    kind: "other-form",
    why: "foreign-field",
    said: first.label,
    evidence: strangers.map(({ label }) => label),
  };
}

function hasFocus(document: Document, container: Element): boolean {
  const active = focusedIn(document);
  return active !== null && holds(container, active);
}
