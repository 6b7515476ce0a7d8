import { countFunctionWords } from "./count-function-words.ts";
import type { ArticleLanguage } from "./types.ts";

const ENOUGH_LETTERS = 4;
/** A text of one of the three languages has function words in at least this share of its words; others have far less. */
const LEAST_SHARE = 0.08;
const SAMPLE = 600;
/** Persian and Urdu write ی and ک where Arabic (and Darija, which has گ and پ) writes ي and ك. */
const PERSIAN_SHARE = 0.04;
const LETTER = /\p{L}/u;
/** Without any of these there is nothing to count by script. */
const OTHER_SCRIPT = /[\u0250-\u1fff\u2070-\uffff]/;
/** ENOUGH_LETTERS of them, as `countScripts` counts. */
const SOME_LETTERS =
  /(?:[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][^A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]*){4}/;

/**
 * Tells the language of a text by its script and, for Latin letters, by its function words. What the page declares
 * (`declared`, a BCP 47 tag: "ar-MA") decides only between equals: Moroccan sites ship French pages declared as Arabic
 * and the other way round. Texts of Persian, Urdu and of other languages are "und".
 * `dir` follows the script, so that it is right for "und" as well; without any letter it follows `declared`.
 */
export function detectLanguage(text: string, declared: string | null): { lang: ArticleLanguage; dir: "rtl" | "ltr" } {
  const sample = text.slice(0, SAMPLE);
  const tag = primaryTag(declared);
  if (!OTHER_SCRIPT.test(sample) && SOME_LETTERS.test(sample)) return { lang: detectLatin(sample, tag), dir: "ltr" };
  const { arabic, persian, hebrew, latin, letters } = countScripts(sample);
  if (letters < ENOUGH_LETTERS) {
    const known = tag ?? "und";
    return { lang: known, dir: known === "ar" ? "rtl" : "ltr" };
  }
  if (arabic > latin) return { lang: persian > arabic * PERSIAN_SHARE ? "und" : "ar", dir: "rtl" };
  if (hebrew > latin) return { lang: "und", dir: "rtl" };
  if (latin * 2 < letters) return { lang: "und", dir: "ltr" };
  return { lang: detectLatin(sample, tag), dir: "ltr" };
}

function detectLatin(sample: string, declared: ArticleLanguage | null): ArticleLanguage {
  const { words, hits } = countFunctionWords(sample);
  const scores = (["fr", "en", "es"] as const).map((lang) => ({ lang, hits: hits[lang] }));
  scores.sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  const clear = first!.hits > second!.hits * 1.3 && first!.hits >= words * LEAST_SHARE && first!.hits > 0;
  if (clear) return first!.lang;
  // A headline may have no function word at all: then the declared language is the best that is known.
  const possible = scores.some((score) => score.lang === declared && score.hits >= first!.hits * 0.7);
  if (declared && possible && (words < 40 || first!.hits >= words * LEAST_SHARE)) return declared;
  return "und";
}

function primaryTag(declared: string | null): ArticleLanguage | null {
  const tag = /^[a-z]{2,3}/u.exec(declared?.trim().toLowerCase() ?? "")?.[0];
  if (tag === "ary") return "ar";
  return tag === "ar" || tag === "fr" || tag === "en" || tag === "es" ? tag : null;
}

interface Scripts {
  arabic: number;
  /** Of the Arabic ones, letters that Arabic itself does not write. */
  persian: number;
  hebrew: number;
  latin: number;
  letters: number;
}

/** Letters by script, by code unit: a regular expression a script costs ten times as much on every page. */
function countScripts(text: string): Scripts {
  const counts: Scripts = { arabic: 0, persian: 0, hebrew: 0, latin: 0, letters: 0 };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x41) continue;
    if (code < 0x250) {
      const isLetter =
        (code < 0x5b || code > 0x60) && code < 0x7b ? true : code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
      if (isLetter) counts.latin++;
    } else if (
      (code >= 0x620 && code <= 0x64a && code !== 0x640) ||
      (code >= 0x671 && code <= 0x6d3) ||
      (code >= 0x750 && code <= 0x77f)
    ) {
      counts.arabic++;
      if (code === 0x6cc || code === 0x6a9 || code === 0x6d2) counts.persian++;
    } else if (code >= 0x5d0 && code <= 0x5ea) counts.hebrew++;
    else if (code >= 0x370 && LETTER.test(text[index]!)) counts.letters++;
  }
  counts.letters += counts.arabic + counts.hebrew + counts.latin;
  return counts;
}
