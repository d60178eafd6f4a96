// Shows the options.
import { createRoot } from "react-dom/client";
import { language, textOf } from "../../utils/browser/runtime.ts";
import { App } from "./App.tsx";

document.documentElement.lang = language();
document.title = textOf("extensionShortName");
createRoot(document.querySelector("#root")!).render(<App />);
