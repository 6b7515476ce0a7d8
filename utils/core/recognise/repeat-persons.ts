import type { Folded } from "../text/fold.ts";
import { CLASS_ARABIC, CLASS_LATIN } from "../text/fold-table.ts";
import { readsAsAny } from "../text/reads-as-any.ts";
import { type Tokens, tokenText } from "../text/tokenize.ts";
import { createWordSet } from "../text/word-set.ts";
import { isCapitalised, procliticLengths, type RecognisedPerson } from "./person-tokens.ts";

/** Names that may be common words: believed when the article repeats them or says elsewhere that it is a person. */
export function confirmRepeated<T extends RecognisedPerson>(
  doubtful: readonly T[],
  sure: readonly RecognisedPerson[],
): T[] {
  const counts = new Map<string, number>();
  for (const { entity } of [...doubtful, ...sure, ...sure]) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return doubtful.filter(({ entity }) => counts.get(entity)! > 1);
}

/**
 * The places where a person named in full is named by surname alone, added to `full` and in order.
 *
 * @param surnames folded surname → the person's entity.
 */
export function findSurnames(
  text: string,
  folded: Folded,
  tokens: Tokens,
  surnames: ReadonlyMap<string, string>,
  full: readonly RecognisedPerson[],
): RecognisedPerson[] {
  const covered = new Uint8Array(tokens.count);
  for (const { first, last } of full) covered.fill(1, first, last + 1);
  const all = [...full];
  if (surnames.size === 0) return all.sort((a, b) => a.first - b.first);
  const names = createWordSet(surnames.keys());
  for (let index = 0; index < tokens.count; index++) {
    if (covered[index] === 1 || !readsAsAny(folded, tokens, index, names)) continue;
    const word = tokenText(folded, tokens, index);
    for (const stripped of tokens.kind[index] === CLASS_ARABIC ? procliticLengths(word) : [0]) {
      const entity = surnames.get(word.slice(stripped));
      if (entity === undefined || (tokens.kind[index] === CLASS_LATIN && !isCapitalised(text, folded, tokens, index)))
        continue;
      all.push({ first: index, last: index, stripped, entity });
      break;
    }
  }
  return all.sort((a, b) => a.first - b.first);
}
