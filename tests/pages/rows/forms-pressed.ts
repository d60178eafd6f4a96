// Forms whose choice of country or division has no role: what opens a list when it is pressed. And boxes that are seen
// by their frame, opened by a press, or of another type. Each page keeps its own state, by the events it listens to.
import { expect, type Page } from "@playwright/test";
import { truthInPage } from "../form-checks.ts";
import { form, labels, page, script } from "../form-html.ts";
import { values, type FormRow } from "../form-row.ts";
import type { ContentScript } from "../open-page.ts";
import { fieldNames, type FieldName } from "../../../utils/domain/fields.ts";

/** Keeps the state of a page: of its inputs by their events, of its own choice by `state`. */
const keeping = script(`
  const state = ${JSON.stringify(Object.fromEntries(fieldNames.map((name) => [name, ""])))};
  globalThis.truth = () => ({ ...state });
  for (const box of document.querySelectorAll("input[data-part]"))
    box.addEventListener("input", () => (state[box.dataset.part] = box.value));
  const names = [["at", "Austria"], ["be", "Belgium"], ["fr", "France"], ["de", "Germany"], ["nl", "Netherlands"], ["uk", "United Kingdom"]];
  function list(pick, home = document.body, name = "list") {
    const made = document.createElement("div");
    made.className = name;
    for (const [code, country] of names) {
      const option = document.createElement("div");
      option.textContent = country;
      option.onclick = (event) => { event.stopPropagation(); pick(code, country); made.remove(); };
      made.append(option);
    }
    home.append(made);
    return made;
  }`);

const text = (name: FieldName, how = "") =>
  `<input data-part=${name} type=${name === "clientSecret" ? "password" : "text"} ${how}>`;

/** Makes a form whose boxes keep their own state. Some controls may be others. */
export function keptForm(
  controls: Partial<Record<FieldName, string>>,
  code = "",
  names: Partial<Record<FieldName, string>> = {},
): string {
  const all = Object.fromEntries(fieldNames.map((name) => [name, controls[name] ?? text(name)]));
  return page(form(all, names) + keeping + (code ? script(code) : ""));
}

/** Returns a box whose state its own script keeps. */
const pick = (how = "") => `<div data-part><input id=pick ${how}></div>`;

/** Opens and closes the list under `#pick`; `show` puts the chosen country's name on the screen. */
const opening = (show = "pick.textContent", home = "pick.parentNode") => `
  const pick = document.querySelector("#pick");
  let opened;
  pick.onclick = () => {
    if (opened?.isConnected) return opened.remove();
    opened = list((code, country) => {
      state.country = code;
      ${show} = country;
      const kept = document.querySelector("#kept");
      if (kept) kept.value = code;
    }, ${home});
  };`;

const choices: Readonly<Record<string, [control: string, code: string]>> = {
  "a button with aria-expanded": [
    `<button type=button id=pick class=box aria-expanded=false>Nothing selected</button>`,
    opening(),
  ],
  "an empty button with aria-expanded": [
    `<button type=button id=pick class=box aria-expanded=false></button>`,
    opening(),
  ],
  "a button that opens a dialog": [
    `<button type=button id=pick class=box aria-haspopup=dialog>Country of your company</button>`,
    opening(),
  ],
  "a button that opens a menu": [
    `<button type=button id=pick class=box aria-haspopup=true>–</button>`,
    opening(),
  ],
  "a plain box under the pointer": [`<div id=pick class=box style="cursor:pointer">Germany</div>`, opening()],
  "an empty box in the order of the keyboard": [`<div id=pick class=box tabindex=0></div>`, opening()],
  "a box with a button beside it": [
    `<div style="display:flex"><span class=box id=shown></span><button type=button id=pick aria-label=Open>▾</button></div>`,
    opening(`document.querySelector("#shown").textContent`, "document.body"),
  ],
  "a box that cannot be typed into": [pick("readonly"), opening("pick.value")],
  "options in another shadow root": [
    `<button type=button id=pick class=box aria-expanded=false>Select</button><x-list></x-list>`,
    `const root = document.querySelector("x-list").attachShadow({ mode: "open" });${opening("pick.textContent", "root")}`,
  ],
  "a closed component": [
    `<x-select></x-select>`,
    `const root = document.querySelector("x-select").attachShadow({ mode: "closed" });
     root.innerHTML = "<style>button { width: 220px; height: 30px; border: 1px solid #999 }</style><button id=pick></button>";
     ${opening("pick.textContent", "root").replace("document.querySelector", "root.querySelector")}`,
  ],
};

const hidden = `<select id=kept style="display:none"><option></option><option value=be>Belgium</option><option value=nl>Netherlands</option></select>`;
const replaced: Readonly<Record<string, string>> = {
  "a link": `${hidden}<div><a id=pick class=box><span>Select an Option</span></a></div>`,
  "a button": `${hidden}<button type=button id=pick class=box><span>Nothing selected</span></button>`,
};

