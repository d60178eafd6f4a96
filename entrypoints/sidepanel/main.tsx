// Shows the side panel in the user's language.
import { createRoot } from "react-dom/client";
import { showInOwnLanguage } from "../../utils/browser/texts.ts";
import { SidePanelApp } from "./SidePanelApp.tsx";

const root = createRoot(document.querySelector("#root")!);
void showInOwnLanguage(() => root.render(<SidePanelApp />));
