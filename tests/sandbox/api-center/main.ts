import { createApp } from "vue";
import App from "./App.vue";
import "./style.css";
import "./form.css";

createApp(App).mount("#app");
