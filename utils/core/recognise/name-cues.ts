import type { Folded } from "../text/fold.ts";
import { readsAsAny } from "../text/reads-as-any.ts";
import type { Tokens } from "../text/tokenize.ts";
import { createWordSet, type WordSet } from "../text/word-set.ts";
import { AGE } from "./find-by-function.ts";
import { ARABIC_GIVEN_NAMES, COMPOUND_HEADS, DOUBTFUL } from "./given-names-arabic.ts";
import { LATIN_GIVEN_NAMES } from "./given-names-latin.ts";
import { LATIN_FUNCTIONS, LATIN_SAYING } from "./latin-functions.ts";
import { ARABIC_CALLINGS, ARABIC_ROLES, ARABIC_TITLES, LATIN_TITLES } from "./person-cues.ts";

/** Whether a word, with or without proclitics, may begin a name or stand before one. Compares hashes: no string is made. */
export function isNameCue(folded: Folded, tokens: Tokens, index: number): boolean {
  return readsAsAny(folded, tokens, index, cueWords()) || beginsWithAbd(folded, tokens, index);
}

let allCues: WordSet | null = null;

/** Every word that may begin a name or stand before one; made once. */
function cueWords(): WordSet {
  if (allCues === null) {
    const lists = [
      ARABIC_GIVEN_NAMES,
      DOUBTFUL,
      COMPOUND_HEADS,
      LATIN_GIVEN_NAMES,
      ARABIC_TITLES,
      ARABIC_ROLES,
      ARABIC_CALLINGS,
      LATIN_TITLES,
      LATIN_FUNCTIONS,
      LATIN_SAYING,
    ];
    allCues = createWordSet([...lists.flatMap((list) => [...list]), "عبد", AGE]);
  }
  return allCues;
}

const ABD: readonly number[] = [..."عبدال"].map((letter) => letter.charCodeAt(0));

/** «عبدالله» and its like, written in one word, perhaps behind one proclitic. */
function beginsWithAbd(folded: Folded, tokens: Tokens, index: number): boolean {
  if (tokens.length[index]! < 8) return false;
  const from = tokens.unit[index]!;
  return isAbdAt(folded.units, from) || isAbdAt(folded.units, from + 1);
}

function isAbdAt(units: Uint16Array, from: number): boolean {
  for (let i = 0; i < ABD.length; i++) if (units[from + i] !== ABD[i]) return false;
  return true;
}
