import { isGiven } from "./name-words.ts";
import { NAMING_TITLES } from "./person-cues.ts";

/**
 * How far words behind a title are believed to be a name when none of them is a known given name: at once, when the same
 * words stand there twice, or not at all.
 */
export type Belief = "sure" | "repeated" | "none";

/** Future and Darija verbs: «ستواصل», «كيقول», «كتعرف», «غيتابع», «ماقدراتش». */
const VERB = /^(?:س[ايتن]\p{L}{3,}|[كغ][ايتن]\p{L}{3,}|ما\p{L}+ش)$/u;
/** «تعرضت», «كشفات»: a verb's ending; behind a long vowel it is rather a foreign name («بينيت», «سكوت»). */
const FEMININE_VERB = /^\p{L}{2,}[^يو]ت$/u;
/** A conjunction or preposition before a word («بقرار», «وقرر», «لسيارته»); «بو…» and «بن…» begin surnames of the country. */
const GLUED = /^(?:[وف]\p{L}{4,}|ل\p{L}{4,}|ب(?![ون])\p{L}{4,})$/u;
/** «سراحهم», «نيتها»: a pronoun at the end. */
const WITH_PRONOUN = /^\p{L}{3,}(?:ها|هم|هن|هما|ته|تو)$/u;
/** A surname made of a place, a tribe or a trade: «العمري». Masculine adjectives look the same, so the title has to name. */
const NISBA = /^ال\p{L}{3,}ي$/u;

/** @param words folded, two or more, the first without proclitics. @param title folded, the word before the first. */
export function judgeUnknownName(words: readonly string[], title: string): Belief {
  if (words.some(isGiven)) return "sure";
  if (!words.every(mayBeName)) return "none";
  if (!NAMING_TITLES.has(title)) return "repeated";
  const last = words.at(-1)!;
  return !last.startsWith("ال") || NISBA.test(last) ? "sure" : "repeated";
}

function mayBeName(word: string): boolean {
  return !VERB.test(word) && !FEMININE_VERB.test(word) && !GLUED.test(word) && !WITH_PRONOUN.test(word);
}
