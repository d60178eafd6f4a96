// Writes five values into the page's first five inputs, with the events that the product sends. Reads them back a frame
// later.
const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");

function write(input, value) {
  const key = (type, key) => input.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true }));
  input.focus();
  key("keydown", "Control");
  key("keydown", "v");
  set.call(input, value);
  input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  key("keyup", "v");
  key("keyup", "Control");
  input.dispatchEvent(new Event("change", { bubbles: true }));
  input.blur();
}

chrome.runtime.onMessage.addListener((values, sender, answer) => {
  const inputs = [...document.querySelectorAll("input")].slice(0, values.length);
  inputs.forEach((input, at) => write(input, values[at]));
  requestAnimationFrame(() => answer(inputs.map((input) => get.call(input))));
  return true;
});
