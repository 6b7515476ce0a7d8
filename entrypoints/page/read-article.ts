import { type ExtractOptions, extractArticle, extractInSteps } from "../../utils/dom/extract/extract-article.ts";
import type { ExtractedArticle } from "../../utils/dom/extract/types.ts";
import type { Pace } from "./create-pace.ts";

/** An article is begun to be read so often before it is read at one go. */
const MOST_TRIES = 3;

/** Reads a page at a pace; at one go, if it changes in every rest. */
export async function readArticle(doc: Document, options: ExtractOptions, { run }: Pace): Promise<ExtractedArticle> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const article = await run(extractInSteps(doc, options));
    if (article) return article;
  }
  return extractArticle(doc, options);
}
