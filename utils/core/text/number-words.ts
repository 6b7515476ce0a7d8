/**
 * Number words of Arabic (with the Darija of the Moroccan press), French and English, folded (fold.ts). How they are put
 * together is in read-number-words.ts.
 */

function table(entries: readonly (readonly [value: number, words: string])[]): ReadonlyMap<string, number> {
  return new Map(entries.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)));
}

const ARABIC_STEMS = ["ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"] as const;

export const ARABIC = table([
  [1, "واحد واحده احد احدي"],
  [2, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي جوج"],
  ...ARABIC_STEMS.map(
    (stem, index) => [index + 3, `${stem} ${stem === "ثمان" ? "ثماني ثمانيه" : `${stem}ه`}`] as const,
  ),
  ...ARABIC_STEMS.map((stem, index) => [(index + 3) * 10, `${stem}ون ${stem}ين`] as const),
  ...ARABIC_STEMS.map((stem, index) => [(index + 3) * 100, `${stem}مايه ${stem}ميه`] as const),
  ...ARABIC_STEMS.map((stem, index) => [index + 3, stem === "ثمان" ? "ثمانيا" : `${stem}ا`] as const),
  [800, "ثمانيمايه ثمانيميه"],
  [10, "عشر عشره"],
  [20, "عشرون عشرين"],
  [100, "مايه ميه"],
  [200, "مايتان مايتين مايتا مايتي ميتان ميتين ميتا ميتي"],
  // Darija
  [3, "تلاته تلات"],
  [4, "ربعه"],
  [8, "تمنيه تمن"],
  [11, "حداش"],
  [12, "طناش"],
  [13, "تلطاش"],
  [14, "ربعطاش"],
  [15, "خمسطاش"],
  [16, "سطاش"],
  [17, "سبعطاش"],
  [18, "تمنطاش"],
  [19, "تسعطاش"],
  [30, "تلاتين"],
  [40, "ربعين"],
  [80, "تمانين"],
]);
export const ARABIC_SCALES = table([
  [1e3, "الف الفا الاف"],
  [1e6, "مليون مليونا ملايين"],
  [1e9, "مليار مليارا مليارات ملايير"],
]);
/** Two thousand, two million: never behind a number. «الفا» and «مليونا» are among them when no number stands before. */
export const ARABIC_DUALS = table([
  [1e3, "الفان الفين الفي الفا"],
  [1e6, "مليونان مليونين مليوني مليونا"],
  [1e9, "ملياران مليارين ملياري مليارا"],
]);

export const FRENCH = table([
  [1, "un une"],
  [2, "deux"],
  [3, "trois"],
  [4, "quatre"],
  [5, "cinq"],
  [6, "six"],
  [7, "sept"],
  [8, "huit"],
  [9, "neuf"],
  [10, "dix"],
  [11, "onze"],
  [12, "douze"],
  [13, "treize"],
  [14, "quatorze"],
  [15, "quinze"],
  [16, "seize"],
  [20, "vingt vingts"],
  [30, "trente"],
  [40, "quarante"],
  [50, "cinquante"],
  [60, "soixante"],
  [70, "septante"],
  [80, "huitante"],
  [90, "nonante"],
  [100, "cent cents"],
]);
export const ENGLISH = table([
  [1, "one a"],
  [2, "two"],
  [3, "three"],
  [4, "four"],
  [5, "five"],
  [6, "six"],
  [7, "seven"],
  [8, "eight"],
  [9, "nine"],
  [10, "ten"],
  [11, "eleven"],
  [12, "twelve"],
  [13, "thirteen"],
  [14, "fourteen"],
  [15, "fifteen"],
  [16, "sixteen"],
  [17, "seventeen"],
  [18, "eighteen"],
  [19, "nineteen"],
  [20, "twenty"],
  [30, "thirty"],
  [40, "forty"],
  [50, "fifty"],
  [60, "sixty"],
  [70, "seventy"],
  [80, "eighty"],
  [90, "ninety"],
  [100, "hundred"],
]);
export const LATIN_SCALES = table([
  [1e3, "mille thousand"],
  [1e6, "million millions"],
  [1e9, "milliard milliards billion"],
]);
/** Nouns of about so many: « une vingtaine de … », "a dozen …". */
export const COLLECTIVES = table([
  [10, "dizaine dizaines"],
  [12, "douzaine douzaines dozen"],
  [15, "quinzaine"],
  [20, "vingtaine"],
  [30, "trentaine"],
  [40, "quarantaine"],
  [50, "cinquantaine"],
  [60, "soixantaine"],
  [100, "centaine centaines"],
  [1e3, "millier milliers"],
]);

/** 1000, 1 000 000 … when a word is one that multiplies the number before it («20 ألف», « 3 millions »); null otherwise. */
export function readScale(word: string): number | null {
  return ARABIC_SCALES.get(word) ?? LATIN_SCALES.get(word) ?? null;
}

const JOINING = new Set(["و", "et", "and", "de", "من"]);
const TABLES = [ARABIC, ARABIC_SCALES, ARABIC_DUALS, FRENCH, ENGLISH, LATIN_SCALES, COLLECTIVES];

/** Whether a word, with or without a proclitic of up to two letters, can be part of a number in words. */
export function mayBeNumberWord(word: string): boolean {
  if (JOINING.has(word)) return true;
  const known = (part: string) => TABLES.some((values) => values.has(part));
  return known(word) || (/^[وفبكلد]/u.test(word) && (known(word.slice(1)) || known(word.slice(2))));
}

/** Whether a word is an Arabic number word, as it stands. */
export function isArabicNumber(word: string): boolean {
  return ARABIC.has(word) || ARABIC_SCALES.has(word) || ARABIC_DUALS.has(word);
}
