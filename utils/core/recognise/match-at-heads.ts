import type { Folded } from "../text/fold.ts";
import { createReadings, readProclitics } from "../text/proclitics.ts";
import { readsAsAny } from "../text/reads-as-any.ts";
import type { Tokens } from "../text/tokenize.ts";
import { createWordSet, type WordSet } from "../text/word-set.ts";

const readings = createReadings();

/** A pattern and the words that what it finds begins with. */
export interface HeadRule {
  /** First words, without proclitics; one of them begins every match. */
  readonly words: readonly string[];
  readonly heads: WordSet;
  /** Sticky, over folded text. */
  readonly pattern: RegExp;
}

/** Rules with the heads of all of them, by which a word is asked only once whether it is any, and whose it is. */
export interface HeadRules<R extends HeadRule> {
  readonly rules: readonly R[];
  readonly heads: WordSet;
  /** Hash of a head → places of the rules it may begin. */
  readonly rulesOf: ReadonlyMap<number, readonly number[]>;
}

/** @param source of the pattern; it is made sticky here. `more` is what the recogniser wants to know of a match. */
export function headRule<M extends object>(words: readonly string[], source: string, more: M): HeadRule & M {
  return { words, heads: createWordSet(words), pattern: new RegExp(source, "uy"), ...more };
}

export function headRules<R extends HeadRule>(rules: readonly R[]): HeadRules<R> {
  const rulesOf = new Map<number, number[]>();
  for (const [place, { heads }] of rules.entries())
    for (const hash of heads.hashes) rulesOf.set(hash, [...(rulesOf.get(hash) ?? []), place]);
  return { rules, heads: createWordSet(rules.flatMap(({ words }) => words)), rulesOf };
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
  { rules, heads, rulesOf }: HeadRules<R>,
  visit: (match: RegExpExecArray, rule: R) => void,
): void {
  const ends = new Uint32Array(rules.length);
  const tried = new Uint8Array(rules.length);
  for (let index = 0; index < tokens.count; index++) {
    if (!readsAsAny(folded, tokens, index, heads)) continue;
    const at = tokens.unit[index]!;
    readProclitics(folded, tokens, index, readings);
    tried.fill(0);
    for (let reading = 0; reading < readings.count; reading++)
      for (const k of rulesOf.get(readings.hash[reading]!) ?? []) tried[k] = 1;
    for (let k = 0; k < rules.length; k++) {
      if (tried[k] === 0 || at < ends[k]!) continue;
      const rule = rules[k]!;
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

/** Alternatives of a pattern as words behind «ال». */
export function withArticle(alternatives: string): string[] {
  return alternatives.split("|").map((word) => `ال${word}`);
}

/** First words of the alternatives of a pattern, as tokenize.ts cuts them. */
export function firstWords(alternatives: string): string[] {
  return alternatives.split("|").map((word) => word.split(/[^\p{L}]/u, 1)[0]!);
}
