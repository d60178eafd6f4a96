// Lets the user point at a credential that the extension did not find in the App Centre. Learns its label when the
// label is clear.
import { contains, matches, parentOf, textContentOf, inputValueOf } from "../dom/dom.ts";
import { labelsOf } from "../dom/labels/labels.ts";
import { rememberPointed } from "../dom/pointing/pointed-memory.ts";
import { pointedAt, type Pointed } from "../dom/pointing/pointed.ts";
import { isBoxShown, isCovered, isShown } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import type { Code } from "../domain/codes.ts";
import { isClientId, tidyClientId } from "../domain/formats.ts";
import { tryLabel } from "../domain/labels-of-fields.ts";
import { judgeLabels, notPointed, type PointAnswer } from "../domain/pointing.ts";
import { isInWebhookSection } from "./app-centre-credentials.ts";
import { anyPairIn, couldBeSecret, isMask, shownValues, type ShownValue } from "./app-centre-values.ts";

type Credential = "clientId" | "clientSecret";

interface Found {
  node: Element | Text;
  /** The element around the text: `shownValues` finds the value there. */
  at: Element;
  text: string;
  labels: ReturnType<typeof labelsOf>;
}

function found(pointed: Pointed): Found | null {
  if (pointed.kind === "control") {
    const { element, kind } = pointed.control;
    if (kind !== "text" && kind !== "password") return null;
    // Never take the user's own password for an app's secret.
    if (matches(element, "[autocomplete~=current-password]")) return null;
    const text = (inputValueOf(element) ?? textContentOf(element)).trim();
    return { node: element, at: element, text, labels: labelsOf(pointed.control) };
  }
  const { node } = pointed;
  const text = textContentOf(node).replace(/\s+/g, " ").trim();
  const pair = anyPairIn(text);
  const labels = pair ? [{ text: pair.label, source: "before" as const }] : labelsOf(node);
  return { node, at: parentOf(node) as Element, text: pair?.value ?? text, labels };
}

/**
 * Returns the code of the error when a text cannot be the value of this field, else null. A client ID is a GUID. A
 * secret may show as dots.
 */
function misfit(field: Credential, text: string): Code | null {
  const guid = isClientId(tidyClientId(text));
  if (field === "clientId") return guid ? null : "clientIdFormat";
  return !guid && (text === "" || isMask(text) || couldBeSecret(text)) ? null : "pointUnfit";
}

/**
 * Returns whether another value has the label "Client secret" too, on a page with at most one app. Then it is not clear
 * which one is the secret.
 */
function hasRival(values: readonly ShownValue[], field: Credential, { at, text }: Found): boolean {
  const apps = new Set(
    values.flatMap((value) => (value.field === "clientId" ? [tidyClientId(value.text)] : [])),
  );
  return (
    field === "clientSecret" &&
    apps.size <= 1 &&
    values.some(
      (value) =>
        value.field === field &&
        !contains(value.at, at) &&
        // A copy button carries the same value as the text beside it, so it does not count.
        (inputValueOf(value.at) ?? textContentOf(value.at)).includes(value.text) &&
        (value.masked || isMask(text) || value.text !== text),
    )
  );
}

/**
 * Takes what the user points at (see `pointedAt`) as the Client ID or Client secret, and learns its label. Where it has
 * no label, remembers the place until the document goes. Refuses and learns nothing in four cases. The label names
 * another field. The text cannot be such a value. The value is hidden or covered. Another value has the same label.
 */
export function pointCredential(document: Document, field: Credential): PointAnswer {
  const pointed = pointedAt(document, { frames: true });
  if (!pointed) return notPointed("pointNothing");
  const one = found(pointed);
  if (!one) return notPointed("pointUnfit");
  const { node, at, text, labels } = one;
  const shown = pointed.kind === "control" ? isShown(at) : isBoxShown(at);
  if (!shown || isCovered(at)) return notPointed("pointUnreachable");
  const said = judgeLabels(field, labels);
  if ("refused" in said) return said.refused;
  const unfit = misfit(field, text);
  if (unfit) return notPointed(unfit);
  const roots = rootsOf(document, { frames: true });
  const before = shownValues(roots);
  // A text that also stands under another field's label is that field's value: a webhook secret that the page shows
  // twice.
  const twin = before.some(
    (value) => value.field !== field && !value.masked && value.text === text && !contains(value.at, at),
  );
  if (twin || isInWebhookSection(at, before.find((value) => value.field === "clientId")?.at))
    return notPointed("pointUnfit");
  if ("known" in said)
    return notPointed(hasRival(before, field, one) ? "pointAmbiguous" : "pointKnown", said.known);

  let why: Code = "pointUnfit";
  const works = () => {
    const values = shownValues(roots);
    const own = values.find((value) => value.field === field && contains(value.at, at));
    if (!own || (own.text !== text && !own.masked)) return false;
    if (!hasRival(values, field, one)) return true;
    why = "pointAmbiguous";
    return false;
  };
  const labelsToTry = said.learnable.filter((label) => !before.some((value) => value.text === label));
  for (const label of labelsToTry)
    if (tryLabel(field, label, works))
      return { result: "done", code: "pointLearned", substitutions: [label], label };
  if (labelsToTry.length > 0) return notPointed(why, labelsToTry[0]!);
  rememberPointed(field, node);
  if (works()) return { result: "done", code: "pointThisPageOnly" };
  rememberPointed(field, null);
  return notPointed(why);
}
