import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { parseQuery, type SearchQuery } from "../../../utils/core/search/parse-query.ts";
import { wordsOf } from "../../../utils/core/search/read-words.ts";
import { TEXTS } from "../support/arbitrary-text.ts";

const NONE: SearchQuery = {
  words: [],
  phrases: [],
  filters: [],
  excluded: { words: [], phrases: [], filters: [] },
  errors: [],
};

it.each<[string, Partial<SearchQuery>]>([
  ["", {}],
  ["  الاتّجار بالبشر ", { words: ["الاتجار", "بالبشر"] }],
  ["Traité ÉTÉ", { words: ["traite", "ete"] }],
  ["«الاتجار بالبشر»", { phrases: [["الاتجار", "بالبشر"]] }],
  ["“traite des” êtres", { phrases: [["traite", "des"]], words: ["etres"] }],
  ["„eins zwei“", { phrases: [["eins", "zwei"]] }],
  ['"غير مغلق', { phrases: [["غير", "مغلق"]] }],
  ["القانون 27.14", { words: ["القانون"], phrases: [["27", "14"]] }],
  ["l’exploitation", { words: ["exploitation"] }],
  ["outlet:Hespress.com", { filters: [{ filter: "outlet", value: "hespress.com" }] }],
  ["المنبر:هسبريس", { filters: [{ filter: "outlet", value: "هسبريس" }] }],
  ["وسم:«عمل قسري»", { filters: [{ filter: "tag", value: "عمل قسري" }] }],
  ["كيان:crime.thb", { filters: [{ filter: "entity", value: "crime.thb" }] }],
  ["قبل:2024-05-02", { filters: [{ filter: "before", time: Date.UTC(2024, 4, 2) }] }],
  ["بعد:٢٠٢٤", { filters: [{ filter: "after", time: Date.UTC(2024, 0, 1) }] }],
  [
    "label:relevant lang:fr",
    {
      filters: [
        { filter: "label", values: ["relevant"] },
        { filter: "lang", values: ["fr"] },
      ],
    },
  ],
  ["الفئة:person", { filters: [{ filter: "category", values: ["person"] }] }],
  ["catégorie:victim", { filters: [{ filter: "category", values: ["victim"] }] }],
  ["couleur:yellow", { filters: [{ filter: "colour", values: ["yellow"] }] }],
  ["اللون:blue", { filters: [{ filter: "colour", values: ["blue"] }] }],
  ["étiquette:x", { filters: [{ filter: "tag", value: "x" }] }],
  ["Média:goud.ma", { filters: [{ filter: "outlet", value: "goud.ma" }] }],
  ["entité:ONU", { filters: [{ filter: "entity", value: "onu" }] }],
  ["اللغة:ar", { filters: [{ filter: "lang", values: ["ar"] }] }],
  ["après:2024", { filters: [{ filter: "after", time: Date.UTC(2024, 0, 1) }] }],
  [
    "-حشيش -tag:x -«a b»",
    { excluded: { words: ["حشيش"], phrases: [["a", "b"]], filters: [{ filter: "tag", value: "x" }] } },
  ],
  ["https://le360.ma", { phrases: [["https", "le", "360", "ma"]] }],
  ["10:30", { phrases: [["10", "30"]] }],
  ["auteur:x", { errors: [{ kind: "unknown-field", field: "auteur" }] }],
  ["constructor:x", { errors: [{ kind: "unknown-field", field: "constructor" }] }],
  ["before:2024-13", { errors: [{ kind: "bad-date", field: "before", value: "2024-13" }] }],
  ["after:2023-02-29", { errors: [{ kind: "bad-date", field: "after", value: "2023-02-29" }] }],
  ["بعد:أمس", { errors: [{ kind: "bad-date", field: "بعد", value: "أمس" }] }],
  ["tag:", { errors: [{ kind: "no-value", field: "tag" }] }],
  ["label:bad", { errors: [{ kind: "unknown-label", field: "label", value: "bad" }] }],
  ["lang:xx", { errors: [{ kind: "unknown-language", field: "lang", value: "xx" }] }],
  ["category:bad", { errors: [{ kind: "unknown-category", field: "category", value: "bad" }] }],
  ["لون:أحمر", { errors: [{ kind: "unknown-colour", field: "لون", value: "أحمر" }] }],
  ["projet:p1", { errors: [{ kind: "unknown-project", field: "projet", value: "p1" }] }],
  ["- ، «»", {}],
])("reads %s", (text, expected) => {
  expect(parseQuery(text)).toEqual({ ...NONE, ...expected });
});

it("asks what values are called", () => {
  const read = vi.fn(() => ["p1", "p2"]);
  const { filters } = parseQuery("-مشروع:«ملفّ  طنجة» projet:É", read);
  expect(read.mock.calls).toEqual([
    ["project", "ملف طنجه"],
    ["project", "e"],
  ]);
  expect(filters).toEqual([{ filter: "project", values: ["p1", "p2"] }]);
});

it("keeps thirty words and says so", () => {
  const { words, errors } = parseQuery("كلمة ".repeat(40));
  expect(words.length).toBe(30);
  expect(errors).toEqual([{ kind: "too-long" }]);
});

it("reads anything, into folded words without signs", () => {
  fc.assert(
    fc.property(fc.oneof(TEXTS, fc.string()), (text) => {
      const { words, phrases, excluded } = parseQuery(text);
      for (const word of [...words, ...phrases.flat(), ...excluded.words, ...excluded.phrases.flat()])
        expect(wordsOf(word)).toEqual([word]);
    }),
  );
});
