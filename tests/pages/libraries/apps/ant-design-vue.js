import { Form, FormItem, Input, InputPassword, Select } from "ant-design-vue";
import "ant-design-vue/dist/reset.css";
import { h } from "vue";
import { variant } from "../form.js";
import { vueForm } from "../vue-form.js";

const model = ({ value, set }) => ({ value: value ?? undefined, "onUpdate:value": set });

vueForm({
  around: (inner) => h(Form, { layout: variant === "select" ? "vertical" : "horizontal" }, inner),
  text: (field) =>
    h(FormItem, { label: field.label }, () =>
      h(field.type === "password" ? InputPassword : Input, model(field)),
    ),
  choice: (field) =>
    h(FormItem, { label: field.label }, () =>
      h(Select, {
        ...model(field),
        options: field.options,
        showSearch: variant === "search",
        optionFilterProp: "label",
      }),
    ),
});
