import { ANY_HEAD, ENGLISH_LINKS, ENGLISH_NO_PART, SOUTHERN_LINKS } from "./latin-body-words.ts";
import { isTitleCase, type LatinWords } from "./latin-words.ts";

/** First and last word of a name. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

const MOST_BEFORE = 4;
const MOST_BEHIND = 8;

/**
 * The English name around a head with a capital, or null: "Higher Judicial Council", "Rabat Court of Appeal", "Ministry of
 * Health and Social Protection". Every word has a capital but those that join them; one word alone is no name.
 */
export function readEnglishBody(words: LatinWords, head: number): WordSpan | null {
  const { word, isCapital, joined } = words;
  if (!isCapital(head)) return null;
  let last = head;
  while (last - head < MOST_BEHIND) {
    const next = partBehind(last);
    if (next === -1) break;
    last = next;
  }
  let first = head;
  while (head - first < MOST_BEFORE && joined(first) && isPart(first - 1)) first--;
  if (first === last || isTitleCase(words, first, last)) return null;
  return { first, last };

  function isPart(index: number): boolean {
    return isCapital(index) && word(index).length > 1 && !ENGLISH_NO_PART.has(word(index));
  }

  /** Whether «and» closes the list that goes on here. */
  function endsWithAnd(from: number): boolean {
    let at = from;
    while (at - from < MOST_BEHIND && isPart(at) && (joined(at + 1) || words.behindComma(at + 1))) {
      at++;
      if (word(at) === "and") return isPart(at + 1) && joined(at + 1);
    }
    return false;
  }

  function partBehind(end: number): number {
    // "Commission Office" is two heads of one name; what else follows a head without a link is no part of it.
    if (joined(end + 1) && isPart(end + 1) && (end > head || ANY_HEAD.has(word(end + 1)))) return end + 1;
    let at = end + 1;
    // "Ministry of Health, Family and Labour"
    if (end > head && word(head) === "ministry" && words.behindComma(at) && isPart(at) && endsWithAnd(at)) return at;
    if (!joined(at)) return -1;
    if (end === head || ENGLISH_LINKS.has(word(at))) {
      if (!ENGLISH_LINKS.has(word(at))) return -1;
      at++;
      if (word(at) === "the" && joined(at)) at++;
    } else {
      if (word(at) !== "and") return -1;
      at++;
      // "… and National Council …": the next body begins.
      for (let k = at; k < at + 4 && joined(k) && isCapital(k); k++) if (ANY_HEAD.has(word(k))) return -1;
    }
    return joined(at) && isPart(at) ? at : -1;
  }
}

/** The last word of a Spanish or Italian name, or −1: «Audiencia Provincial de Huelva». */
export function readSouthernBody(words: LatinWords, head: number): number {
  const { word, isCapital, joined } = words;
  if (!isCapital(head)) return -1;
  let last = head;
  while (last - head < MOST_BEHIND) {
    let next = last + 1;
    while (next - last < 3 && joined(next) && SOUTHERN_LINKS.has(word(next)) && !isCapital(next)) next++;
    let whole = true;
    for (let k = last + 1; k <= next; k++) whole &&= joined(k);
    if (!whole || !isCapital(next)) break;
    last = next;
  }
  return last === head || isTitleCase(words, head, last) ? -1 : last;
}
