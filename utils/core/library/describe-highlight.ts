import type { Annotation, ArticleEntity, ArticleNote } from "../notes/types.ts";
import type { SearchDocument } from "../search/types.ts";
import { articleAttributes, entityAttributes, recordAttributes, tagAttributes } from "./attributes.ts";
import { isListed } from "./describe-article.ts";
import { recordKey } from "./record-key.ts";

/**
 * A highlight as the search sees it, dated when it was made. Outlet, label, language, projects and headline are its article's,
 * and so are the names of the entities inside the passage. null: it is not listed, since it or its article was deleted, or
 * the article was dismissed.
 */
export function describeHighlight(annotation: Annotation, article: ArticleNote | null): SearchDocument | null {
  if (annotation.deletedAt !== null || article === null || !isListed(article)) return null;
  const date = annotation.createdAt;
  const named = new Map<string, ArticleEntity>(article.entities.map((entity) => [entity.id, entity]));
  return {
    id: recordKey({ kind: "highlight", id: annotation.id }),
    date,
    headline: article.headline,
    note: annotation.note,
    passage: annotation.quote.exact,
    text: "",
    attributes: [
      ...recordAttributes("highlight", date),
      { facet: "colour", value: annotation.colour, names: {} },
      ...articleAttributes(article),
      ...tagAttributes(annotation.tags),
      ...entityAttributes(annotation.entities.flatMap((id) => named.get(id) ?? [])),
    ],
  };
}
