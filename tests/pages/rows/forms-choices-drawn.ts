// Choices of a country that a page draws itself: toggle buttons side by side, and boxes without a role that open a
// list.
import { expect } from "@playwright/test";
import { form, page, script } from "../form-html.ts";
import type { FormRow } from "../form-row.ts";

/** The four countries: the value and the words of each. */
export const four: readonly [string, string][] = [
  ["nl", "Nederland"],
  ["be", "België"],
  ["fr", "Frankrijk"],
  ["uk", "Verenigd Koninkrijk"],
];
const missing = { country: "not-found fieldNotFound" } as const;

/**
 * Returns code that reports the page's real values: its marked inputs, and the country from the expression `chosen`.
 */
const truth = (chosen: string) =>
  `globalThis.truth = () => ({ ...Object.fromEntries([...document.querySelectorAll("[data-is]")].map((input) => [input.dataset.is, input.value])), country: ${chosen} });`;

interface Toggles {
  group?: string;
  /** The code that a click runs. `this` is the button. */
  press?: string;
  pressed?: string;
  label?: string;
}

function toggles({
  group = "role=group",
  press = only,
  pressed = "",
  label = "<label>Country</label>",
}: Toggles): string {
  const buttons = four.map(
    ([code, name]) =>
      `<button type=button data-part=${code} aria-pressed=${code === pressed} onclick="${press}">${name}</button>`,
  );
  return page(
    form({ country: "" }).replace(
      '<div class="row"><div class="field"><label>Division',
      `<div class=field>${label}<div ${group}>${buttons.join("")}</div></div><div class="row"><div class="field"><label>Division`,
    ) +
      script(
        truth(`[...document.querySelectorAll("[aria-pressed=true]")].map((one) => one.dataset.part).join()`),
      ),
  );
}
const only = "for (const one of this.parentNode.children) one.ariaPressed = String(one === this)";

interface Drawn {
  box?: string;
  shown?: string;
  options?: readonly string[];
  label?: string;
  /** The code that a click on the box runs. By default it opens the list. */
  click?: string;
}

function drawn({
  box = "tabindex=0",
  shown = "Select…",
  options = four.map(([, name]) => name),
  label = "Country",
  click = "toggle()",
}: Drawn): string {
  return page(
    form({ country: `<div class=box id=box ${box} onclick="${click}">${shown}</div>` }, { country: label }) +
      script(
        `globalThis.chosen = ""; globalThis.clicks = 0; ${truth("chosen")}
        function toggle() { clicks += 1; const open = document.querySelector("#list"); if (open) return open.remove();
          const list = document.createElement("div"); list.id = "list"; list.className = "list"; const at = box.getBoundingClientRect(); list.style.left = at.left + "px"; list.style.top = at.bottom + "px";
          for (const name of ${JSON.stringify(options)}) { const option = document.createElement("div"); option.textContent = name; option.onclick = () => { box.textContent = chosen = name; list.remove(); }; list.append(option); }
          document.body.append(list); }
        document.addEventListener("keydown", (event) => { if (event.key === "Escape") document.querySelector("#list")?.remove(); });`,
      ),
  );
}

const closed: NonNullable<FormRow["act"]> = async (opened) => expect(opened.locator("#list")).toHaveCount(0);
const untouched: NonNullable<FormRow["act"]> = async (opened) =>
  expect(await opened.evaluate("clicks")).toBe(0);

export const drawnChoiceRows: readonly FormRow[] = [
  { name: "toggle buttons in a group", page: toggles({}) },
  {
    name: "toggle buttons in a group that is named by another element",
    page: toggles({ label: "<b id=c>Country</b>", group: "role=group aria-labelledby=c" }),
    values: { country: "uk" },
  },
  { name: "toggle buttons without a group of their own", page: toggles({ group: "class=segmented" }) },
  {
    name: "toggle buttons in a radiogroup without radios",
    page: toggles({ group: "role=radiogroup aria-label=Country", label: "" }),
  },
  { name: "another toggle pressed before", page: toggles({ pressed: "be" }) },
  {
    name: "the right toggle pressed already",
    page: toggles({ pressed: "nl" }),
    outcomes: { country: "unchanged" },
  },
  {
    name: "toggles that do not exclude each other are no choice of one",
    page: toggles({ pressed: "be", press: "this.ariaPressed = String(this.ariaPressed !== 'true')" }),
    outcomes: { country: "rejected fieldRejected" },
    truth: { country: "be" },
  },
  {
    name: "toggles that say nothing of a country are left",
    page: toggles({ label: "<label>Layout</label>" }),
    outcomes: missing,
    truth: { country: "" },
  },
  {
    name: "a toggle beside a field shows it, and is no choice",
    page: page(
      form().replaceAll(
        "</label><input",
        "</label><button type=button aria-pressed=false>a</button><button type=button aria-pressed=false>b</button><input",
      ),
    ),
  },
  ...["tabindex=0", "style='cursor:pointer'", "aria-haspopup=true", "tabindex=0 aria-expanded=false"].map(
    (box): FormRow => ({
      name: `a box without a role that opens a list: ${box}`,
      page: drawn({ box }),
      truth: { country: "Nederland" },
      act: closed,
    }),
  ),
  {
    name: "a box without a role that shows another country",
    page: drawn({ shown: "België ▾" }),
    truth: { country: "Nederland" },
  },
  {
    name: "a box without a role that shows the country already",
    page: drawn({ shown: "Nederland" }),
    outcomes: { country: "unchanged" },
    truth: { country: "" },
    act: untouched,
  },
  {
    name: "a box whose list has no such country is closed again",
    page: drawn({ options: ["Duitsland", "Spanje"] }),
    outcomes: { country: "needs-you optionNotFound" },
    truth: { country: "" },
    act: closed,
  },
  {
    name: "a box that opens nothing",
    page: drawn({ click: "clicks += 1" }),
    outcomes: { country: "needs-you optionNotFound" },
    truth: { country: "" },
  },
  ...(
    [
      ["under another label", { label: "Currency" }],
      ["that shows what it does, not what is chosen", { shown: "Edit" }],
      ["that nothing shows can be clicked", { box: "" }],
      ["that is disabled", { box: "tabindex=0 aria-disabled=true" }],
    ] as const
  ).map(([how, traits]): FormRow => ({
    name: `a box is not clicked ${how}`,
    page: drawn(traits),
    outcomes: missing,
    truth: { country: "" },
    act: untouched,
  })),
];
