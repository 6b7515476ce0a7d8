import { browser } from "./browser.ts";
import { resumeSession } from "./tabs.ts";

/**
 * Starts page sessions in the tabs that are open on the outlets Rasd follows: after an update Chromium leaves the scripts of the
 * old version in them (Firefox starts new ones by itself; a second start does nothing). Tabs that refuse, such as sleeping ones,
 * are left alone: they load anew when the reader comes back.
 */
export async function startInOpenTabs(): Promise<void> {
  const url = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [resumeSession(id)])));
}
