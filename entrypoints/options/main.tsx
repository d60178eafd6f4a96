// Shows the options in the user's language.
import { createRoot } from "react-dom/client";
import { showInOwnLanguage } from "../../utils/browser/texts.ts";
import { OptionsApp } from "./OptionsApp.tsx";

const root = createRoot(document.querySelector("#root")!);
void showInOwnLanguage(() => root.render(<OptionsApp />));
