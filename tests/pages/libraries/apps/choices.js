import Choices from "choices.js";
import "choices.js/public/assets/styles/choices.css";
import { variant } from "../form.js";
import { plainForm } from "../plain-form.js";

plainForm((select) => {
  const choices = new Choices(select, { searchEnabled: variant === "search", shouldSort: false });
  return () => choices.getValue(true);
});
