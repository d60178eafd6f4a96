import Autocomplete from "@mui/material/Autocomplete";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { createElement as h } from "react";
import { optionOf, variant } from "../form.js";
import { reactForm } from "../react-form.js";

const select = ({ label, value, set, options, id }) =>
  h(
    TextField,
    {
      select: true,
      fullWidth: true,
      id,
      label,
      value: value ?? "",
      onChange: (event) => set(event.target.value),
    },
    options.map((option) => h(MenuItem, { key: option.value, value: option.value }, option.label)),
  );
const search = ({ name, label, value, set, options, id }) =>
  h(Autocomplete, {
    id,
    options,
    value: optionOf(name, value),
    onChange: (_, option) => set(option?.value ?? null),
    isOptionEqualToValue: (one, other) => one.value === other.value,
    renderInput: (given) => h(TextField, { ...given, label }),
  });

reactForm({
  text: ({ label, type, value, set, id }) =>
    h(TextField, { fullWidth: true, id, label, type, value, onChange: (event) => set(event.target.value) }),
  choice: variant === "search" ? search : select,
});
