import type { Folded } from "../text/fold.ts";
import { CLASS_DIGIT, CLASS_LATIN } from "../text/fold-table.ts";
import { GAP_COMMA, GAP_HYPHEN, type Tokens } from "../text/tokenize.ts";
import { LATIN_FUNCTIONS, LATIN_SAYING, NO_PERSON } from "./latin-functions.ts";
import { LATIN_PARTICLES } from "./person-cues.ts";
import { isCapitalised } from "./person-tokens.ts";

/** A name has two to four words: one alone is as often a place, five are a title. */
const SHORTEST = 2;
const LONGEST = 4;
/** Behind a number: how old somebody is. */
export const AGE = "ans";
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "la", "le", "l", "une", "un"]);

/** Where a name stands, in tokens [first, last]. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The name beside a function or a verb of saying at token `index`, in Latin script, whether or not any of its words is a known given name:
 * « la formatrice Salima Amrani », "…," said Emeka Oyelan; or before it behind a comma: "Yuki Arama, programme manager". null: none.
 *
 * Every word begins with a capital but particles; a run that holds a word of NO_PERSON names something else.
 */
export function findByFunction(
  text: string,
  folded: Folded,
  tokens: Tokens,
  index: number,
  word: (index: number) => string,
): NameSpan | null {
  const own = word(index);
  const isFunction = LATIN_FUNCTIONS.has(own);
  if (own === AGE) return beforeAge();
  if (!isFunction && !LATIN_SAYING.has(own)) return null;
  const behind = nameFrom(index + 1);
  if (behind !== null) return behind;
  return isFunction && !isCapitalised(text, folded, tokens, index) ? nameBefore() : null;

  /** « Ilyan Bouhad, 24 ans ». */
  function beforeAge(): NameSpan | null {
    const number = index - 1;
    if (number < 1 || tokens.kind[number] !== CLASS_DIGIT || tokens.gap[number] !== GAP_COMMA) return null;
    return endingAt(number - 1);
  }

  function nameFrom(first: number): NameSpan | null {
    let last = first - 1;
    while (last + 1 < tokens.count && isTied(last + 1, last < first) && isPart(last + 1, first)) last++;
    return accept(first, last);
  }

  /** «Yuki Arama, (the) programme manager»: the comma stands one to three words before the function. */
  function nameBefore(): NameSpan | null {
    let start = index;
    while (index - start < 2 && start > 0 && tokens.gap[start] === 0 && isAdjective(start - 1)) start--;
    if (start > 0 && tokens.gap[start] === 0 && ARTICLES.has(word(start - 1))) start--;
    if (start === 0 || tokens.gap[start] !== GAP_COMMA) return null;
    return endingAt(start - 1);
  }

  function endingAt(last: number): NameSpan | null {
    let first = last + 1;
    while (first > 0 && isPart(first - 1, -1) && (first === last + 1 || isTied(first, false))) first--;
    // A sentence may begin with a preposition's capital.
    while (first <= last && (!isUpper(first) || NO_PERSON.has(word(first)))) first++;
    return accept(first, last);
  }

  function accept(from: number, last: number): NameSpan | null {
    let first = from;
    // «says Sister Agnes Wolny»
    while (first < last && LATIN_FUNCTIONS.has(word(first))) first++;
    const length = last - first + 1;
    if (length < SHORTEST || length > LONGEST || !isUpper(last)) return null;
    for (let at = first; at <= last; at++) if (NO_PERSON.has(word(at)) || isAcronym(at)) return null;
    return { first, last };
  }

  /** A hyphen ties the parts of a name («Fassi-Fihri»), nothing ties it to the word before. */
  function isTied(at: number, isBeginning: boolean): boolean {
    return (tokens.gap[at]! & ~(isBeginning ? 0 : GAP_HYPHEN)) === 0;
  }

  function isPart(at: number, first: number): boolean {
    if (tokens.kind[at] !== CLASS_LATIN) return false;
    return isUpper(at) || (at !== first && LATIN_PARTICLES.has(word(at)));
  }

  function isAdjective(at: number): boolean {
    return !isUpper(at) && word(at).length > 3 && !NO_PERSON.has(word(at));
  }

  function isUpper(at: number): boolean {
    return tokens.kind[at] === CLASS_LATIN && isCapitalised(text, folded, tokens, at);
  }

  function isAcronym(at: number): boolean {
    const from = folded.offsets.start(tokens.unit[at]!);
    const letters = text.slice(from, from + tokens.length[at]!);
    return letters.length > 1 && letters.length < 6 && letters === letters.toUpperCase();
  }
}
