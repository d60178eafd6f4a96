import { createElement as h } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  TextField,
} from "react-aria-components";
import { variant } from "../form.js";
import { reactForm } from "../react-form.js";

const list = (options) =>
  h(
    Popover,
    { style: { background: "white", maxHeight: 200, overflow: "auto" } },
    h(
      ListBox,
      null,
      options.map(({ value, label }) => h(ListBoxItem, { key: value, id: value, textValue: label }, label)),
    ),
  );
const select = ({ label, value, set, options }) =>
  h(
    Select,
    { selectedKey: value, onSelectionChange: set },
    h(Label, { style: { display: "block" } }, label),
    h(Button, null, h(SelectValue), h("span", { "aria-hidden": true }, "▾")),
    list(options),
  );
const search = ({ label, value, set, options }) =>
  h(
    ComboBox,
    { selectedKey: value, onSelectionChange: set },
    h(Label, { style: { display: "block" } }, label),
    h("div", null, h(Input), h(Button, null, "▾")),
    list(options),
  );

reactForm({
  text: ({ label, type, value, set }) =>
    h(TextField, { value, onChange: set, type }, h(Label, { style: { display: "block" } }, label), h(Input)),
  choice: variant === "search" ? search : select,
});
