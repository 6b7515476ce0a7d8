import { parseSettings } from "../core/parse-settings.ts";
import type { Settings } from "../core/settings.ts";
import { browser } from "./browser.ts";
import { KEYS, type Stored } from "./stored.ts";
import { storedUnder } from "./stored-under.ts";

const KEY = KEYS.settings;

/** The reader's settings, from the extension's local storage. @param begun where they have been asked for already. */
export async function readSettings(begun?: Promise<Stored | null>): Promise<Settings> {
  const stored = await storedUnder(KEY, begun);
  return parseSettings(stored[KEY]);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: storable(settings) });
}

/** As it is stored: sets as lists. */
function storable(settings: Settings) {
  const { unmarkedCategories, switchedOff, siteModes } = settings;
  return {
    ...settings,
    unmarkedCategories: [...unmarkedCategories],
    switchedOff: [...switchedOff],
    siteModes: { ...siteModes },
  };
}

/** Changes the settings as they are now. Two changes at once are made one after the other, so that neither is lost. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await navigator.locks.request(KEY, async () => writeSettings(change(await readSettings())));
}

/**
 * Calls `changed` with the new settings whenever they were written, in any page. Ends with `signal`.
 *
 * @param since what was read before: they are read once more, and told if they were changed meanwhile.
 */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal, since?: Settings): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === "local" && change) changed(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listen), { once: true });
  if (since === undefined) return;
  const before = JSON.stringify(storable(since));
  readSettings().then((now) => {
    if (!signal.aborted && JSON.stringify(storable(now)) !== before) changed(now);
  }, console.error);
}
