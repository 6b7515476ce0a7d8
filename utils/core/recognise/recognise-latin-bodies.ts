import type { Folded } from "../text/fold.ts";
import { CLASS_LATIN } from "../text/fold-table.ts";
import type { Tokens } from "../text/tokenize.ts";
import { hasHash } from "../text/word-set.ts";
import { ENGLISH_HEADS, FRENCH_HEADS, HEADS, SOUTHERN_HEADS } from "./latin-body-words.ts";
import { readLatinWords } from "./latin-words.ts";
import { readEnglishBody, readSouthernBody } from "./read-english-body.ts";
import { readFrenchBody } from "./read-french-body.ts";
import { readNamedByLetters } from "./read-named-by-letters.ts";
import { NAMED_MEASURE } from "./recognise-named-measures.ts";
import type { Recognised } from "./types.ts";

/** A body against trafficking says so in its name, and its article with it. */
const TRAFFICKING =
  /traite_des_(?:etres|personnes|femmes|humains)|traite_d_etres|trafficking_in_(?:persons|human|women)|human_trafficking|trata_de_(?:personas|seres)/u;

/**
 * Institutions in Latin script, by a head word and the capitals around it, or by the letters in brackets behind them.
 * Folding takes capitals away, so the words are looked up in the original; only heads are looked at.
 */
export function recogniseLatinBodies(text: string, folded: Folded, tokens: Tokens): Recognised[] {
  const words = readLatinWords(text, folded, tokens);
  const found: Recognised[] = [];
  const add = (first: number, last: number) => {
    const name: string[] = [];
    for (let index = first; index <= last; index++) name.push(words.word(index));
    const start = tokens.unit[first]!;
    found.push({
      start,
      core: start,
      end: tokens.unit[last]! + tokens.length[last]!,
      category: "institution",
      entity: `institution.${TRAFFICKING.test(name.join("_")) ? NAMED_MEASURE : "pattern:"}${name.join("_")}`,
    });
  };
  for (let index = 0; index < tokens.count; index++) {
    const hash = tokens.hash[index]!;
    if (tokens.kind[index] !== CLASS_LATIN || !hasHash(HEADS, hash)) continue;
    if (hasHash(FRENCH_HEADS, hash)) {
      const last = readFrenchBody(words, index);
      if (last !== -1) add(index, last);
    }
    if (hasHash(ENGLISH_HEADS, hash)) {
      const span = readEnglishBody(words, index);
      if (span !== null) add(span.first, span.last);
    }
    if (hasHash(SOUTHERN_HEADS, hash)) {
      const last = readSouthernBody(words, index);
      if (last !== -1) add(index, last);
    }
  }
  for (const { first, last } of readNamedByLetters(text, folded, tokens, words)) add(first, last);
  return found;
}
