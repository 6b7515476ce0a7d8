import type { CompiledLexicon } from "../lexicon/compiled-lexicon.ts";
import { type Analysis, analyseArticle } from "./analyse-article.ts";

/**
 * What a headline alone says of the article behind it: it is read as an article that has a title and nothing else.
 * Offsets count UTF-16 code units of `headline`, which must be one line. Nothing is marked unless its words name it, so a
 * label of `relevant` or `mention` means that the article is worth opening, and `none` that the headline does not tell.
 * `own` and `off` are what the reader has added to the lexicon and switched off in it (find-mentions.ts).
 */
export function analyseHeadline(
  headline: string,
  lexicon: CompiledLexicon,
  own: CompiledLexicon | null = null,
  off?: ReadonlySet<string>,
): Analysis {
  const text = `${headline}\n\n`;
  return analyseArticle(
    {
      text,
      bodyStart: text.length,
      zones: headline === "" ? [] : [{ start: 0, end: headline.length, zone: "title" }],
      headline,
    },
    lexicon,
    own,
    off,
  );
}
