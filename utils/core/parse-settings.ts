import * as v from "valibot";
import { CATEGORIES } from "./lexicon/types.ts";
import { READING_MODES } from "./reading-mode.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

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
