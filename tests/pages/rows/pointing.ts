// Tests pointing: the user's action on a page, the chosen field, the result, and what the extension reads afterwards.
//
// The page of a row is inline HTML: it is short, and the place of the unusual label matters.
import type { Page } from "@playwright/test";
import type { FieldName } from "../../../utils/domain/fields.ts";
import type { LearnedLabel } from "../../../utils/domain/learned-labels.ts";
import { field, form, input, page as formPage, script } from "../form-html.ts";
import { address as formAddress } from "../form-row.ts";

export interface PointingRow {
  /** The sentence that the row proves. */
  name: string;
  url: string;
  page: string;
  also?: Readonly<Record<string, string>>;
  /** The labels that the extension learned before. */
  learned?: Pick<LearnedLabel, "field" | "label">[];
  /** The user's actions on the page and the field chosen after each, in order. */
  points: { on: (page: Page) => Promise<unknown>; as: FieldName; comes: string; label?: string }[];
  /** Part of what the extension reads afterwards: the credentials, or the form. */
  reads: Record<string, unknown>;
}

const appAddress = "https://apps.exactonline.com/nl/nl-NL/V2/App/1";
const clientId = "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22";
const clientSecret = "Zk3vT9qLw2Xe";

const click = (selector: string) => (page: Page) => page.locator(selector).click();
const select = (selector: string) => (page: Page) => page.locator(selector).selectText();
const nothing = () => Promise.resolve();

/** Returns a caption with a value in a box of its own. */
const value = (caption: string, shown: string) =>
  `<div class=v><div class=c>${caption}</div><div>${shown}</div></div>`;
const box = (name: string, text: string, more = "") => `<input id=${name} readonly value="${text}" ${more}>`;
const appPage = (...values: string[]) =>
  `<!doctype html><meta charset=utf-8><style>.g{display:grid;grid-template-columns:1fr 1fr;gap:8px 40px;width:800px}input{width:300px;height:24px}</style><h1>Authorisation details</h1><div class=g>${values.join("")}</div>`;

const webhook = value("Webhook secret", box("webhook", "WebHookValue0016", "type=password"));
const oddId = value("App identifier", box("id", clientId));
const oddSecret = value("App password", box("secret", clientSecret, "type=password"));
const plainId = value("Client ID", box("id", clientId));
const plainSecret = value("Client secret", box("secret", clientSecret));

const whole = { ok: true, clientId, clientSecret, secretState: "readable" };
const noSecret = { ok: true, clientId, secretState: "missing" };
const noCredentials = { ok: false, code: "noCredentials" };

/** Returns a page with this content inside a shadow root. */
const inShadow = (mode: "open" | "closed", html: string) =>
  `<!doctype html><meta charset=utf-8><x-app></x-app>${script(
    `const root = document.querySelector("x-app").attachShadow({ mode: "${mode}" }); root.innerHTML = ${JSON.stringify(html)};
     globalThis.inRoot = (what) => what(root);`,
  )}`;
/**
 * Clicks a control, or selects a text with three clicks, where no locator can reach it. Clicks in the middle of its
 * area, at most 30 pixels from its left edge.
 */
const inRoot = (selector: string, times: 1 | 3) => async (page: Page) => {
  const point = await page.evaluate((wanted) => {
    const find = (globalThis as unknown as { inRoot: (what: (root: ShadowRoot) => unknown) => unknown })
      .inRoot;
    const { x, y, width, height } = (
      find((root) => root.querySelector(wanted)) as Element
    ).getBoundingClientRect();
    return { x: x + Math.min(width / 2, 30), y: y + height / 2 };
  }, selector);
  await page.mouse.click(point.x, point.y, { clickCount: times });
};

const app = (row: Omit<PointingRow, "url">): PointingRow => ({ url: appAddress, ...row });

