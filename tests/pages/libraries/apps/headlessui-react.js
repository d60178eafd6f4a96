import {
  Combobox,
  ComboboxButton,
  ComboboxInput,
  ComboboxOption,
  ComboboxOptions,
  Field,
  Input,
  Label,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
} from "@headlessui/react";
import { createElement as h, useState } from "react";
import { optionOf, variant } from "../form.js";
import { reactForm } from "../react-form.js";

const open = { anchor: "bottom", style: { background: "white", maxHeight: 200, overflow: "auto" } };
const items = (Option, options) => options.map(({ value, label }) => h(Option, { key: value, value }, label));
const named = (label, inner) => h(Field, null, h(Label, { style: { display: "block" } }, label), inner);

const listbox = ({ name, label, value, set, options }) =>
  named(
    label,
    h(
      Listbox,
      { value, onChange: set },
      h(ListboxButton, null, optionOf(name, value)?.label ?? "Choose"),
      h(ListboxOptions, open, items(ListboxOption, options)),
    ),
  );
function Search({ name, label, value, set, options }) {
  const [typed, type] = useState("");
  const found = options.filter((option) => option.label.toLowerCase().includes(typed.toLowerCase()));
  return named(
    label,
    h(
      Combobox,
      { value, onChange: set, onClose: () => type("") },
      h(ComboboxInput, {
        displayValue: (one) => optionOf(name, one)?.label ?? "",
        onChange: (event) => type(event.target.value),
      }),
      h(ComboboxButton, null, "▾"),
      h(ComboboxOptions, open, items(ComboboxOption, found)),
    ),
  );
}

reactForm({
  text: ({ label, type, value, set }) =>
    named(label, h(Input, { type, value, onChange: (event) => set(event.target.value) })),
  choice: variant === "search" ? Search : listbox,
});
