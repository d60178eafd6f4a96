import { h } from "vue";
import VueMultiselect from "vue-multiselect";
import "vue-multiselect/dist/vue-multiselect.css";
import { optionOf, variant } from "../form.js";
import { plainText, vueForm } from "../vue-form.js";

vueForm({
  text: plainText,
  choice: ({ name, label, value, set, options }) => [
    h("label", { class: "typo__label" }, label),
    h(VueMultiselect, {
      modelValue: optionOf(name, value),
      "onUpdate:modelValue": (option) => set(option?.value ?? null),
      options,
      label: "label",
      trackBy: "value",
      searchable: variant === "search",
    }),
  ],
});
