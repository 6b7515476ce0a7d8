import { isGiven } from "../recognise/name-words.ts";
import { ARABIC_PARTICLES, LATIN_PARTICLES } from "../recognise/person-cues.ts";
import { foldString } from "../text/fold.ts";

/** A word of a folded text. Offsets count its UTF-16 units. */
export interface FoldedWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORDS =
  /(?:(?=\p{L})\p{Script=Arabic})+|\p{Script=Latin}+|\p{N}+|(?:(?!\p{Script=Arabic}|\p{Script=Latin})\p{L}[\p{M}]*)+/gu;

/** Words of a folded text, of one script each: «_» and «-» part words here, as in addresses and ids. O(length). */
export function foldedWords(folded: string): FoldedWord[] {
  return Array.from(folded.matchAll(WORDS), ({ index, 0: text }) => ({ start: index, end: index + text.length, text }));
}

/** Before a word of one letter: it is matched as a word of its own alone, since initials run together would make any name. */
const ALONE = "\u0001";

/** A word as it is compared; words of a name are compared without what stands between them. */
export function keyOfWord(word: string): string {
  return word.length === 1 ? ALONE + word : word;
}

/** A word and, where it has one, itself without the article: «العلوي» and «علوي» are one name. */
export function withoutArticle(word: string): readonly string[] {
  return /^ال\p{L}{3,}$/u.test(word) ? [word, word.slice(2)] : [word];
}

/** Particles a Latin name is written with or without: «El Alaoui», «Alaoui». */
const LOOSE_PARTICLES = new Set(["el", "al", "l"]);

/** How a person may be written. Keys are as keyOfWord and the matcher make them. */
export interface NameForms {
  /** The whole name, in every known spelling. */
  readonly full: readonly string[];
  /** The family name alone. */
  readonly family: readonly string[];
  /** Given names alone; common ones belong to many, so that they count only where the person is named. */
  readonly given: readonly string[];
}

/** Forms of a name as it is written anywhere. Nothing for a text without a letter. */
export function formsOf(name: string): NameForms {
  const words = foldedWords(foldString(name)).flatMap(({ text }) => (/\p{L}/u.test(text) ? text : []));
  if (words.length === 0) return { full: [], family: [], given: [] };
  const full = new Set(spell(words));
  const loose = words.filter((word) => !LOOSE_PARTICLES.has(word));
  if (loose.length > 0 && loose.length < words.length) for (const key of spell(loose)) full.add(key);
  if (words.length === 1) return { full: [...full], family: [], given: [] };
  const last = words.at(-1)!;
  const before = words.at(-2)!;
  const isFamily = last.length > 2 && !isGiven(last);
  const family = [
    ...(isFamily ? spell([last]) : []),
    ...(words.length > 2 && isParticle(before) ? spell([before, last]) : []),
  ];
  const given = words
    .slice(0, isFamily ? -1 : undefined)
    .filter((word) => word.length > 2 && !isParticle(word))
    .flatMap((word) => spell([word]));
  return { full: [...full], family, given };
}

function isParticle(word: string): boolean {
  return ARABIC_PARTICLES.has(word) || LATIN_PARTICLES.has(word) || LOOSE_PARTICLES.has(word);
}

/** Words run together, with all articles and with none. */
function spell(words: readonly string[]): string[] {
  const kept = words.map(keyOfWord).join("");
  const bare = words.map((word) => keyOfWord(withoutArticle(word).at(-1)!)).join("");
  return kept === bare ? [kept] : [kept, bare];
}

/** A word as it stands and without the proclitics it may begin with; what ل swallows of the article is put back. */
export function readingsOf(word: string): { stripped: number; text: string }[] {
  const readings = [{ stripped: 0, text: word }];
  if (!/^[وفبكلدع]/u.test(word)) return readings;
  const conjunctions = /^[وف]/u.test(word) ? [0, 1] : [0];
  for (const from of conjunctions) {
    const rest = word.slice(from);
    if (from > 0 && rest.length >= 2) readings.push({ stripped: from, text: rest });
    if (/^[بكل]/u.test(rest) && rest.length >= 3) readings.push({ stripped: from + 1, text: rest.slice(1) });
    if (rest.startsWith("لل") && rest.length >= 4) {
      readings.push(
        { stripped: from + 1, text: `ا${rest.slice(1)}` },
        { stripped: from + 1, text: `ال${rest.slice(1)}` },
      );
    }
    if (/^[دعف]ال/u.test(rest)) readings.push({ stripped: from + 1, text: rest.slice(1) });
  }
  return readings;
}
