// Reads what API Center's page shows, for popup, panel and badge: the form, another form, or neither.
import { queryAll, type Root } from "../dom/dom.ts";
import { alone } from "../dom/faults.ts";
import { inOneLook, PageTooLarge } from "../dom/look.ts";
import { isBoxShown } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import type { PageFacts } from "../domain/facts.ts";
import { readConnection } from "./connection.ts";
import { isLogin, maySignIn, otherFacts, signedOutFacts } from "./login-page.ts";
import { formFacts, recogniseForm, type Recognition } from "./recognise.ts";
import { whyOther } from "./why-not-taken.ts";

/**
 * Reads the whole page, only in the document's top frame. Returns the facts of the page and the recognition of its
 * form. Never throws. The facts never contain a secret's value.
 */
export function readApiCenterPage(
  document: Document,
  url: URL,
  roots: readonly Root[] = rootsOf(document),
): { facts: PageFacts; recognition: Recognition } {
  try {
    return inOneLook(() => readIn(document, url, roots));
  } catch (fault) {
    if (!(fault instanceof PageTooLarge)) throw fault;
    const recognition: Recognition = { kind: "too-large" };
    return { facts: factsOf(recognition, url, roots), recognition };
  }
}

function readIn(
  document: Document,
  url: URL,
  roots: readonly Root[],
): { facts: PageFacts; recognition: Recognition } {
  // This is fast, so a page that is too large for the rest still gets it.
  const connection = alone("connection", () => readConnection(document, url, roots), null);
  const recognition = alone<Recognition>("form", () => recogniseForm(document, roots), { kind: "none" });
  const facts = alone<PageFacts>("facts", () => factsOf(recognition, url, roots), {
    kind: "api-center-other",
  });
  if (connection) {
    facts.connection = connection.connection;
    if (connection.problem !== undefined) facts.problem ??= connection.problem;
    if (connection.said !== undefined) facts.said = connection.said;
  }
  return { facts, recognition };
}

function factsOf(recognition: Recognition, url: URL, roots: readonly Root[]): PageFacts {
  if (recognition.kind === "form") return { kind: "api-center-form", form: formFacts(recognition.form) };
  if (recognition.kind === "other-form")
    return {
      kind: "api-center-other-form",
      problem: "wrongForm",
      notTaken: whyOther(recognition.why, recognition.said),
    };
  if (recognition.kind === "ambiguous") return { kind: "api-center-other-form", problem: "ambiguousForm" };
  if (recognition.kind === "too-large")
    return { kind: "api-center-other", notTaken: { code: "pageTooLarge", substitutions: [] } };
  if (recognition.why) return { kind: "api-center-other-form", notTaken: recognition.why };
  return { ...(isLogin(url) || (maySignIn(url) && hasOnePassword(roots)) ? signedOutFacts : otherFacts) };
}

/** Checks whether exactly one password is shown. */
function hasOnePassword(roots: readonly Root[]): boolean {
  const passwords = roots
    .flatMap((root) => queryAll(root, "input[type=password]"))
    .filter((input) => isBoxShown(input));
  return passwords.length === 1;
}
