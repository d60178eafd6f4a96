// Asks what the popup shows, and in which language, before what draws it is loaded.
import { documentRead, lookFirst } from "../../utils/browser/first-look.ts";
import { beginTexts } from "../../utils/browser/texts.ts";

const first = lookFirst();
void beginTexts();
void Promise.all([import("./PopupApp.tsx"), documentRead()]).then(([{ draw }]) => draw(first));
