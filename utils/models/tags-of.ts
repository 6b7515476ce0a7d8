import type { KnownTag } from "../core/notes/complete-tags.ts";
import type { EntityNames } from "../core/notes/make-article-note.ts";
import type { PageReport } from "../core/notes/page-report.ts";

/** Counted, not named: no tags. */
const FIGURES = new Set(["date", "amount"]);

/** An article's entities as tags, in its order, each with all its names. */
export function tagsOf(report: PageReport, names: EntityNames): KnownTag[] {
  return report.entities
    .filter(({ category }) => !FIGURES.has(category))
    .map(({ id, surface }) => {
      const known = Object.hasOwn(names, id) ? names[id]! : {};
      const all = Object.values(known);
      const own = report.lang === "ar" || report.lang === "fr" || report.lang === "en" ? known[report.lang] : undefined;
      return { label: own ?? all[0] ?? surface, entity: id, names: all };
    });
}
