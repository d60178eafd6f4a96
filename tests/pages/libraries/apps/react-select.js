import { createElement as h } from "react";
import Select from "react-select";
import { optionOf, variant } from "../form.js";
import { plainText, reactForm } from "../react-form.js";

reactForm({
  text: plainText,
  choice: ({ name, label, value, set, options, id }) => [
    h("label", { key: 1, htmlFor: id }, label),
    h(Select, {
      key: 2,
      inputId: id,
      options,
      value: optionOf(name, value),
      onChange: (option) => set(option.value),
      isSearchable: variant === "search",
      ...(variant === "search" && { menuPortalTarget: document.body }),
    }),
  ],
});