const appCentre: PointingRow[] = [
  app({
    name: "an odd label is learned by clicking into its field, and its value is taken",
    page: appPage(oddId, webhook, plainSecret),
    points: [{ on: click("#id"), as: "clientId", comes: "pointLearned", label: "App identifier" }],
    reads: whole,
  }),
  app({
    name: "both credentials are learned one after the other",
    page: appPage(oddId, webhook, oddSecret),
    points: [
      { on: click("#id"), as: "clientId", comes: "pointLearned", label: "App identifier" },
      { on: click("#secret"), as: "clientSecret", comes: "pointLearned", label: "App password" },
    ],
    reads: whole,
  }),
  app({
    name: "an odd label is learned by selecting its value",
    page: appPage(value("App identifier", `<span id=id>${clientId}</span>`), webhook, plainSecret),
    points: [{ on: select("#id"), as: "clientId", comes: "pointLearned", label: "App identifier" }],
    reads: whole,
  }),
  app({
    name: "dots that stand for the secret can be pointed to",
    page: appPage(plainId, webhook, value("App password", "<span id=secret>••••••••••••</span>")),
    points: [{ on: select("#secret"), as: "clientSecret", comes: "pointLearned", label: "App password" }],
    reads: { ok: true, clientId, secretState: "masked" },
  }),
  app({
    name: "a label and its value in one text",
    page: appPage(`<p id=id>App identifier: ${clientId}</p>`, webhook, plainSecret),
    points: [{ on: select("#id"), as: "clientId", comes: "pointLearned", label: "App identifier" }],
    reads: whole,
  }),
  ...(["open", "closed"] as const).flatMap((mode) => [
    app({
      name: `a field in a shadow root that is ${mode}`,
      page: inShadow(mode, appPage(oddId, webhook, plainSecret)),
      points: [{ on: inRoot("#id", 1), as: "clientId", comes: "pointLearned", label: "App identifier" }],
      reads: whole,
    }),
    app({
      name: `a selected value in a shadow root that is ${mode}`,
      page: inShadow(
        mode,
        appPage(value("App identifier", `<span id=id>${clientId}</span>`), webhook, plainSecret),
      ),
      points: [{ on: inRoot("#id", 3), as: "clientId", comes: "pointLearned", label: "App identifier" }],
      reads: whole,
    }),
  ]),
  app({
    name: "a field in a frame of the same origin",
    page: `<!doctype html><iframe src="${appAddress}/frame" width=900 height=300></iframe>`,
    also: { [`${appAddress}/frame`]: appPage(oddId, webhook, plainSecret) },
    points: [
      {
        on: (page) => page.frameLocator("iframe").locator("#id").click(),
        as: "clientId",
        comes: "pointLearned",
        label: "App identifier",
      },
    ],
    reads: whole,
  }),
  app({
    name: "without a label the place itself counts, for this page only",
    page: appPage(plainId, `<div><span id=secret>${clientSecret}</span></div>`),
    points: [{ on: select("#secret"), as: "clientSecret", comes: "pointThisPageOnly" }],
    reads: whole,
  }),
  app({
    name: "a pointed webhook secret never becomes the client secret",
    page: appPage(plainId, webhook, oddSecret),
    points: [{ on: click("#webhook"), as: "clientSecret", comes: "pointOtherField" }],
    reads: noSecret,
  }),
  app({
    name: "nor does what stands in a part of the page that is about webhooks",
    page: appPage(plainId) + `<h2>Webhooks</h2>${value("Signing code", box("signing", "WebHookValue0016"))}`,
    points: [{ on: click("#signing"), as: "clientSecret", comes: "pointUnfit" }],
    reads: noSecret,
  }),
  app({
    name: "nor does a webhook secret that is shown a second time under other words",
    page: appPage(plainId, webhook, value("Copy this", box("again", "WebHookValue0016"))),
    points: [{ on: click("#again"), as: "clientSecret", comes: "pointUnfit" }],
    reads: noSecret,
  }),
  app({
    name: "the person's own password is not taken for a secret",
    page: appPage(
      plainId,
      webhook,
      value("Phrase", box("own", "MyPassword12", "autocomplete=current-password")),
    ),
    points: [{ on: click("#own"), as: "clientSecret", comes: "pointUnfit" }],
    reads: noSecret,
  }),
  app({
    name: "two values under the same odd words are nobody's",
    page: appPage(
      plainId,
      value("Password", box("one", "WebHookValue0016")),
      value("Password", box("two", clientSecret)),
    ),
    points: [{ on: click("#two"), as: "clientSecret", comes: "pointAmbiguous" }],
    reads: noSecret,
  }),
  app({
    name: "a client ID is a GUID",
    page: appPage(value("App identifier", box("id", "Molenwiek-1")), webhook, plainSecret),
    points: [{ on: click("#id"), as: "clientId", comes: "clientIdFormat" }],
    reads: noCredentials,
  }),
  app({
    name: "a GUID is no client secret",
    page: appPage(
      plainId,
      webhook,
      value("Application number", box("key", "aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb")),
    ),
    points: [{ on: click("#key"), as: "clientSecret", comes: "pointUnfit" }],
    reads: noSecret,
  }),
  app({
    name: "a selected label is no value",
    page: appPage(plainId, webhook, oddSecret),
    points: [{ on: select(".v:last-child .c"), as: "clientSecret", comes: "pointUnfit" }],
    reads: noSecret,
  }),
  app({
    name: "a selection over several values points to none",
    page: appPage(oddId, webhook, value("App password", `<span>${clientSecret}</span>`)),
    points: [{ on: select(".g"), as: "clientSecret", comes: "pointNothing" }],
    reads: noCredentials,
  }),
  app({
    name: "a value that is covered is refused",
    page: appPage(oddId, webhook, plainSecret) + `<div style="position:fixed;inset:0;background:#fff"></div>`,
    points: [{ on: (page) => page.locator("#id").focus(), as: "clientId", comes: "pointUnreachable" }],
    reads: noCredentials,
  }),
  app({
    name: "nothing is pointed to",
    page: appPage(oddId, webhook, oddSecret),
    points: [{ on: nothing, as: "clientSecret", comes: "pointNothing" }],
    reads: noCredentials,
  }),
  app({
    name: "a learned label never beats the table's words",
    page: appPage(plainId, webhook, plainSecret, value("Secret", box("other", "Ab1Cd2Ef3Gh4"))),
    learned: [
      { field: "clientSecret", label: "Webhook secret" },
      { field: "clientId", label: "Client secret" },
    ],
    points: [{ on: click("#secret"), as: "clientSecret", comes: "pointKnown" }],
    reads: whole,
  }),
  app({
    name: "while a label learned before names another value here, a second one is refused",
    page: appPage(plainId, webhook, value("Reference", box("reference", "Ab1Cd2Ef3Gh4")), oddSecret),
    learned: [{ field: "clientSecret", label: "reference" }],
    points: [{ on: click("#secret"), as: "clientSecret", comes: "pointAmbiguous" }],
    reads: { ok: true, clientId, clientSecret: "Ab1Cd2Ef3Gh4" },
  }),
  app({
    name: "a label names the field it was pointed out as last",
    page: appPage(oddId, webhook, plainSecret),
    learned: [{ field: "clientSecret", label: "APP identifier" }],
    points: [{ on: click("#id"), as: "clientId", comes: "pointLearned", label: "App identifier" }],
    reads: whole,
  }),
];

