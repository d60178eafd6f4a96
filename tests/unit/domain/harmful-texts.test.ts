// Tests that the time to read a text grows no faster than the text, and that the result is right. The text may come
// from a page, a file, an answer or an address. These texts make a regular expression backtrack: repeats that never end
// as they begin.
import { describe, expect, it } from "vitest";
import { ownWords, reasonIn, statedIn } from "../../../utils/api-center/connection-reasons.ts";
import { parseAdministrations } from "../../../utils/exact/parse-administrations.ts";
import { anyPairIn } from "../../../utils/exact/app-centre-values.ts";
import { decodeXml } from "../../../utils/exact/decode-xml.ts";
import { scrubReport } from "../../../utils/background/scrub-report.ts";
import { cleanLabel, readingsOf } from "../../../utils/dom/labels/labels.ts";
import type { Label } from "../../../utils/dom/labels/label.ts";
import { looksLikeValue, type Piece } from "../../../utils/dom/text/text-beside.ts";
import { maskClasses } from "../../../utils/report/class-words.ts";
import { maskProse, maskText, mayBeAName } from "../../../utils/report/masking.ts";
import { sortOfValue } from "../../../utils/report/outline.ts";
import { countryFromWords, plainWords } from "../../../utils/domain/countries.ts";
import { labelKey, isSameLabel } from "../../../utils/domain/label-key.ts";
import { fieldOfLabel, fieldOfLabels } from "../../../utils/domain/labels-of-fields.ts";
import { isLabel } from "../../../utils/domain/learned-labels.ts";
import { tidyClientId, tidyClientSecret, tidyDivision, tidyTitle } from "../../../utils/domain/formats.ts";
import { countryProblem } from "../../../utils/domain/typed-values.ts";
import { isInterfaceWord } from "../../../utils/domain/interface-words.ts";
import { filledText } from "../../../utils/domain/languages.ts";
import { textOfFile } from "../../../utils/domain/list-text.ts";
import { fitsTitle } from "../../../utils/domain/policy.ts";
import { readPolicy } from "../../../utils/domain/read-policy.ts";
import { readSetupList } from "../../../utils/domain/setups-csv.ts";

const length = 100_000;
/** The maximum processor time for one text, in milliseconds. A reader whose time grows too fast takes minutes. */
const patience = 400;
/** Returns the processor time of this process in milliseconds. Other work on the machine does not count. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/**
 * Returns the result of the work. Fails if it takes too long three times. One slow run may come from garbage
 * collection.
 */
function inTime<Answer>(work: () => Answer): Answer {
  let taken = Infinity;
  let answer: Answer;
  for (let time = 0; time < 3 && taken > patience; time++) {
    const begun = worked();
    answer = work();
    taken = Math.min(taken, worked() - begun);
  }
  expect(taken).toBeLessThan(patience);
  return answer!;
}

const repeating = (piece: string): string => piece.repeat(Math.ceil(length / piece.length));

const repeated = [
  ["stars", "*"],
  ["colons", ":"],
  ["spaces", " "],
  ["tabs and line ends", "\t\n"],
  ["open brackets", "("],
  ["open square brackets", "["],
  ["brackets in brackets", "(["],
  ["closed brackets", ")]"],
  ["brackets that cross", "([)]"],
  ["hyphens with spaces", " - "],
  ["slashes", "/"],
  ["letters", "a"],
  ["capitals and others in turn", "aA"],
  ["digits", "1"],
  ["words", "a "],
  ["words with stars", "a *"],
  ["denials", "not "],
  ["webhooks", "webhook "],
  ["rights", "recht "],
  ["offers", "upgrade "],
  ["quotes", '"'],
  ["apostrophes", "'="],
  ["equals signs", "="],
  ["at signs", "@ "],
  ["addresses", "a://"],
  ["dollars", "$"],
  ["names in dollars", "$a"],
  ["line ends", "\r"],
  ["invisible marks", "\u200B"],
  ["letters with many accents", "e\u0301\u0301\u0301"],
  ["what becomes many when it is made plain", "\uFDFA"],
  ["flags", "\u{1F1F3}\u{1F1F1}"],
  ["halves of characters", "\uD83C"],
  ["tags", "<a "],
  ["ends of tags", ">"],
  ["open elements", "<a>"],
  ["comments", "<!---->"],
  ["comments that do not end", "<!-- "],
  ["processing instructions", "<?a?>"],
  ["instructions that do not end", "<?"],
  ["comments and instructions", "<!--?><?--?>-->"],
  ["inputs", "<input id=mode "],
  ["inputs that end", '<input id="mode" value=">">'],
  ["scripts", "<script></SCRIPT"],
  ["scripts that do not end", "<script><style>"],
  ["references", "&amp;&#1;"],
  ["parts that are not parsed", "<![CDATA["],
  ["rows", '<Administration Code="1" HID="1"/>'],
  ["rows that do not end", '<Administration Code="1" HID="1"><Description>'],
] as const;

