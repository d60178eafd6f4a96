// The form in React: each library gives how it draws a box to type in and a choice.
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { fields, first, optionsOf, tell } from "./form.js";

/** `text` and `choice` get `{ name, label, type, value, set, id, options }` and answer what to draw. */
export function reactForm({ text, choice, around = (inner) => h("div", null, inner) }) {
  let now = first;
  tell(() => now);
  function Form() {
    const [state, setState] = useState(first);
    now = state;
    const draw = ({ name, label, type }) => {
      // From the values of this drawing, as careless code does.
      const set = (value) => setState({ ...state, [name]: value });
      const given = { name, label, type, value: state[name], set, id: `f-${name}`, options: optionsOf(name) };
      return h(
        "div",
        { key: name, style: { margin: "12px 0", maxWidth: 320 } },
        h(type === "choice" ? choice : text, given),
      );
    };
    return around(fields.map(draw));
  }
  createRoot(document.querySelector("#app")).render(h(Form));
}

/** A plain input under its label, for libraries that have no box to type in. */
export const plainText = ({ label, type, value, set, id }) => [
  h("label", { key: 1, htmlFor: id, style: { display: "block" } }, label),
  h("input", { key: 2, id, type, value, onChange: (event) => set(event.target.value) }),
];
