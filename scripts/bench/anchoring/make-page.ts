import type { Random } from "./random.ts";

/** A word of a made page. It keeps its number through edits, so that a passage can be followed. */
export interface Word {
  /** −1: put in by an edit. */
  readonly id: number;
  readonly text: string;
  /** What stands directly behind it: a comma, a full stop, nothing. */
  readonly mark: string;
  /** An edit put it in the place of another word: of that one nothing is left. */
  readonly replaced?: true;
}

/** Paragraphs of words. */
export type Page = readonly (readonly Word[])[];

/** Words of grammar with about their share of Arabic news text, the most frequent first. */
const GRAMMAR =
  "في من على أن إلى عن التي مع الذي هذا هذه بعد خلال كما ما بين أو قد كان ذلك حيث لم قبل كل غير بن عند منذ ثم".split(
    " ",
  );
/** Patterns of derivation; 1, 2, 3 stand for the root's letters. */
const PATTERNS =
  "ال1ا2ا3 م1ا23ة ت12ي3 1ا23 ال1ا23ين م12و3 ا1ت2ا3 است12ا3 ال1و2ا3 1و3ية وم123ون ت1ا23ت ي1ت23 ل123 ب1ا2ي3 أ1ا2ي3 ال123ة 12و3ات ي12و3 1ا2ئ3".split(
    " ",
  );
const ROOT_LETTERS = [..."بتجحخدرزسشصضطعغفقكلمنهوي"];
const HARAKAT = [..."\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"];

/** Words in the shape of Arabic ones, the k-th about 1/k as frequent as the first, as in written language (Zipf). */
export function makeVocabulary(size: number, random: Random): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    const root = [random.pick(ROOT_LETTERS), random.pick(ROOT_LETTERS), random.pick(ROOT_LETTERS)];
    words.add(random.pick(PATTERNS).replace(/[123]/g, (digit) => root[Number(digit) - 1]!));
  }
  return [...words];
}

/** A random word: a third grammar, a few numbers, the rest by Zipf's law from the vocabulary. */
export function makeWord(vocabulary: readonly string[], random: Random): string {
  if (random.chance(0.3)) return GRAMMAR[zipf(GRAMMAR.length, random)]!;
  if (random.chance(0.04)) return String(1 + random.below(random.chance(0.5) ? 100 : 3000));
  const word = vocabulary[zipf(vocabulary.length, random)]!;
  return random.chance(0.04) ? `${word.slice(0, 2)}${random.pick(HARAKAT)}${word.slice(2)}` : word;
}

/** A rank whose chance falls as 1/(rank + 8): the first few hundred words do not swamp the rest. */
function zipf(size: number, random: Random): number {
  const share = random.below(1_000_000) / 1_000_000;
  return Math.min(size - 1, Math.floor(8 * (((size + 8) / 8) ** share - 1)));
}

/** Paragraphs of two to five sentences until the text has `size` characters. */
export function makePage(size: number, vocabulary: readonly string[], random: Random): Page {
  const paragraphs: Word[][] = [];
  let id = 0;
  for (let length = 0; length < size; length += 2) {
    const paragraph: Word[] = [];
    for (let sentence = 2 + random.below(4); sentence > 0; sentence--) {
      for (let left = 6 + random.below(18); left > 0; left--) {
        const mark = left === 1 ? "." : random.chance(0.06) ? "،" : "";
        const word = { id: id++, text: makeWord(vocabulary, random), mark };
        paragraph.push(word);
        length += word.text.length + mark.length + 1;
      }
    }
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** Where a word stands, its mark not counted; UTF-16. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  readonly replaced: boolean;
}

/** The page's text and where each word of it stands, by id. */
export interface Rendered {
  readonly text: string;
  readonly spans: ReadonlyMap<number, WordSpan>;
}

/** Words with a space between them, paragraphs with a blank line. O(words). */
export function renderPage(page: Page): Rendered {
  const spans = new Map<number, WordSpan>();
  const pieces: string[] = [];
  let at = 0;
  for (const [p, paragraph] of page.entries()) {
    for (const [w, { id, text, mark, replaced = false }] of paragraph.entries()) {
      const gap = w > 0 ? " " : p > 0 ? "\n\n" : "";
      const start = at + gap.length;
      if (id >= 0) spans.set(id, { start, end: start + text.length, replaced });
      pieces.push(gap, text, mark);
      at += gap.length + text.length + mark.length;
    }
  }
  return { text: pieces.join(""), spans };
}
