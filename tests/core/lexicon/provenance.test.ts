/**
 * Where names come from, in words. To add a case: a line in LINES (language, what is known, the line a reader sees), in
 * ORDERS (how forms cite their sources, the keys in order) or in FOUND (a text of your own, the pattern that finds a name in it).
 */
import { describe, expect, it, test } from "vitest";
import ar from "../../../locales/ar.json" with { type: "json" };
import en from "../../../locales/en.json" with { type: "json" };
import fr from "../../../locales/fr.json" with { type: "json" };
import { displayData } from "../../../scripts/lexicon/display-data.ts";
import { loadLayers, loadLexicon, loadSourceTitles } from "../../../scripts/lexicon/load-lexicon.ts";
import { describeProvenance } from "../../../utils/core/language/describe-provenance.ts";
import { createTranslator } from "../../../utils/core/language/translate.ts";
import { UI_LANGUAGES } from "../../../utils/core/language/types.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import { OWN_COLOURS } from "../../../utils/core/lexicon/own-terms.ts";
import { PATTERNS, type Pattern, patternOf } from "../../../utils/core/lexicon/patterns.ts";
import {
  listSources,
  type Provenance,
  provenanceOf,
  type SourceTitle,
  showSources,
  sourcesOf,
} from "../../../utils/core/lexicon/provenance.ts";
import type { Language, Origin } from "../../../utils/core/lexicon/types.ts";

const FILES = { ar, fr: fr as unknown as typeof ar, en: en as unknown as typeof ar };
const piecesOf = (lang: Language, provenance: Provenance) =>
  describeProvenance(provenance, { lang, t: createTranslator(FILES[lang], lang).t });
/** Isolated titles between brackets. */
const lineOf = (lang: Language, provenance: Provenance) =>
  piecesOf(lang, provenance)
    .map((piece) => (typeof piece === "string" ? piece : `[${piece.text}]`))
    .join("");

const ISO: SourceTitle = { ar: "أسماء الدول", fr: "Noms de pays", en: "Country names" };
const PRESS: SourceTitle = { ar: "الصحافة", fr: "La presse", en: "The press" };
const AS_PUBLISHED: SourceTitle = { fr: "Rapport annuel" };
const from = (origin: "seed" | "reference", titles: readonly SourceTitle[], more = 0): Provenance => ({
  origin,
  sources: { titles, more },
});

const LINES: readonly (readonly [Language, Provenance, string])[] = [
  ["ar", from("reference", [ISO]), "من المرجع: [أسماء الدول]"],
  ["fr", from("reference", [ISO]), "De la référence\u00a0: [Noms de pays]"],
  ["en", from("reference", [ISO]), "From the reference: [Country names]"],
  ["ar", from("seed", [ISO, PRESS]), "من نصوص الانطلاق: [أسماء الدول] و[الصحافة]"],
  ["fr", from("seed", [ISO, PRESS]), "Des textes de départ\u00a0: [Noms de pays] et [La presse]"],
  ["en", from("seed", [ISO, PRESS]), "From the starting texts: [Country names] and [The press]"],
  ["ar", from("seed", [ISO], 1), "من نصوص الانطلاق: [أسماء الدول] ومصدر آخر"],
  ["ar", from("seed", [ISO], 2), "من نصوص الانطلاق: [أسماء الدول] ومصدران آخران"],
  ["ar", from("seed", [ISO], 3), "من نصوص الانطلاق: [أسماء الدول] و3\u00a0مصادر أخرى"],
  ["ar", from("seed", [ISO], 11), "من نصوص الانطلاق: [أسماء الدول] و11\u00a0مصدرًا آخر"],
  ["fr", from("seed", [ISO], 2), "Des textes de départ\u00a0: [Noms de pays] et 2\u00a0autres sources"],
  ["en", from("seed", [ISO], 1), "From the starting texts: [Country names] and 1\u00a0other source"],
  ["ar", from("reference", [AS_PUBLISHED]), "من المرجع: [Rapport annuel]"],
  ["ar", from("reference", []), "من المرجع"],
  ["en", from("seed", []), "From the starting texts"],
  ["ar", { origin: "pattern", pattern: "person" }, "عُرف من صيغته: صفة واسم"],
  ["fr", { origin: "pattern", pattern: "law" }, "Reconnu à sa forme\u00a0: loi par son numéro"],
  ["en", { origin: "pattern", pattern: "amount" }, "Found by pattern: sum of money"],
  ["en", { origin: "pattern", pattern: null }, "Found by pattern"],
  ["ar", { origin: "own", colour: "teal" }, `مصطلح من معجمك · ${ar.lexicon.colours.teal}`],
  ["ar", { origin: "own", colour: null }, "مصطلح من معجمك"],
  ["en", { origin: "own", colour: null }, "Your own term"],
];

