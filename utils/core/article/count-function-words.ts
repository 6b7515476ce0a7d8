import { once } from "../once.ts";

/** Words that carry no subject and are common enough to show in any three sentences; of those two languages share, nearly none. */
const FUNCTION_WORDS = {
  fr: "le les des du une et est dans pour par sur pas qui au aux avec ce cette ces sont été ont il elle ils nous vous leur leurs mais ou où dont ainsi selon entre après être avait ses sa plus à d l qu",
  en: "the of and to in is that for it with was on are by this from at be have has had not were which their they his her an who will would been its said after but",
  es: "el los las una y del por para que con se su sus es lo como más pero fue ha han sobre entre también este esta según son al desde hasta muy",
} as const;

export type CountedLanguage = keyof typeof FUNCTION_WORDS;

/** Each word with what it adds to the counts: one bit a language, since «entre» is French and Spanish. */
const BITS = { fr: 1, en: 2, es: 4 } as const;
const knownWords = once(() => {
  const known = new Map<string, number>();
  for (const [lang, words] of Object.entries(FUNCTION_WORDS) as [CountedLanguage, string][]) {
    for (const word of words.split(" ")) known.set(word, (known.get(word) ?? 0) | BITS[lang]);
  }
  return { known, longest: Math.max(...[...known.keys()].map((word) => word.length)) };
});
const LETTER = /\p{L}/u;

/** How many words (runs of letters) `text` has, and how many of them are function words of each language. */
export function countFunctionWords(text: string): { words: number; hits: Record<CountedLanguage, number> } {
  const { known, longest } = knownWords();
  const lower = text.toLowerCase();
  const hits = { fr: 0, en: 0, es: 0 };
  let words = 0;
  let start = -1;
  for (let index = 0; index <= lower.length; index++) {
    // NaN past the end. Most letters are these; a call for each costs as much as all the rest.
    const code = lower.charCodeAt(index);
    if (code >= 0x61 && code <= 0x7a) {
      if (start < 0) start = index;
      continue;
    }
    const size = index < lower.length ? letterSize(lower, index) : 0;
    if (size > 0) {
      if (start < 0) start = index;
      index += size - 1;
      continue;
    }
    if (start < 0) continue;
    words++;
    const bits = index - start <= longest ? (known.get(lower.slice(start, index)) ?? 0) : 0;
    if (bits !== 0) {
      hits.fr += bits & 1;
      hits.en += (bits >> 1) & 1;
      hits.es += bits >> 2;
    }
    start = -1;
  }
  return { words, hits };
}

/** Code units of the letter that begins at `index`, 0 for none. A regular expression over it all costs ten times as much. */
function letterSize(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) ? 1 : 0;
  if (code >= 0xd800 && code < 0xdc00) {
    const whole = String.fromCodePoint(text.codePointAt(index)!);
    return LETTER.test(whole) ? whole.length : 0;
  }
  if (code >= 0xc0 && code < 0x250) return code === 0xd7 || code === 0xf7 ? 0 : 1;
  return LETTER.test(text[index]!) ? 1 : 0;
}
