import Aura from "@primeuix/themes/aura";
import PrimeVue from "primevue/config";
import FloatLabel from "primevue/floatlabel";
import InputText from "primevue/inputtext";
import Password from "primevue/password";
import Select from "primevue/select";
import { h } from "vue";
import { variant } from "../form.js";
import { model, vueForm } from "../vue-form.js";

const named = ({ label, id }, control) =>
  variant === "search"
    ? h(FloatLabel, { variant: "on" }, () => [control, h("label", { for: id }, label)])
    : [h("label", { for: id, style: "display: block" }, label), control];

vueForm({
  prepare: (app) => app.use(PrimeVue, { theme: { preset: Aura } }),
  text: (field) =>
    named(
      field,
      field.type === "password"
        ? h(Password, { ...model(field), inputId: field.id, toggleMask: true, feedback: false })
        : h(InputText, { ...model(field), id: field.id }),
    ),
  choice: (field) =>
    named(
      field,
      h(Select, {
        ...model(field),
        labelId: field.id,
        options: field.options,
        optionLabel: "label",
        optionValue: "value",
        filter: variant === "search",
        style: "width: 240px",
      }),
    ),
});
