import * as v from "valibot";
import { CATEGORIES, type Category, type Language } from "./lexicon/types.ts";
import { READING_MODES, type ReadingMode } from "./reading-mode.ts";

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

/** Each field falls back to its default by itself: one unreadable choice does not lose the others. */
const settingsSchema = v.object({
  language: v.fallback(v.picklist(["browser", "ar", "fr", "en"]), DEFAULT_SETTINGS.language),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), DEFAULT_SETTINGS.theme),
  keepRelated: v.fallback(v.boolean(), DEFAULT_SETTINGS.keepRelated),
  autoClip: v.fallback(v.boolean(), DEFAULT_SETTINGS.autoClip),
  marks: v.fallback(v.boolean(), DEFAULT_SETTINGS.marks),
  unmarkedCategories: v.fallback(v.array(v.picklist(CATEGORIES)), []),
  switchedOff: v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(10_000)), []),
  readingMode: v.fallback(v.picklist(READING_MODES), DEFAULT_SETTINGS.readingMode),
  siteModes: v.fallback(v.record(v.pipe(v.string(), v.maxLength(300)), v.picklist(READING_MODES)), {}),
  map: v.fallback(v.boolean(), DEFAULT_SETTINGS.map),
});

/** Settings out of whatever was stored; what is missing or unreadable becomes the default. Never throws. */
export function parseSettings(stored: unknown): Settings {
  const fields = typeof stored === "object" && stored !== null ? stored : {};
  return v.parse(settingsSchema, { ...DEFAULT_SETTINGS, ...fields });
}

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
