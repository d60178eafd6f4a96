// Tests what a user can see, reach and change, and what counts as one control.
import type { PageRow } from "../row.ts";

const form = "https://app.apicenter.io/wizard/step-3";

function row(name: string, file: string, read: PageRow["read"], expect: unknown): PageRow {
  return { name, file: `visibility/${file}.html`, url: form, read, expect };
}

const none = (...names: string[]) => Object.fromEntries(names.map((name) => [name, false]));
const all = (...names: string[]) => Object.fromEntries(names.map((name) => [name, true]));

export const visibilityRows: readonly PageRow[] = [
  row("sees through every way of hiding an input", "hidden", "shown", {
    // Content that is hidden from screen readers only is still visible.
    ...all("shown", "escaped", "scrolled", "below", "aria-hidden"),
    ...none(
      "display",
      "visibility",
      "opacity",
      "faint",
      "filter",
      "off",
      "small",
      "clipped",
      "clip",
      "clip-path",
      "inert",
      "dialog",
      "details",
      "content",
      "scaled",
    ),
  }),
  row("counts what lies behind a modal dialog as out of reach", "modal", "shown", {
    behind: false,
    inside: true,
  }),
  row("counts radios and checkboxes behind a shown label as shown", "radios", "shown", {
    "behind-label": true,
    "in-label": true,
    nothing: false,
  }),
  row("knows what can be changed", "usable", "usable", {
    ...all("in-legend", "free", "readonly-choice", "choice"),
    ...none("in-fieldset", "readonly", "disabled", "inert", "disabled-choice"),
  }),
  row("knows what something else lies over", "covered", "covered", {
    ...none("free", "decorated", "labelled", "shadow1"),
    ...all("covered", "pane", "banner", "shadow0"),
  }),
  row("counts controls as a person does", "controls", "controls", [
    "text a",
    "text b",
    "select of 2 c",
    "text of 3 d",
    "password e",
    "checkbox f",
    "radio-group of 2 g",
    "combobox h",
    "combobox i",
    "combobox j",
    "combobox k",
    "combobox l",
    "combobox m",
    "text n",
    "text o",
    "select of 1 p",
    "radio-group of 2 q",
  ]),
];