/** A list over the page that counts only once its button is pressed. */
const sheet = (confirm: string, cancel: string) => `
  const pick = document.querySelector("#pick");
  pick.onclick = () => {
    const sheet = document.createElement("div");
    sheet.style = "position:fixed;left:0;right:0;bottom:0;height:240px;background:#fff;border-top:1px solid #999";
    sheet.innerHTML = "<button class=no>${cancel}</button><button class=yes>${confirm}</button>";
    let chosen = null;
    for (const [code, country] of names) {
      const option = document.createElement("div");
      option.textContent = country;
      option.onclick = () => (chosen = [code, country]);
      sheet.append(option);
    }
    sheet.querySelector(".no").onclick = () => sheet.remove();
    sheet.querySelector(".yes").onclick = () => {
      if (chosen) [state.country, pick.value] = chosen;
      sheet.remove();
    };
    document.body.append(sheet);
  };`;

/** A box that keeps only what was picked from its list, found by what is typed. */
const searched = (field: "country" | "division", wait: number, options: string, nothing = "") => `
  const pick = document.querySelector("#pick"), options = ${options};
  let opened, timer, kept = "";
  pick.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      opened?.remove();
      opened = document.createElement("div");
      opened.className = "list";
      const typed = pick.value.toLowerCase();
      for (const [value, name] of options) {
        if (!typed || !name.toLowerCase().includes(typed)) continue;
        const option = document.createElement("div");
        option.textContent = name;
        option.onmousedown = (event) => {
          event.preventDefault();
          state.${field} = value;
          kept = pick.value = name;
          opened.remove();
        };
        opened.append(option);
      }
      if (typed && !opened.firstChild) opened.textContent = "${nothing}";
      if (opened.textContent) pick.parentNode.append(opened);
    }, ${wait});
  };
  pick.onblur = () => setTimeout(() => {
    opened?.remove();
    pick.value = kept;
  }, 40);`;

/** Checks what the page holds some seconds after the fill. */
export async function later(page: Page, harness: ContentScript): Promise<void> {
  const report = await harness.call("later");
  expect(Object.values(report!).map(({ outcome }) => outcome)).toEqual(fieldNames.map(() => "filled"));
  expect(await page.evaluate(truthInPage)).toMatchObject(values);
}

/** A box that is transparent while it is empty and not entered. Its frame is always drawn. */
const framed = (name: FieldName) =>
  `<div class=box>${text(name, `style="opacity:0;border:0;width:100%;height:100%" onfocus="this.style.opacity=1" onblur="if(!this.value)this.style.opacity=0"`)}</div>`;

export const pressedRows: readonly FormRow[] = [
  ...Object.entries(choices).map(([name, [control, code]]) => ({
    name: `opens a list when pressed: ${name}`,
    page: keptForm({ country: control }, code),
  })),
  ...Object.entries(replaced).map(([name, control]) => ({
    name: `the label is tied to a hidden select behind ${name}`,
    page: keptForm(
      { country: `<div data-part>${control}</div>` },
      opening("pick.firstChild.textContent"),
    ).replace(`<label>${labels.country}`, `<label for=kept>${labels.country}`),
  })),
  {
    name: "a list over the page that must be confirmed",
    page: keptForm({ country: pick("readonly placeholder=Choose") }, sheet("Confirm", "Cancel")),
  },
  {
    name: "the same in Dutch",
    page: keptForm({ country: pick("readonly") }, sheet("Bevestigen", "Annuleren")),
  },
  {
    name: "a locked box that opens nothing is locked",
    page: keptForm({ country: pick("readonly") }),
    outcomes: { country: "rejected fieldReadonly" },
    truth: { country: "" },
  },
  ...[0, 250].map((wait) => ({
    name: `a box that keeps only what was picked from its list, after ${wait} ms`,
    page: keptForm({ country: pick() }, searched("country", wait, "names")),
    truth: { country: null },
    act: later,
  })),
  {
    name: "a box that finds its list by names only, and says where it finds nothing",
    page: keptForm(
      { country: pick() },
      searched("country", 0, "names", "No results").replace("pick.value = kept;", ""),
    ),
    truth: { country: null },
    act: later,
  },
  {
    name: "the same for a division",
    page: keptForm(
      { division: pick() },
      searched(
        "division",
        0,
        `[["3977752", "3977752 - Bakkerij Jansen"], ["3977753", "3977753 - Jansen Holding"]]`,
      ),
    ),
    truth: { division: null },
    act: later,
  },
  {
    name: "boxes that are transparent until they are entered, seen by their frames",
    page: keptForm(Object.fromEntries(fieldNames.map((name) => [name, framed(name)]))),
  },
  {
    name: "boxes of other types for plain text",
    page: keptForm({
      title: text("title").replace("type=text", "type=search"),
      country: text("country").replace("type=text", "type=search"),
      clientId: text("clientId").replace("type=text", "type=url"),
      division: text("division").replace("type=text", "type=number inputmode=numeric"),
    }),
  },
  {
    name: "a lock that opens on a press and not on focus",
    page: keptForm({ division: text("division", `readonly onmousedown="this.readOnly=false"`) }),
  },
];
