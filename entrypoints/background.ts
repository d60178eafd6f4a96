// Starts the background: registers every listener and does nothing else.
import { defineBackground } from "wxt/utils/define-background";
import { onAlarm } from "../utils/browser/alarms.ts";
import { onCommand } from "../utils/browser/commands.ts";
import { injectInto, onInstalled, openSiteTabs } from "../utils/browser/inject.ts";
import { openPanel } from "../utils/browser/panel.ts";
import { onMessage, ownId, ownOrigin, version } from "../utils/browser/runtime.ts";
import { onManagedChanged } from "../utils/browser/managed.ts";
import { keepSitesOut } from "../utils/browser/storage.ts";
import { onTabRemoved } from "../utils/browser/tabs.ts";
import { createBroker } from "../utils/background/broker.ts";
import { fillByKeyboard } from "../utils/background/keyboard.ts";
import { forgetTab } from "../utils/background/fills.ts";
import { realDeps as deps } from "../utils/background/real-deps.ts";
import { forgetAtAlarm } from "../utils/background/secrets.ts";
import { forgetAlarm } from "../utils/background/store/store.ts";
import { giveDefaultCountry } from "../utils/background/stored-setups.ts";
import { pushSettings } from "../utils/background/push-settings.ts";

/** Milliseconds from the start of the background to the check for expired secrets. */
const beforeSweep = 200;

export default defineBackground(() => {
  onMessage(createBroker(deps, { id: ownId(), origin: ownOrigin(), version: version() }));
  onAlarm(forgetAlarm, () => void forgetAtAlarm(deps));
  onManagedChanged(() => {
    void forgetAtAlarm(deps);
    void giveDefaultCountry(deps);
    void pushSettings(deps);
  });
  onTabRemoved((tabId) => void forgetTab(deps, tabId));
  onInstalled(() => {
    void keepSitesOut();
    void openSiteTabs().then((tabs) => Promise.all(tabs.map(({ id, url }) => injectInto(id, url))));
  });
  // An alarm is late when the clock was set forward or the computer slept. So check the time at each start of the
  // background. What started it is served first: the check reads the whole session. No reader takes an expired secret.
  void deps.wait(beforeSweep).then(() => forgetAtAlarm(deps));
  onCommand((name, tabId, windowId) => {
    if (name === "open-checklist" && windowId !== undefined) void openPanel(windowId);
    if (name === "fill-form" && tabId !== undefined) void fillByKeyboard(deps, tabId);
  });
});
