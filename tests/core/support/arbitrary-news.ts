import fc from "fast-check";

/** Few enough words that they come again, in three scripts, with harakat, hamza, digits of two kinds, marks and emoji. */
const WORDS =
  "الاتجار بالبشر الاتّجارُ اللجنة لجنةٌ إلى الى مسؤول هيئة الرباط طنجة في من على و وكتب كتب 27.14 ٢٧٫١٤ 2024 d’êtres humains traite la OIM ONU report 👮🏽‍♀️ «النيابة» العامة، القانون. توقيف أشخاص سبعة تسعة شبكة قضية \ud83d \ude00 漢字 covid19 l'œuvre".split(
    " ",
  );
const gap = fc.constantFrom(" ", " ", " ", " ", "\n", "\n\n", "، ", ". ", "\u00a0", " - ");

/** A text of up to `maxLength` words. */
export function newsTexts(maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.constantFrom(...WORDS), gap), { minLength: 1, maxLength })
    .map((pieces) => pieces.flat().join(""));
}

/** A text and a selection in it, [start, end) in UTF-16 units, anywhere: in a word, in a pair, over paragraphs. */
export function selections(texts: fc.Arbitrary<string>): fc.Arbitrary<{ text: string; start: number; end: number }> {
  return texts.chain((text) =>
    fc
      .tuple(fc.integer({ min: 0, max: text.length }), fc.integer({ min: 0, max: text.length }))
      .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) })),
  );
}

/** Words of `text` left out, put in, doubled or exchanged at random, by numbers that fast-check can shrink. */
export function editedTexts(text: string, edits: readonly (readonly [at: number, kind: number])[]): string {
  const words = text.split(/(?<=\s)/);
  for (const [at, kind] of edits) {
    const i = at % Math.max(1, words.length);
    if (kind === 0) words.splice(i, 1);
    else if (kind === 1) words.splice(i, 0, "كلمة ");
    else if (kind === 2) words.splice(i, 1, "أخرى ");
    else words.splice(i, 0, ...words.slice(i, i + kind));
  }
  return words.join("");
}
