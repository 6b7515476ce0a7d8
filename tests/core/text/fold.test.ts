/** Folding, rule by rule. To add a case: [what it shows, the text as printed, what it is compared as]. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Folded, fold, foldedSlice, foldString } from "../../../utils/core/text/fold.ts";
import { BETWEEN, LETTERS, TEXTS } from "../support/arbitrary-text.ts";
import { foldSlowly } from "../support/slow-fold.ts";

const CASES: readonly (readonly [name: string, printed: string, folded: string])[] = [
  ["harakat and shadda", "اتّجارِ", "اتجار"],
  ["tanwin and sukun", "قانونٌ جدّاً بعْد", "قانون جدا بعد"],
  ["dagger alef", "الرحمٰن", "الرحمن"],
  ["hamza as a combining mark", "ا\u0655تجار ا\u0654مر", "اتجار امر"],
  ["Koranic signs", "قال\u06d6\u0615", "قال"],
  ["tatweel", "الاتجـــــار", "الاتجار"],
  ["hamza on and under alef, madda, wasla", "أإآٱ", "اااا"],
  ["hamza on waw and ya", "مسؤول هيئة", "مسوول هييه"],
  ["hamza alone stays", "شيء", "شيء"],
  ["alef maqsura", "مستشفى", "مستشفي"],
  ["ya of Persian, Pashto and Urdu", "یېے", "ييي"],
  ["ta marbuta", "لجنة", "لجنه"],
  ["ha of Persian, Urdu, Uyghur and Kurdish", "ۃہھەۀ", "ههههه"],
  ["kaf of Persian, gaf, Moroccan gaf", "کگݣڭ", "كككك"],
  ["pe, che, ve, the Maghrebi qaf", "پچڤڨ", "بجفق"],
  ["presentation forms", "ﺍﺗﺠﺎﺭ", "اتجار"],
  ["lam-alef ligatures, isolated and final", "ﻻﻼﻷﻵ", "لالالالا"],
  ["the ligature of a blessing", "ﷺ", "صلي الله عليه وسلم"],
  ["Arabic-Indic digits", "٢٧٫١٤", "27.14"],
  ["Persian digits, Arabic thousands mark", "۱۰٬۰۰۰", "10,000"],
  ["no-break and narrow no-break space", "a\u00a0b\u202fc", "a b c"],
  ["spaces of every width", "a\u2000b\u2003c\u2009d\u200ae\u3000f\u205fg", "a b c d e f g"],
  ["tab and carriage return", "a\tb\r\nc", "a b \nc"],
  ["line and paragraph separator", "a\u2028b\u2029c", "a\nb\n\nc"],
  ["curly and other apostrophes", "d’êtres ‘x’ ʼ ′", "d'etres 'x' ' '"],
  ["guillemets stay", "«x»", "«x»"],
  ["hyphens and dashes", "a‐b‑c‒d–e—f−g", "a-b-c-d-e-f-g"],
  ["Arabic comma", "الاتجار، البشر", "الاتجار, البشر"],
  ["Arabic question mark and semicolon stay", "؟؛", "؟؛"],
  ["œ, æ, ß", "Œuvre cœur Æ æ Straße ẞ", "oeuvre coeur ae ae strasse ss"],
  ["letters no decomposition knows", "søn đ ł ı", "son d l i"],
  ["accents composed", "ÊTRE Français déjà", "etre francais deja"],
  ["accents decomposed", "e\u0302tre Franc\u0327ais", "etre francais"],
  ["case", "CNCLT Été", "cnclt ete"],
  ["Turkish capital i", "İstanbul", "istanbul"],
  ["compatibility forms", "ﬁn ① ２７ ㎏", "fin 1 27 kg"],
  ["ellipsis", "…", "..."],
  ["zero-width characters", "بال\u200cب\u200dش\u200bر", "بالبشر"],
  ["direction marks and isolates", "\u200f\u202bنص\u202c\u2066x\u2069\u061c", "نصx"],
  ["soft hyphen, word joiner, byte order mark", "\ufeffhu\u00adman\u2060", "human"],
  ["variation selector", "☎\ufe0f", "☎"],
  ["emoji stay", "a😀b", "a😀b"],
  ["letters beyond the first plane", "𝒜𝟙", "a1"],
  ["lone surrogates stay", "a\ud83db\ude00", "a\ud83db\ude00"],
  ["NUL and its neighbours are gaps", "a\u0000b\u0001c\u0002d", "a b c d"],
  ["nothing", "", ""],
  ["nothing but marks", "\u064e\u0640\u200f", ""],
];

test.each(CASES)("%s", (_, printed, folded) => expect(foldString(printed)).toBe(folded));

const OFFSETS: readonly (readonly [name: string, printed: string, stretches: string[]])[] = [
  ["one letter, one stretch", "ab", ["a", "b"]],
  ["a mark extends the letter before it", "بَاّ", ["بَ", "اّ"]],
  ["tatweel too", "جـــا", ["جـــ", "ا"]],
  ["both letters of a ligature share it", "ﻻب", ["ﻻ", "ﻻ", "ب"]],
  ["a mark after a ligature extends its last letter", "ﻻ\u064e", ["ﻻ", "ﻻ\u064e"]],
  ["an invisible character belongs to nothing", "ب\u200cش", ["ب", "ش"]],
  ["a mark behind an invisible character belongs to nothing", "ب\u200c\u064eش", ["ب", "ش"]],
  ["a mark without a letter belongs to nothing", "\u064eب", ["ب"]],
  ["œ is two letters of one", "œ", ["œ", "œ"]],
  ["a decomposed accent", "e\u0302t", ["e\u0302", "t"]],
  ["both halves of a pair, folded to one letter", "𝒜b", ["𝒜", "b"]],
  ["a pair that stays is two units with one stretch", "😀", ["😀", "😀"]],
];

test.each(OFFSETS)("offsets: %s", (_, printed, stretches) => {
  const { offsets, length } = fold(printed);
  expect(Array.from({ length }, (_unused, i) => printed.slice(offsets.start(i), offsets.end(i)))).toEqual(stretches);
});

function stretchesOf({ offsets, length }: Folded): { starts: number[]; ends: number[] } {
  const units = Array.from({ length }, (_unused, i) => i);
  return { starts: units.map(offsets.start), ends: units.map(offsets.end) };
}

describe("folding any text", () => {
  it("gives what the slow folding gives", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const folded = fold(text);
        expect({ text: foldedSlice(folded, 0, folded.length), ...stretchesOf(folded) }).toEqual(foldSlowly(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("maps every unit to a stretch of the original, in order", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const { starts, ends } = stretchesOf(fold(text));
        expect(starts.filter((from, i) => from >= ends[i]! || ends[i]! > text.length)).toEqual([]);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same units again for any stretch it maps to", () => {
    fc.assert(
      fc.property(TEXTS, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        if (folded.length === 0) return;
        const [i, j] = [a % folded.length, b % folded.length].sort((x, y) => x - y) as [number, number];
        const again = foldString(text.slice(folded.offsets.start(i), folded.offsets.end(j)));
        expect(again).toContain(foldedSlice(folded, i, j + 1));
      }),
      { numRuns: 500 },
    );
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(foldString(foldString(text))).toBe(foldString(text));
      }),
      { numRuns: 500 },
    );
  });

  it("folds a concatenation piece by piece, unless it joins two halves of a surrogate pair", () => {
    fc.assert(
      fc.property(TEXTS, TEXTS, (left, right) => {
        fc.pre(!(/[\ud800-\udbff]$/.test(left) && /^[\udc00-\udfff]/.test(right)));
        expect(foldString(left + right)).toBe(foldString(left) + foldString(right));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the offsets of a text put behind another that ends in a letter or a space", () => {
    fc.assert(
      fc.property(TEXTS, fc.oneof(LETTERS, BETWEEN), LETTERS, TEXTS, (before, last, first, after) => {
        const left = `${before.toWellFormed()}${last.toWellFormed()}`;
        const right = `${first}${after}`;
        const [a, b, whole] = [fold(left), fold(right), fold(left + right)];
        expect(whole.length).toBe(a.length + b.length);
        const moved = (offsets: readonly number[]) => offsets.map((at) => left.length + at);
        const [alone, together] = [stretchesOf(b), stretchesOf(whole)];
        expect(together.starts.slice(a.length)).toEqual(moved(alone.starts));
        expect(together.ends.slice(a.length)).toEqual(moved(alone.ends));
      }),
    );
  });
});

test("every character folds to something that folds to itself and holds no NUL", () => {
  const odd: string[] = [];
  // Planes 0 to 2; the rest is unassigned, private or tags, and nothing in it has a decomposition.
  for (let code = 0; code < 0x30000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const folded = foldString(String.fromCodePoint(code));
    if (foldString(folded) !== folded || folded.includes("\0")) odd.push(code.toString(16));
  }
  expect(odd).toEqual([]);
});