const form5 = (row: Omit<PointingRow, "url">): PointingRow => ({ url: formAddress, ...row });
const all: FieldName[] = ["title", "clientId", "clientSecret", "country", "division"];

/** A choice with the markup of vue-multiselect. The box has the focus and loses it when the window does. */
const choice = `<div id=choice class=box tabindex=0 role=combobox aria-expanded=false aria-haspopup=listbox>Choose</div>`;

const apiCenter: PointingRow[] = [
  form5({
    name: "in the form, odd labels of a secret and a division are learned",
    page: formPage(form({}, { clientSecret: "App password", division: "Office number" })),
    points: [
      {
        on: click("[data-is=clientSecret]"),
        as: "clientSecret",
        comes: "pointLearned",
        label: "App password",
      },
      { on: click("[data-is=division]"), as: "division", comes: "pointLearned", label: "Office number" },
    ],
    reads: { kind: "form", found: all },
  }),
  form5({
    name: "all five labels are odd",
    page: formPage(
      form(
        {},
        {
          title: "How it is called",
          clientId: "App number",
          clientSecret: "App password",
          country: "Region",
          division: "Office",
        },
      ),
    ),
    points: [
      { on: click("[data-is=division]"), as: "division", comes: "pointLearned", label: "Office" },
      { on: click("[data-is=country]"), as: "country", comes: "pointLearned", label: "Region" },
      {
        on: click("[data-is=clientSecret]"),
        as: "clientSecret",
        comes: "pointLearned",
        label: "App password",
      },
      { on: click("[data-is=clientId]"), as: "clientId", comes: "pointLearned", label: "App number" },
      { on: click("[data-is=title]"), as: "title", comes: "pointLearned", label: "How it is called" },
    ],
    reads: { kind: "form", found: all },
  }),
  form5({
    name: "a select",
    page: formPage(form({ country: "<select id=c><option>be<option>nl</select>" }, { country: "Region" })),
    points: [
      { on: (page) => page.locator("#c").focus(), as: "country", comes: "pointLearned", label: "Region" },
    ],
    reads: { kind: "form", found: all },
  }),
  form5({
    name: "a choice of a library",
    page: formPage(form({ country: choice }, { country: "Region" })),
    points: [{ on: click("#choice"), as: "country", comes: "pointLearned", label: "Region" }],
    reads: { kind: "form", found: all },
  }),
  form5({
    name: "a choice that gives its focus away when the window loses it",
    page: formPage(form({ country: choice }, { country: "Region" })),
    points: [
      {
        on: async (page) => {
          await page.locator("#choice").click();
          await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        },
        as: "country",
        comes: "pointLearned",
        label: "Region",
      },
    ],
    reads: { kind: "form", found: all },
  }),
  form5({
    name: "a press beside it takes the pointing back",
    page: formPage(form({ country: choice }, { country: "Region" })),
    points: [
      {
        on: async (page) => {
          await page.locator("#choice").click();
          await page.mouse.click(900, 500);
        },
        as: "country",
        comes: "pointNothing",
      },
    ],
    reads: { kind: "form", found: all.filter((name) => name !== "country") },
  }),
  form5({
    name: "a field without a label counts for this page only",
    page: formPage(form()).replace(/<label>Division<\/label>/, ""),
    points: [{ on: click("[data-is=division]"), as: "division", comes: "pointThisPageOnly" }],
    reads: { kind: "form", found: all },
  }),
  form5({
    name: "a select is no client secret",
    page: formPage(
      form({ clientSecret: "<select id=s><option>a</select>" }, { clientSecret: "App password" }),
    ),
    points: [{ on: (page) => page.locator("#s").focus(), as: "clientSecret", comes: "pointUnfit" }],
    reads: { kind: "none" },
  }),
  form5({
    name: "a Company ID is no division",
    page: formPage(form({}, { division: "Company ID" })),
    points: [{ on: click("[data-is=division]"), as: "division", comes: "pointOtherField" }],
    reads: { kind: "other-form" },
  }),
  form5({
    name: "a webhook secret, a previous secret and a repeated one are no client secret",
    page: formPage(
      form({ clientSecret: "" }) +
        field("clientSecret", "<input id=a>", "Webhook secret") +
        field("clientSecret", "<input id=b>", "Previous secret") +
        field("clientSecret", "<input id=c>", "Repeat app password"),
    ),
    points: ["#a", "#b", "#c"].map((at) => ({
      on: click(at),
      as: "clientSecret",
      comes: "pointOtherField",
    })),
    reads: { kind: "none" },
  }),
  form5({
    name: "a field that is called by another of our words stays that field",
    page: formPage(form({}, { clientSecret: "App password" })),
    points: [{ on: click("[data-is=clientId]"), as: "clientSecret", comes: "pointOtherField" }],
    reads: { kind: "none" },
  }),
  form5({
    name: "a locked field is refused",
    page: formPage(form({ division: input("division", "readonly value=1") }, { division: "Office" })),
    points: [{ on: click("[data-is=division]"), as: "division", comes: "pointUnreachable" }],
    reads: { kind: "form", found: all.filter((name) => name !== "division") },
  }),
  form5({
    name: "a hidden field is refused",
    page: formPage(form({ division: input("division", 'style="opacity:0"') }, { division: "Office" })),
    points: [
      {
        on: (page) => page.locator("[data-is=division]").focus(),
        as: "division",
        comes: "pointUnreachable",
      },
    ],
    reads: { kind: "form" },
  }),
  form5({
    name: "a covered field is refused",
    page: formPage(
      `<div style="position:relative">${form({}, { division: "Office" })}<div style="position:absolute;inset:0;background:#fff"></div></div>`,
    ),
    points: [
      {
        on: (page) => page.locator("[data-is=division]").focus(),
        as: "division",
        comes: "pointUnreachable",
      },
    ],
    reads: {},
  }),
  form5({
    name: "two fields under the same odd words are nobody's",
    page: formPage(form({}, { division: "Number" }) + field("title", "<input>", "Number")),
    points: [{ on: click("[data-is=division]"), as: "division", comes: "pointAmbiguous" }],
    reads: { kind: "form", found: all.filter((name) => name !== "division") },
  }),
  form5({
    name: "two fields under the same learned words are both left alone",
    page: formPage(form({}, { title: "Number", division: "Number" })),
    learned: [{ field: "division", label: "Number" }],
    points: [],
    reads: { kind: "form", found: ["clientId", "clientSecret", "country"] },
  }),
  form5({
    name: "a learned label never beats the table's words",
    page: formPage(form()),
    learned: [
      { field: "clientId", label: "Client Secret" },
      { field: "clientSecret", label: "client id" },
      { field: "country", label: "Division" },
    ],
    points: [],
    reads: { kind: "form", found: all },
  }),
  form5({
    name: "case, accents, stars and fillers of a learned label do not count",
    page: formPage(form({}, { division: "Numéro du BUREAU *" })),
    learned: [{ field: "division", label: "Votre numero bureau" }],
    points: [],
    reads: { kind: "form", found: all },
  }),
  form5({
    name: "a learned label counts as a whole only",
    page: formPage(form({}, { division: "Office number of the bank" })),
    learned: [{ field: "division", label: "Office number" }],
    points: [],
    reads: { kind: "form", found: all.filter((name) => name !== "division") },
  }),
  form5({
    name: "a learned label makes no form of another product's",
    page: formPage(
      form({}, { division: "Office" }) + field("title", "<input>", "Company ID"),
      "<h2>AccountView</h2>",
    ),
    learned: [{ field: "division", label: "Office" }],
    points: [],
    reads: { kind: "other-form" },
  }),
  ...Object.entries({
    "under a title that names another product": formPage(form(), "<h2>Kassa Totaal CONNECT</h2>"),
    "under a name that nobody knows": formPage(form(), "<h2>Bakkerij Jansen</h2>"),
    "under no title at all": formPage(form(), ""),
    "with a field of another connector's": formPage(
      form() + field("title", "<input>", "Server URL"),
      "<h2>Application Settings</h2>",
    ),
    "in a row that looks like a filter": formPage(
      form().replaceAll("Save", "Search").replace("Test Connection", "Reset"),
    ),
    "whose labels contradict each other": formPage(
      form({ clientId: input("clientId", 'aria-label="Client Secret"') }) +
        field("title", "<input>", "Client ID"),
    ),
  }).map(([how, page]) =>
    form5({
      name: `a form ${how} is taken once the user points at its client secret, in this document only`,
      page,
      points: [{ on: click("[data-is=clientSecret]"), as: "clientSecret", comes: "pointThisPageOnly" }],
      reads: how.includes("contradict") ? {} : { kind: "form", found: all },
    }),
  ),
  form5({
    name: "in such a form a field that is another one by its label stays that one",
    page: formPage(form(), "<h2>Kassa Totaal CONNECT</h2>"),
    points: [{ on: click("[data-is=title]"), as: "clientSecret", comes: "pointOtherField" }],
    reads: { kind: "other-form" },
  }),
  form5({
    name: "nothing is pointed to",
    page: formPage(form({}, { division: "Office" })),
    points: [{ on: nothing, as: "division", comes: "pointNothing" }],
    reads: { kind: "form" },
  }),
];

export const pointingRows: readonly PointingRow[] = [...appCentre, ...apiCenter];
