import type { RecordKind } from "../core/library/types.ts";
import type { RasdDatabase } from "./database.ts";

/** Annotations read at once. */
const SLICE = 500;

/** Ids of the articles that records belong to, each once, in their order. Clippings themselves are not read: they hold whole pages. */
export async function articlesOf(
  database: RasdDatabase,
  kind: RecordKind,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (kind === "article") return ids;
  const found = new Set<string>();
  if (kind === "clipping") {
    const wanted = new Set(ids);
    const articles = new Map<string, string>();
    await database.sealed.orderBy("articleId").eachKey((articleId, { primaryKey }) => {
      if (wanted.has(primaryKey)) articles.set(primaryKey, String(articleId));
    });
    for (const id of ids) if (articles.has(id)) found.add(articles.get(id)!);
  } else
    for (let from = 0; from < ids.length; from += SLICE)
      for (const annotation of await database.annotations.bulkGet(ids.slice(from, from + SLICE)))
        if (annotation !== undefined) found.add(annotation.articleId);
  return [...found];
}
