import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameTag } from "../../../utils/core/notes/complete-tags.ts";
import { foldString } from "../../../utils/core/text/fold.ts";
import { suggestTags } from "../../../utils/dom/highlight-bar/suggest-tags.ts";

const own = (...labels: string[]) => labels.map((label) => ({ label, entity: null }));
const NONE = { entities: [], own: [], chosen: [] };
const labels = (typed: string, sources: Partial<Parameters<typeof suggestTags>[1]>) =>
  suggestTags(typed, { ...NONE, ...sources }).map(({ from, tag }) => `${from} ${tag.label}`);

describe("suggestTags", () => {
  // To add one: what is typed, and the tag of the reader's that it completes.
  it.each([
    ["الاتجار", "الإتجار بالبشر"],
    ["اتجار", "الاتّجار بالبشر"],
    ["إحصاء", "احصاء"],
    ["شبكه", "شبكة"],
    ["مُحاكَمة", "محاكمه"],
    ["مستشفي", "مستشفى"],
    ["enquete", "Enquête"],
    ["ENQUÊTE", "enquete ouverte"],
    ["  traite   des ", "Traite des êtres"],
    ["٢٠١٩", "2019"],
  ])("«%s» completes «%s»", (typed, label) => {
    expect(labels(typed, { own: own("وسم آخر", label) })[0]).toBe(`own ${label}`);
  });

  it("offers the passage's entities first, then own tags, then what was typed", () => {
    const entities = [{ label: "الاتجار بالبشر", entity: "crime.trafficking" }];
    expect(labels("اتجار", { entities, own: own("اتجار بالأطفال") })).toEqual([
      "passage الاتجار بالبشر",
      "own اتجار بالأطفال",
      "new اتجار",
    ]);
  });

  // To add one: what is typed, what is there, and what is offered.
  it.each([
    ["nothing typed: no new tag", "", { own: own("أ", "ب") }, ["own أ", "own ب"]],
    ["only harakat typed: no new tag", "ًُ", {}, []],
    ["what is set already is not offered", "شبكة", { own: own("شبكه"), chosen: own("شبكة") }, []],
    [
      "an entity of the same words goes before the own tag",
      "شبكة",
      { entities: [{ label: "شبكة", entity: "x" }], own: own("شبكه") },
      ["passage شبكة"],
    ],
    ["white space is not part of a tag", "  موعد   قريب ", {}, ["new موعد قريب"]],
    ["five of a source", "", { own: own("1", "2", "3", "4", "5", "6") }, ["own 1", "own 2", "own 3", "own 4", "own 5"]],
  ] as const)("%s", (_, typed, sources, expected) => {
    expect(labels(typed, sources)).toEqual(expected);
  });

  it("offers nothing twice, nothing that is set, everything that holds what was typed, in order", () => {
    const word = fc.string({ unit: fc.constantFrom("أ", "ا", "إ", "ة", "ه", "é", "e", "َ", "ب", " "), maxLength: 4 });
    const tag = fc.record({ label: word, entity: fc.constantFrom(null, null, "x", "y") });
    const tags = fc.array(tag, { maxLength: 4 });
    fc.assert(
      fc.property(word, tags, tags, tags, (typed, entities, mine, chosen) => {
        const found = suggestTags(typed, { entities, own: mine, chosen });
        const key = (label: string) => foldString(label).replace(/\s+/gu, " ").trim();
        for (const [at, { from, tag: one }] of found.entries()) {
          expect(key(one.label)).toContain(key(typed));
          for (const other of [...chosen, ...found.slice(0, at).map((before) => before.tag)]) {
            expect(isSameTag(one, other)).toBe(false);
          }
          if (from === "new") expect(at).toBe(found.length - 1);
        }
        const order = ["passage", "own", "new"];
        const ranks = found.map(({ from }) => order.indexOf(from));
        expect(ranks).toEqual(ranks.toSorted());
        for (const wanted of [...entities, ...mine].filter(({ label }) => key(label).includes(key(typed)))) {
          expect([...chosen, ...found.map((one) => one.tag)].some((other) => isSameTag(other, wanted))).toBe(true);
        }
      }),
    );
  });
});
