import { analyseArticle } from "../../utils/core/analyse/analyse-article.ts";
import { readRecord } from "../../utils/core/article/read-record.ts";
import type { CompiledLexicon } from "../../utils/core/lexicon/compiled-lexicon.ts";
import { goldOf, type MadeText } from "./read-made-texts.ts";
import { type Count, type GoldFile, type Predicted, scoreMentions } from "./score-mentions.ts";

export interface MadeScore {
  /** «relevant» against the rest. */
  readonly relevant: Count;
  readonly perCategory: ReadonlyMap<string, Count>;
  readonly all: Count;
  /** Sentences that name each wrong verdict, each miss and each wrong mark. */
  readonly errors: readonly string[];
}

/** Verdicts and names of made texts against what their writer expects: spans to the letter, with or without proclitics. */
export function scoreMadeTexts(texts: readonly MadeText[], lexicon: CompiledLexicon): MadeScore {
  const gold: GoldFile[] = [];
  const predictions = new Map<string, readonly Predicted[]>();
  const relevant: Count = { found: 0, wrong: 0, missed: 0 };
  const errors: string[] = [];
  for (const made of texts) {
    const article = readRecord({ title: made.title, text: made.text });
    const { mentions, verdict } = analyseArticle(article, lexicon);
    gold.push(goldOf(made, article.text.indexOf(made.text)));
    predictions.set(made.id, mentions);
    const isRight = (made.expected === "relevant") === (verdict.label === "relevant");
    if (verdict.label === "relevant") relevant[isRight ? "found" : "wrong"]++;
    else if (!isRight) relevant.missed++;
    if (verdict.label !== made.expected) errors.push(`${made.id}: expected ${made.expected}, got ${verdict.label}`);
  }
  const score = scoreMentions(gold, predictions);
  const all: Count = { found: 0, wrong: 0, missed: 0 };
  for (const count of score.perCategory.values())
    for (const key of ["found", "wrong", "missed"] as const) all[key] += count[key];
  return { relevant, perCategory: score.perCategory, all, errors: [...errors, ...score.errors] };
}
