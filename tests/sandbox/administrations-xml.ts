// Serves XMLDivisions.aspx: the list of administrations, and every other answer that Exact can give.
import type { Administration } from "./accounts.ts";
import { countryByHost } from "./hosts.ts";
import { type Answer, type Route, sendHtml } from "./http.ts";
import { escape } from "./html.ts";
import { askToSignIn } from "./exact-sign-in.ts";
import { signedIn } from "./sessions.ts";
import type { Settings } from "./settings.ts";
import type { World } from "./world.ts";

const byteOrderMark = "\uFEFF";
const declaration = '<?xml version="1.0" encoding="utf-8"?>\r\n';

/** Returns the list in Exact's XML. `current` is the division of the session. */
export function administrationsXml(rows: readonly Administration[], current?: number): string {
  const lines = rows.map((row) => {
    const mark = row.division === current ? ' Current="True"' : "";
    return `  <Administration Code="${row.division}" HID="${row.hid}"${mark}>\r\n    <Description>${escape(row.name)}</Description>\r\n  </Administration>`;
  });
  return `${byteOrderMark}${declaration}<Administrations>\r\n${lines.join("\r\n")}\r\n</Administrations>`;
}

/** Returns invented rows for the settings `many` and `huge`, because no account has that many. */
function inventRows(count: number, nameLength = 20): Administration[] {
  const name = "Klant & Co ".padEnd(nameLength, "x");
  return Array.from({ length: count }, (_, index) => ({
    division: 5_000_000 + index,
    hid: index + 1,
    name: `${name} ${index + 1}`,
  }));
}

/** The last list of the setting `many`. It is written once: no load waits for it. */
let written = { many: -1, text: "" };

function manyAdministrations(many: number): string {
  if (written.many !== many) written = { many, text: administrationsXml(inventRows(many), 5_000_000) };
  return written.text;
}

const entities = `<!DOCTYPE Administrations [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>\r\n`;

interface Asked {
  rows: readonly Administration[];
  current: number | undefined;
  many: number;
  pieces: number;
}

const answers: Record<Settings["xml"], (asked: Asked) => Answer> = {
  ok: ({ rows, current }) => xml(administrationsXml(rows, current)),
  "no-rights": () => errorPage(0, "You do not have the rights to view this page."),
  throttled: () => errorPage(8, "This page was requested too often. Please try again later."),
  broken: ({ rows, current }) => {
    const whole = administrationsXml(rows, current);
    return xml(whole.slice(0, Math.floor(whole.length * 0.6)));
  },
  empty: () => xml(`${byteOrderMark}${declaration}<Administrations />`),
  doctype: ({ rows, current }) =>
    xml(administrationsXml(rows, current).replace(declaration, declaration + entities)),
  html: () => sendHtml("<!DOCTYPE html><html><body><h1>Exact Online is being maintained</h1></body></html>"),
  many: ({ many }) => xml(manyAdministrations(many)),
  slow: ({ rows, current, pieces }) => xml(slowly(administrationsXml(rows, current), pieces)),
  torn: ({ rows, current }) => xml(torn(administrationsXml(rows, current))),
  gone: () => xml(torn("")),
  huge: () => xml(administrationsXml(inventRows(100_000, 200), 5_000_000)), // about 30 MB
};

const pause = 60; // milliseconds between the pieces of a slow answer

async function* slowly(text: string, pieces: number): AsyncGenerator<string> {
  const size = Math.ceil(text.length / pieces);
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size);
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** Yields the first half of a text and then throws, so that the connection ends. Throws at once for an empty text. */
async function* torn(text: string): AsyncGenerator<string> {
  if (text !== "") {
    yield text.slice(0, text.length / 2);
    await new Promise((done) => setTimeout(done, pause));
  }
  throw new Error("The connection ends here");
}

function xml(body: string | AsyncIterable<string>): Answer {
  return {
    status: 200,
    headers: { "content-type": "text/xml; charset=utf-8", "cache-control": "private" },
    body,
  };
}

function errorPage(mode: number, text: string): Answer {
  return sendHtml(`<!DOCTYPE html>
<html><head><title>Exact Online</title></head><body>
<form method="post" action="./SysErrorPage.aspx" id="form1">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKMTY3NzE5MjIyMGRk">
<input type="hidden" name="mode" id="mode" value="${mode}">
<h1>${text}</h1>
</form></body></html>`);
}

/** Returns the routes of XMLDivisions.aspx. The settings choose the answer. */
export function administrationsRoutes(world: World): Route[] {
  return [
    {
      method: "GET",
      path: /^\/docs\/XMLDivisions\.aspx$/i,
      answer: (visit) => {
        const { state, settings } = world;
        const country = countryByHost(visit.host);
        const visitor = signedIn(state, visit);
        if (!country || !visitor) {
          if (country) state.counters.xmlDivisionsSignedOut[country.code] += 1;
          return askToSignIn(world, visit);
        }
        state.counters.xmlDivisions[country.code] += 1;
        return answers[settings.xml]({
          rows: visitor.account.administrations[country.code],
          current: visitor.session.division,
          many: settings.many,
          pieces: settings.pieces,
        });
      },
    },
  ];
}
