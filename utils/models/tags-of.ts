import type { ArticleLanguage } from "../core/article/types.ts";
import type { Category } from "../core/lexicon/types.ts";
import type { KnownTag } from "../core/notes/complete-tags.ts";
import type { EntityNames } from "../core/notes/make-article-note.ts";
import type { PageReport } from "../core/notes/page-report.ts";

/** Counted, not named: no tags. */
const FIGURES = new Set<Category>(["date", "amount"]);

/** What can be a tag. `names`: those that are known; `otherwise`: what it is called when there are none. */
interface Taggable {
  readonly id: string;
  readonly category: Category;
  readonly names: EntityNames[string];
  readonly otherwise: string;
}

/** Entities as tags, in their order, each with all its names, under that of the article's language. */
export function tagsOfEntities(entities: readonly Taggable[], lang: ArticleLanguage): KnownTag[] {
  return entities
    .filter(({ category }) => !FIGURES.has(category))
    .map(({ id, names, otherwise }) => {
      const all = Object.values(names);
      const own = lang === "ar" || lang === "fr" || lang === "en" ? names[lang] : undefined;
      return { label: own ?? all[0] ?? otherwise, entity: id, names: all };
    });
}

/** The entities of a report as tags. */
export function tagsOf(report: PageReport, names: EntityNames): KnownTag[] {
  const entities = report.entities.map(({ id, category, surface }) => {
    return { id, category, names: Object.hasOwn(names, id) ? names[id]! : {}, otherwise: surface };
  });
  return tagsOfEntities(entities, report.lang);
}
