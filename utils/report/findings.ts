// Reports what the extension itself finds on a page, and why. Uses the same readers as popup and panel, and leaves out
// the values.
import { readApiCenterPage } from "../api-center/api-center-page.ts";
import { readAppCentre } from "../exact/app-centre.ts";
import { readCredentials } from "../exact/app-centre-credentials.ts";
import { shownValues } from "../exact/app-centre-values.ts";
import { findRegistration } from "../exact/registration.ts";
import { mainWindowOf, readExactPage } from "../exact/signed-in.ts";
import { faultLines } from "../dom/faults.ts";
import { queryFirst, type Root } from "../dom/dom.ts";
import { frameDocumentOf } from "../dom/walk.ts";
import type { PageFacts } from "../domain/facts.ts";
import type { ReportSite } from "./place.ts";
import type { Speech } from "./speech.ts";

const yes = (it: unknown): string => (it ? "yes" : "no");

/**
 * Returns the kind, the problem's code, the country and the connection. These words are the extension's own, not the
 * page's.
 */
function kindLines({ kind, problem, country, connection }: PageFacts): string[] {
  return [
    `page kind: ${kind}`,
    ...(problem === undefined ? [] : [`problem: ${problem}`]),
    ...(country ? [`country: ${country}`] : []),
    ...(connection ? [`connection: ${connection}`] : []),
  ];
}

/** Returns the labels and headings that decided, at most 12. Leaves out names of customers in headings. */
function evidenceLine(evidence: readonly string[], speech: Speech): string {
  return `evidence: ${
    evidence
      .slice(0, 12)
      .map((text) => speech.text(text))
      .join(", ") || "none"
  }`;
}

function apiCenter(document: Document, url: URL, speech: Speech): string[] {
  const { facts, recognition: found } = readApiCenterPage(document, url);
  if (found.kind === "none" || found.kind === "too-large")
    return [...kindLines(facts), found.kind === "none" ? "form: none" : "form: too large a page"];
  if (found.kind === "form") {
    const fields = Object.keys(found.form.fields).join(", ");
    return [
      ...kindLines(facts),
      "form: recognised",
      `fields: ${fields}`,
      evidenceLine(found.form.evidence, speech),
    ];
  }
  const why = found.kind === "other-form" ? `refused, ${found.why}` : "ambiguous";
  return [...kindLines(facts), `form: ${why}`, evidenceLine(found.evidence, speech)];
}

function appCentre(document: Document, url: URL): string[] {
  const reading = readCredentials(document, url);
  const dialog = findRegistration(document);
  return [
    ...kindLines(readAppCentre(document, url)),
    `registration dialog: ${yes(dialog)}`,
    ...(reading.ok
      ? [
          `client ID: read; client secret: ${reading.secretState}`,
          `app name: ${yes(reading.name)}; redirect URI: ${yes(reading.redirectUri)}; kind of app: ${yes(reading.testing !== undefined)}`,
        ]
      : [`credentials: ${reading.code}`]),
  ];
}

function exactOnline(document: Document, url: URL): string[] {
  const facts = readExactPage(document, url);
  const frame = mainWindowOf(document);
  const inner = frame && frameDocumentOf(frame);
  return [
    ...kindLines(facts),
    `main window: ${frame ? (inner ? "same origin" : "another origin") : "none"}`,
    `header: ${yes(queryFirst(document, "#Administration"))}; division: ${yes(facts.administration)}; list: ${yes(facts.listsAdministrations)}`,
  ];
}

const readers: Readonly<Record<ReportSite, (document: Document, url: URL, speech: Speech) => string[]>> = {
  "api-center": apiCenter,
  "app-centre": appCentre,
  "exact-online": exactOnline,
};

/** Returns the values that the extension reads on a page as text. The report leaves them out everywhere. */
export function valuesRead(site: ReportSite, document: Document, url: URL, roots: readonly Root[]): string[] {
  try {
    if (site === "app-centre") return shownValues(roots).map(({ text }) => text);
    const name = site === "exact-online" ? readExactPage(document, url).administration?.name : undefined;
    return name === undefined ? [] : [name];
  } catch {
    return [];
  }
}

/**
 * Returns the extension's findings about a page, one on each line. When a reader fails, returns a line that says so and
 * quotes nothing of the page.
 */
export function findings(site: ReportSite, document: Document, url: URL, speech: Speech): string[] {
  try {
    return [...readers[site](document, url, speech), ...faultLines()];
  } catch (fault) {
    // The error's message can quote the page. The error's kind is a word of JavaScript.
    const kind =
      fault instanceof TypeError ? "TypeError" : fault instanceof RangeError ? "RangeError" : "Error";
    return [`reading this page failed: ${kind}`];
  }
}
