// Tests hostile answers of XMLDivisions.aspx (docs/promises.md, 11), from their bytes to the list. Each is refused with
// a sentence or read exactly. It is never followed and never read in part.
import { expect, it } from "vitest";
import {
  parseAdministrations,
  type AdministrationsReading,
} from "../../../utils/exact/parse-administrations.ts";
import { fetchAdministrations } from "../../../utils/exact/fetch-administrations.ts";
import type { ListedAdministration } from "../../../utils/domain/administration.ts";
import { packAdministrations, unpackAdministrations } from "../../../utils/domain/administration-list.ts";
import { isCode } from "../../../utils/domain/codes.ts";
import { proves } from "../../run/promise.ts";

const megabyte = 1024 * 1024;
const row = '<Administration Code="3977752" HID="10"><Description>Bakery</Description></Administration>';
const listOf = (content: string): string => `<Administrations>${content}</Administrations>`;
const doctype = (name = "<!DOCTYPE", entity = "<!ENTITY"): string => `${name} a [${entity} b "c">]>`;

/** Entities inside entities: a few bytes that would expand to a billion. */
const bomb = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from(
  { length: 30 },
  (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};&a${at};">`,
).join("")}]>${listOf('<Administration Code="1"><Description>&a30;</Description></Administration>')}`;

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const marked = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

const refused = (code: string): object => ({ ok: false, code });
const doctypeRefused = refused("administrationsDoctype");
const one = { ok: true, administrations: [{ division: "3977752", hid: "10", name: "Bakery" }] };
/** The parser may read or refuse such an answer. It must do one of the two, and soon. */
const bounded = null;

const attacks: [what: string, answer: string | Uint8Array<ArrayBuffer>, reading: object | null][] = [
  ["a document type", `${doctype()}${listOf(row)}`, doctypeRefused],
  ["a document type in small letters", `${doctype("<!doctype", "<!entity")}${listOf(row)}`, doctypeRefused],
  ["a document type in mixed letters", `${doctype("<!dOcTyPe", "<!eNtItY")}${listOf(row)}`, doctypeRefused],
  ["a document type after the mark", `\uFEFF${doctype()}${listOf(row)}`, doctypeRefused],
  [
    "a document type after the declaration",
    `<?xml version="1.0"?>\n${doctype()}${listOf(row)}`,
    doctypeRefused,
  ],
  ["a document type after comments", `<!-- a --><!-- b -->${doctype()}${listOf(row)}`, doctypeRefused],
  [
    "a document type behind a comment of 1 MB",
    `<!--${"x".repeat(megabyte)}-->${doctype()}${listOf(row)}`,
    doctypeRefused,
  ],
  ["a document type in the list", listOf(`${row}${doctype()}`), doctypeRefused],
  ["a document type behind the list", `${listOf(row)}${doctype()}`, doctypeRefused],
  [
    "a document type in UTF-16, little end first",
    utf16(`${doctype()}${listOf(row)}`, true, true),
    doctypeRefused,
  ],
  [
    "a document type in UTF-16, big end first",
    utf16(`${doctype()}${listOf(row)}`, false, true),
    doctypeRefused,
  ],
  [
    "a document type in UTF-16 without a mark",
    utf16(`${doctype()}${listOf(row)}`, true, false),
    doctypeRefused,
  ],
  [
    "a document type called html",
    `<!DOCTYPE html [<!ENTITY b "c">]>${listOf(row)}`,
    refused("administrationsNotXml"),
  ],
  ["an entity without a document type", listOf('<!ENTITY b "c">'), doctypeRefused],
  ["an entity bomb", bomb, doctypeRefused],
  ["an entity bomb in UTF-16", utf16(bomb, false, true), doctypeRefused],
  [
    "an entity of a file",
    `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>${listOf(row)}`,
    doctypeRefused,
  ],
  ["20 MB and a byte", " ".repeat(20 * megabyte + 1), refused("administrationsTooLarge")],
  [
    "20 MB and a byte of UTF-16",
    utf16(" ".repeat(10 * megabyte + 1), true, false),
    refused("administrationsTooLarge"),
  ],
  [
    "references to entities that nobody defined",
    listOf(row.replace("Bakery", "&a;".repeat(200_000))),
    bounded,
  ],
  [
    "300,000 elements in each other",
    listOf(`${"<a>".repeat(300_000)}${"</a>".repeat(300_000)}${row}`),
    bounded,
  ],
  [
    "300,000 elements never closed",
    listOf(`${row}${"<a>".repeat(300_000)}`),
    refused("administrationsBroken"),
  ],
  [
    "100,000 attributes on one element",
    listOf(`<Administration Code="1" ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(" ")}/>`),
    bounded,
  ],
  ["100,000 times the same attribute", listOf(`<Administration ${'Code="1" '.repeat(100_000)}/>`), bounded],
  ["an attribute of 5 MB", listOf(row.replace('HID="10"', `HID="${"1".repeat(5 * megabyte)}"`)), bounded],
  ["a name of 5 MB", listOf(row.replace("Bakery", "B".repeat(5 * megabyte))), bounded],
  ["a tag of 5 MB", listOf(`<${"a".repeat(5 * megabyte)}/>${row}`), bounded],
  ["100,000 comments", listOf(`${"<!-- -->".repeat(100_000)}${row}`), one],
  ["100,000 pieces of CDATA", listOf(row.replace("Bakery", "<![CDATA[]]>".repeat(100_000) + "Bakery")), one],
  ["100,000 instructions", listOf(`${"<?a b?>".repeat(100_000)}${row}`), one],
  ["elements called __proto__ and constructor", listOf(`<__proto__ a="1"/><constructor/>${row}`), bounded],
  [
    "attributes called __proto__ and constructor",
    listOf(row.replace("Code", '__proto__="1" constructor="2" Code')),
    bounded,
  ],
  ["a list in a list", listOf(`${listOf(row)}${row}`), one],
  ["two lists", `${listOf(row)}${listOf(row)}`, refused("administrationsBroken")],
  [
    "a division that is a script",
    listOf(row.replace("3977752", "javascript:1")),
    refused("administrationsBroken"),
  ],
  ["a division with a formula", listOf(row.replace("3977752", "=1+1")), refused("administrationsBroken")],
];

/** Reads an answer from its bytes to the list. */
async function read(
  answer: string | Uint8Array<ArrayBuffer>,
): Promise<AdministrationsReading | { ok: false; code: string }> {
  const response = async (): Promise<Response> =>
    new Response(answer, { headers: { "content-type": "text/xml" } });
  const address = "https://start.exactonline.nl/docs/XMLDivisions.aspx";
  const fetched = await fetchAdministrations(response, address, new AbortController().signal);
  return fetched.ok ? parseAdministrations(fetched.text) : fetched;
}

const seen = { attacks: 0, wrong: 0 };

it.each(attacks)(
  "%s ends in a sentence or in the list as it is",
  async (_what, answer, expected) => {
    seen.attacks += 1;
    const reading = await read(answer);
    const fits = reading.ok
      ? reading.administrations.every(({ division }) => /^\d+$/.test(division))
      : isCode(reading.code);
    if (!fits) seen.wrong += 1;
    expect(fits).toBe(true);
    if (expected) expect(reading).toEqual(expected);
    expect(({} as { Code?: unknown }).Code).toBeUndefined();
  },
  30_000,
);

/** Names with a special meaning elsewhere: for a page, a spreadsheet, a terminal, or the user's eye. */
const names = [
  "<img src=x onerror=alert(1)>",
  "</Description><script>alert(1)</script>",
  "&amp;lt;b&amp;gt;",
  '=HYPERLINK("https://example.test")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\u202Eevil\u2066\u200F",
  "a\u0301\u0323 é ﬁ 👩‍👧",
  "__proto__",
  "0012345",
  "1e3",
  "true",
  "null",
];

it("keeps 100,000 administrations and their names exactly", async ({ task }) => {
  const escaped = (text: string): string =>
    text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  const list = Array.from({ length: 100_000 }, (_, at): ListedAdministration => ({
    division: String(at).padStart(7, "0"),
    hid: `${at} ${names[at % names.length]!}`,
    name: `${names[at % names.length]!} ${at}`,
  }));
  const text = listOf(
    list
      .map(
        ({ division, hid, name }) =>
          `<Administration Code="${division}" HID="${escaped(hid!)}"><Description>${escaped(name!)}</Description></Administration>`,
      )
      .join("\n"),
  );
  const reading = await read(text);
  const kept = unpackAdministrations(
    packAdministrations(reading.ok && "administrations" in reading ? reading.administrations : []),
  );
  const exact = list.filter((wanted, at) => JSON.stringify(kept[at]) === JSON.stringify(wanted)).length;
  expect([kept.length, exact]).toEqual([list.length, list.length]);
  proves(
    task,
    11,
    `${exact} of ${list.length} administrations kept exactly, with names of HTML, formulas and bidi marks`,
  );
}, 60_000);

it("was attacked in every way", ({ task }) => {
  expect(seen).toEqual({ attacks: attacks.length, wrong: 0 });
  proves(task, 11, `${seen.wrong} of ${seen.attacks} hostile answers ended otherwise than refused or exact`);
});
