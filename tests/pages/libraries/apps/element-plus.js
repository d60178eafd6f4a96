import { ElForm, ElFormItem, ElInput, ElOption, ElSelect } from "element-plus";
import "element-plus/dist/index.css";
import { h } from "vue";
import { variant } from "../form.js";
import { model, vueForm } from "../vue-form.js";

vueForm({
  around: (inner) => h(ElForm, { labelPosition: variant === "select" ? "top" : "left" }, inner),
  text: (field) =>
    h(ElFormItem, { label: field.label }, () =>
      h(ElInput, { ...model(field), type: field.type, showPassword: field.type === "password" }),
    ),
  choice: (field) =>
    h(ElFormItem, { label: field.label }, () =>
      h(ElSelect, { ...model(field), filterable: variant === "search", style: "width: 240px" }, () =>
        field.options.map((option) => h(ElOption, { key: option.value, ...option })),
      ),
    ),
});
