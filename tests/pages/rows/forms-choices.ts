// Choices of a country of every kind: native ones, and component lists with the traps of docs/facts/controls.md
// "Choices".
import { expect } from "@playwright/test";
import { form, page, script } from "../form-html.ts";
import { list } from "../form-list.ts";
import type { FormRow } from "../form-row.ts";
import { drawnChoiceRows, four } from "./forms-choices-drawn.ts";

const select = (options: string) => page(form({ country: `<select data-is=country>${options}</select>` }));
const radios = (names: readonly [string, string][], how: (value: string, name: string) => string) =>
  page(
    form({ country: `<div>${names.map(([value, name]) => how(value, name)).join("")}</div>` }) +
      script(
        `globalThis.truth = () => ({ ...Object.fromEntries([...document.querySelectorAll("[data-is]")].map((input) => [input.dataset.is, input.value])), country: document.querySelector("[data-part]:checked,[data-part][aria-checked=true]")?.dataset.part ?? "" })`,
      ),
  );
const asks = { country: "needs-you optionNotFound" } as const;

export const choiceRows: readonly FormRow[] = [
  {
    name: "a select of codes",
    page: select("<option value=''>Choose</option><option>be</option><option>nl</option>"),
  },
  {
    name: "a select of names with numbers as values",
    page: select(
      "<option value=0>Kies</option><option value=12>België</option><option value=17>Nederland</option>",
    ),
    truth: { country: "17" },
  },
  {
    name: "a select in capitals",
    page: select("<option>BE</option><option>NL</option>"),
    truth: { country: "NL" },
  },
  {
    name: "the right option chosen already is left alone",
    page: select("<option>nl</option><option>be</option>"),
    outcomes: { country: "unchanged" },
  },
  {
    name: "GB is uk",
    page: select(
      "<option></option><option value=GB>United Kingdom</option><option value=UA>Ukraine</option>",
    ),
    values: { country: "uk" },
    truth: { country: "GB" },
  },
  {
    name: "a select of official names, with ISO numbers as values",
    page: select(
      "<option value=''>-</option><option value=530>Netherlands Antilles</option><option value=528>Netherlands (Kingdom of the)</option><option value=562>Niger (the)</option>",
    ),
    truth: { country: "528" },
  },
  {
    name: "a select of ISO numbers alone",
    page: select("<option value=''>-</option><option>056</option><option>250</option><option>528</option>"),
    truth: { country: "528" },
  },
  {
    name: "numbers of a database that look like ISO numbers are not believed",
    page: select("<option value=''>-</option><option value=528>🇩🇰</option><option value=56>Danmark</option>"),
    outcomes: asks,
    truth: { country: "" },
  },
  {
    name: "a country that is not listed is not guessed",
    page: select("<option value=''>Choose</option><option>de</option><option>be</option>"),
    outcomes: asks,
    truth: { country: "" },
  },
  {
    name: "a code alone is not believed",
    page: select(
      "<option value=''>Choose</option><option value=be>Belarus</option><option value=uk>Українська</option>",
    ),
    values: { country: "be" },
    outcomes: asks,
    truth: { country: "" },
  },
  {
    name: "two that fit are not guessed between",
    page: select(
      "<option value=''>Choose</option><option value=1>Nederland</option><option value=2>Nederland</option>",
    ),
    outcomes: asks,
    truth: { country: "" },
  },
  {
    name: "one listed twice is one",
    page: select(
      "<option value=''>Choose</option><option value=nl>Netherlands</option><option disabled>---</option><option value=be>Belgium</option><option value=nl>Netherlands</option>",
    ),
  },
  {
    name: "France is not France, Metropolitan",
    page: select(
      "<option value=''>Choose</option><option value=FX>France, Metropolitan</option><option value=FR>France</option>",
    ),
    values: { country: "fr" },
    truth: { country: "FR" },
  },
  {
    name: "radios with labels around them",
    page: radios(
      four,
      (value, name) => `<label><input type=radio name=c data-part=${value} value=${value}> ${name}</label>`,
    ),
  },
  {
    name: "radios without a name and with labels after them",
    page: radios(
      four,
      (value, name) =>
        `<input type=radio name=c data-part=${value} id=c-${value}><label for=c-${value}>${name}</label>`,
    ),
    values: { country: "be" },
  },
  {
    name: "cards that are radios by role",
    page: radios(
      four,
      (value, name) =>
        `<div role=radio tabindex=0 aria-checked=false data-part=${value} style="padding:8px;border:1px solid" onclick="for (const one of document.querySelectorAll('[role=radio]')) one.ariaChecked = String(one === this)">${name}</div>`,
    ),
    values: { country: "uk" },
  },
  {
    name: "a text input with suggestions takes the suggestion",
    page: page(
      form({
        country: `<input data-is=country list=cs><datalist id=cs><option value="Belgium"><option value="Netherlands"></datalist>`,
      }),
    ),
    truth: { country: "Netherlands" },
  },
  {
    name: "a list that opens on mousedown and was put at the end of the body",
    page: list({ open: "mousedown", pick: "click", portal: true }),
  },
  { name: "a list that opens on focus", page: list({ open: "focus", pick: "click" }) },
  {
    name: "a list that opens on pointerdown and picks on pointerup",
    page: list({ open: "pointerdown", pick: "pointerup", portal: true }),
  },
  {
    name: "an option that is picked on mousedown",
    page: list({ open: "click", pick: "mousedown", portal: true }),
  },
  {
    name: "options without a role, beside a list for screen readers only",
    page: list({ open: "mousedown", pick: "click", portal: true, roleless: true }),
  },
  {
    name: "options that answer only on the text inside them",
    page: list({ open: "click", pick: "click", inner: true }),
  },
  {
    name: "a read-only input as trigger",
    page: list({ open: "click", pick: "click", trigger: "readonly", portal: true }),
  },
  {
    name: "a shown value with a zero-width space, the rest hidden from assistive technology while open",
    page: list({ open: "mousedown", pick: "click", portal: true, hides: true }),
  },
  {
    name: "a list in a closed shadow root",
    page: list({ open: "click", pick: "click", portal: true, shadow: true }),
  },
  {
    name: "a list that must be scrolled, because only what is in view exists",
    page: list({ open: "click", pick: "click", portal: true, many: true }),
    values: { country: "uk" },
  },
  {
    name: "a list that must be searched",
    page: list({ open: "click", pick: "click", portal: true, searched: true }),
  },
  {
    name: "a list that must be searched, for a country of two words",
    page: list({ open: "click", pick: "click", portal: true, searched: true }),
    values: { country: "uk" },
  },
  { name: "a list that comes late", page: list({ open: "click", pick: "click", portal: true, late: 250 }) },
  {
    name: "a list on top of which the wanted country stands twice, as code and as name",
    page: list({ open: "click", pick: "click", portal: true, coded: true }),
  },
  {
    name: "the right one shown already is left alone",
    page: list({ open: "click", pick: "click", chosen: "nl" }),
    outcomes: { country: "unchanged" },
  },
  {
    name: "nothing that fits: the list is closed again and the person asked",
    page: list({ open: "click", pick: "click", portal: true, without: "nl" }),
    outcomes: asks,
    truth: { country: "" },
    act: async (opened) => expect(opened.locator("[data-list]")).toHaveCount(0),
  },
  {
    name: "a list that does not keep the choice",
    page: list({ open: "click", pick: "click", portal: true, forgets: true }),
    outcomes: { country: "rejected fieldRejected" },
    truth: { country: "" },
  },
  ...drawnChoiceRows,
];
