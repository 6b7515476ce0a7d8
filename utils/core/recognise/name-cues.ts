import type { Folded } from "../text/fold.ts";
import { CLASS_ARABIC } from "../text/fold-table.ts";
import { hashWord } from "../text/hash.ts";
import { visitReadings } from "../text/proclitics.ts";
import type { Tokens } from "../text/tokenize.ts";
import { ARABIC_GIVEN_NAMES, DOUBTFUL, LATIN_GIVEN_NAMES } from "./given-names.ts";
import { ARABIC_CALLINGS, ARABIC_ROLES, ARABIC_TITLES, LATIN_TITLES } from "./person-cues.ts";

/** Whether a word, with or without proclitics, may begin a name or stand before one. Compares hashes: no string is made. */
export function isNameCue(folded: Folded, tokens: Tokens, index: number): boolean {
  return readsAsAny(folded, tokens, index, cueHashes()) || beginsWithAbd(folded, tokens, index);
}

/** Whether a word, with or without proclitics, has one of the hashes. */
export function readsAsAny(folded: Folded, tokens: Tokens, index: number, hashes: ReadonlySet<number>): boolean {
  if (tokens.kind[index] !== CLASS_ARABIC) return hashes.has(tokens.hash[index]!);
  let found = false;
  visitReadings(folded, tokens, index, (hash) => {
    found = hashes.has(hash);
    return found;
  });
  return found;
}

export function hashWords(words: Iterable<string>): ReadonlySet<number> {
  return new Set([...words].map(hashWord));
}

let allCues: ReadonlySet<number> | null = null;

/** Hashes of every word that may begin a name or stand before one; made once. */
function cueHashes(): ReadonlySet<number> {
  if (allCues === null) {
    const lists = [
      ARABIC_GIVEN_NAMES,
      DOUBTFUL,
      LATIN_GIVEN_NAMES,
      ARABIC_TITLES,
      ARABIC_ROLES,
      ARABIC_CALLINGS,
      LATIN_TITLES,
    ];
    allCues = hashWords([...lists.flatMap((list) => [...list]), "عبد"]);
  }
  return allCues;
}

const ABD: readonly number[] = [..."عبدال"].map((letter) => letter.charCodeAt(0));

/** «عبدالله» and its like, written in one word, perhaps behind one proclitic. */
function beginsWithAbd(folded: Folded, tokens: Tokens, index: number): boolean {
  const from = tokens.unit[index]!;
  for (const skip of [0, 1]) {
    if (ABD.every((letter, i) => folded.units[from + skip + i] === letter)) return tokens.length[index]! >= 8;
  }
  return false;
}
