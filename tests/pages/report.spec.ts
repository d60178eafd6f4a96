// Tests the page report: it has what a developer needs to add a layout, and nothing about whose page it is.
import { array, assert, asyncProperty, constantFrom, record, string } from "fast-check";
import { isInterfaceWord } from "../../utils/domain/interface-words.ts";
import { form, input, page as pageOf } from "./form-html.ts";
import { address } from "./form-row.ts";
import { expect, test, type Files } from "./open-page.ts";
import { planted, plantEverywhere } from "./report-planted.ts";
import { credentialRows } from "./rows/credentials.ts";
import { exactRows } from "./rows/exact.ts";
import { behaviourRows } from "./rows/forms-behaviour.ts";
import { choiceRows } from "./rows/forms-choices.ts";
import { frameworkRows } from "./rows/forms-frameworks.ts";
import { refusedRows } from "./rows/forms-refused.ts";
import { structureRows } from "./rows/forms-structures.ts";
import { labelRows } from "./rows/labels.ts";
import { registrationRows } from "./rows/registration.ts";
import { reportRows } from "./rows/report.ts";
import { visibilityRows } from "./rows/visibility.ts";
import type { PageRow } from "./row.ts";
import type { FormRow } from "./form-row.ts";

/** What no report may contain, on any page. */
const never: Readonly<Record<string, RegExp>> = {
  "what was planted": planted,
  "a number": /\d{3}/,
  "a mail address": /@/,
  "an address": /:\/\//,
  "a GUID": /[\da-f]{8}-[\da-f]{4}/i,
};

function check(report: unknown, where: string): string {
  expect(report, where).toEqual(expect.any(String));
  const text = report as string;
  for (const [what, pattern] of Object.entries(never)) {
    const line = text.split("\n").find((one) => pattern.test(one));
    expect(line, `${where}: ${what}`).toBeUndefined();
  }
  expect(text.split("\n").length, where).toBeLessThanOrEqual(200);
  expect(text.length, where).toBeLessThanOrEqual(20_000);
  return text;
}

const sites =
  /^https:\/\/(apps\.exactonline\.com|app\.apicenter\.io|start\.exactonline\.(nl|be|fr|co\.uk))\//;

const ofPages = (rows: readonly PageRow[]) =>
  rows.map(({ name, file, url, also }) => ({ name, file, url, also }));
const ofForms = (rows: readonly FormRow[]) =>
  rows.map(({ name, page, also }) => ({ name, file: page, url: address, also }));
const tables: Readonly<
  Record<string, readonly { name: string; file: string; url: string; also?: Files | undefined }[]>
> = {
  labels: ofPages(labelRows),
  visibility: ofPages(visibilityRows),
  credentials: ofPages(credentialRows),
  registration: ofPages(registrationRows),
  "Exact Online": ofPages(exactRows).filter(({ file }) => !file.endsWith(".xml")),
  structures: ofForms(structureRows),
  refused: ofForms(refusedRows),
  behaviour: ofForms(behaviourRows),
  choices: ofForms(choiceRows),
  frameworks: ofForms(frameworkRows),
};

/** Tables with many pages of kinds that the other tables have too. */
const long = new Set([
  "structures",
  "refused",
  "behaviour",
  "choices",
  "frameworks",
  "registration",
  "labels",
]);

for (const [table, rows] of Object.entries(tables))
  test(
    `no report of a page in ${table} says anything that was planted in it${table === "credentials" ? " @long" : ""}`,
    {
      tag: long.has(table) ? "@long" : [],
    },
    async ({ open }) => {
      test.setTimeout(180_000);
      // Use one tab for all pages: a new tab for each takes three times as long.
      const files: Record<string, string> = { [address]: "<!doctype html>" };
      const { page, script } = await open(address, files);
      // Every third page of a table; `npm run test:long` uses all.
      const looked = process.env["LONG"] ? rows : rows.filter((_, place) => place % 3 === 0);
      for (const { name, file, url, also } of looked) {
        const ours = sites.test(url) ? url : address;
        Object.assign(files, also, { [ours]: file });
        await page.goto(ours);
        await plantEverywhere(page);
        check(await script.call("read", "report"), name);
      }
    },
  );

