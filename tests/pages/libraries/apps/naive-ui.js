import { NForm, NFormItem, NInput, NSelect } from "naive-ui";
import { h } from "vue";
import { variant } from "../form.js";
import { vueForm } from "../vue-form.js";

const model = ({ value, set }) => ({ value, "onUpdate:value": set });

vueForm({
  around: (inner) => h(NForm, null, inner),
  text: (field) =>
    h(NFormItem, { label: field.label }, () =>
      h(NInput, { ...model(field), type: field.type, showPasswordOn: "click" }),
    ),
  choice: (field) =>
    h(NFormItem, { label: field.label }, () =>
      h(NSelect, { ...model(field), options: field.options, filterable: variant === "search" }),
    ),
});
