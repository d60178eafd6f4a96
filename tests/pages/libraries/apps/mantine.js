import { MantineProvider, PasswordInput, Select, TextInput } from "@mantine/core";
import "@mantine/core/styles.css";
import { createElement as h } from "react";
import { variant } from "../form.js";
import { reactForm } from "../react-form.js";

reactForm({
  around: (inner) => h(MantineProvider, null, inner),
  text: ({ label, type, value, set }) =>
    h(type === "password" ? PasswordInput : TextInput, {
      label,
      value,
      withAsterisk: true,
      onChange: (event) => set(event.target.value),
    }),
  choice: ({ label, value, set, options }) =>
    h(Select, { label, value, onChange: set, data: options, searchable: variant === "search" }),
});
