// The form without a framework: plain inputs and selects, over which a library puts its own choice.
import { fields, first, optionsOf, tell } from "./form.js";

/** `over` gets a native select and answers a function that tells the library's own value. */
export function plainForm(over) {
  const values = {};
  for (const { name, label, type } of fields) {
    const box = document.createElement("div");
    box.style.cssText = "margin: 12px 0; max-width: 320px";
    const caption = Object.assign(document.createElement("label"), {
      htmlFor: `f-${name}`,
      textContent: label,
    });
    caption.style.display = "block";
    const control = document.createElement(type === "choice" ? "select" : "input");
    control.id = `f-${name}`;
    if (type === "choice") {
      control.style.width = "300px";
      for (const { value, label: text } of optionsOf(name)) control.add(new Option(text, value));
      if (!first[name])
        control.prepend(Object.assign(new Option("Choose a country", ""), { selected: true }));
      control.value = first[name] ?? "";
    } else control.type = type;
    box.append(caption, control);
    document.querySelector("#app").append(box);
    values[name] = type === "choice" ? over(control) : () => control.value;
  }
  tell(() => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value()])));
}
