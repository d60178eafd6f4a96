// Sets and hears alarms. An alarm is the only clock that keeps running while the background is stopped.
import { browser } from "wxt/browser";

/** Sets an alarm that rings once at `when` (milliseconds since 1970). It replaces an alarm of the same name. */
export async function setAlarm(name: string, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

/** Calls `ring` each time the alarm of this name rings. */
export function onAlarm(name: string, ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) ring();
  });
}
