import {
  Combobox,
  ComboboxButton,
  ComboboxInput,
  ComboboxLabel,
  ComboboxOption,
  ComboboxOptions,
  Listbox,
  ListboxButton,
  ListboxLabel,
  ListboxOption,
  ListboxOptions,
} from "@headlessui/vue";
import { h, ref } from "vue";
import { optionOf, variant } from "../form.js";
import { model, plainText, vueForm } from "../vue-form.js";

const typed = ref("");
const list = {
  style: "position: absolute; z-index: 1; background: white; max-height: 200px; overflow: auto",
};
const items = (Option, options) => () =>
  options.map(({ value, label }) => h(Option, { key: value, value }, () => label));

const listbox = (field) =>
  h(Listbox, model(field), () => [
    h(ListboxLabel, null, () => field.label),
    h(ListboxButton, { style: "display: block" }, () => optionOf(field.name, field.value)?.label ?? "Choose"),
    h(ListboxOptions, list, items(ListboxOption, field.options)),
  ]);
const combobox = (field) =>
  h(Combobox, model(field), () => [
    h(ComboboxLabel, null, () => field.label),
    h("div", [
      h(ComboboxInput, {
        displayValue: (value) => optionOf(field.name, value)?.label ?? "",
        onChange: (event) => (typed.value = event.target.value.toLowerCase()),
      }),
      h(ComboboxButton, null, () => "▾"),
    ]),
    h(
      ComboboxOptions,
      list,
      items(
        ComboboxOption,
        field.options.filter(({ label }) => label.toLowerCase().includes(typed.value)),
      ),
    ),
  ]);

vueForm({ text: plainText, choice: variant === "search" ? combobox : listbox });
