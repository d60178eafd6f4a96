import SlimSelect from "slim-select";
import "slim-select/styles";
import { variant } from "../form.js";
import { plainForm } from "../plain-form.js";

plainForm((select) => {
  const slim = new SlimSelect({ select, settings: { showSearch: variant === "search" } });
  return () => slim.getSelected()[0];
});
