// Reads whether the user is signed in to Exact Online, and which administration the page names. The division number is
// in addresses, the customer's own number (HID) is in the header. Source:
// docs/facts/exact-online.md "start.exactonline.*".
import { hasAtMost, bodyOf, queryAll, queryFirst, textContentOf } from "../dom/dom.ts";
import { isDrawn } from "../dom/visibility/visibility.ts";
import { frameDocumentOf } from "../dom/walk.ts";
import type { Administration } from "../domain/administration.ts";
import { countryFromHost } from "../domain/countries.ts";
import type { PageFacts } from "../domain/facts.ts";
import { tidyClientId } from "../domain/formats.ts";
import { administrationsIn } from "./xml-page.ts";

/** Returns the frame in which Exact Online shows its pages beside the menu, or null. */
export function mainWindowOf(document: Document): Element | null {
  return queryFirst(document, "iframe[name=MainWindow],iframe[id=MainWindow]");
}

/**
 * Returns the division that an address names. Returns null when it names none, and `ambiguous` (which is never a
 * number) when it names several.
 */
function divisionIn(address: URL): string | null {
  // On an administration's card, `_Division_` is the administration of the session and not that of the card.
  const name = isCard(address) ? "division" : "_division_";
  const values = new Set(
    [...address.searchParams].filter(([key]) => key.toLowerCase() === name).map(([, value]) => value.trim()),
  );
  if (values.size > 1) return "ambiguous";
  const [value = ""] = values;
  return /^\d+$/.test(value) ? value : null;
}

function isCard({ pathname }: URL): boolean {
  return /\/HRMDivisionCard\.aspx$/i.test(pathname);
}

function isSignInAddress({ pathname, searchParams }: URL): boolean {
  return /\/Login\.aspx$/i.test(pathname) || (pathname === "/" && searchParams.has("ReturnUrl"));
}

/** Returns the address of the page in a frame. Returns null when the page is on another site: the sign-in. */
function addressIn(frame: Element): URL | null {
  const inner = frameDocumentOf(frame);
  return inner && URL.parse(inner.URL);
}

const asksPassword = (document: Document): boolean =>
  queryAll(document, "input[type=password]").some(isDrawn);

/** Returns `in` or `out` when the page proves that, else `unknown`. */
function sessionOf(document: Document, url: URL, frame: Element | null): "in" | "out" | "unknown" {
  if (isSignInAddress(url)) return "out";
  if (frame) {
    const address = addressIn(frame);
    const inner = frameDocumentOf(frame);
    if (!address || !inner || isSignInAddress(address) || asksPassword(inner)) return "out";
    return "in";
  }
  if (asksPassword(document)) return "out";
  const menu = queryFirst(document, "#Administration") !== null;
  return menu || /^\/(docs|dashboard)\//i.test(url.pathname) || divisionIn(url) !== null ? "in" : "unknown";
}

/**
 * Returns what the header says about the administration of the session. `10 James n Parson B.V.` is an HID and a name.
 */
function headerOf(document: Document): Omit<Administration, "division"> {
  const header = queryFirst(document, "#Administration");
  const text = header ? textContentOf(header).replace(/\s+/g, " ").trim() : "";
  const [, hid, name] = /^(\d+) (.+)$/.exec(text) ?? [];
  return hid && name ? { hid, name } : {};
}

/** Maximum number of characters between the two parts of Exact's answer: the client ID with the marks around it. */
const maxNamed = 260;

/**
 * Returns the client ID that Exact does not know. Returns an empty text when the answer names none, and null when the
 * text is not that answer.
 */
function clientNotFound(text: string): string | null {
  for (const after of text.split(/client with identifier/i).slice(1)) {
    const [named = "", end] = after.slice(0, maxNamed).split(/\bnot found/i);
    if (end === undefined) continue;
    const bare = /^['"‘’“”]?([^'"‘’“”]*)['"‘’“”]?$/.exec(
      named
        .trim()
        .replace(/\bwas$/i, "")
        .trim(),
    )?.[1];
    if (bare !== undefined) return tidyClientId(bare);
  }
  return null;
}

/**
 * Returns what a page of Exact Online is: signed in (with the one administration that it names), signed out, the list
 * of administrations, or Exact's answer to an unknown client ID. Offers an administration only when no other address on
 * the page contradicts it.
 */
export function readExactPage(document: Document, url: URL): PageFacts {
  const country = countryFromHost(url.host);
  const where = country ? { country } : {};
  if (administrationsIn(document)) return { kind: "exact-signed-in", ...where, listsAdministrations: true };
  const body = bodyOf(document);
  const unknown = body && hasAtMost(body, 400) ? clientNotFound(textContentOf(body)) : null;
  if (unknown !== null)
    return {
      kind: "elsewhere",
      ...where,
      problem: "clientNotFound",
      ...(unknown !== "" && { unknownClientId: unknown }),
    };
  const frame = mainWindowOf(document);
  const session = sessionOf(document, url, frame);
  if (session === "unknown") return { kind: "elsewhere", ...where };
  if (session === "out") return { kind: "exact-signed-out", ...where, problem: "signedOut" };
  const signedIn: PageFacts = { kind: "exact-signed-in", ...where };
  const address = frame && addressIn(frame);
  const [top, inner] = [divisionIn(url), address ? divisionIn(address) : null];
  const differ = top && inner && top !== inner && !(address && isCard(address));
  if (top === "ambiguous" || inner === "ambiguous" || differ)
    return { ...signedIn, problem: "ambiguousDivision" };
  const division = inner ?? (address && isCard(address) ? null : top);
  if (!division) return signedIn;
  const named = division === top && !isCard(url) ? headerOf(document) : {};
  return { ...signedIn, administration: { division, ...named } };
}
