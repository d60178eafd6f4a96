import { createApp } from "vue";
import App from "./App.vue";
import "./style.css";
import "./form.css";
import { settings } from "./start.ts";

// Browsers keep only values that differ from the attribute. Vue's `:value` sets both, its `v-model` the property alone: as here.
if (settings.kept) {
  const { setAttribute } = HTMLInputElement.prototype;
  HTMLInputElement.prototype.setAttribute = function keepValueApart(this: Element, name, value) {
    if (name !== "value") setAttribute.call(this, name, value);
  };
}

createApp(App).mount("#app");
