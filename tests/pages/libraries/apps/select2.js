import jquery from "jquery";
import select2 from "select2";
import "select2/dist/css/select2.css";
import { variant } from "../form.js";
import { plainForm } from "../plain-form.js";

if (!jquery.fn.select2) select2(globalThis, jquery);
plainForm((select) => {
  const chosen = jquery(select).select2({ minimumResultsForSearch: variant === "search" ? 0 : Infinity });
  return () => chosen.val();
});
