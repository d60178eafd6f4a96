// Alarms: the only clock that outlives the background.
import { browser } from "wxt/browser";

/** Rings once at `when` (milliseconds since 1970); an alarm of the same name is replaced. */
export async function setAlarm(name: string, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

export function onAlarm(name: string, ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) ring();
  });
}
