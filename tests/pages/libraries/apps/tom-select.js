import TomSelect from "tom-select";
import "tom-select/dist/css/tom-select.css";
import { variant } from "../form.js";
import { plainForm } from "../plain-form.js";

plainForm((select) => {
  const tom = new TomSelect(
    select,
    variant === "select" ? { controlInput: null } : { dropdownParent: "body" },
  );
  return () => tom.getValue();
});
