// What the options page asks: the options as they count, what an administrator decided, what was set aside.
import type { OptionsAsked } from "../messages/own-link.ts";
import type { OptionsView } from "../domain/view.ts";
import { forgetEverything } from "./forget-everything.ts";
import { forgetInPages } from "./forget-in-pages.ts";
import { closeWelcome, readOptions } from "./stored-options.ts";
import { policyRead } from "./managed-policy.ts";
import { saveOptions } from "./secrets.ts";
import { deleteSetAside, setAsideSentences } from "./set-aside.ts";
import type { Surroundings } from "./deps.ts";
import { tellSites } from "./push-settings.ts";

/** Saves or deletes what is asked, and answers what to show then. */
export async function serveOptions(around: Surroundings, asked: OptionsAsked): Promise<OptionsView> {
  if (asked.save) await saveOptions(around, asked.save, asked.shown);
  if (asked.closeWelcome) await closeWelcome(around);
  if (asked.deleteSetAside) await deleteSetAside(around);
  if (asked.forgetEverything) {
    await forgetEverything(around);
    await forgetInPages(around);
  }
  if (asked.save || asked.forgetEverything) {
    await tellSites(around);
  }
  const [options, { policy, ignored }, setAside] = await Promise.all([
    readOptions(around),
    policyRead(around),
    setAsideSentences(around),
  ]);
  return { options, policy, ignored, setAside };
}
