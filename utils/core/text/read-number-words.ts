import {
  ARABIC,
  ARABIC_DUALS,
  ARABIC_SCALES,
  COLLECTIVES,
  ENGLISH,
  FRENCH,
  isArabicNumber,
  LATIN_SCALES,
} from "./number-words.ts";

/**
 * The number that folded words say, null when together they are none: units, tens and hundreds as the three languages write
 * them in full («مائة وثلاثة وعشرين», « quatre-vingt-dix-sept », "one hundred and five"); what no speaker would write is none.
 * The first word stands without proclitics; «و» is the first letter of its word; hyphens are gone (« vingt », « cinq »).
 * A bare «واحد», « un », "a" is 1: an article as often as a number, the caller decides.
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
    // «واحد» inside a number is «وأحد»: one folded word, and a bare unit never follows another number.
    const joined = index > 0 && word.startsWith("و") && isArabicNumber(word.slice(1));
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
