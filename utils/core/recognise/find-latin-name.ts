import type { Folded } from "../text/fold.ts";
import { CLASS_LATIN } from "../text/fold-table.ts";
import { GAP_DOT_LOOSE, type Tokens } from "../text/tokenize.ts";
import type { NameSpan } from "./find-by-function.ts";
import { LATIN_GIVEN_NAMES } from "./given-names-latin.ts";
import { bare } from "./name-words.ts";
import { ARABIC_TITLES, LATIN_NAMED_AFTER, LATIN_PARTICLES, LATIN_TITLES } from "./person-cues.ts";
import { isCapitalised } from "./person-tokens.ts";

/** What is read besides the text: the folded word of a token, and whether a token continues the name before it. */
export interface NameReading {
  readonly word: (index: number) => string;
  readonly joined: (index: number) => boolean;
  /** Longest name, in words. */
  readonly longest: number;
}

/**
 * The name in Latin script that begins at token `index`: a known given name with what follows it, or whatever follows a title. Every word
 * begins with a capital but particles; one word alone is a name only behind a title. null: none.
 */
export function findLatinName(
  text: string,
  folded: Folded,
  tokens: Tokens,
  index: number,
  { word, joined, longest }: NameReading,
): NameSpan | null {
  const isUpper = (at: number) => isCapitalised(text, folded, tokens, at);
  if (tokens.kind[index] !== CLASS_LATIN || !isUpper(index)) return null;
  const previous = index > 0 ? word(index - 1) : "";
  const gap = index > 0 ? tokens.gap[index]! : 255;
  // «M. Alaoui»: a full stop behind an abbreviation; behind a whole word it ends the sentence.
  const allowed = previous.length < 4 && previous !== "roi" ? GAP_DOT_LOOSE : 0;
  const isTitled =
    (LATIN_TITLES.has(previous) && (gap & ~allowed) === 0) || (ARABIC_TITLES.has(bare(previous)) && gap === 0);
  if (!isTitled && !LATIN_GIVEN_NAMES.has(word(index))) return null;
  if (LATIN_NAMED_AFTER.has(previous) || (index > 1 && previous === "le" && LATIN_NAMED_AFTER.has(word(index - 2))))
    return null;
  let last = index;
  while (
    last - index + 1 < longest &&
    joined(last + 1) &&
    tokens.kind[last + 1] === CLASS_LATIN &&
    (isUpper(last + 1) || LATIN_PARTICLES.has(word(last + 1)))
  )
    last++;
  while (last > index && LATIN_PARTICLES.has(word(last)) && !isUpper(last)) last--;
  if (last === index && !(isTitled && LATIN_TITLES.has(previous) && word(index).length > 2)) return null;
  return { first: index, last };
}
