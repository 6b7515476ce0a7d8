import type { Folded } from "../text/fold.ts";
import { readsAsAny } from "../text/reads-as-any.ts";
import type { Tokens } from "../text/tokenize.ts";
import { createWordSet, type WordSet } from "../text/word-set.ts";

/** A pattern and the words that what it finds begins with. */
export interface HeadRule {
  /** First words, without proclitics; one of them begins every match. */
  readonly words: readonly string[];
  readonly heads: WordSet;
  /** Sticky, over folded text. */
  readonly pattern: RegExp;
}

/** Rules with the heads of all of them, by which a word is asked only once whether it is any. */
export interface HeadRules<R extends HeadRule> {
  readonly rules: readonly R[];
  readonly heads: WordSet;
}

/** @param source of the pattern; it is made sticky here. `more` is what the recogniser wants to know of a match. */
export function headRule<M extends object>(words: readonly string[], source: string, more: M): HeadRule & M {
  return { words, heads: createWordSet(words), pattern: new RegExp(source, "uy"), ...more };
}

export function headRules<R extends HeadRule>(rules: readonly R[]): HeadRules<R> {
  return { rules, heads: createWordSet(rules.flatMap(({ words }) => words)) };
}

/**
 * Every match of every rule, each rule's own without overlap, as `matchAll` would give them: but a rule is tried only at
 * the words it may begin with. Tried at every letter, its alternatives would cost a hundred times what reading does.
 *
 * @param text the folded text whose units match.index counts; `folded` and `tokens` are of the same text.
 */
export function matchAtHeads<R extends HeadRule>(
  text: string,
  folded: Folded,
  tokens: Tokens,
  { rules, heads }: HeadRules<R>,
  visit: (match: RegExpExecArray, rule: R) => void,
): void {
  const ends = new Uint32Array(rules.length);
  for (let index = 0; index < tokens.count; index++) {
    if (!readsAsAny(folded, tokens, index, heads)) continue;
    const at = tokens.unit[index]!;
    for (let k = 0; k < rules.length; k++) {
      const rule = rules[k]!;
      if (at < ends[k]! || !readsAsAny(folded, tokens, index, rule.heads)) continue;
      rule.pattern.lastIndex = at;
      const match = rule.pattern.exec(text);
      if (match === null) continue;
      ends[k] = at + match[0].length;
      visit(match, rule);
    }
  }
}

/** Alternatives of a pattern as words, each with and without the article. */
export function withAndWithoutArticle(alternatives: string): string[] {
  return alternatives.split("|").flatMap((word) => [word, `ال${word}`]);
}

/** First words of the alternatives of a pattern, as tokenize.ts cuts them. */
export function firstWords(alternatives: string): string[] {
  return alternatives.split("|").map((word) => word.split(/[^\p{L}]/u, 1)[0]!);
}
