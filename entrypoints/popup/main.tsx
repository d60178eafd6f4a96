// Shows the popup in the user's language.
import { createRoot } from "react-dom/client";
import { showInOwnLanguage } from "../../utils/browser/texts.ts";
import { PopupApp } from "./PopupApp.tsx";

const root = createRoot(document.querySelector("#root")!);
void showInOwnLanguage(() => root.render(<PopupApp />));
