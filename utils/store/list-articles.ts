import { CATEGORIES, type Category } from "../core/lexicon/types.ts";
import { matchesQuery, type NotesQuery } from "../core/notes/search-notes.ts";
import type { ArticleNote } from "../core/notes/types.ts";
import { LABELS, type Label } from "../core/relevance/types.ts";
import type { RasdDatabase } from "./database.ts";

/** A page of notes, newest reading first, and what each choice of a filter would show. */
export interface ArticleList {
  readonly notes: readonly ArticleNote[];
  /** Notes that pass the query, listed or not. */
  readonly found: number;
  /** Notes that live, whatever the query; deleted and dismissed ones are not among them. */
  readonly stored: number;
  readonly labels: readonly { readonly label: Label; readonly count: number }[];
  readonly outlets: readonly { readonly host: string; readonly name: string; readonly count: number }[];
  readonly categories: readonly { readonly category: Category; readonly count: number }[];
}

/**
 * The newest `limit` notes that pass the query. One pass over the index on `lastReadAt`, one note at a time in memory.
 * Facets count with the other filters as they are, and leave out choices nothing would be found with.
 */
export async function listArticles(database: RasdDatabase, query: NotesQuery, limit: number): Promise<ArticleList> {
  const anyLabel = matchesQuery({ ...query, label: null });
  const anyOutlet = matchesQuery({ ...query, outlet: null });
  const anyCategory = matchesQuery({ ...query, category: null });
  const labels = new Map<Label, number>();
  const outlets = new Map<string, { name: string; count: number }>();
  const categories = new Map<Category, number>();
  const notes: ArticleNote[] = [];
  let found = 0;
  let stored = 0;
  await database.open();
  await database.articles
    .orderBy("lastReadAt")
    .reverse()
    .filter((note) => note.deletedAt === null && note.dismissedAt === null)
    .each((note) => {
      stored++;
      const [byLabel, byOutlet, byCategory] = [anyLabel(note), anyOutlet(note), anyCategory(note)];
      if (byLabel) labels.set(note.label, (labels.get(note.label) ?? 0) + 1);
      if (byOutlet) {
        const outlet = outlets.get(note.outlet.host);
        outlets.set(note.outlet.host, { name: outlet?.name ?? note.outlet.name, count: (outlet?.count ?? 0) + 1 });
      }
      if (byCategory) {
        for (const category of new Set(note.entities.map((entity) => entity.category)))
          categories.set(category, (categories.get(category) ?? 0) + 1);
      }
      // A note passes the whole query when it passes it with each filter left out in turn.
      if (!(byLabel && byOutlet && byCategory)) return;
      found++;
      if (notes.length < limit) notes.push(note);
    });
  return {
    notes,
    found,
    stored,
    labels: LABELS.filter((label) => labels.has(label)).map((label) => ({ label, count: labels.get(label)! })),
    outlets: [...outlets]
      .map(([host, outlet]) => ({ host, ...outlet }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    categories: CATEGORIES.filter((category) => categories.has(category)).map((category) => ({
      category,
      count: categories.get(category)!,
    })),
  };
}

/** The note with this id, deleted or not; null when there is none. */
export async function getArticle(database: RasdDatabase, id: string): Promise<ArticleNote | null> {
  await database.open();
  return (await database.articles.get(id)) ?? null;
}
