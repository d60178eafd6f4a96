// Another product's form under a heading without a product name. Only the address names Exact Online, so the other
// words on the page decide.
import { field, form, input, page, script } from "../form-html.ts";
import type { FormRow } from "../form-row.ts";

const other = { kind: "other-form", why: "other-title" } as const;
const settings = "<h2>Application Settings</h2>";
/** Sets the address of Exact Online's form, whatever the page shows. */
const here = script("history.replaceState(null, '', '/dashboard/afas-advies/applications/exact-online/new')");

/** Returns the form with other content above it, inside it and below it. */
const around = (above: string, below = "", body = form()) => page(`${above}${settings}${body}${below}`, here);
/** Returns the form with a hint below its first field. */
const hinted = (hint: string) => around("", "", form({ title: `${input("title")}${hint}` }));
const beside = (side: string) =>
  page(
    `<div style="display:flex;gap:40px"><div style="width:180px">${side}</div><main>${settings}${form()}</main></div>`,
    here,
  );
const tab = (name: string, how: string) => `<button type=button role=tab ${how}>${name}</button>`;
const list = (names: readonly string[], how: (name: string) => string = () => "") =>
  `<ul>${names.map((name) => `<li ${how(name)}><a href="#">${name}</a></li>`).join("")}</ul>`;
const connectors = ["AFAS Profit", "Exact Online", "Shopify", "Twinfield"];

const refused: Readonly<Record<string, string>> = {
  "the way to the page as plain text": around("<nav>Applications / AFAS Profit / New</nav>"),
  "the way to the page as links": around(
    '<nav><a href="#">Applications</a> / <a href="#">AFAS Profit</a> / New</nav>',
  ),
  "the way to the page in a box of no kind": around(
    '<div><a href="#">Applications</a> <a href="#">AFAS Profit</a> <span>New</span></div>',
  ),
  "the way to the page as a list whose marks a style sheet draws": around(
    `<style>ol{display:flex;list-style:none;gap:8px} li+li::before{content:"› "}</style><nav><ol><li><a href="#">Applications</a></li><li><a href="#">Snelstart</a></li><li>New</li></ol></nav>`,
  ),
  "the tab that is selected": around(
    `<div role=tablist>${tab("Exact Online", "aria-selected=false")} ${tab("Twinfield", "aria-selected=true")}</div>`,
  ),
  "the tab that is selected, as a class alone says": around(
    `<div class=tabs><div class="tab is-active">Twinfield</div><div class=tab>Exact Online</div></div>`,
  ),
  "the current step of a menu at the side": beside(
    list(connectors, (name) => (name === "Shopify" ? "aria-current=page" : "")),
  ),
  "what is chosen in a select": around(
    `<div class=field><label>Application</label><select><option>Exact Online</option><option selected>Twinfield</option></select></div>`,
  ),
  "what is chosen in a select inside the form": around(
    "",
    "",
    form({
      title: `${input("title")}<select><option>Exact Online<option selected>Moneybird</select>`,
    }),
  ),
  "the radio that is chosen": around(
    `<div><label><input type=radio name=k> Exact Online</label> <label><input type=radio name=k checked> Visma</label></div>`,
  ),
  "a hint under a field": hinted("<small>Take these from your Twinfield developer portal</small>"),
  "a hint in pieces": hinted("<small>Take these from your Twin<b>field</b> portal</small>"),
  "a placeholder": around("", "", form({ clientId: input("clientId", 'placeholder="Twinfield client id"') })),
  "a name for listeners": around(
    "",
    "",
    form({ clientId: input("clientId", 'aria-description="" title="The client ID of your Odoo app"') }),
  ),
  "a sentence below the form": around("", "<p>Connects to <b>Twinfield</b></p>"),
  "a sentence below the form, and a list of all that can be connected": around(
    "",
    `<p>Connects to <b>Twinfield</b></p><footer>${list(connectors)}</footer>`,
  ),
  "a long sentence below the form": around(
    "",
    "<p>All that is entered here is kept by us and is used for nothing but to read and to write the invoices of your administration in Twinfield.</p>",
  ),
  "a button": around("", "<button type=button>Connect Twinfield</button>"),
  "a legend at the end of its fieldset's line": page(
    `${settings}<fieldset><legend>Credentials of your Unit4 app</legend>${form()}</fieldset>`,
    here,
  ),
  "a box that cannot be changed": around(
    `<div class=field><label>Connector</label><input readonly value="Twinfield"></div>`,
  ),
  "a picture below": around("", `<img alt="NetSuite" width=90 height=30>`),
  "an open shadow root": around(
    `<my-hint></my-hint>${script(`document.querySelector("my-hint").attachShadow({ mode: "open" }).innerHTML = "<p>Your Twinfield keys</p>"`)}`,
  ),
  "help at the side": beside("<aside><p>Where do I find these keys? In your Twinfield portal.</p></aside>"),
  "the footer of a dialog over a page that is Exact Online's": page(
    `<h1>Exact Online</h1><dialog id=d style="width:520px"><form>${form()}</form><footer>Twinfield connection</footer></dialog>${script("d.showModal()")}`,
    here,
  ),
  "the same of a dialog of no such element": page(
    `<h1>Exact Online</h1><p>Nothing</p><div role=dialog aria-modal=true style="position:fixed;inset:40px;background:#fff">${settings}${form()}<p>Twinfield connection</p></div>`,
    here,
  ),
};

