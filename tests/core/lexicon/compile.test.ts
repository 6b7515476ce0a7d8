/** From entities to a trie and through its packed form. To add a conflict: [what it shows, the entities, the message]. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compileLexicon } from "../../../utils/core/lexicon/compile-lexicon.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import { LexiconError, listForms } from "../../../utils/core/lexicon/list-forms.ts";
import { mergeLayers } from "../../../utils/core/lexicon/merge-layers.ts";
import { packLexicon, unpackLexicon } from "../../../utils/core/lexicon/pack-lexicon.ts";
import { readForm } from "../../../utils/core/lexicon/read-form.ts";
import type { Entity, Form, Guards, LexiconLayer } from "../../../utils/core/lexicon/types.ts";
import { LEXICON_AND_TEXTS } from "../support/arbitrary-lexicon.ts";

const form = (text: string, guards?: Guards): Form => ({
  text,
  lang: "ar",
  sources: ["test"],
  ...(guards === undefined ? {} : { guards }),
});
const entity = (id: string, ...forms: readonly (string | Form)[]): Entity => ({
  id,
  category: "institution",
  signal: "none",
  group: "test",
  names: {},
  origin: "seed",
  forms: forms.map((one) => (typeof one === "string" ? form(one) : one)),
});

const CONFLICTS: readonly (readonly [name: string, entities: readonly Entity[], message: RegExp])[] = [
  ["an entity twice", [entity("inst.a", "ا ب ج"), entity("inst.a", "د ه و")], /«inst\.a» is defined twice/],
  [
    "forms of two entities that fold alike",
    [entity("inst.a", "مكتب الإحالة"), entity("inst.b", "مكتب الاحاله")],
    /«مكتب الاحاله» of inst\.b and a form of inst\.a fold to the same words «مكتب الاحاله»/,
  ],
  [
    "the same out of a pattern",
    [entity("inst.a", "{ال|}مكتب المغربي"), entity("inst.b", "مكتب المغربي")],
    /inst\.b and a form of inst\.a/,
  ],
  ["a function word by folding", [entity("mech.a", "آلية")], /«آلية» of mech\.a folds to the function word «اليه»/],
  ["a function word in French", [entity("inst.a", "Dans")], /function word «dans»/],
  ["an unknown need", [entity("inst.a", form("ا ب", { needs: "entity:inst.x" }))], /unknown entity «inst\.x»/],
  ["a pattern not closed", [entity("inst.a", "مكتب {ال")], /inst\.a: Pattern «مكتب \{ال»/],
  ["a form without a word", [entity("inst.a", "«»")], /inst\.a: Form ««»» holds no word/],
  ["a form with a sentence end", [entity("inst.a", "من نحن؟ نحن هنا")], /could never match/],
  ["an address for a form", [entity("inst.a", "https://example.org")], /holds no word/],
];

test.each(CONFLICTS)("refuses %s, by name", (_, entities, message) => {
  expect(() => compileLexicon(entities, "1")).toThrow(LexiconError);
  expect(() => compileLexicon(entities, "1")).toThrow(message);
  expect(() => packLexicon(entities, "1")).toThrow(message);
});

test("every problem is named, not only the first", () => {
  const entities = [entity("inst.a", "آلية", "مكتب {ال"), entity("inst.b", form("ا ب", { needs: "entity:inst.x" }))];
  expect(() => listForms(entities)).toThrow(/اليه[\s\S]*مكتب[\s\S]*inst\.x/);
});

describe("listForms", () => {
  it("makes forms of one entity that fold alike one, the first: a later layer does not loosen a guard", () => {
    const forms = listForms([entity("inst.a", form("الإتجار", { needs: "strong" }), "الاتجار", "الأتجار")]);
    expect(forms).toEqual([{ entity: 0, words: ["الاتجار"], gaps: 0, exact: null, guards: { needs: "strong" } }]);
  });
  it("keeps the gaps of all writings of a form", () => {
    expect(listForms([entity("inst.a", "منع وقمع", "منع، وقمع")])[0]!.gaps).toBe(readForm("منع، وقمع").gaps);
  });
  it("leaves out what is never marked", () => {
    expect(listForms([entity("inst.a", { ...form("اللجنة"), unmarked: "anaphora" })])).toEqual([]);
  });
  it("keeps two acronyms that differ in case only", () => {
    const exact = { caseSensitive: true } as const;
    const forms = listForms([entity("inst.a", form("OIM", exact), form("Oim", exact))]);
    expect(forms.map((one) => one.exact)).toEqual(["OIM", "Oim"]);
  });
  it("lets a case-sensitive form be a function word", () => {
    expect(listForms([entity("inst.a", form("WITH", { caseSensitive: true }))]).length).toBe(1);
  });
});

describe("readForm", () => {
  it("folds as pages are folded", () => expect(readForm("الإتجارُ بالبشر").words).toEqual(["الاتجار", "بالبشر"]));
  it("reads a detached waw as pages are read", () =>
    expect(readForm("تتبع و مكافحة").words).toEqual(["تتبع", "ومكافحه"]));
  it("has no gaps where none are", () => expect(readForm("«الاتجار» بالبشر").gaps).toBe(0));
});

describe("mergeLayers", () => {
  const layer = (name: "seed" | "reference", ...entities: readonly Entity[]): LexiconLayer => ({
    schema: "rasd-lexicon/1",
    layer: name,
    version: "1",
    sources: {},
    entities: entities.map(({ origin: _, ...rest }) => rest),
  });

  it("keeps the first layer's data, adds names and forms of the others", () => {
    const first = { ...entity("inst.a", "ا ب"), names: { ar: "اول" } };
    const second = { ...entity("inst.a", "ج د"), names: { ar: "ثان", fr: "deux" }, group: "other" };
    const merged = mergeLayers([layer("seed", first), layer("reference", second, entity("inst.b", "ه و"))]);
    expect(merged.map(({ id, origin }) => [id, origin])).toEqual([
      ["inst.a", "seed"],
      ["inst.b", "reference"],
    ]);
    expect(merged[0]).toMatchObject({ names: { ar: "اول", fr: "deux" }, group: "test" });
    expect(merged[0]!.forms.map(({ text }) => text)).toEqual(["ا ب", "ج د"]);
  });
  it("refuses an entity of two categories, by name", () => {
    const other = { ...entity("inst.a"), category: "place" as const };
    expect(() => mergeLayers([layer("seed", entity("inst.a")), layer("reference", other)])).toThrow(/«inst\.a»/);
  });
  it("gives nothing for nothing", () => expect(mergeLayers([])).toEqual([]));
});

describe("a packed lexicon", () => {
  const throughJson = (entities: readonly Entity[]) =>
    unpackLexicon(JSON.parse(JSON.stringify(packLexicon(entities, "7"))));

  it("finds what the compiled one finds", () => {
    fc.assert(
      fc.property(LEXICON_AND_TEXTS, ([entities, text]) => {
        const [compiled, unpacked] = [compileLexicon(entities, "7"), throughJson(entities)];
        expect(unpacked.entities).toEqual(compiled.entities);
        expect(unpacked.version).toBe("7");
        expect(unpacked.forms.length).toBe(compiled.forms.length);
        expect(findMentions(text, unpacked)).toEqual(findMentions(text, compiled));
      }),
      { numRuns: 500 },
    );
  });
  it("holds the same forms", () => {
    const key = ({ next: _, ...rest }: object & { next: number }) => JSON.stringify(rest);
    fc.assert(
      fc.property(LEXICON_AND_TEXTS, ([entities]) => {
        const compiled = compileLexicon(entities, "7").forms.map(key).sort();
        expect(throughJson(entities).forms.map(key).sort()).toEqual(compiled);
      }),
    );
  });
  it("may be empty", () => {
    expect(throughJson([]).forms).toEqual([]);
    expect(findMentions("الاتجار بالبشر", throughJson([entity("inst.a")]))).toEqual([]);
  });
});
