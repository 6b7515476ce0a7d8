import type { ArticleNote } from "../notes/types.ts";
import type { SearchDocument } from "../search/types.ts";
import { articleAttributes, entityAttributes, figureWords, recordAttributes, tagAttributes } from "./attributes.ts";
import { printedMoment } from "./local-moment.ts";
import { recordKey } from "./record-key.ts";

/**
 * An article as the search sees it: headline, tags, names of entities, and as its text who wrote it, the outlet, the sentences
 * its verdict rests on, and dates and sums. null: it is not listed, since the reader has deleted or dismissed it.
 */
export function describeArticle(article: ArticleNote): SearchDocument | null {
  if (!isListed(article)) return null;
  const date = article.published === null ? article.createdAt : printedMoment(article.published);
  return {
    id: recordKey({ kind: "article", id: article.id }),
    date,
    headline: article.headline,
    note: "",
    passage: "",
    text: textOf(article),
    attributes: [
      ...recordAttributes("article", date),
      ...articleAttributes(article),
      ...tagAttributes(article.tags),
      ...entityAttributes(article.entities),
    ],
  };
}

/** Whether an article, and what belongs to it, is in the library's lists. */
export function isListed({ deletedAt, dismissedAt }: Pick<ArticleNote, "deletedAt" | "dismissedAt">): boolean {
  return deletedAt === null && dismissedAt === null;
}

/** Line by line. A sentence that several reasons name stands in it once. */
function textOf({ byline, outlet, reasons, entities }: ArticleNote): string {
  const sentences = reasons.flatMap(({ sentence }) => sentence ?? []);
  return [...new Set([byline ?? "", outlet.name, ...sentences, ...figureWords(entities)])].join("\n");
}
