import fc from "fast-check";
import { expect, it } from "vitest";
import { compareShingles } from "../../../utils/core/stories/compare-shingles.ts";
import { compareSignatures } from "../../../utils/core/stories/compare-signatures.ts";
import { SHINGLE, shingleText } from "../../../utils/core/stories/shingle-text.ts";
import { signText, storyKeysOf } from "../../../utils/core/stories/sign-text.ts";
import { fold } from "../../../utils/core/text/fold.ts";
import { findMasked } from "../../../utils/core/text/mask.ts";
import { tokenize, tokenText } from "../../../utils/core/text/tokenize.ts";
import { newsTexts } from "../support/arbitrary-news.ts";
import { TEXTS } from "../support/arbitrary-text.ts";
import { ARTICLES, copyArticle, KINDS_OF_COPY } from "../support/near-copies.ts";

/** Shingles as the definition has them: runs of words, as texts. */
function shinglesSlowly(text: string): Set<string> {
  const folded = fold(text);
  const tokens = tokenize(folded, findMasked(text));
  const words = Array.from({ length: tokens.count }, (_, i) => tokenText(folded, tokens, i));
  return new Set(words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(" ")));
}

it("counts what sets of word runs would count", () => {
  const texts = fc.oneof(newsTexts(60), TEXTS);
  fc.assert(
    fc.property(texts, texts, texts, (a, b, common) => {
      const [x, y] = [`${a} ${common}`, `${common} ${b}`];
      const [s, t] = [shinglesSlowly(x), shinglesSlowly(y)];
      const shared = [...s].filter((run) => t.has(run)).length;
      const overlap = compareShingles(shingleText(x), shingleText(y));
      expect(overlap.shared).toBe(shared);
      expect(overlap.resemblance).toBeCloseTo(shared / Math.max(1, s.size + t.size - shared));
      expect(overlap.containment).toBeCloseTo(shared / Math.max(1, Math.min(s.size, t.size)));
    }),
  );
});

it("does not count stock", () => {
  const [a, b] = [shingleText("واحد اثنان ثلاثه اربعه خمسه"), shingleText("واحد اثنان ثلاثه اربعه سته")];
  const stock = new Set(shingleText("واحد اثنان ثلاثه").hashes);
  expect(compareShingles(a, b)).toMatchObject({ shared: 2, resemblance: 0.5 });
  expect(compareShingles(a, b, stock)).toMatchObject({ shared: 1, resemblance: 1 / 3 });
});

it.each([
  ["the same number", "أوقفت الشرطة 12 شخصا أمس", "أوقفت الشرطة ١٢ شخصاً أمس", 1, 0],
  ["another number", "أوقفت الشرطة 12 شخصا أمس", "أوقفت الشرطة 13 شخصا أمس", 0, 1],
  ["another day", "prévu ce lundi à Rabat", "prévu ce mardi à Rabat", 0, 1],
  ["a date in another order", "في (11 شتنبر 2001) وقع", "في شتنبر 11، 2001 وقع", 1, 0],
  ["other words around it", "أوقفت الشرطة 12 شخصا", "قيمتها 13 درهما", 0, 0],
])("compares figures: %s", (_, a, b, sameFigures, otherFigures) => {
  expect(compareShingles(shingleText(a), shingleText(b))).toMatchObject({ sameFigures, otherFigures });
});

it("signs alike whatever spelling, and gives made copies a common key", () => {
  fc.assert(
    fc.property(ARTICLES, ARTICLES, fc.constantFrom(...KINDS_OF_COPY), (sentences, own, kind) => {
      const original = signText(shingleText(sentences.join(" ")));
      const copy = signText(shingleText(copyArticle(sentences, kind, own)));
      if (kind === "same" || kind.startsWith("spelt") || kind.startsWith("in other digits"))
        expect(copy).toEqual(original);
      const keys = new Set(storyKeysOf(original));
      expect(storyKeysOf(copy).some((key) => keys.has(key))).toBe(true);
    }),
  );
});

it("estimates what the exact comparison counts", () => {
  let error = 0;
  let worst = 0;
  const runs = 60;
  const samples = fc.sample(fc.tuple(ARTICLES, ARTICLES, ARTICLES), { numRuns: runs, seed: 7 });
  for (const [a, b, common] of samples) {
    const [x, y] = [shingleText([...a, ...common].join(" ")), shingleText([...common, ...b].join(" "))];
    const difference = Math.abs(
      compareSignatures(signText(x), signText(y)).containment - compareShingles(x, y).containment,
    );
    error += difference / runs;
    worst = Math.max(worst, difference);
  }
  expect(error).toBeLessThan(0.1);
  expect(worst).toBeLessThan(0.4);
});

it("has nothing to say of a text of two words", () => {
  const empty = shingleText("خبر عاجل");
  expect(empty.hashes.length).toBe(0);
  expect(compareSignatures(signText(empty), signText(empty))).toEqual({ resemblance: 0, containment: 0 });
});