test.each(LINES)("%s: %j", (lang, provenance, line) => expect(lineOf(lang, provenance)).toBe(line));

test("a title says what language it is in", () => {
  expect(piecesOf("ar", from("reference", [AS_PUBLISHED]))).toContainEqual({ text: "Rapport annuel", lang: "fr" });
});

test.each(UI_LANGUAGES)("%s: every pattern and colour has its words", (lang) => {
  for (const pattern of PATTERNS) expect(lineOf(lang, { origin: "pattern", pattern })).not.toContain("patterns.");
  for (const colour of OWN_COLOURS) expect(lineOf(lang, { origin: "own", colour })).not.toContain("colours.");
});

const ORDERS: readonly (readonly [string, Origin, readonly (readonly string[])[], readonly string[]])[] = [
  ["by number of forms", "reference", [["A", "B"], ["B"], ["C"]], ["B", "A", "C"]],
  ["what was not looked up last", "reference", [["G"], ["G"], ["A"]], ["A", "G"]],
  [
    "seeds first, in their order",
    "seed",
    [["S"], ["S", "seed:004"], ["seed:001", "G"]],
    ["seed:001", "seed:004", "S", "G"],
  ],
  ["a seed of a later layer has no precedence", "reference", [["seed:001"], ["A"], ["A"]], ["A", "seed:001"]],
];

test.each(ORDERS)("sources are listed %s", (_name, origin, forms, keys) => {
  const entity = {
    origin,
    forms: forms.map((sources, index) => ({ text: `f${index}`, lang: "fr" as const, sources })),
  };
  expect(listSources(entity)).toEqual(keys);
});

const SHOWN: readonly (readonly [string, readonly SourceTitle[], number, number])[] = [
  ["none", [], 0, 0],
  ["one", [ISO], 1, 0],
  ["two", [ISO, PRESS], 2, 0],
  ["the first of three", [ISO, PRESS, AS_PUBLISHED], 1, 2],
  ["two with one title as one", [ISO, { ...ISO }], 1, 0],
];

test.each(SHOWN)("shows %s", (_name, titles, shown, more) => {
  expect(showSources(titles)).toEqual({ titles: titles.slice(0, shown), more });
});

describe("the bundled lexicon", () => {
  const { entities, compiled } = loadLexicon();
  const titles = loadSourceTitles();
  const data = displayData(entities, titles);

  it("has a title in three languages for each source, and no others", () => {
    const keys = new Set(loadLayers().flatMap(({ sources }) => Object.keys(sources)));
    expect(Object.keys(titles).toSorted()).toEqual([...keys].toSorted());
    const untitled = Object.entries(titles).filter(([, { ar, fr, en }]) => !(ar?.trim() && fr?.trim() && en?.trim()));
    expect(untitled).toEqual([]);
    for (const { fr } of Object.values(titles)) expect(fr).not.toMatch(/[^\u00a0\u202f][:;?!»]/u);
    const long = Object.values(titles).flatMap((title) => Object.values(title).filter((text) => text.length > 80));
    expect(long).toEqual([]);
  });

  it("names a source for every entity; of a seed's, the seed", () => {
    const known = {
      sources: sourcesOf(
        entities.map(({ id }) => id),
        data,
      ),
      terms: new Map(),
    };
    const seeds = new Set(Object.entries(titles).flatMap(([key, title]) => (key.startsWith("seed:") ? [title] : [])));
    const wrong = entities.filter((entity) => {
      const found = provenanceOf(entity, known);
      if (found.origin !== "seed" && found.origin !== "reference") return true;
      const [first] = found.sources.titles;
      return first === undefined || (found.origin === "seed" && !seeds.has(first));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("stops the build when a source has no title, by name", () => {
    const { ISO: _, ...others } = titles;
    expect(() => displayData(entities, others)).toThrow(/ISO/u);
  });

  const FOUND: readonly (readonly [Pattern, string])[] = [
    ["date", "انعقد الاجتماع يوم 3 مارس 2025 بالرباط."],
    ["amount", "خُصص للمشروع مبلغ 4 ملايين درهم هذه السنة."],
    ["law", "صدر القانون رقم 99.88 في الجريدة الرسمية."],
    ["measure", "أعلنت الوزارة الخطة الوطنية الجديدة لمكافحة الاتجار بالبشر."],
    ["person", "قال رئيس الجمعية محمد البوعناني إن العمل متواصل."],
  ];

  it.each(FOUND)("%s: %s", (pattern, text) => {
    const patterns = findMentions(text, compiled)
      .filter(({ origin }) => origin === "pattern")
      .map(({ entity }) => patternOf(entity));
    expect(patterns).toContain(pattern);
    expect(patterns).not.toContain(null);
  });

  it.each(["victims.12", "sentence.5_y", "fine.mad_500000"])("%s has a pattern of its own", (id) => {
    expect(patternOf(id)).toBe(id.split(".")[0]);
  });
});
