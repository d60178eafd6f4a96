// The form in custom elements with shadow roots: each library gives the names of its elements.
import { fields, first, optionsOf, tell } from "./form.js";

/** Draws the form; `changed` is the event by which an element tells the page that its value is another. */
export function elementForm({ text, choice, option, changed }) {
  const state = { ...first };
  tell(() => ({ ...state }));
  for (const { name, label, type } of fields) {
    const control = document.createElement(type === "choice" ? choice : text);
    control.setAttribute("label", label);
    if (type === "choice")
      control.append(
        ...optionsOf(name).map(({ value, label: textContent }) =>
          Object.assign(document.createElement(option), { value, textContent }),
        ),
      );
    else control.setAttribute("type", type);
    if (first[name]) control.setAttribute("value", first[name]);
    control.addEventListener(changed, () => (state[name] = control.value));
    const box = document.createElement("div");
    box.style.cssText = "margin: 12px 0; max-width: 320px";
    box.append(control);
    document.querySelector("#app").append(box);
  }
}
