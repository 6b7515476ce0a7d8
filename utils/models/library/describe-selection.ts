import type { Selected, SelectionFacts } from "../../../components/library/list/types.ts";
import type { KnownTag } from "../../core/notes/complete-tags.ts";
import { tagKey } from "../../core/notes/tag-key.ts";
import type { Tag } from "../../core/notes/types.ts";
import { figureKindOf } from "../../core/recognise/figure-ids.ts";
import { articlesOf } from "../../store/articles-of.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { getRecords } from "../../store/get-records.ts";

/** More are not looked at before anything is done to them. */
const MOST = 500;

/** What the selected records have in common; null: they are more than can be looked at quickly. */
export async function describeSelection(database: RasdDatabase, selected: Selected): Promise<SelectionFacts | null> {
  const { kind, count } = selected;
  if (count > MOST) return null;
  const ids = selected.ids();
  await database.open();
  const articleIds = await articlesOf(database, kind, ids);
  const articles = (await getRecords(database, "article", articleIds)).flatMap((record) =>
    record?.kind === "article" ? record.article : [],
  );
  const tagged =
    kind === "highlight"
      ? (await database.annotations.bulkGet([...ids])).flatMap((annotation) => annotation ?? [])
      : articles;
  const tags = new Map<string, { tag: Tag; count: number }>();
  for (const record of tagged)
    for (const tag of record.tags) tags.set(tagKey(tag), { tag, count: (tags.get(tagKey(tag))?.count ?? 0) + 1 });
  const projects: Record<string, number> = {};
  const entities = new Map<string, { tag: KnownTag; count: number }>();
  for (const article of articles) {
    for (const project of article.projects) projects[project] = (projects[project] ?? 0) + 1;
    for (const { id, category, names } of article.entities) {
      if (category === "date" || category === "amount" || figureKindOf(id) !== null) continue;
      const all = Object.values(names);
      const label = (article.lang in names ? names[article.lang as keyof typeof names] : undefined) ?? all[0];
      if (label === undefined) continue;
      entities.set(id, { tag: { label, entity: id, names: all }, count: (entities.get(id)?.count ?? 0) + 1 });
    }
  }
  const byCount = <T extends { count: number }>(counted: Iterable<T>) => [...counted].sort((a, b) => b.count - a.count);
  return {
    tags: byCount(tags.values()),
    projects,
    articles: articles.length,
    entities: byCount(entities.values()).map(({ tag }) => tag),
  };
}
