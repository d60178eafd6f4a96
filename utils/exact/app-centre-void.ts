// Leaves out values that an App Centre page shows and that count for nothing: those of an example, and secrets that the
// page calls revoked.
import { closestTo, textContentOf } from "../dom/dom.ts";
import { textsIn } from "../dom/choices/options.ts";
import { drawnParentOf, holds } from "../dom/walk.ts";
import type { ShownValue } from "./app-centre-values.ts";
import { titleBefore } from "./title-before.ts";

const example = /\b(?:examples?|voorbeeld(?:en)?|exemples?|beispiele?|sample)\b/i;
const code = "pre,samp,kbd";
/** Maximum length of a text that can say that a value is an example, or revoked, in characters. */
const maxText = 300;

/** Returns whether a value stands under a title for an example, or in a sentence about one. */
function isExample({ at }: ShownValue): boolean {
  const title = titleBefore(at);
  if (title && example.test(textContentOf(title).slice(0, maxText))) return true;
  const sentence = closestTo(at, "p,li,figure,blockquote") ?? closestTo(at, code);
  return sentence !== null && example.test(textContentOf(sentence).slice(0, maxText));
}

/**
 * Returns the values without those of examples. A value in a block of code is an example, too, where the page also
 * shows a client ID outside of such blocks.
 */
export function withoutExamples(values: readonly ShownValue[]): ShownValue[] {
  const real = values.filter((value) => !isExample(value));
  const outside = real.filter(({ at }) => closestTo(at, code) === null);
  return outside.some(({ field, masked }) => field === "clientId" && !masked) ? outside : real;
}

const revoked =
  /\b(?:revoked|expired|inactive|disabled|deactivated|ingetrokken|verlopen|inactief|gedeactiveerd|révoqué|expiré|inactif|désactivé|widerrufen|abgelaufen|inaktiv|deaktiviert)(?![\p{L}\p{N}])/iu;

/**
 * Returns the secrets without those whose own row says that they are revoked. Returns all of them where that leaves
 * none.
 */
export function withoutRevoked(secrets: readonly ShownValue[]): ShownValue[] {
  if (new Set(secrets.map(({ text }) => text)).size < 2) return [...secrets];
  const live = secrets.filter((secret) => !revoked.test(rowOf(secret, secrets)));
  return live.length > 0 ? live : [...secrets];
}

/** Returns the texts of the largest box around a secret that is no larger than a row and holds no other secret. */
function rowOf(own: ShownValue, secrets: readonly ShownValue[]): string {
  let row = "";
  for (let at: Element | null = own.at; at; at = drawnParentOf(at)) {
    const box = at;
    if (secrets.some((other) => other.text !== own.text && holds(box, other.at))) break;
    if (textContentOf(box).length > maxText) break;
    row = [...textsIn(box)].map(([text]) => text).join(" ");
  }
  return row;
}
