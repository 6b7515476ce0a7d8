/** The parts of anchoring against slow, obvious versions. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { alignInBand, LEFT_OUT, PUT_IN, REPLACED, scoreOfWord } from "../../../utils/core/anchoring/align-in-band.ts";
import { alignWords } from "../../../utils/core/anchoring/align-words.ts";
import { distancesToHeads, editDistance } from "../../../utils/core/anchoring/edit-distance.ts";
import { lettersToString } from "../../../utils/core/anchoring/index-text.ts";
import { indexWords } from "../../../utils/core/anchoring/index-words.ts";
import {
  endOfLetter,
  type Letters,
  letterFrom,
  readLetters,
  startOfLetter,
  wordAt,
} from "../../../utils/core/anchoring/read-letters.ts";
import { readQuote } from "../../../utils/core/anchoring/read-quote.ts";
import { newsTexts } from "../support/arbitrary-news.ts";
import { TEXTS } from "../support/arbitrary-text.ts";
import { foldSlowly } from "../support/slow-fold.ts";
import { distanceSlowly, lettersOf } from "../support/slow-similarity.ts";

const ANY = fc.oneof(newsTexts(40), TEXTS);
const toUnits = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

test("the letters are those of the folded text, and each knows its stretch", () => {
  fc.assert(
    fc.property(ANY, (text) => {
      const letters = readLetters(text);
      expect(lettersToString(letters)).toBe(lettersOf(text));
      const slow = foldSlowly(text);
      const kept = [...slow.text.split("").entries()].filter(([, unit]) => lettersOf(unit) !== "").map(([i]) => i);
      expect(kept.map((_, i) => startOfLetter(letters, i))).toEqual(kept.map((i) => slow.starts[i]));
      expect(kept.map((_, i) => endOfLetter(letters, i))).toEqual(kept.map((i) => slow.ends[i]));
      for (let offset = 0; offset <= text.length; offset += 3) {
        const first = kept.findIndex((i) => slow.starts[i]! >= offset);
        expect(letterFrom(letters, offset)).toBe(first < 0 ? kept.length : first);
      }
    }),
  );
});

test("a word's places are all its places", () => {
  fc.assert(
    fc.property(ANY, (text) => {
      const letters = readLetters(text);
      const index = indexWords(letters);
      const hashes = [...letters.wordHash.subarray(0, letters.words)];
      for (const hash of [...hashes, 12345]) {
        const places = [...index.places.subarray(index.first(hash), index.behind(hash))];
        expect(places).toEqual(hashes.flatMap((other, i) => (other === hash ? [i] : [])));
      }
      for (let letter = 0; letter < letters.length; letter++) {
        const word = wordAt(letters, letter);
        expect(letters.wordStart[word]! <= letter && letter < letters.wordStart[word + 1]!).toBe(true);
      }
    }),
  );
});

test("a word stands once in a stretch, several times or not at all", () => {
  fc.assert(
    fc.property(newsTexts(40), fc.nat(60), fc.nat(60), (text, from, to) => {
      const letters = readLetters(text);
      const index = indexWords(letters);
      const hashes = [...letters.wordHash.subarray(0, letters.words)];
      for (const hash of [...hashes, 12345]) {
        const places = hashes.flatMap((other, i) => (other === hash && i >= from && i < to ? [i] : []));
        expect(index.only(hash, from, to)).toBe(places.length === 0 ? -1 : places.length > 1 ? -2 : places[0]);
      }
    }),
  );
});

const SHORT = fc.stringMatching(/^[اتجرabc]{0,14}$/);

test("edit distances are Levenshtein's", () => {
  fc.assert(
    fc.property(SHORT, SHORT, (a, b) => {
      const [x, y] = [toUnits(a), toUnits(b)];
      expect(editDistance(x, 0, x.length, y, 0, y.length)).toBe(distanceSlowly(a, b));
      const heads = distancesToHeads(x, 0, x.length, y, 0, y.length);
      expect([...heads]).toEqual(Array.from({ length: b.length + 1 }, (_, k) => distanceSlowly(a, b.slice(0, k))));
    }),
  );
});

/** The score of an alignment that is given by the words that stand. */
function scoreOf(quote: Letters, pageWord: readonly number[]): number {
  let score = 0;
  let lastWord = -1;
  let lastPage = -1;
  for (const [word, there] of pageWord.entries()) {
    if (there < 0) continue;
    const left = word - lastWord - 1;
    const put = there - lastPage - 1;
    const both = lastPage < 0 ? 0 : Math.min(left, put);
    score += both * REPLACED + (left - both) * LEFT_OUT + (lastPage < 0 ? 0 : (put - both) * PUT_IN);
    score += scoreOfWord(quote.wordStart[word + 1]! - quote.wordStart[word]!);
    lastWord = word;
    lastPage = there;
  }
  return score + (pageWord.length - 1 - lastWord) * LEFT_OUT;
}

