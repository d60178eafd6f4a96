// Shows the options.
import { createRoot } from "react-dom/client";
import { language } from "../../utils/browser/runtime.ts";
import { App } from "./App.tsx";

document.documentElement.lang = language();
createRoot(document.querySelector("#root")!).render(<App />);
