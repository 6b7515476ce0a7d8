import fc from "fast-check";

const pick = (...units: readonly string[]) => fc.constantFrom(...units);

/** Letters as pages print them: Arabic with its variants and neighbours, Latin with accents, digits of three kinds. */
export const LETTERS = pick(
  ..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  ..."أإآٱؤئةىیکگپچڤڭہھۀ",
  ..."abcdefghijklmnopqrstuvwxyzABÉÈÊàçœŒæßøıİ",
  ..."0123456789٠١٢٣٩۰۴",
  "ﻻ",
  "ﻼ",
  "ﷲ",
  "ﷺ",
  "ﺑ",
  "ﬁ",
  "א",
  "ж",
  "漢",
  "𝒜",
);

/** What folding deletes: harakat, tatweel, combining accents, variation selectors, invisible format characters. */
export const DELETED = pick(
  ..."\u064b\u064e\u0651\u0652\u0655\u0670\u0640\u06d6\u0301\u0302\u0308\ufe0f",
  ..."\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2066\u2069\u00ad\u061c\ufeff\u034f",
);

/** What stands between words, and what text of bad origin holds. */
export const BETWEEN = pick(
  ..." \n\r\t\u00a0\u202f\u3000\u2009\u2028\u2029.,;:!?؟،؛…-–—_/\\#*'’\"«»()[]{}%@°|",
  "\r\n",
  "\n\n",
  "👮🏽‍♀️",
  "🇲🇦",
  "½",
  "№",
  "\ud83d",
  "\ude00",
  "\u0000",
  "\u0001",
);

/** A text out of pieces of all three kinds, words rather than noise. */
export const TEXTS: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: LETTERS },
      { weight: 2, arbitrary: DELETED },
      { weight: 3, arbitrary: BETWEEN },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(""));
