import { useCombobox, useSelect } from "downshift";
import { createElement as h, useState } from "react";
import { optionOf, variant } from "../form.js";
import { plainText, reactForm } from "../react-form.js";

const textOf = (option) => option?.label ?? "";
const items = (open, options, getItemProps) =>
  open &&
  options.map((item, index) => h("li", { key: item.value, ...getItemProps({ item, index }) }, item.label));
const style = { position: "absolute", background: "white", maxHeight: 200, overflow: "auto", zIndex: 1 };

function Select({ name, label, value, set, options, id }) {
  const { isOpen, getToggleButtonProps, getLabelProps, getMenuProps, getItemProps } = useSelect({
    id,
    items: options,
    itemToString: textOf,
    selectedItem: optionOf(name, value),
    onSelectedItemChange: ({ selectedItem }) => set(selectedItem.value),
  });
  return h(
    "div",
    null,
    h("label", getLabelProps(), label),
    h(
      "div",
      { ...getToggleButtonProps(), style: { border: "1px solid gray", padding: 4 } },
      textOf(optionOf(name, value)) || "Choose",
    ),
    h("ul", { ...getMenuProps(), style }, items(isOpen, options, getItemProps)),
  );
}

function Search({ name, label, value, set, options, id }) {
  const [found, find] = useState(options);
  const { isOpen, getToggleButtonProps, getInputProps, getLabelProps, getMenuProps, getItemProps } =
    useCombobox({
      id,
      items: found,
      itemToString: textOf,
      selectedItem: optionOf(name, value),
      onInputValueChange: ({ inputValue }) =>
        find(options.filter((option) => option.label.toLowerCase().includes(inputValue.toLowerCase()))),
      onSelectedItemChange: ({ selectedItem }) => set(selectedItem.value),
    });
  return h(
    "div",
    null,
    h("label", { ...getLabelProps(), style: { display: "block" } }, label),
    h("input", getInputProps()),
    h("button", { ...getToggleButtonProps(), type: "button" }, "▾"),
    h("ul", { ...getMenuProps(), style }, items(isOpen, found, getItemProps)),
  );
}

reactForm({ text: plainText, choice: variant === "search" ? Search : Select });
