import { LONGEST_PHRASE } from "./new-words.ts";
import { readableText } from "./readable-text.ts";
import type { PhraseGroup, PrefilterPatterns } from "./types.ts";

/** Longest stretch read at once, in UTF-16 units: some two milliseconds on a slow machine. */
const STRETCH = 200_000;

/**
 * Whether a text may be about trafficking, or name a term of the reader's own; false is certain. Gives its answer stretch by stretch:
 * `undefined` means that there is more to read, so that the caller can give the page its turn.
 */
export type Prefilter = (text: string) => Generator<undefined, boolean>;

/** Whether a text holds something; made once, asked often. */
type Test = (text: string) => boolean;

/**
 * @param patterns of the bundled lexicon, and of the reader's own terms when there are any. A pattern that cannot be read, which only a
 *   damaged store can hold, lets every text through: rather a text read for nothing than one missed.
 */
export function createPrefilter(patterns: readonly PrefilterPatterns[]): Prefilter {
  const readable = patterns.flatMap(({ groups }) => (groups.length === 0 ? [] : [findIn(groups)]));
  const exact = patterns.flatMap((one) => (one.exact === "" ? [] : [compile(one.exact)]));
  return function* mayBeRelevant(text) {
    for (let from = 0; from < text.length; from += STRETCH) {
      if (from > 0) yield undefined;
      const stretch = text.slice(from, from + STRETCH + LONGEST_PHRASE);
      if (exact.some((test) => test(stretch))) return true;
      const read = readableText(stretch);
      if (readable.some((test) => test(read))) return true;
    }
    return false;
  };
}

/** The words first, all at once; then the phrases of those that are there. An expression is compiled when it is wanted. */
function findIn(groups: readonly PhraseGroup[]): Test {
  let words: RegExp;
  try {
    words = new RegExp(groups.map(({ word }) => `(${word})`).join("|"), "g");
  } catch {
    return () => true;
  }
  /** A word as it is written → its group. */
  const known = new Map<string, number>();
  const phrases: Test[] = [];
  return (text) => {
    const tried = new Set<number>();
    words.lastIndex = 0;
    for (let found = words.exec(text); found !== null; found = words.exec(text)) {
      // Words may overlap.
      words.lastIndex = found.index + 1;
      let group = known.get(found[0]);
      if (group === undefined) {
        group = found.findIndex((part, at) => at > 0 && part !== undefined) - 1;
        known.set(found[0], group);
      }
      if (tried.has(group)) continue;
      tried.add(group);
      phrases[group] ??= compile(groups[group]!.phrases);
      if (phrases[group]!(text)) return true;
    }
    return false;
  };
}

function compile(source: string): Test {
  try {
    const expression = new RegExp(source);
    return (text) => expression.test(text);
  } catch {
    return () => true;
  }
}
