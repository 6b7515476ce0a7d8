import type { SealedClipping } from "../core/clippings/types.ts";
import type { RecordKind } from "../core/library/types.ts";
import type { Annotation, ArticleNote } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/** A record of the library with its article's note; null: the note is not there. */
export type LibraryRecord =
  | { readonly kind: "article"; readonly article: ArticleNote }
  | { readonly kind: "highlight"; readonly annotation: Annotation; readonly article: ArticleNote | null }
  | { readonly kind: "clipping"; readonly clipping: SealedClipping; readonly article: ArticleNote | null };

/** The records with these ids, in their order; null where there is none. */
export async function getRecords(
  database: RasdDatabase,
  kind: RecordKind,
  ids: readonly string[],
): Promise<(LibraryRecord | null)[]> {
  await database.open();
  if (kind === "article") {
    const notes = await database.articles.bulkGet([...ids]);
    return notes.map((article) => (article === undefined ? null : { kind, article }));
  }
  const records: readonly (Annotation | SealedClipping | undefined)[] =
    kind === "highlight" ? await database.annotations.bulkGet([...ids]) : await database.sealed.bulkGet([...ids]);
  const articleIds = [...new Set(records.flatMap((record) => (record === undefined ? [] : [record.articleId])))];
  const notes = await database.articles.bulkGet(articleIds);
  const articles = new Map(articleIds.map((id, index) => [id, notes[index] ?? null]));
  return records.map((record) => {
    if (record === undefined) return null;
    const article = articles.get(record.articleId) ?? null;
    return "seal" in record
      ? { kind: "clipping", clipping: record, article }
      : { kind: "highlight", annotation: record, article };
  });
}
