// Reads an app's Client ID and Client secret from its page. The webhook secret is the same kind of control and
// stands before the client secret: nothing is taken but from under its own label. Source: facts/exact-online.md.
import { contains, queryAll, rootOf, shownTextOf, textContentOf, type Root } from "../dom/dom.ts";
import { focusedIn } from "../dom/focus.ts";
import { inOneLook } from "../dom/look.ts";
import { drawnParentOf, holds, rootsOf } from "../dom/walk.ts";
import { countryFromAppCentrePath, type Country } from "../domain/countries.ts";
import type { SecretState } from "../domain/facts.ts";
import type { FieldWord } from "../domain/labels-of-fields.ts";
import { isClientId, tidyClientId } from "../domain/formats.ts";
import { appKindIn } from "./registration.ts";
import { isInOtherCard } from "./app-centre-cards.ts";
import { couldBeSecret, readValues, type ShownValue } from "./app-centre-values.ts";

export type CredentialsReading =
  | {
      ok: true;
      clientId: string;
      /** Absent unless `secretState` is `readable`. */
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

/** The app's card: the largest box around its Client ID that holds no other app's. */
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

/** Whether the user's focus or selection lies in a card. */
function isPointedAt(document: Document, card: Element): boolean {
  const active = focusedIn(document);
  const selected = Document.prototype.getSelection.call(document)?.anchorNode ?? null;
  return [active, selected].some((node) => node !== null && node !== card && contains(card, node));
}

const titles = "h1,h2,h3,h4,h5,h6,[role=heading],legend,caption";
const following = 4; // Node.DOCUMENT_POSITION_FOLLOWING

/** The title that a user reads last before an element; null when there is none. */
function titleBefore(element: Element): Element | null {
  const before = queryAll(rootOf(element) as Root, titles).filter(
    (title) => Node.prototype.compareDocumentPosition.call(title, element) & following,
  );
  return before.at(-1) ?? null;
}

/** Whether a value stands in a part of the page that is headed as about webhooks, apart from the app's Client ID. */
export function isInWebhookSection(value: Element, own: Element | undefined): boolean {
  const title = titleBefore(value);
  if (!title || (own && title === titleBefore(own))) return false;
  return /webhook/i.test(textContentOf(title)) && !/secret|geheim|cl[ée]|schl/i.test(textContentOf(title));
}

/** The one value under a field's label; undefined when there is none, `null` when there are several. */
function only(values: readonly ShownValue[], field: FieldWord): string | undefined | null {
  const texts = new Set(
    values.filter((value) => value.field === field && !value.masked).map(({ text }) => text),
  );
  return texts.size > 1 ? null : [...texts][0];
}

/** Whether the page says that this is a testing app: it offers to upgrade it, or a badge names its kind. */
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

/** How a page offers to make a production app of a testing app: the one word, and later in its sentence the other. */
const upgrades = [
  { from: /\bupgrade/i, to: /\bprodu(ction|ctie|ktions)/i },
  { from: /\bpasse[rz]?\b/i, to: /\bproduction/i },
] as const;

const offersUpgrade = (sentence: string): boolean =>
  upgrades.some(({ from, to }) => {
    const found = from.exec(sentence);
    return found !== null && to.test(sentence.slice(found.index + found[0].length));
  });

/** A line with more characters is no badge, whatever marks stand around it. */
const maxBadge = 60;

/** The words of a line that is a badge, few and short, without the marks around them; null for any other line. */
function badgeIn(line: string): string | null {
  if (line.length > maxBadge) return null;
  const marks = line.split(/\w/);
  const words = line.slice(marks[0]!.length, line.length - marks.at(-1)!.length);
  return /^[\w\s-]{4,24}$/.test(words) && words.split(/[\s-]+/).length <= 3 ? words : null;
}

/**
 * The credentials of the app this page shows. With several apps on the page, the one in which the user's focus or
 * selection lies; else `ambiguousCredentials`. `clientIdFormat`: what stands under Client ID is no GUID;
 * `unclearCredentials`: labels and their places say different things.
 */
export function readCredentials(document: Document, url: URL): CredentialsReading {
  return inOneLook(() => readFrom(document, url));
}

function readFrom(document: Document, url: URL): CredentialsReading {
  const { values: all, isUnclear } = readValues(rootsOf(document, { frames: true }));
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

  const secrets = values.filter(
    ({ field, at }) => field === "clientSecret" && !isInWebhookSection(at, app.at),
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
