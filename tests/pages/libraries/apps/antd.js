import { Form, Input, Select } from "antd";
import { createElement as h } from "react";
import { variant } from "../form.js";
import { reactForm } from "../react-form.js";

reactForm({
  around: (inner) => h(Form, { layout: variant === "select" ? "vertical" : "horizontal" }, inner),
  text: ({ label, type, value, set }) =>
    h(
      Form.Item,
      { label },
      h(type === "password" ? Input.Password : Input, {
        value,
        onChange: (event) => set(event.target.value),
      }),
    ),
  choice: ({ label, value, set, options }) =>
    h(
      Form.Item,
      { label },
      h(Select, {
        value: value ?? undefined,
        onChange: set,
        options,
        ...(variant === "search" && { showSearch: { optionFilterProp: "label" } }),
      }),
    ),
});
