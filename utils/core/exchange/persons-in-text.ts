import { ARABIC_GIVEN_NAMES, DOUBTFUL } from "../recognise/given-names-arabic.ts";
import { LATIN_GIVEN_NAMES } from "../recognise/given-names-latin.ts";
import { recognisePersons } from "../recognise/recognise-persons.ts";
import { fold, foldedSlice } from "../text/fold.ts";
import { endOfToken, startOfToken, tokenize } from "../text/tokenize.ts";
import { foldedWords } from "./name-forms.ts";
import { isVictimWord } from "./victim-words.ts";

/** Words that may stand between a name and a victim term, in one sentence («الضحية المسماة …»). */
const REACH = 4;
const LONGEST_SENTENCE = 300;

/** A person as a text names them. */
export interface FoundPerson {
  /** Entity's id; null: a given name alone. */
  readonly id: string | null;
  readonly surface: string;
  readonly near: boolean;
  readonly sentence: string;
}

/** Persons of a text by pattern, and lone given names that stand next to a victim term. */
export function personsIn(text: string): FoundPerson[] {
  if (text === "") return [];
  const folded = fold(text);
  const tokens = tokenize(folded);
  const plain = foldedSlice(folded, 0, folded.length);
  const words = foldedWords(plain);
  const victims = words.flatMap((word, index) => (isVictimWord(word.text) ? index : []));
  const found: FoundPerson[] = [];
  const taken = new Set<number>();
  const persons = recognisePersons(text, folded, tokens);
  for (const { first, last, stripped, entity } of persons) {
    const unit = tokens.unit[first]!;
    const lastUnit = tokens.unit[last]! + tokens.length[last]! - tokens.glued[last]!;
    const from = words.findIndex(({ end }) => end > unit);
    const to = words.findLastIndex(({ start }) => start < lastUnit);
    for (let index = from; index <= to; index++) taken.add(index);
    const start = folded.offsets.start(unit + stripped);
    const surface = text.slice(start, endOfToken(folded, tokens, last));
    const near = victims.some((victim) => isNear(victim, from, to));
    found.push({ id: entity, surface, near, sentence: around(startOfToken(folded, tokens, first)) });
  }
  for (const victim of victims) {
    for (let index = victim - REACH; index <= victim + REACH; index++) {
      const word = words[index];
      if (word === undefined || taken.has(index) || isVictimWord(word.text) || !isNear(victim, index, index)) continue;
      const start = folded.offsets.start(word.start);
      const surface = text.slice(start, folded.offsets.end(word.end - 1));
      if (!isLoneName(word.text, surface, index === victim + 1)) continue;
      taken.add(index);
      found.push({ id: null, surface, near: true, sentence: around(start) });
    }
  }
  return found;

  function isNear(victim: number, from: number, to: number): boolean {
    const [a, b] = victim < from ? [victim, from] : [to, victim];
    if (b - a > REACH + 1 || b < a) return victim >= from && victim <= to;
    return !/[.!?؟\n]/u.test(plain.slice(words[a]!.end, words[b]!.start));
  }

  function around(offset: number): string {
    const from = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf(". ", offset - 1) + 1) + 1;
    const ends = [text.indexOf("\n", offset), text.indexOf(". ", offset) + 1].filter((end) => end > offset);
    return text.slice(Math.max(from, offset - 200), Math.min(...ends, text.length, offset + LONGEST_SENTENCE)).trim();
  }
}

/**
 * Whether a word beside a victim term is somebody's given name. Names that are words as well («أمل») only directly behind the term («الضحية
 * أمل»), and never the preposition «على», which folds to a name; in Latin script a name has a capital («Rose», not «rose»).
 */
function isLoneName(word: string, surface: string, isBehind: boolean): boolean {
  if (LATIN_GIVEN_NAMES.has(word)) return /^\p{Lu}/u.test(surface);
  if (ARABIC_GIVEN_NAMES.has(word)) return true;
  return isBehind && DOUBTFUL.has(word) && !surface.endsWith("ى");
}
