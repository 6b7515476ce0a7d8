import type { Folded } from "./fold.ts";
import { createReadings, mayHaveProclitic, readProclitics } from "./proclitics.ts";
import type { Tokens } from "./tokenize.ts";
import { hasHash, type WordSet } from "./word-set.ts";

const readings = createReadings();

/** Whether a word, with or without proclitics, is one of these. */
export function readsAsAny(folded: Folded, tokens: Tokens, index: number, words: WordSet): boolean {
  if (hasHash(words, tokens.hash[index]!)) return true;
  if (!mayHaveProclitic(folded, tokens, index)) return false;
  readProclitics(folded, tokens, index, readings);
  for (let k = 1; k < readings.count; k++) if (hasHash(words, readings.hash[k]!)) return true;
  return false;
}
