// Shows the popup, in the person's language.
import { createRoot } from "react-dom/client";
import { showInOwnLanguage } from "../../utils/browser/texts.ts";
import { App } from "./App.tsx";

const root = createRoot(document.querySelector("#root")!);
void showInOwnLanguage(() => root.render(<App />));
