// Starts API Center's Vue application.
import { createApp } from "vue";
import App from "./App.vue";
import "./style.css";
import "./form.css";
import { settings } from "./start.ts";

// Browsers restore only values that differ from the attribute. Vue's `:value` sets attribute and property, and
// `v-model` sets the property alone. This makes `:value` act like `v-model`.
if (settings.kept) {
  const { setAttribute } = HTMLInputElement.prototype;
  HTMLInputElement.prototype.setAttribute = function keepValueApart(this: Element, name, value) {
    if (name !== "value") setAttribute.call(this, name, value);
  };
}

createApp(App).mount("#app");
