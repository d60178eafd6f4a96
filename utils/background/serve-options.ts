// Serves the options page: the options in force, the administrator's policy, and the records that were set aside.
import type { OwnMessage } from "../messages/from-own-pages.ts";
import type { OptionsView } from "../domain/view.ts";
import { forgetEverything } from "./forget-everything.ts";
import { forgetInPages } from "./forget-in-pages.ts";
import { closeWelcome } from "./stored-options.ts";
import { saveOptions } from "./secrets.ts";
import { setAsideSentences } from "./set-aside.ts";
import type { Deps } from "./deps.ts";
import { change, loadDisk } from "./store/store.ts";
import { pushSettings } from "./push-settings.ts";

/** Deletes the records that were set aside. */
function deleteSetAside(deps: Deps): Promise<void> {
  return change(
    deps,
    () => ({}),
    () => ({ answer: undefined, disk: { setAside: [] } }),
    { withFirstSetup: false },
  );
}

/** Saves or deletes what the page asks for. Returns what the page shows then. */
export async function serveOptions(deps: Deps, asked: OwnMessage<"options">): Promise<OptionsView> {
  if (asked.save) await saveOptions(deps, asked.save, asked.shown);
  if (asked.closeWelcome) await closeWelcome(deps);
  if (asked.deleteSetAside) await deleteSetAside(deps);
  if (asked.forgetEverything) {
    await forgetEverything(deps);
    await forgetInPages(deps);
  }
  if (asked.save || asked.forgetEverything) {
    await pushSettings(deps);
  }
  const { options, policy, ignored, setAside } = await loadDisk(deps, false);
  return { options, policy, ignored, setAside: setAsideSentences(setAside) };
}
