import type { ArticleLanguage } from "./types.ts";

/** Words that carry no subject and are common enough to show in any three sentences. Words shared by two of the lists are left out. */
const FUNCTION_WORDS: Readonly<Record<"fr" | "en" | "es", ReadonlySet<string>>> = {
  fr: new Set(
    "le les des du une et est dans pour par sur pas qui au aux avec ce cette ces sont été ont il elle ils nous vous leur leurs mais ou où dont ainsi selon entre après être avait ses sa plus à d l qu".split(
      " ",
    ),
  ),
  en: new Set(
    "the of and to in is that for it with was on are by this from at be have has had not were which their they his her an who will would been its said after but".split(
      " ",
    ),
  ),
  es: new Set(
    "el los las una y del por para que con se su sus es lo como más pero fue ha han sobre entre también este esta según son al desde hasta muy".split(
      " ",
    ),
  ),
};

const ENOUGH_LETTERS = 4;
/** A text of one of the three languages has function words in at least this share of its words; others have far less. */
const LEAST_SHARE = 0.08;
const SAMPLE = 6000;

/**
 * Tells the language of a text by its script and, for Latin letters, by its function words. What the page declares
 * (`declared`, a BCP 47 tag: "ar-MA") decides only between equals: Moroccan sites ship French pages declared as Arabic
 * and the other way round. Texts of Persian, Urdu and of other languages are "und".
 * `dir` follows the script, so that it is right for "und" as well; without any letter it follows `declared`.
 */
export function detectLanguage(text: string, declared: string | null): { lang: ArticleLanguage; dir: "rtl" | "ltr" } {
  const sample = text.slice(0, SAMPLE);
  const tag = primaryTag(declared);
  const arabic = count(sample, /[\u0620-\u064a\u066e-\u06d3\u0750-\u077f]/gu);
  const hebrew = count(sample, /[\u05d0-\u05ea]/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  const letters = count(sample, /\p{L}/gu);
  if (letters < ENOUGH_LETTERS) {
    const known = tag ?? "und";
    return { lang: known, dir: known === "ar" ? "rtl" : "ltr" };
  }
  if (arabic > latin) return { lang: isPersianOrUrdu(sample, arabic) ? "und" : "ar", dir: "rtl" };
  if (hebrew > latin) return { lang: "und", dir: "rtl" };
  if (latin * 2 < letters) return { lang: "und", dir: "ltr" };
  return { lang: detectLatin(sample, tag), dir: "ltr" };
}

function detectLatin(sample: string, declared: ArticleLanguage | null): ArticleLanguage {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = (["fr", "en", "es"] as const).map((lang) => ({
    lang,
    hits: words.reduce((sum, word) => sum + (FUNCTION_WORDS[lang].has(word) ? 1 : 0), 0),
  }));
  scores.sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  const clear = first!.hits > second!.hits * 1.3 && first!.hits >= words.length * LEAST_SHARE && first!.hits > 0;
  if (clear) return first!.lang;
  // A headline may have no function word at all: then the declared language is the best that is known.
  const possible = scores.some((score) => score.lang === declared && score.hits >= first!.hits * 0.7);
  if (declared && possible && (words.length < 40 || first!.hits >= words.length * LEAST_SHARE)) return declared;
  return "und";
}

/** Persian and Urdu write ی and ک where Arabic (and Darija, which has گ and پ) writes ي and ك. */
function isPersianOrUrdu(sample: string, arabic: number): boolean {
  return count(sample, /[\u06cc\u06a9\u06d2]/gu) > arabic * 0.04;
}

function primaryTag(declared: string | null): ArticleLanguage | null {
  const tag = /^[a-z]{2,3}/u.exec(declared?.trim().toLowerCase() ?? "")?.[0];
  if (tag === "ary") return "ar";
  return tag === "ar" || tag === "fr" || tag === "en" || tag === "es" ? tag : null;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) found++;
  return found;
}
