// The form in Vue: each library gives how it draws a box to type in and a choice.
import { createApp, h, reactive, toRaw } from "vue";
import { fields, first, optionsOf, tell } from "./form.js";

/** `text` and `choice` get `{ name, label, type, value, set, id, options }` and answer what to draw. */
export function vueForm({ text, choice, around = (inner) => h("div", inner()), prepare = () => {} }) {
  const state = reactive({ ...first });
  tell(() => ({ ...toRaw(state) }));
  const draw = ({ name, label, type }) => {
    const set = (value) => (state[name] = value);
    const given = { name, label, type, value: state[name], set, id: `f-${name}`, options: optionsOf(name) };
    return h("div", { key: name, style: "margin: 12px 0" }, [
      type === "choice" ? choice(given) : text(given),
    ]);
  };
  const app = createApp({ render: () => around(() => fields.map(draw)) });
  prepare(app);
  app.mount("#app");
}

/** `v-model`, as a template would write it. */
export const model = ({ value, set }) => ({ modelValue: value, "onUpdate:modelValue": set });

/** A plain input under its label, for libraries that have no box to type in. */
export const plainText = ({ label, type, value, set, id }) => [
  h("label", { for: id, style: "display: block" }, label),
  h("input", { id, type, value, onInput: (event) => set(event.target.value) }),
];
