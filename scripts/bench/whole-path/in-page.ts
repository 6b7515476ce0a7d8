import { Readability } from "@mozilla/readability";
import { analyseArticle } from "../../../utils/core/analyse/analyse-article.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import { recognise } from "../../../utils/core/recognise/recognise.ts";
import { recognisePersons } from "../../../utils/core/recognise/recognise-persons.ts";
import { scoreArticle } from "../../../utils/core/relevance/score-article.ts";
import { fold } from "../../../utils/core/text/fold.ts";
import { findMasked } from "../../../utils/core/text/mask.ts";
import { tokenize } from "../../../utils/core/text/tokenize.ts";
import { extractArticle } from "../../../utils/dom/extract/extract-article.ts";
import { sampleInTurn } from "../in-turn.ts";
import { whole } from "../matching/lexicon-of.ts";
import { matchNames, readCharacters, walk } from "../page-text.ts";

export type Measured = ReturnType<typeof measure>;

/** Samples of the steps, taken in turn; a step is that step alone, given what those before it made. */
export function measure(url: string, runs: number) {
  const extract = () => extractArticle(document, { url, site: null });
  const article = extract();
  if (!article.isArticle) throw new Error("The made page is not taken for an article: there is nothing to measure");
  const { text } = article;
  const mentions = findMentions(text, whole);
  const folded = fold(text);
  const tokens = tokenize(folded, findMasked(text));
  const { verdict } = analyseArticle(article, whole);
  const holdsTerm = verdict.label !== "none";
  const samples = sampleInTurn(
    {
      walk,
      characters: readCharacters,
      whole: () => analyseArticle(extract(), whole),
      /** The same without recognisers: what it would cost to know only names. */
      namesOnly: () => {
        const read = extract();
        matchNames(read.text, whole);
        return scoreArticle(read, mentions, whole);
      },
      extract,
      fold: () => tokenize(fold(text), findMasked(text)),
      names: () => matchNames(text, whole),
      recognisers: () => recognise(text, folded, tokens, { known: () => true, holdsTerm }),
      persons: () => recognisePersons(text, folded, tokens),
      score: () => scoreArticle(article, mentions, whole),
      readability: () => new Readability(document.cloneNode(true) as Document).parse(),
    },
    { runs },
  );
  return { samples, size: text.length, mentions: mentions.length, label: verdict.label as string };
}