/** All functions that read a text from outside. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  cleanLabel,
  readingsOf: (text) => readingsOf([[{ text } as Piece, { text } as Piece], [{ text } as Piece]]),
  looksLikeValue,
  plainWords,
  countryFromWords,
  labelKey,
  fieldOfLabel,
  "fieldOfLabels, two": (text) =>
    fieldOfLabels([
      { text, source: "label" },
      { text: `${text} Client ID`, source: "placeholder" } satisfies Label,
    ]),
  isLabel,
  isSameLabel: (text) => isSameLabel(text, `${text} `),
  isInterfaceWord,
  tidyTitle,
  tidyClientId,
  tidyClientSecret,
  tidyDivision,
  countryProblem,
  anyPairIn,
  sortOfValue,
  maskText,
  maskProse,
  mayBeAName,
  maskClasses,
  "the reason of a failure": (text) => reasonIn(text, "test"),
  "what a notice states": statedIn,
  "a notice's own words": ownWords,
  "the answer of XMLDivisions.aspx": parseAdministrations,
  "a list inside its root": (text) => parseAdministrations(`<Administrations>${text}</Administrations>`),
  "an attribute of a list": (text) =>
    parseAdministrations(`<Administrations><Administration Code="${text}"/></Administrations>`),
  "an error page": (text) => parseAdministrations(`<!doctype html><html>${text}</html>`),
  "a tag of an error page": (text) => parseAdministrations(`<html><input ${text}`),
  "a list of setups": readSetupList,
  "a list of setups with headings": (text) => readSetupList(`title;country;division\n${text}`),
  "a title against a pattern": (text) => fitsTitle(text, "*a*a*a*a*a*a*a*a*b"),
  "a pattern of an administrator": (text) => readPolicy({ titlePattern: text, allowedCountries: [text] }),
  "a gap of a text": (text) =>
    filledText({ message: "$A$ $1 $2", placeholders: { a: { content: "$1" } } }, [text, text]),
  "a page report": (text) => scrubReport(text, { keys: ["aaa", "a a a"], names: ["a a b"], list: text }),
  "a page report against many names": (text) =>
    scrubReport(text, {
      keys: [text.slice(0, 500)],
      names: [text.slice(0, 500), ...Array.from({ length: 2_000 }, (_, at) => `a ${at} b`)],
      list: "",
    }),
};

const list = '<Administrations><Administration Code="475134"/></Administrations>';
const listed = { ok: true, administrations: [{ division: "475134" }] };
const pageOf = (problem: string) => ({ ok: false, code: problem });
const mode = '<input type="hidden" value="8" name="mode" id="mode">';
const throttled = pageOf("administrationsThrottled");

describe("an answer of XMLDivisions.aspx is read rightly", () => {
  it.each([
    ["60 empty comments before the list", `${"<!---->".repeat(60)}${list}`, listed],
    ["as many and no list", "<!---->".repeat(60), pageOf("administrationsNotXml")],
    ["10,000 comments", `${"<!-- a -->\n".repeat(10_000)}${list}`, listed],
    ["comments that hold what begins a list", `<!--<Administrations -->${list}`, listed],
    ["a comment in a comment", `<!-- <!-- -->${list}`, listed],
    ["10,000 instructions", `${"<?a b?> ".repeat(10_000)}${list}`, listed],
    ["comments and instructions in turn", `${"<!--?>--><?b-->?>".repeat(1_000)}${list}`, listed],
    ["a comment that never ends", `<!--${"-".repeat(100_000)}${list}`, pageOf("administrationsNotXml")],
    ["an instruction that never ends", `<?xml${" ".repeat(100_000)}${list}`, pageOf("administrationsNotXml")],
    ["100,000 spaces before it", `${" ".repeat(100_000)}${list}`, listed],
    [
      "60 comments before an error page",
      `${"<!---->".repeat(60)}<!DOCTYPE html><html>${mode}</html>`,
      throttled,
    ],
    ["a form of 5,000 inputs before the mode", `<html>${"<input id=a>".repeat(5_000)}${mode}`, throttled],
    ["50,000 inputs that do not end", `<html>${"<input".repeat(50_000)}`, pageOf("administrationsNotXml")],
    [
      "50,000 inputs with a mode that do not end",
      `<html>${"<input id=mode ".repeat(50_000)}`,
      pageOf("administrationsNotXml"),
    ],
    ["a mode in a comment", `<html><!-- ${mode} --><p>`, pageOf("administrationsNotXml")],
    ["a mode in a script", `<html><script>"${mode}"</script><p>`, pageOf("administrationsNotXml")],
    ["a mode after a script", `<html><script>"<input "</SCRIPT ><p>${mode}`, throttled],
    [
      "a mode in another's value",
      `<html><input value='${mode.replaceAll("'", "")}'>`,
      pageOf("administrationsNotXml"),
    ],
    ["a mode without quotes", "<html><INPUT TYPE=hidden VALUE=8 ID=mode />", throttled],
    ["a mode that is none", '<html><input id="model" value="8">', pageOf("administrationsNotXml")],
    [
      "another mode, beside a password",
      '<html><input id="mode" value="3"><input type=PASSWORD>',
      pageOf("signedOut"),
    ],
  ])("%s", (_what, answer, reading) => {
    expect(inTime(() => parseAdministrations(answer))).toEqual(reading);
  });

  it("in whatever encoding it says of itself, however long it takes to say so", () => {
    const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
    const said = latin(`<?xml version="1.0" encoding="iso-8859-1"?>${list.replace("/>", ' HID="\xe9"/>')}`);
    expect(inTime(() => decodeXml(said, `text/xml; ${"charset ".repeat(12_000)}`))).toContain('HID="é"');
    const endless = latin(`<?xml ${"encoding ".repeat(12_000)}\xe9`);
    expect(inTime(() => decodeXml(endless, null))).toBeNull();
  });
});

describe("a label is read rightly", () => {
  it.each([
    ["100,000 stars", "*".repeat(100_000), ""],
    ["stars around it", `${"*".repeat(100)}Client ID${"*".repeat(100)}`, "Client ID"],
    ["spaces in it", `Client${" ".repeat(100_000)}ID`, "Client ID"],
    ["invisible marks in it", `Cli${"\u200B".repeat(100_000)}ent ID`, "Client ID"],
    ["what is required, with marks around", ": Client ID (required) *", "Client ID"],
    ["what is required, in other brackets", "Client ID [Verplicht veld]:", "Client ID"],
    ["brackets that say more", "Client ID (required by Exact)", "Client ID (required by Exact)"],
    ["only brackets", "(required)", ""],
    ["brackets that do not close", "Client ID (required", "Client ID (required"],
  ])("%s", (_what, text, label) => {
    expect(inTime(() => cleanLabel(text))).toBe(label);
  });

  it.each([" ", "\n", "\u200B", "*", ":", "( ", ") ", "."])(
    "what follows after many %j still says whose it is",
    (filler) => {
      const label = inTime(() => cleanLabel(`Client secret${filler.repeat(100_000)} expires on`));
      expect(fieldOfLabel(label)).toBe("other");
    },
  );

  it.each([
    ["Client secret (the one you (or a colleague) were shown)", "clientSecret"],
    ["Client secret [if any (at all)]", "clientSecret"],
    ["Client secret (previous)", "other"],
    ["Client secret (", "clientSecret"],
    ["(Client secret", "clientSecret"],
    ["Client) secret(", "clientSecret"],
    ["(Client secret)", null],
    [`Client secret ${"(".repeat(400)}${")".repeat(400)}`, "clientSecret"],
    ["Client secret, not to be confused with the webhook secret", null],
    ["Client secret: do not use the old webhook", null],
    ["Webhook client secret, not the other", "other"],
  ])("%s", (label, field) => {
    expect(inTime(() => fieldOfLabel(label))).toBe(field);
  });

  const guid = "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab";
  it.each([
    [`Client ID: ${guid}`, { label: "Client ID", value: guid }],
    [`Client ID ${guid}`, { label: "Client ID", value: guid }],
    [`Client ID   :${guid}`, { label: "Client ID", value: guid }],
    [`Client ID\n{${guid}}`, { label: "Client ID", value: `{${guid}}` }],
    ["Client secret=aB3dE5gH7jK9", { label: "Client secret", value: "aB3dE5gH7jK9" }],
    ["Redirect URI: https://example.test/a:b", { label: "Redirect URI", value: "https://example.test/a:b" }],
    ["Client secret: one two", null],
    ["Client secret aB3dE5gH7jK9", null],
    ["Client secret:", null],
    [`x ${guid}`, null],
    [`${"a".repeat(61)}: ${guid}`, null],
    [`Client ID: ${guid} `, null],
    [`${"Client ID: ".repeat(50)}${guid}`, null],
  ])("a value with its label, %j", (text, pair) => {
    expect(inTime(() => anyPairIn(text))).toEqual(pair);
  });
});

describe("a country is read rightly", () => {
  it.each([
    ["Netherlands (NL)", "nl"],
    ["nl - Netherlands", "nl"],
    ["BE / België | Belgium", "be"],
    ["  Nederland\n\t ", "nl"],
    ["New Caledonia (France)", null],
    ["United Kingdom-France", null],
    [`Netherlands${" ".repeat(300)}Antilles`, null],
    ["nl ".repeat(5_000), null],
    ["- ".repeat(50_000), null],
  ])("%j", (text, country) => {
    expect(inTime(() => countryFromWords(text))).toBe(country);
  });
});

describe("a list of setups is read rightly", () => {
  const code = (text: string) => {
    const read = inTime(() => readSetupList(text));
    return read.ok ? "ok" : read.mistakes[0]!.code;
  };

  it.each([
    [
      "100,000 empty lines before the headings",
      `${"\n".repeat(100_000)}Title,Country,Division`,
      "listTooMany",
    ],
    ["as many after one set-up", `Title,Country,Division\nA,nl,1${"\n".repeat(100_000)}`, "listTooMany"],
    ["1,000 empty lines", `${"\n".repeat(1_000)}Title,Country,Division\nA,nl,1`, "ok"],
    ["a heading that is long", `${"Title ".repeat(20_000)},Country,Division\nA,nl,1`, "listHeadingMissing"],
    [
      "as many cells as headings, in every line",
      `Title,Country,Division${",".repeat(2_000)}\n${`A,nl,1${",".repeat(2_000)}\n`.repeat(40)}`,
      "listTitleTwice",
    ],
    ["quotes that never close", `Title,Country,Division\n${'"'.repeat(99_999)}`, "listQuotes"],
  ])("%s", (_what, text, result) => expect(code(text)).toBe(result));

  it("a file with a mark at its end is told from text in no time", () => {
    const bytes = new Uint8Array(length).fill(0x61);
    expect(inTime(() => textOfFile(bytes))).toHaveLength(length);
    bytes[length - 1] = 0;
    expect(inTime(() => textOfFile(bytes))).toBeNull();
  });
});

describe.each(Object.keys(readers))("%s takes no time", (name) => {
  it.each(repeated)("for many %s", (_what, piece) => {
    inTime(() => readers[name]!(`${repeating(piece)}x`));
  });
});
