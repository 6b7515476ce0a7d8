import type { Category, Language } from "./lexicon/types.ts";
import type { ReadingMode } from "./reading-mode.ts";

/** What the reader has chosen. Marks are kept as what is left out, so that a new category is marked until someone says otherwise. */
export interface Settings {
  /** browser: the browser's language, when Rasd speaks it, else English. */
  readonly language: "browser" | Language;
  readonly theme: "system" | "light" | "dark";
  readonly keepRelated: boolean;
  /** Whether articles about trafficking are clipped without being asked for. */
  readonly autoClip: boolean;
  readonly marks: boolean;
  readonly unmarkedCategories: readonly Category[];
  /** Ids of bundled entities the reader has switched off: they are neither marked nor counted. */
  readonly switchedOff: readonly string[];
  /** Which marks are painted everywhere, and on single sites, by host (fold-host.ts), where the reader wants others. */
  readonly readingMode: ReadingMode;
  readonly siteModes: Readonly<Record<string, ReadingMode>>;
  /** Whether a thin map of the marks stands beside the scroll bar. */
  readonly map: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: "browser",
  theme: "system",
  keepRelated: false,
  autoClip: false,
  marks: true,
  unmarkedCategories: [],
  switchedOff: [],
  readingMode: "all",
  siteModes: {},
  map: false,
};

/** Which marks are painted on a site: its own choice, else everyone's. `host` as fold-host.ts gives it. */
export function readingModeOn(settings: Pick<Settings, "readingMode" | "siteModes">, host: string): ReadingMode {
  return (Object.hasOwn(settings.siteModes, host) ? settings.siteModes[host] : undefined) ?? settings.readingMode;
}

/** Which kinds of marks are painted on a site. `host` as fold-host.ts gives it. */
export function marksShown(
  settings: Pick<Settings, "marks" | "readingMode" | "siteModes">,
  host: string,
): { readonly entities: boolean; readonly highlights: boolean } {
  const mode = readingModeOn(settings, host);
  return {
    entities: settings.marks && (mode === "all" || mode === "entities"),
    highlights: mode === "all" || mode === "highlights",
  };
}

/** Settings with another choice; `site` null: everywhere. `mode` null takes a choice back. */
export function withReadingMode(settings: Settings, mode: ReadingMode | null, site: string | null): Settings {
  if (site === null) return { ...settings, readingMode: mode ?? DEFAULT_SETTINGS.readingMode };
  const { [site]: _before, ...others } = settings.siteModes;
  return { ...settings, siteModes: mode === null ? others : { ...others, [site]: mode } };
}