/** Every way to lay the quote's words on the page's in order; the best score. */
function bestScoreSlowly(quote: Letters, page: Letters): number {
  let best = Number.NEGATIVE_INFINITY;
  const lay = (word: number, from: number, laid: number[]): void => {
    if (word === quote.words) {
      best = Math.max(best, scoreOf(quote, laid));
      return;
    }
    lay(word + 1, from, [...laid, -1]);
    for (let there = from; there < page.words; there++) {
      if (page.wordHash[there] === quote.wordHash[word]) lay(word + 1, there + 1, [...laid, there]);
    }
  };
  lay(0, 0, []);
  return best;
}

const band = { from: -20, to: 20 };

test("an alignment is in order, of the same words, and none has a better score", () => {
  const words = (max: number) =>
    fc.array(fc.constantFrom("في", "من", "الاتجار", "بالبشر", "لجنة", "27"), { minLength: 1, maxLength: max });
  fc.assert(
    fc.property(words(6), words(9), (mine, its) => {
      const exact = mine.join(" ");
      const quote = readQuote({
        quote: { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
        position: { type: "TextPositionSelector", start: 0, end: exact.length },
      })!;
      const page = readLetters(its.join(" "));
      const laid = [...alignInBand(quote, page, band, []).pageWord];
      const standing = laid.filter((there) => there >= 0);
      expect(standing).toEqual([...new Set(standing)].sort((a, b) => a - b));
      for (const [i, there] of laid.entries()) if (there >= 0) expect(its[there]).toBe(mine[i]);
      expect(scoreOf(quote.letters, laid)).toBe(bestScoreSlowly(quote.letters, page));
      const taken = [...alignInBand(quote, page, band, [{ from: 0, to: 4 }]).pageWord];
      expect(taken.every((there) => there < 0 || there >= 4)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** Edits of a text's words: nothing, another word, none, one more. */
const EDITS = fc.array(fc.constantFrom(..."=========xxd+"), { minLength: 60, maxLength: 60 });

test("the corridor beside the pins leads to what the whole band leads to", () => {
  const rare = fc.integer({ min: 0, max: 400 }).map((n) => `كلمة${n}`);
  const common = fc.constantFrom("في", "من", "الاتجار", "بالبشر", "لجنة", "27");
  const words = fc.array(fc.oneof({ weight: 3, arbitrary: rare }, common), { minLength: 20, maxLength: 60 });
  let corridors = 0;
  fc.assert(
    fc.property(
      words,
      EDITS,
      fc.nat(19),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: -6, max: 6 }),
      (its, edits, at, size, off) => {
        const exact = its.slice(at, at + size).join(" ");
        const quote = readQuote({
          quote: { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
          position: { type: "TextPositionSelector", start: 0, end: exact.length },
        })!;
        const edited = its.flatMap((word, i) =>
          edits[i] === "=" ? [word] : edits[i] === "x" ? [`غير${i}`] : edits[i] === "+" ? [word, "زيادة"] : [],
        );
        const page = readLetters(edited.join(" "));
        const half = 24;
        const diagonal = at + off;
        for (const taken of [[], [{ from: at, to: at + 3 }]]) {
          const whole = alignInBand(quote, page, { from: diagonal - half, to: diagonal + half }, taken);
          const mine = alignWords(quote, page, indexWords(page), diagonal, half, taken);
          expect([...mine]).toEqual([...whole.pageWord]);
          if (whole.pageWord.some((there) => there >= 0)) corridors++;
        }
      },
    ),
    { numRuns: 600 },
  );
  // What had nothing to align would prove nothing.
  expect(corridors).toBeGreaterThan(600);
});
