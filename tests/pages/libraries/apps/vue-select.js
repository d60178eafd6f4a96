import { h } from "vue";
import VueSelect from "vue-select";
import "vue-select/dist/vue-select.css";
import { variant } from "../form.js";
import { model, plainText, vueForm } from "../vue-form.js";

vueForm({
  text: plainText,
  choice: (field) => [
    h("label", { for: field.id }, field.label),
    h(VueSelect, {
      ...model(field),
      inputId: field.id,
      options: field.options,
      reduce: ({ value }) => value,
      searchable: variant === "search",
      appendToBody: variant === "search",
    }),
  ],
});
