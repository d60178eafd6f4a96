// Loads the texts of the options page while what draws it is loaded.
import { documentRead } from "../../utils/browser/first-look.ts";
import { beginTexts } from "../../utils/browser/texts.ts";

void beginTexts();
void Promise.all([import("./OptionsApp.tsx"), documentRead()]).then(([{ draw }]) => draw());
