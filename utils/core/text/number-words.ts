/**
 * Number words of Arabic (with the Darija of the Moroccan press), French and English, folded (fold.ts), and how they are
 * put together. Units, tens and hundreds are read as the three languages write them in full: «مائة وثلاثة وعشرين»,
 * « quatre-vingt-dix-sept », "one hundred and five"; what no speaker would write is no number.
 */

function table(entries: readonly (readonly [value: number, words: string])[]): ReadonlyMap<string, number> {
  return new Map(entries.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)));
}

const ARABIC_STEMS = ["ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"] as const;

const ARABIC = table([
  [1, "واحد واحده احد احدي"],
  [2, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي جوج"],
  ...ARABIC_STEMS.map(
    (stem, index) => [index + 3, `${stem} ${stem === "ثمان" ? "ثماني ثمانيه" : `${stem}ه`}`] as const,
  ),
  ...ARABIC_STEMS.map((stem, index) => [(index + 3) * 10, `${stem}ون ${stem}ين`] as const),
  ...ARABIC_STEMS.map((stem, index) => [(index + 3) * 100, `${stem}مايه ${stem}ميه`] as const),
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
const ARABIC_SCALES = table([
  [1e3, "الف الفا الاف"],
  [1e6, "مليون مليونا ملايين"],
  [1e9, "مليار مليارا مليارات ملايير"],
]);
/** Two thousand, two million: never behind a number. «الفا» and «مليونا» are among them when no number stands before. */
const ARABIC_DUALS = table([
  [1e3, "الفان الفين الفي الفا"],
  [1e6, "مليونان مليونين مليوني مليونا"],
  [1e9, "ملياران مليارين ملياري مليارا"],
]);

const FRENCH = table([
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
const ENGLISH = table([
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
const LATIN_SCALES = table([
  [1e3, "mille thousand"],
  [1e6, "million millions"],
  [1e9, "milliard milliards billion"],
]);
/** Nouns of about so many: « une vingtaine de … », "a dozen …". */
const COLLECTIVES = table([
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

/**
 * The number that folded words say, null when together they are none. The first word stands without proclitics; «و» is the
 * first letter of its word; hyphens are gone (« vingt », « cinq »). A bare «واحد», « un », "a" is 1: an article as often as
 * a number, the caller decides.
 */
export function readNumberWords(words: readonly string[]): number | null {
  if (words.length === 0) return null;
  if (/^\p{Script=Arabic}/u.test(words[0]!)) return readArabic(words);
  return readLatin(words, FRENCH, "et") ?? readLatin(words, ENGLISH, "and");
}

function readArabic(words: readonly string[]): number | null {
  let total = 0;
  let group = 0;
  let scale = Number.POSITIVE_INFINITY;
  let unit = 0;
  for (let index = 0; index < words.length; index++) {
    let word = words[index]!;
    const isKnown = ARABIC.has(word) || ARABIC_SCALES.has(word) || ARABIC_DUALS.has(word);
    const joined = index > 0 && !isKnown && word.startsWith("و");
    if (joined) word = word.slice(1);
    const begins = index === 0 || joined;
    const multiplier = ARABIC_SCALES.get(word);
    const dual = ARABIC_DUALS.get(word);
    if (multiplier !== undefined && !begins) {
      if (group === 0 || multiplier >= scale) return null;
      total += group * multiplier;
      scale = multiplier;
      group = unit = 0;
      continue;
    }
    if (dual !== undefined || multiplier !== undefined) {
      const size = (dual ?? multiplier)!;
      if (group !== 0 || size >= scale) return null;
      total += dual === undefined ? size : 2 * size;
      scale = size;
      continue;
    }
    const value = ARABIC.get(word);
    if (value === undefined) return null;
    if (!begins) {
      // «ثلاثة عشر» and «ثلاث مائة»: the only numbers put together without «و».
      if (value === 10 && unit > 0) group += 10;
      else if (value === 100 && unit >= 3 && group === unit) group = unit * 100;
      else return null;
      unit = 0;
    } else if (value < 10) {
      if (group % 100 !== 0) return null;
      group += value;
      unit = value;
    } else if (value < 100) {
      // The ten follows its unit («خمسة وعشرين»); eleven to nineteen in one word, and ten itself, have none.
      const below = group % 100;
      if (value < 20 ? below !== 0 : below !== unit) return null;
      group += value;
      unit = 0;
    } else {
      if (group !== 0) return null;
      group = value;
    }
  }
  return total + group;
}

function readLatin(words: readonly string[], values: ReadonlyMap<string, number>, and: string): number | null {
  const isFrench = and === "et";
  let total = 0;
  let group = 0;
  let scale = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === and) {
      const next = values.get(words[index + 1] ?? "");
      const below = group % 100;
      const fits = isFrench
        ? (last >= 20 && last <= 60 && (next === 1 || (next === 11 && last === 60))) || (last === 1e3 && next === 1)
        : (last === 100 || last === 1e3) && below === 0 && next !== undefined;
      if (!fits) return null;
      continue;
    }
    const multiplier = LATIN_SCALES.get(word);
    const collective = COLLECTIVES.get(word);
    if (multiplier !== undefined) {
      if (multiplier >= scale || (group === 0 && (word !== "mille" || index > 0) && total === 0)) return null;
      total += (group === 0 ? 1 : group) * multiplier;
      scale = multiplier;
      group = 0;
      last = multiplier;
      continue;
    }
    if (collective !== undefined) {
      return index === words.length - 1 && group > 0 && group < 10 ? total + group * collective : null;
    }
    const value = values.get(word);
    if (value === undefined) return null;
    const below = group % 100;
    if (value === 100) {
      if (isFrench ? group === 1 || group > 9 : group === 0 || group > 9) return null;
      group = Math.max(group, 1) * 100;
    } else if (value === 20 && isFrench && last === 4 && below === 4) {
      group += 76;
      last = 80;
      continue;
    } else if (value >= 20) {
      if (below !== 0) return null;
      group += value;
    } else if (value >= 10) {
      if (below !== 0 && !(isFrench && (below === 60 || below === 80))) return null;
      group += value;
    } else {
      const afterTen = isFrench && last === 10 && value >= 7;
      if (below % 10 !== 0 || (below === 10 && !afterTen)) return null;
      if (last === 10 && !afterTen) return null;
      group += value;
    }
    last = value;
  }
  return total + group;
}
