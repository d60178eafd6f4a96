// Registers every listener, nothing else.
import { defineBackground } from "wxt/utils/define-background";
import { onAlarm } from "../utils/browser/alarms.ts";
import { onCommand } from "../utils/browser/commands.ts";
import { injectInto, onInstalled, openSiteTabs } from "../utils/browser/inject.ts";
import { openPanel } from "../utils/browser/panel.ts";
import { onMessage, ownId, ownOrigin, version } from "../utils/browser/runtime.ts";
import { onManagedChanged } from "../utils/browser/managed.ts";
import { keepSitesOut } from "../utils/browser/storage.ts";
import { onTabRemoved } from "../utils/browser/tabs.ts";
import { createBroker } from "../utils/keeper/broker.ts";
import { fillByKeyboard } from "../utils/keeper/keyboard.ts";
import { forgetTab } from "../utils/keeper/fills.ts";
import { realSurroundings as around } from "../utils/keeper/real-surroundings.ts";
import { forgetAlarm, forgetAtAlarm } from "../utils/keeper/secrets.ts";
import { giveDefaultCountry } from "../utils/keeper/setups.ts";
import { tellSites } from "../utils/keeper/tell-sites.ts";

export default defineBackground(() => {
  onMessage(createBroker(around, { id: ownId(), origin: ownOrigin(), version: version() }));
  onAlarm(forgetAlarm, () => void forgetAtAlarm(around));
  onManagedChanged(() => {
    void forgetAtAlarm(around);
    void giveDefaultCountry(around);
    void tellSites(around);
  });
  onTabRemoved((tabId) => void forgetTab(around, tabId));
  onInstalled(() => {
    void keepSitesOut();
    void openSiteTabs().then((tabs) => Promise.all(tabs.map(({ id, url }) => injectInto(id, url))));
  });
  // An alarm is late when the clock was set forward or the computer slept: every wake looks at the time.
  void forgetAtAlarm(around);
  onCommand((name, tabId, windowId) => {
    if (name === "open-checklist" && windowId !== undefined) void openPanel(windowId);
    if (name === "fill-form" && tabId !== undefined) void fillByKeyboard(around, tabId);
  });
});
