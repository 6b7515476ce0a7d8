/** Settings out of whatever was stored. To add a case: [what it shows, what is stored, what differs from the defaults]. */
import { expect, test } from "vitest";
import { chooseLanguage, DEFAULT_SETTINGS, parseSettings, type Settings } from "../../utils/core/settings.ts";

const STORED: readonly (readonly [name: string, stored: unknown, different: Partial<Settings>])[] = [
  ["nothing", undefined, {}],
  ["null", null, {}],
  ["a string", "dark", {}],
  ["an array", ["dark"], {}],
  ["an empty object", {}, {}],
  ["one choice", { theme: "dark" }, { theme: "dark" }],
  [
    "every choice",
    { language: "fr", theme: "light", keepRelated: true, marks: false, unmarkedCategories: ["date"] },
    { language: "fr", theme: "light", keepRelated: true, marks: false, unmarkedCategories: ["date"] },
  ],
  ["one unreadable choice loses no other", { theme: "pink", marks: false }, { marks: false }],
  ["a category nobody knows", { unmarkedCategories: ["date", "weapon"], keepRelated: true }, { keepRelated: true }],
  ["a language Rasd does not speak", { language: "es" }, {}],
  ["a string for a switch", { keepRelated: "yes", marks: 0 }, {}],
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
