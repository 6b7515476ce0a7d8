import type { ArticleWords } from "../article/types.ts";
import type { CompiledLexicon } from "../lexicon/compiled-lexicon.ts";
import { findMentionsInSteps } from "../lexicon/find-mentions.ts";
import type { Mention } from "../lexicon/types.ts";
import { scoreArticle } from "../relevance/score-article.ts";
import type { Verdict } from "../relevance/types.ts";
import { runWhole, type Steps } from "../steps.ts";

/** An article with what is named in it and what it is about. Offsets count UTF-16 code units of `article.text`. */
export interface Analysis {
  readonly mentions: readonly Mention[];
  readonly verdict: Verdict;
}

/**
 * The whole path from an article's text to its verdict; the same for the page, the command line and the evaluation.
 * `own` and `off` are what the reader has added to the lexicon and switched off in it (find-mentions.ts).
 */
export function analyseArticle(
  article: ArticleWords,
  lexicon: CompiledLexicon,
  own: CompiledLexicon | null = null,
  off?: ReadonlySet<string>,
): Analysis {
  return runWhole(analyseInSteps(article, lexicon, own, off));
}

/** The same in steps: for who has other things to do meanwhile. */
export function* analyseInSteps(
  article: ArticleWords,
  lexicon: CompiledLexicon,
  own: CompiledLexicon | null = null,
  off?: ReadonlySet<string>,
): Steps<Analysis> {
  const mentions = yield* findMentionsInSteps(article.text, lexicon, own, off);
  yield;
  return { mentions, verdict: scoreArticle(article, mentions, lexicon, own) };
}
