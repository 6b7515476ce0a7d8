import { tagKey } from "../notes/tag-key.ts";
import type { ArticleEntity, ArticleNote, Tag } from "../notes/types.ts";
import { figureKindOf } from "../recognise/figure-ids.ts";
import type { Attribute } from "../search/types.ts";
import type { RecordKind } from "./types.ts";

/** What a record's list can be narrowed by, as far as its article says it. */
export function articleAttributes(article: Pick<ArticleNote, "label" | "outlet" | "lang" | "projects">): Attribute[] {
  return [
    { facet: "label", value: article.label, names: {} },
    { facet: "outlet", value: article.outlet.host.toLowerCase(), names: { und: article.outlet.name } },
    { facet: "lang", value: article.lang, names: {} },
    ...article.projects.map((value): Attribute => ({ facet: "project", value, names: {} })),
  ];
}

/** The kind, and the month of a record's date (ISO 8601). */
export function recordAttributes(kind: RecordKind, date: string): Attribute[] {
  return [
    { facet: "kind", value: kind, names: {} },
    { facet: "month", value: date.slice(0, 7), names: {} },
  ];
}

export function tagAttributes(tags: readonly Tag[]): Attribute[] {
  return tags.map((tag) => ({ facet: "tag", value: tagKey(tag), names: { und: tag.label } }));
}

/** Entities and, each once, their categories. Dates, sums and counts are words of the text: nobody looks for «12» by its id. */
export function entityAttributes(entities: readonly Pick<ArticleEntity, "id" | "category" | "names">[]): Attribute[] {
  return [
    ...entities
      .filter((entity) => !isFigure(entity))
      .map(({ id, names }): Attribute => ({ facet: "entity", value: id, names })),
    ...[...new Set(entities.map(({ category }) => category))].map(
      (value): Attribute => ({ facet: "category", value, names: {} }),
    ),
  ];
}

/** What dates, sums and counts are written like, for the searched text. */
export function figureWords(entities: readonly Pick<ArticleEntity, "id" | "category" | "names">[]): string[] {
  return entities.filter(isFigure).flatMap(({ names }) => Object.values(names).slice(0, 1));
}

function isFigure({ id, category }: Pick<ArticleEntity, "id" | "category">): boolean {
  return category === "date" || category === "amount" || figureKindOf(id) !== null;
}
