/** Settings out of whatever was stored. To add a case: [what it shows, what is stored, what differs from the defaults]. */
import { expect, test } from "vitest";
import { chooseLanguage } from "../../utils/core/choose-language.ts";
import { parseSettings } from "../../utils/core/parse-settings.ts";
import {
  DEFAULT_SETTINGS,
  marksShown,
  readingModeOn,
  type Settings,
  withReadingMode,
} from "../../utils/core/settings.ts";

const STORED: readonly (readonly [name: string, stored: unknown, different: Partial<Settings>])[] = [
  ["nothing", undefined, {}],
  ["null", null, {}],
  ["a string", "dark", {}],
  ["an array", ["dark"], {}],
  ["an empty object", {}, {}],
  ["one choice", { theme: "dark" }, { theme: "dark" }],
  [
    "every choice",
    { language: "fr", theme: "light", keepRelated: true, autoClip: true, marks: false, unmarkedCategories: ["date"] },
    { language: "fr", theme: "light", keepRelated: true, autoClip: true, marks: false, unmarkedCategories: ["date"] },
  ],
  ["one unreadable choice loses no other", { theme: "pink", marks: false }, { marks: false }],
  ["a category nobody knows", { unmarkedCategories: ["date", "weapon"], keepRelated: true }, { keepRelated: true }],
  ["a language Rasd does not speak", { language: "es" }, {}],
  ["a string for a switch", { keepRelated: "yes", autoClip: 1, marks: 0 }, {}],
  ["null for a choice", { language: null }, {}],
  ["a field nobody knows", { admin: true }, {}],
  ["a field of the object itself", JSON.parse('{"__proto__":{"marks":false}}'), {}],
];

test.each(STORED)("%s", (_, stored, different) => {
  expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...different });
});

/** To add a case: [the setting, the browser's languages, the language spoken]. */
const LANGUAGES: readonly (readonly [Settings["language"], readonly string[], string])[] = [
  ["browser", ["ar-MA", "fr"], "ar"],
  ["browser", ["fr-MA"], "fr"],
  ["browser", ["en-GB", "ar"], "en"],
  ["browser", ["de-DE", "es", "fr-FR"], "fr"],
  ["browser", ["ary"], "ar"],
  ["browser", ["AR_ma"], "ar"],
  ["browser", ["arn", "fr"], "fr"],
  ["browser", ["fry"], "en"],
  ["browser", ["zgh"], "en"],
  ["browser", ["", "fr"], "fr"],
  ["browser", [], "en"],
  ["ar", ["fr"], "ar"],
  ["en", [], "en"],
];

test.each(LANGUAGES)("setting %s with %j speaks %s", (setting, browser, language) => {
  expect(chooseLanguage(setting, browser)).toBe(language);
});

/** To add a case: what is stored, the site, and what is painted there. */
const READING: readonly (readonly [Partial<Settings>, string, entities: boolean, highlights: boolean])[] = [
  [{}, "hespress.com", true, true],
  [{ marks: false }, "hespress.com", false, true],
  [{ readingMode: "highlights" }, "hespress.com", false, true],
  [{ readingMode: "entities" }, "hespress.com", true, false],
  [{ readingMode: "quiet" }, "hespress.com", false, false],
  [{ readingMode: "quiet", siteModes: { "hespress.com": "all" } }, "hespress.com", true, true],
  [{ readingMode: "quiet", siteModes: { "hespress.com": "all" } }, "le360.ma", false, false],
  [{ siteModes: { "hespress.com": "quiet" } }, "constructor", true, true],
];

test.each(READING)("%j on %s paints entities: %s, highlights: %s", (stored, host, entities, highlights) => {
  expect(marksShown(parseSettings(stored), host)).toEqual({ entities, highlights });
});

test("a choice is made and taken back, on a site and everywhere", () => {
  const site = "hespress.com";
  const quiet = withReadingMode(DEFAULT_SETTINGS, "quiet", site);
  expect(readingModeOn(quiet, site)).toBe("quiet");
  expect(readingModeOn(quiet, "le360.ma")).toBe("all");
  const everywhere = withReadingMode(quiet, "entities", null);
  expect([readingModeOn(everywhere, site), readingModeOn(everywhere, "le360.ma")]).toEqual(["quiet", "entities"]);
  expect(withReadingMode(withReadingMode(everywhere, null, site), null, null)).toEqual(DEFAULT_SETTINGS);
});
