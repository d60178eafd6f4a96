// Forms of real frameworks. The tests check the framework's own state, not the text in the inputs.
import { frameworkPage } from "../framework-apps.ts";
import type { FormRow } from "../form-row.ts";

export const frameworkRows: readonly FormRow[] = [
  { name: "React, controlled, one state object for all fields", page: await frameworkPage("react") },
  { name: "React with a select", page: await frameworkPage("react-select"), values: { country: "fr" } },
  { name: "Vue v-model", page: await frameworkPage("vue") },
  { name: "Vue v-model.lazy", page: await frameworkPage("vue-lazy") },
  {
    name: "Vue v-model.trim and v-model.number",
    page: await frameworkPage("vue-modifiers"),
    truth: { division: 3977752 },
  },
  { name: "Vue with a select", page: await frameworkPage("vue-select"), values: { country: "be" } },
  { name: "Vue with radios", page: await frameworkPage("vue-radios"), values: { country: "uk" } },
  { name: "Vue with vue-multiselect", page: await frameworkPage("vue-multiselect") },
  {
    name: "Vue with vue-multiselect, opened above, of objects",
    page: await frameworkPage("vue-multiselect-objects"),
    values: { country: "uk" },
  },
  {
    name: "Vue with vue-multiselect that cannot be searched",
    page: await frameworkPage("vue-multiselect-plain"),
    values: { country: "be" },
  },
  { name: "Vue that draws the whole form anew after each change", page: await frameworkPage("vue-redrawn") },
];
