import type { Folded } from "../text/fold.ts";
import { startOfToken, type Tokens } from "../text/tokenize.ts";
import { ANY_HEAD, NO_BODIES, SMALL_WORDS } from "./latin-body-words.ts";
import type { LatinWords } from "./latin-words.ts";
import type { WordSpan } from "./read-english-body.ts";

const LETTERS = /\(\s?(?<letters>\p{Lu}{3,9})\s?\)/gu;
/** Longest way from the brackets back to the first word. */
const REACH = 24;

/**
 * Names whose initials stand in brackets behind them: « Office central pour la répression de la traite des êtres humains
 * (OCRTEH) ». Small words may be skipped. The first word is a head, or all that count have capitals; what begins like a
 * plan, a figure or an illness is none.
 */
export function readNamedByLetters(text: string, folded: Folded, tokens: Tokens, words: LatinWords): WordSpan[] {
  const found: WordSpan[] = [];
  if (!text.includes("(")) return found;
  for (const match of text.matchAll(LETTERS)) {
    const bracket = tokenFrom(folded, tokens, match.index);
    const span = spellBack(words, bracket - 1, match.groups!.letters!.toLowerCase());
    if (span !== null) found.push(span);
  }
  return found;
}

/** The first token that begins at or behind an offset of the text. */
function tokenFrom(folded: Folded, tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOfToken(folded, tokens, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads the letters from the last word to the first; null where they do not give the words. */
function spellBack({ word, isCapital, joined }: LatinWords, last: number, letters: string): WordSpan | null {
  let at = last;
  let capitals = true;
  let isOther = false;
  for (let letter = letters.length - 1; ; letter--) {
    while (!word(at).startsWith(letters.charAt(letter))) {
      if (at === last || last - at > REACH || !SMALL_WORDS.has(word(at)) || !joined(at)) return null;
      at--;
    }
    capitals &&= isCapital(at);
    isOther ||= NO_BODIES.has(word(at));
    if (letter === 0) break;
    if (!joined(at)) return null;
    at--;
  }
  return ANY_HEAD.has(word(at)) || (capitals && !isOther) ? { first: at, last } : null;
}
