import { classifyLine, foldLine } from "../../core/article/classify-line.ts";
import { isCreditLine } from "../../core/article/clean-byline.ts";
import { isDateLine } from "../../core/article/is-date-line.ts";
import type { Paragraph } from "./paragraph.ts";

/** A paragraph this long is running text; furniture headings hold sway only up to it. */
const PROSE_LENGTH = 120;
/** Byline and date lines stand above the text or under its standfirst. */
const CREDITS_WITHIN = 2;
const LINKED_SHARE = 0.85;
const LONGEST_LINK_LINE = 220;

/**
 * Takes out of the paragraphs what is no part of the article: furniture by its words («À lire :», «اقرأ أيضا»), lists of
 * links, the headline once more, byline and date lines above the text, and the second copy of a paragraph printed twice.
 */
export function selectParagraphs(
  paragraphs: readonly Paragraph[],
  article: { headline: string | null; byline: string | null },
): Paragraph[] {
  const isCredit = createCreditFilter(article);
  const letter = /[\p{L}\p{N}]/u;
  const kept: Paragraph[] = [];
  const seen = new Set<string>();
  let underRelated = false;
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    const isLong = text.length >= PROSE_LENGTH;
    const isLinked = text.length <= LONGEST_LINK_LINE && paragraph.linkLength >= text.length * LINKED_SHARE;
    const furniture = classifyLine(text);
    if (furniture) {
      if (furniture.kind === "related" && furniture.alone) underRelated = true;
      continue;
    }
    if (isLinked || !letter.test(text)) continue;
    if (underRelated && !isLong && (paragraph.linkLength > 0 || paragraph.block.localName === "li")) continue;
    if (kept.length <= CREDITS_WITHIN && !isLong && isCredit(text)) continue;
    if (text.length > 40) {
      if (seen.has(text)) continue;
      seen.add(text);
    }
    underRelated = false;
    kept.push(paragraph);
  }
  return withoutTrailingHeadings(kept);
}

/** Tells the lines above a text that repeat its headline or say who wrote it and when. */
function createCreditFilter(article: { headline: string | null; byline: string | null }): (text: string) => boolean {
  const headline = foldLine(article.headline ?? "");
  const byline = foldLine(article.byline ?? "");
  return (text) => {
    const folded = foldLine(text);
    return (
      folded === headline ||
      (byline !== "" && folded.includes(byline) && folded.length < byline.length + 40) ||
      isCreditLine(text) ||
      isDateLine(text)
    );
  };
}

/** A heading with nothing under it headed something that was left out. */
function withoutTrailingHeadings(paragraphs: Paragraph[]): Paragraph[] {
  let end = paragraphs.length;
  while (end > 1 && /^h[2-6]$/.test(paragraphs[end - 1]!.block.localName)) end--;
  return paragraphs.slice(0, end);
}
