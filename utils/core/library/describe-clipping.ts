import type { SealedClipping } from "../clippings/types.ts";
import type { ArticleNote } from "../notes/types.ts";
import type { SearchDocument } from "../search/types.ts";
import { articleAttributes, entityAttributes, recordAttributes, tagAttributes } from "./attributes.ts";
import { isListed } from "./describe-article.ts";
import { clockMoment } from "./local-moment.ts";
import { recordKey } from "./record-key.ts";

/**
 * A sealed clipping as the search sees it: the text that was sealed, dated when it was, with the outlet, label, language, tags
 * and projects its article has now. Without an article, its own. null: it or its article was deleted, or dismissed.
 */
export function describeClipping(clipping: SealedClipping, article: ArticleNote | null): SearchDocument | null {
  if (clipping.deletedAt !== null || (article !== null && !isListed(article))) return null;
  const { content } = clipping;
  const { headline, byline, captured, entities, outlet, lang, verdict } = content;
  const date = clockMoment(captured.at, captured.offset);
  return {
    id: recordKey({ kind: "clipping", id: clipping.id }),
    date,
    headline,
    note: "",
    passage: "",
    text: [byline ?? "", withoutHeadline(content)].join("\n"),
    attributes: [
      ...recordAttributes("clipping", date),
      ...articleAttributes(article ?? { label: verdict.label, outlet, lang, projects: [] }),
      ...tagAttributes(article?.tags ?? []),
      ...entityAttributes(entities),
    ],
  };
}

/** The one text begins with the headline, which is a field of its own. */
function withoutHeadline({ headline, text }: SealedClipping["content"]): string {
  return text.startsWith(headline) ? text.slice(headline.length) : text;
}
