// Reads an app's Client ID and Client secret from its page. The webhook secret is the same kind of control and stands
// before the client secret. So each value is read only from under its own label. Source: docs/facts/exact-online.md.
import { contains, shownTextOf, textContentOf } from "../dom/dom.ts";
import { focusedIn } from "../dom/focus.ts";
import { inOneLook } from "../dom/look.ts";
import { drawnParentOf, holds, rootsOf } from "../dom/walk.ts";
import { countryFromAppCentrePath, type Country } from "../domain/countries.ts";
import type { SecretState } from "../domain/facts.ts";
import type { FieldWord } from "../domain/labels-of-fields.ts";
import { isClientId, tidyClientId } from "../domain/formats.ts";
import { appKindIn } from "./registration.ts";
import { titleBefore } from "./title-before.ts";
import { isInOtherCard } from "./app-centre-cards.ts";
import { withoutExamples, withoutRevoked } from "./app-centre-void.ts";
import { couldBeSecret, readValues, type ShownValue } from "./app-centre-values.ts";

/** The credentials of one app, or the reason why they cannot be read. */
export type CredentialsReading =
  | {
      ok: true;
      clientId: string;
      /** Present only when `secretState` is `readable`. */
      clientSecret?: string;
      secretState: SecretState;
      name?: string;
      redirectUri?: string;
      testing?: boolean;
      country?: Country;
    }
  | {
      ok: false;
      code: "noCredentials" | "ambiguousCredentials" | "unclearCredentials" | "clientIdFormat";
    };

/** Returns the app's card: the largest box around its Client ID that contains no other app's Client ID. */
function cardOf(own: ShownValue, ids: readonly ShownValue[]): Element {
  const others = ids.filter(({ text }) => tidyClientId(text) !== tidyClientId(own.text));
  let card = own.at;
  for (let at: Element | null = own.at; at; at = drawnParentOf(at)) {
    const box = at;
    if (others.some((other) => holds(box, other.at))) break;
    card = box;
  }
  return card;
}

/** Returns whether the user's focus or selection is inside a card. */
function isPointedAt(document: Document, card: Element): boolean {
  const active = focusedIn(document);
  const selected = Document.prototype.getSelection.call(document)?.anchorNode ?? null;
  return [active, selected].some((node) => node !== null && node !== card && contains(card, node));
}

/** Returns whether a value stands under a webhook title, in another section than the app's Client ID (`own`). */
export function isInWebhookSection(value: Element, own: Element | undefined): boolean {
  const title = titleBefore(value);
  if (!title || (own && title === titleBefore(own))) return false;
  return /webhook/i.test(textContentOf(title)) && !/secret|geheim|cl[ée]|schl/i.test(textContentOf(title));
}

/** Returns the only value under a field's label, undefined when the field has no value, `null` when it has several. */
function only(values: readonly ShownValue[], field: FieldWord): string | undefined | null {
  const texts = new Set(
    values.filter((value) => value.field === field && !value.masked).map(({ text }) => text),
  );
  return texts.size > 1 ? null : [...texts][0];
}

/**
 * Returns `testing: true` when the page offers to upgrade the app or a badge says "testing". Returns `testing: false`
 * when a badge says "production", and nothing when the page does not say.
 */
function testingOn(document: Document): { testing?: boolean } {
  const text = shownTextOf(document);
  if (text.split(/[.!?]/).some(offersUpgrade)) return { testing: true };
  const kind = appKindIn(
    text
      .split("\n")
      .flatMap((line) => badgeIn(line) ?? [])
      .join("\n"),
  );
  return kind ? { testing: kind === "testing" } : {};
}

/**
 * The words with which a page offers to upgrade a testing app to a production app: `from`, and `to` later in the same
 * sentence.
 */
const upgrades = [
  { from: /\bupgrade/i, to: /\bprodu(ction|ctie|ktions)/i },
  { from: /\bpasse[rz]?\b/i, to: /\bproduction/i },
] as const;

const offersUpgrade = (sentence: string): boolean =>
  upgrades.some(({ from, to }) => {
    const found = from.exec(sentence);
    return found !== null && to.test(sentence.slice(found.index + found[0].length));
  });

/** Maximum length of a line with a badge, in characters, with the marks around the badge. */
const maxBadge = 60;

/**
 * Returns the few short words of a line that is a badge, without the marks around them. Returns null for any other
 * line.
 */
function badgeIn(line: string): string | null {
  if (line.length > maxBadge) return null;
  const marks = line.split(/\w/);
  const words = line.slice(marks[0]!.length, line.length - marks.at(-1)!.length);
  return /^[\w\s-]{4,24}$/.test(words) && words.split(/[\s-]+/).length <= 3 ? words : null;
}

/**
 * Returns the credentials of the app on this page. Where the page shows several apps, returns those of the app that
 * holds the user's focus or selection. Returns `ambiguousCredentials` where that does not decide. Returns
 * `clientIdFormat` when the value under Client ID is not a GUID. Returns `unclearCredentials` when a label and a
 * position disagree about a value.
 */
export function readCredentials(document: Document, url: URL): CredentialsReading {
  return inOneLook(() => readFrom(document, url));
}

function readFrom(document: Document, url: URL): CredentialsReading {
  const { values: shown, isUnclear } = readValues(rootsOf(document, { frames: true }));
  const all = withoutExamples(shown);
  if (isUnclear) return { ok: false, code: "unclearCredentials" };
  const labelled = all.filter(({ field, masked }) => field === "clientId" && !masked);
  const ids = labelled.filter(({ text }) => isClientId(tidyClientId(text)));
  if (ids.length === 0) return { ok: false, code: labelled.length > 0 ? "clientIdFormat" : "noCredentials" };
  const apps = [...new Map(ids.map((id) => [tidyClientId(id.text), id])).values()];
  const pointed = apps.length > 1 ? apps.filter((id) => isPointedAt(document, cardOf(id, ids))) : apps;
  if (pointed.length !== 1) return { ok: false, code: "ambiguousCredentials" };
  const app = pointed[0]!;
  const card = apps.length > 1 ? cardOf(app, ids) : null;
  const values = card ? all.filter(({ at }) => holds(card, at)) : all;

  const secrets = withoutRevoked(
    values.filter(({ field, at }) => field === "clientSecret" && !isInWebhookSection(at, app.at)),
  );
  if (secrets.some(({ at }) => isInOtherCard(at, app.at))) return { ok: false, code: "ambiguousCredentials" };
  const secret = only(secrets, "clientSecret");
  const webhook = all.some(({ field, text }) => field !== "clientSecret" && text === secret);
  if (secret === null || (secret && webhook)) return { ok: false, code: "ambiguousCredentials" };
  const readable = secret !== undefined && couldBeSecret(secret);
  const name = only(values, "appName");
  const redirectUri = only(values, "redirectUri");
  const country = countryFromAppCentrePath(url.pathname);
  return {
    ok: true,
    clientId: tidyClientId(app.text),
    ...(readable && { clientSecret: secret }),
    secretState: readable ? "readable" : secrets.length > 0 ? "masked" : "missing",
    ...(name && { name }),
    ...(redirectUri && { redirectUri }),
    ...testingOn(document),
    ...(country && { country }),
  };
}
