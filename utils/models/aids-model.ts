import type { ReadingAids, ReadingAidsActions } from "../../components/highlights/types.ts";
import type { Settings } from "../core/settings.ts";
import { withReadingMode } from "../core/settings.ts";
import { foldHost } from "../core/sites/fold-host.ts";
import { changeSettings } from "../extension/settings.ts";

/** The reading aids as the views show them. `url`: the page in front; null: none. */
export function readingAidsOf(settings: Settings, url: string | null): ReadingAids {
  const host = hostOf(url);
  const { readingMode: mode, siteModes, map } = settings;
  return { mode, siteMode: host !== null && Object.hasOwn(siteModes, host) ? siteModes[host]! : null, host, map };
}

/** What changes them. `url`: asked when something is chosen. */
export function readingAidsActions(url: () => string | null, failed: (error: unknown) => void): ReadingAidsActions {
  return {
    setMode: (mode, scope) => {
      const host = scope === "site" ? hostOf(url()) : null;
      if (scope === "site" && host === null) return;
      changeSettings((settings) => withReadingMode(settings, mode, host)).catch(failed);
    },
    setMap: (map) => void changeSettings((settings) => ({ ...settings, map })).catch(failed),
  };
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? foldHost(new URL(url).hostname) : null;
}
