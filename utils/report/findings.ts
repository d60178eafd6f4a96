// What the extension itself takes a page for, and why: the same readers that popup and panel rely on, without values.
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

/** Kind, problem code and country: words of ours, not of the page. */
function kindLines({ kind, problem, country, connection }: PageFacts): string[] {
  return [
    `page kind: ${kind}`,
    ...(problem === undefined ? [] : [`problem: ${problem}`]),
    ...(country ? [`country: ${country}`] : []),
    ...(connection ? [`connection: ${connection}`] : []),
  ];
}

/** Labels and headings that spoke for or against; what a heading calls the customer is left out. */
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

/** The values that the extension itself reads on a page as text, to be left out wherever they stand. */
export function valuesRead(site: ReportSite, document: Document, url: URL, roots: readonly Root[]): string[] {
  try {
    if (site === "app-centre") return shownValues(roots).map(({ text }) => text);
    const name = site === "exact-online" ? readExactPage(document, url).administration?.name : undefined;
    return name === undefined ? [] : [name];
  } catch {
    return [];
  }
}

/** The extension's own findings about a page, one a line. A reader that fails on the page says so, and nothing of the page. */
export function findings(site: ReportSite, document: Document, url: URL, speech: Speech): string[] {
  try {
    return [...readers[site](document, url, speech), ...faultLines()];
  } catch (fault) {
    // Its message may quote the page; its kind is one of the language's own words.
    const kind =
      fault instanceof TypeError ? "TypeError" : fault instanceof RangeError ? "RangeError" : "Error";
    return [`reading this page failed: ${kind}`];
  }
}
