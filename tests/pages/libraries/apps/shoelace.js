import "@shoelace-style/shoelace/dist/themes/light.css";
import "@shoelace-style/shoelace/dist/components/input/input.js";
import "@shoelace-style/shoelace/dist/components/option/option.js";
import "@shoelace-style/shoelace/dist/components/select/select.js";
import { elementForm } from "../element-form.js";

elementForm({ text: "sl-input", choice: "sl-select", option: "sl-option", changed: "sl-input" });
