import type { Annotation, Tag } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";
import { type Readable, readByIndex } from "./readable.ts";

/** The living annotations of an article, oldest first. */
export async function listAnnotations(store: Readable, articleId: string): Promise<Annotation[]> {
  return (await allOf(store, articleId)).filter(({ deletedAt }) => deletedAt === null);
}

/** Those deleted at or after `since` (ISO 8601 in UTC), last deleted first: they can be brought back. */
export async function listDeletedAnnotations(store: Readable, articleId: string, since: string): Promise<Annotation[]> {
  const all = await allOf(store, articleId);
  return all
    .filter(({ deletedAt }) => deletedAt !== null && deletedAt >= since)
    .sort((a, b) => (a.deletedAt! < b.deletedAt! ? 1 : -1));
}

/** The annotation with this id, deleted or not; null when there is none. */
export async function getAnnotation(database: RasdDatabase, id: string): Promise<Annotation | null> {
  await database.open();
  return (await database.annotations.get(id)) ?? null;
}

/** The tags of all living annotations, most used first, then by name. */
export async function listTags(database: RasdDatabase): Promise<Tag[]> {
  const counts = new Map<string, { tag: Tag; count: number }>();
  await database.open();
  await database.annotations
    .filter(({ deletedAt, tags }) => deletedAt === null && tags.length > 0)
    .each(({ tags }) => {
      for (const tag of tags) {
        const key = tag.entity ?? `:${tag.label}`;
        counts.set(key, { tag, count: (counts.get(key)?.count ?? 0) + 1 });
      }
    });
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.tag.label < b.tag.label ? -1 : 1))
    .map(({ tag }) => tag);
}

async function allOf(store: Readable, articleId: string): Promise<Annotation[]> {
  const all = await readByIndex<Annotation>(store, "annotations", "articleId", articleId);
  return all.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
}
