import { browser } from "./browser.ts";

const NAME = "backup";
/** Whether one is due is looked at so often, in minutes: a browser that was closed when it fell due makes it soon after. */
const EVERY = 60;

/** Looks from now on whether a backup is due, or no longer. Idempotent: an alarm that is set goes on counting. */
export async function setBackupAlarm(isOn: boolean): Promise<void> {
  if (!isOn) await browser.alarms.clear(NAME);
  else if ((await browser.alarms.get(NAME)) === undefined)
    browser.alarms.create(NAME, { delayInMinutes: 1, periodInMinutes: EVERY });
}

/** Calls back when it is time to look. Must be called in the first turn of the background. */
export function onBackupAlarm(run: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) run();
  });
}
