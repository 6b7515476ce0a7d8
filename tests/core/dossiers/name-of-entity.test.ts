/** Whose word a name is. To add a case, add a line. */
import { expect, it } from "vitest";
import { createKnowledge, nameOfEntity, namesOfEntity } from "../../../utils/core/dossiers/name-of-entity.ts";
import { sampleProfile } from "../support/sample-profile.ts";

const known = createKnowledge(
  [
    sampleProfile("inst.cnclt", { names: { ar: "اللجنة الوطنية" } }),
    sampleProfile("person.m_bennani", { mergedInto: "person.محمد_بناني" }),
    { ...sampleProfile("place.rabat", { names: { ar: "محذوف" } }), deletedAt: "2026-02-02T00:00:00Z" },
  ],
  { "own.1": { fr: "rabatteurs" } },
  {
    "inst.cnclt": { ar: "اللجنة الوطنية لتنسيق الإجراءات", fr: "Commission nationale", en: "National Commission" },
    "place.rabat": { ar: "الرباط", fr: "Rabat" },
  },
);

it.each([
  ["the reader's name", "inst.cnclt", {}, "ar", "اللجنة الوطنية", "ar"],
  ["the lexicon's, where the reader gave none", "inst.cnclt", {}, "fr", "Commission nationale", "fr"],
  ["the lexicon's before the article's", "place.rabat", { ar: "رباط" }, "ar", "الرباط", "ar"],
  ["a term's", "own.1", {}, "ar", "rabatteurs", "fr"],
  ["the article's", "person.محمد_بناني", { ar: "محمد بناني" }, "fr", "محمد بناني", "ar"],
  [
    "of what is merged, its own while the other has none",
    "person.m_bennani",
    { fr: "M. Bennani" },
    "fr",
    "M. Bennani",
    "fr",
  ],
  ["the id, where there is nothing", "x.y", {}, "ar", "x.y", "en"],
  ["an id that objects know as a property", "constructor", {}, "ar", "constructor", "en"],
] as const)("%s", (_name, entity, found, wanted, text, lang) => {
  expect(nameOfEntity(entity, known, wanted, found)).toEqual({ text, lang });
});

it("a merged entity is called what the other is called", () => {
  const both = createKnowledge(
    [
      sampleProfile("place.rabat", { mergedInto: "inst.cnclt" }),
      sampleProfile("inst.cnclt", { names: { fr: "CNCLT" } }),
    ],
    {},
    known.bundled,
  );
  expect(nameOfEntity("place.rabat", both, "fr")).toEqual({ text: "CNCLT", lang: "fr" });
});

it("says whose each name is", () => {
  expect(namesOfEntity("inst.cnclt", known, { en: "Commission" }).sources).toEqual({
    ar: "reader",
    fr: "lexicon",
    en: "lexicon",
  });
  expect(namesOfEntity("person.x", known, { ar: "سين" }).sources).toEqual({ ar: "article" });
});
