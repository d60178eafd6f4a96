// Asks what the side panel shows, and in which language, before what draws it is loaded.
import { documentRead, lookFirst } from "../../utils/browser/first-look.ts";
import { beginTexts } from "../../utils/browser/texts.ts";

const first = lookFirst();
void beginTexts();
void Promise.all([import("./SidePanelApp.tsx"), documentRead()]).then(([{ draw }]) => draw(first));
