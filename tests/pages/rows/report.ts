// Tests the report of layouts that the extension does not know, line by line from the first line.
import { page } from "../form-html.ts";
import { address } from "../form-row.ts";

export interface ReportRow {
  name: string;
  url: string;
  page: string;
  expect: readonly string[];
}

const polish = page(
  `<form class="connect-form mandant-4711"><div class="form-group"><label>Identyfikator klienta *</label><input required value="1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22"></div>
  <div class="form-group"><label for="s">Tajny klucz</label><div class="input-group"><input id="s" type="password" class="form-control form-control-lg"><button>👁</button></div></div>
  <div class="form-group"><label>Country</label><select disabled><option>Molenland</option><option>Waterland</option></select></div>
  <div class="form-group"><label>Division</label><input readonly value="3977752"></div><button>Save</button></form>`,
  "<h2>Exact Online – Molenwiek Groep</h2>",
);

export const reportRows: readonly ReportRow[] = [
  {
    name: "labels in an unknown language, kinds, states and boxes are told; the customer's name and values are not",
    url: address,
    page: polish,
    expect: [
      "site: app.apicenter.io",
      "path: /dashboard/…/applications/…/new",
      "page kind: api-center-other",
      "form: none",
      "frames: 0, read 0; shadow roots: 0",
      "",
      "controls:",
      "1. text <input type=text>; field unknown; holds text: yes; shown; required",
      '   labels: "Identyfikator klienta" (before)',
      "2. password <input type=password>; field unknown; holds text: no; shown",
      '   labels: "Tajny klucz" (label)',
      "3. select <select>; field country; options: 2; holds text: yes; shown; disabled; not usable",
      '   labels: "Country" (before)',
      "4. text <input type=text>; field division; holds text: yes; shown; read-only; not usable",
      '   labels: "Division" (before)',
      "",
      "headings:",
      'h2 "Exact Online ‹words›"',
      "",
      "outline:",
      "body",
      ' h2 "Exact Online ‹words›"',
      " form.connect-form",
    ],
  },
];
