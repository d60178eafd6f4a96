// The page report: brought into a document only when a user asks for one; its answer is the report's text, or null.
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { reportOf } from "../utils/report/report.ts";

export default defineUnlistedScript(() =>
  window.top === window ? reportOf(document, new URL(location.href)) : null,
);
