import { h } from "vue";
import { createVuetify } from "vuetify";
import { VApp, VAutocomplete, VSelect, VTextField } from "vuetify/components";
import "vuetify/styles";
import { variant } from "../form.js";
import { model, vueForm } from "../vue-form.js";

vueForm({
  prepare: (app) => app.use(createVuetify()),
  around: (inner) => h(VApp, null, inner),
  text: (field) =>
    h(VTextField, {
      ...model(field),
      label: field.label,
      type: field.type,
      variant: variant === "select" ? "filled" : "outlined",
    }),
  choice: (field) =>
    h(variant === "search" ? VAutocomplete : VSelect, {
      ...model(field),
      label: field.label,
      items: field.options,
      itemTitle: "label",
      itemValue: "value",
    }),
});
