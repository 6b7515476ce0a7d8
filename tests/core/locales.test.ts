import { describe, expect, it } from "vitest";
import ar from "../../locales/ar.json" with { type: "json" };
import en from "../../locales/en.json" with { type: "json" };
import fr from "../../locales/fr.json" with { type: "json" };
import arManifest from "../../locales/manifest/ar.json" with { type: "json" };
import enManifest from "../../locales/manifest/en.json" with { type: "json" };
import frManifest from "../../locales/manifest/fr.json" with { type: "json" };
import { listMessages } from "../../utils/core/language/translate.ts";
import { UI_LANGUAGES } from "../../utils/core/language/types.ts";
import { CATEGORIES, type Language } from "../../utils/core/lexicon/types.ts";
import { FIGURE_KINDS } from "../../utils/core/recognise/figure-ids.ts";
import { LABELS, RULES } from "../../utils/core/relevance/types.ts";

const FILES = { ar, fr, en };
const messagesOf = (lang: Language) => new Map(listMessages(FILES[lang]));
const formsOf = (message: string | object): string[] =>
  typeof message === "string" ? [message] : Object.values(message);
const paramsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe("the three locale files", () => {
  it("have the same messages", () => {
    const keys = (lang: Language) => [...messagesOf(lang).keys()];
    expect(keys("ar")).toEqual(keys("en"));
    expect(keys("fr")).toEqual(keys("en"));
  });

  it.each(UI_LANGUAGES)("%s: the same messages have plural forms, every category CLDR has for the language", (lang) => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    for (const [key, message] of messagesOf(lang)) {
      expect(typeof message, key).toBe(typeof messagesOf("en").get(key));
      if (typeof message !== "string") expect(Object.keys(message).toSorted(), key).toEqual(categories);
    }
  });

  it.each(UI_LANGUAGES)("%s: no text is empty or has white space at its ends or doubled", (lang) => {
    for (const [key, message] of messagesOf(lang)) {
      for (const text of formsOf(message)) expect(text, key).toMatch(/^\S+([ \u00a0\u202f]\S+)*$/u);
    }
  });

  it.each(UI_LANGUAGES)("%s: messages take the parameters the English ones take, count apart", (lang) => {
    for (const [key, message] of messagesOf(lang)) {
      const others = (texts: string[]) => new Set(texts.flatMap(paramsOf).filter((name) => name !== "{count}"));
      expect(others(formsOf(message)), key).toEqual(others(formsOf(messagesOf("en").get(key)!)));
    }
  });

  it.each(UI_LANGUAGES)("%s: a plural form that stands for many numbers says which", (lang) => {
    for (const [key, message] of messagesOf(lang)) {
      if (typeof message === "string" || key === "common.points") continue;
      expect(paramsOf((message as { other: string }).other), key).toContain("{count}");
    }
  });

  it.each(UI_LANGUAGES)("%s: every label, category, kind of figure and rule has its words", (lang) => {
    const keys = messagesOf(lang);
    for (const label of LABELS) expect(keys.has(`labels.${label}`) && keys.has(`verdict.${label}`), label).toBe(true);
    for (const name of CATEGORIES) expect(keys.has(`category.${name}`) && keys.has(`categories.${name}`)).toBe(true);
    for (const kind of FIGURE_KINDS) expect(keys.has(`figures.${kind}`), kind).toBe(true);
    for (const rule of RULES) expect(keys.has(`reasons.${rule}`), rule).toBe(true);
  });

  it("fit the extension stores: a name of 75 characters, a description of 132", () => {
    for (const { extension } of [arManifest, frManifest, enManifest]) {
      expect(extension.name.length).toBeLessThanOrEqual(75);
      expect(extension.description.length).toBeLessThanOrEqual(132);
    }
  });

  it("keep to their language's typography", () => {
    for (const [key, message] of messagesOf("fr")) {
      for (const text of formsOf(message)) {
        expect(text, `${key}: a no-break space stands before : ; ? ! and inside « »`).not.toMatch(
          /[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]/u,
        );
        expect(text, `${key}: the apostrophe is ’`).not.toContain("'");
      }
    }
    for (const [key, message] of messagesOf("ar")) {
      for (const text of formsOf(message)) expect(text, `${key}: Arabic marks are ، ؛ ؟`).not.toMatch(/[,;?]/u);
    }
    for (const [key, message] of messagesOf("en")) {
      for (const text of formsOf(message)) expect(text, `${key}: quotes are curly`).not.toMatch(/['"]/u);
    }
  });
});