const taken: Readonly<Record<string, string>> = {
  "a title above": page(
    `<h2>Exact Online CONNECT</h2><nav>Applications / AFAS Profit</nav><h3>Application Settings</h3>${form()}<p>Connects to <b>Twinfield</b></p>`,
    "",
  ),
  "nothing named at all": around("<nav>Applications / New</nav>", "<p>Your keys are kept safe.</p>"),
  "what the user typed": around(
    "",
    "<div class=field><label>Notes</label><textarea>Not for Twinfield</textarea></div><input value='AFAS' aria-label='Find'>",
    form({ title: input("title", 'value="AFAS link"') }),
  ),
  "a list of all that can be connected": around("", list(connectors)),
  "a list of two others at the side": beside(`<nav>${list(["AFAS Profit", "Orders", "Twinfield"])}</nav>`),
  "one other in a menu at the side": beside(`<nav>${list(["Dashboard", "AFAS Profit", "Orders"])}</nav>`),
  "one other in a menu at the side that no element marks": beside(
    list(["Dashboard", "AFAS Profit", "Orders"]),
  ),
  "one other in a menu at the top": around(
    '<nav><a href="#">Dashboard</a> <a href="#">AFAS Profit</a> <a href="#">Orders</a></nav>',
  ),
  "a menu right beside the form, in no box": around(
    '<a href="#">Exact Online</a> <a href="#">Twinfield</a> <a href="#">AFAS Profit</a>',
  ),
  "the tab that is selected is Exact Online's": around(
    `<div role=tablist>${tab("Twinfield", "aria-selected=false")} ${tab("Exact Online", "aria-selected=true")}</div>`,
  ),
  "what is chosen in a select is Exact Online's": around(
    `<div class=field><label>Application</label><select><option>Twinfield<option selected>Exact Online</select></div>`,
  ),
  "a sentence that names both": around("", "<p>Moves your Twinfield data to Exact Online.</p>"),
  "another product where nobody sees it": around(
    `<p style="display:none">Twinfield</p><script type="text/plain">Twinfield</script>`,
    `<div style="position:absolute;left:-9999px">AFAS Profit</div>`,
  ),
  "a card of another connection with its own credentials": around(
    "",
    `<section><h3>Twinfield</h3><div class=field><label>Client ID</label><input></div></section>`,
  ),
  "words in which a name hides": around("", "<p>Usage and messages are shown in the dashboard.</p>"),
};

export const namedRows: readonly FormRow[] = [
  ...Object.entries(refused).map(([how, html]): FormRow => ({
    name: `another product named by ${how}, and nothing but the address for Exact Online`,
    page: html,
    ...other,
  })),
  ...Object.entries(taken).map(([how, html]): FormRow => ({
    name: `a form of Exact Online with ${how}`,
    page: html,
  })),
  {
    name: "one hint at an address that says nothing",
    page: page(`${settings}${form()}${field("title", "<small>Your Twinfield keys</small>", "About")}`, ""),
    ...other,
  },
];
