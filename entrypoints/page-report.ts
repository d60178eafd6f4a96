// Makes the page report. The extension runs this script in a document only when the user asks for a report. Its result
// is the report's text, or null.
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { reportOf } from "../utils/report/report.ts";

export default defineUnlistedScript(() =>
  window.top === window ? reportOf(document, new URL(location.href)) : null,
);
