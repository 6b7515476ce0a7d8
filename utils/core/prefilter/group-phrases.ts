import type { PhraseGroup } from "./types.ts";
import { writePattern } from "./write-pattern.ts";

/** Shortest word worth looking for, in letters; of digits alone, two. */
const SHORTEST = 3;

/**
 * Phrases (list-phrases.ts) by one word of each: the few words first looked for in a text, since an expression over all phrases takes a
 * browser longer to compile than a page is worth. Words that many phrases hold and that are rare elsewhere are taken first.
 *
 * A word that begins like a longer one stands before it and has its phrases, too: at one place in a text only the first of them is found.
 *
 * @param commonness how often a word stands in names that do not count; 0: never.
 */
export function groupPhrases(phrases: readonly string[], commonness: (word: string) => number): PhraseGroup[] {
  let left = phrases.map((phrase) => ({ phrase, words: wordsOf(phrase) }));
  const groups: { readonly word: string; readonly phrases: string[] }[] = [];
  while (left.length > 0) {
    const covered = new Map<string, number>();
    for (const { words } of left) for (const word of words) covered.set(word, (covered.get(word) ?? 0) + 1);
    const worth = (word: string) => covered.get(word)! / (1 + commonness(word));
    const word = [...covered.keys()].reduce((best, one) => (isBetter(one, best, worth) ? one : best));
    const own = left.filter(({ words }) => words.has(word));
    groups.push({ word, phrases: own.map(({ phrase }) => phrase) });
    left = left.filter(({ words }) => !words.has(word));
  }
  const sorted = groups.sort((a, b) => a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  return sorted.map(({ word, phrases: own }) => {
    const behind = sorted.filter((other) => other.word !== word && other.word.startsWith(word));
    return { word, phrases: writePattern([own, ...behind.map((one) => one.phrases)].flat()) };
  });
}

function isBetter(one: string, other: string, worth: (word: string) => number): boolean {
  const difference = worth(one) - worth(other);
  return (
    difference > 0 || (difference === 0 && (one.length > other.length || (one.length === other.length && one < other)))
  );
}

/** The words of a phrase, whole and without what may stand apart or be another before them («و», the article). Never none. */
function wordsOf(phrase: string): ReadonlySet<string> {
  const whole = phrase.split(" ").map((word) => (word.length > 1 ? word.replace(/^و/u, "") : word));
  const bare = whole.flatMap((word) => [word, word.replace(/^(?:[بف]?ال|ل)/u, "")]);
  const long = bare.filter((word) => word.length >= (/^\d+$/u.test(word) ? 2 : SHORTEST));
  return new Set(long.length > 0 ? long : whole);
}