for (const row of reportRows)
  test(row.name, async ({ open }) => {
    const { script } = await open(row.url, { [row.url]: row.page });
    const report = check(await script.call("read", "report"), row.name);
    expect(report.split("\n").slice(0, row.expect.length)).toEqual(row.expect);
  });

test("a page of another site gets no report", async ({ open }) => {
  const { script } = await open("https://app.apicenter.io.example/", {
    "https://app.apicenter.io.example/": pageOf(form()),
  });
  expect(await script.call("read", "report")).toBeNull();
});

test("a page of thousands of rows is cut, and says so", async ({ open }) => {
  const rows = Array.from(
    { length: 3000 },
    (_, at) =>
      `<section class="row-${"abcdefg"[at % 7]}"><label>Name <input value="${at}"></label><p>${at % 3 ? "Save" : "Cancel"}</p></section>`,
  );
  const { script } = await open(address, { [address]: pageOf(rows.join("")) });
  const report = check(await script.call("read", "report"), "large");
  expect(report).toContain("… and more");
  expect(report).toContain("cut here");
});

const letters = "abcdefghijklmnopqrstuvwxyzéöABCDEFGHIJKLMNOPQRSTUVWXYZ";
const word = string({ unit: constantFrom(...letters.split("")), minLength: 5, maxLength: 12 })
  // No word of the interface ends with these two letters. So a made-up word is never one of them.
  .map((made) => `${made}xq`)
  .filter((made) => !isInterfaceWord(made));

test("whatever a page's values, options, headings and names are, none of them is in the report", async ({
  open,
}) => {
  test.setTimeout(120_000);
  const { page, script } = await open(address, { [address]: pageOf("<div id=here></div>") });
  const made = record({
    values: array(word, { minLength: 5, maxLength: 5 }),
    options: array(word, { minLength: 2, maxLength: 2 }),
    name: array(word, { minLength: 1, maxLength: 3 }),
  });
  await assert(
    asyncProperty(made, async ({ values, options, name }) => {
      const [title, id, secret, country, division] = values as [string, string, string, string, string];
      const said = name.join(" ");
      const html = form({
        title: input("title", `value="${title}" class="${title}" id="${title}" name="${title}"`),
        clientId: input("clientId", `value="${id}" placeholder="${id}"`),
        clientSecret: input("clientSecret", `value="${secret}" data-secret="${secret}"`),
        country: `<select><option>${options[0]}</option><option selected>${country}</option></select>`,
        division: `<div role="combobox" aria-haspopup="listbox" tabindex="0">${division}</div><ul role="listbox"><li role="option">${options[1]}</li></ul>`,
      });
      await page.evaluate(
        (text) => (document.querySelector("#here")!.innerHTML = text),
        `<h1>${said}</h1><p>Welcome, ${said}</p><code>${id}</code><label><input type=checkbox> ${said}</label><table><tr><th>${said}</th><td><input></td></tr></table>${html}`,
      );
      const report = check(await script.call("read", "report"), "made");
      for (const value of [...values, ...options, ...name])
        expect(report.toLowerCase()).not.toContain(value.toLowerCase());
      expect(report).toContain('"Client ID" (before)');
    }),
    { numRuns: 60 },
  );
});

test("a label that is a name, or may be one, is not said", async ({ open }) => {
  const names = [
    "Jan de Vries",
    "Bakkerij Jansen B.V.",
    "Client ID of Bakkerij Jansen",
    "JANSEN HOLDING",
    "Molenwiek 12",
    "ZkvTqLwXe",
    "jan@molenwiek.example",
  ];
  const fields = names.map((name) => `<p><label>${name} <input></label></p>`).join("");
  const { script } = await open(address, { [address]: pageOf(form() + fields) });
  const report = check(await script.call("read", "report"), "names");
  expect(report).not.toMatch(/jan|vries|bakkerij|holding|molenwiek|zkv/i);
  expect(report).toContain('"Client ID of ‹words›" (wrapping)');
});
