import { QInput, QSelect, Quasar } from "quasar";
import "quasar/dist/quasar.css";
import { h, ref } from "vue";
import { optionsOf, variant } from "../form.js";
import { model, vueForm } from "../vue-form.js";

const found = ref(optionsOf("country"));
const filter = (text, update) =>
  update(() => {
    found.value = optionsOf("country").filter(({ label }) =>
      label.toLowerCase().includes(text.toLowerCase()),
    );
  });

vueForm({
  prepare: (app) => app.use(Quasar),
  text: (field) =>
    h(QInput, { ...model(field), label: field.label, type: field.type, outlined: variant === "select" }),
  choice: (field) =>
    h(QSelect, {
      ...model(field),
      label: field.label,
      options: field.name === "country" ? found.value : field.options,
      emitValue: true,
      mapOptions: true,
      outlined: variant === "select",
      ...(variant === "search" && field.name === "country" && { useInput: true, onFilter: filter }),
    }),
});
