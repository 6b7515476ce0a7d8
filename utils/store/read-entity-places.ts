import type { Annotation, ArticleNote } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/** The notes with these ids in their order; those that are gone or deleted are left out. */
export async function readArticles(database: RasdDatabase, ids: readonly string[]): Promise<ArticleNote[]> {
  await database.open();
  const notes = await database.articles.bulkGet([...ids]);
  return notes.filter((note): note is ArticleNote => note?.deletedAt === null);
}

/** The annotations with these ids in their order; those that are gone or deleted are left out. */
export async function readQuotes(database: RasdDatabase, ids: readonly string[]): Promise<Annotation[]> {
  await database.open();
  const annotations = await database.annotations.bulkGet([...ids]);
  return annotations.filter((annotation): annotation is Annotation => annotation?.deletedAt === null);
}
