import { Combobox, createListCollection, Field, Portal, Select } from "@ark-ui/react";
import { createElement as h, useMemo, useState } from "react";
import { variant } from "../form.js";
import { reactForm } from "../react-form.js";

const style = { background: "white", maxHeight: 200, overflow: "auto" };
const block = { display: "block" };
const list = (Parts, options) =>
  h(
    Portal,
    null,
    h(
      Parts.Positioner,
      null,
      h(
        Parts.Content,
        { style },
        options.map((item) => h(Parts.Item, { item, key: item.value }, h(Parts.ItemText, null, item.label))),
      ),
    ),
  );

function Choice({ label, value, set, options }) {
  const collection = useMemo(() => createListCollection({ items: options }), [options]);
  return h(
    Select.Root,
    { collection, value: value ? [value] : [], onValueChange: (chosen) => set(chosen.value[0] ?? null) },
    h(Select.Label, { style: block }, label),
    h(Select.Control, null, h(Select.Trigger, null, h(Select.ValueText, { placeholder: "Choose" }))),
    list(Select, options),
    h(Select.HiddenSelect),
  );
}
function Search({ label, value, set, options }) {
  const [typed, type] = useState("");
  const found = useMemo(
    () => options.filter((option) => option.label.toLowerCase().includes(typed.toLowerCase())),
    [options, typed],
  );
  const collection = useMemo(() => createListCollection({ items: found }), [found]);
  return h(
    Combobox.Root,
    {
      collection,
      value: value ? [value] : [],
      onValueChange: (chosen) => set(chosen.value[0] ?? null),
      onInputValueChange: (change) => type(change.reason === "input-change" ? change.inputValue : ""),
    },
    h(Combobox.Label, { style: block }, label),
    h(Combobox.Control, null, h(Combobox.Input), h(Combobox.Trigger, null, "▾")),
    list(Combobox, found),
  );
}

reactForm({
  text: ({ label, type, value, set }) =>
    h(
      Field.Root,
      null,
      h(Field.Label, { style: block }, label),
      h(Field.Input, { type, value, onChange: (event) => set(event.target.value) }),
    ),
  choice: variant === "search" ? Search : Choice,
});
