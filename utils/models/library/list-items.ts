import type { ListItem } from "../../../components/library/list/types.ts";
import { CATEGORIES } from "../../core/lexicon/types.ts";
import type { ArticleEntity, ArticleNote } from "../../core/notes/types.ts";
import type { LibraryRecord } from "../../store/get-records.ts";

/** Entities a row has room for. */
const ENTITIES = 4;
/** As much of a passage as a card can show, in UTF-16 units. */
const PASSAGE = 600;

/** What the list shows of a record. */
export function listItemOf(record: LibraryRecord): ListItem {
  switch (record.kind) {
    case "article": {
      const { article } = record;
      return {
        ...fromArticle(article),
        id: article.id,
        kind: "article",
        articleId: article.id,
        version: null,
        keptAt: article.createdAt,
        tags: article.tags,
        passage: article.reasons.find(({ sentence }) => sentence !== null)?.sentence ?? "",
        note: "",
        colour: null,
      };
    }
    case "highlight": {
      const { annotation, article } = record;
      const { id, articleId, url, lang, dir, createdAt, tags, colour } = annotation;
      const base = article === null ? { ...UNKNOWN, url } : fromArticle(article);
      const entities = article?.entities.filter((entity) => annotation.entities.includes(entity.id)) ?? [];
      return {
        ...base,
        id,
        kind: "highlight",
        articleId,
        version: null,
        lang,
        dir,
        keptAt: createdAt,
        tags,
        entities: pickEntities(entities),
        passage: cut(annotation.quote.exact),
        note: cut(annotation.note),
        colour,
      };
    }
    case "clipping": {
      const { clipping, article } = record;
      const { id, articleId, version, content } = clipping;
      return {
        id,
        kind: "clipping",
        articleId,
        version,
        url: content.address.final,
        headline: content.headline,
        lang: content.lang,
        dir: content.dir,
        outletName: content.outlet.name,
        published: content.published,
        keptAt: content.captured.at,
        label: content.verdict.label,
        isClipped: true,
        tags: article?.tags ?? [],
        projects: article?.projects ?? [],
        entities: pickEntities(content.entities),
        passage: cut(content.text.slice(content.headline.length).trim()),
        note: "",
        colour: null,
      };
    }
  }
}

const UNKNOWN = {
  headline: "",
  outletName: "",
  published: null,
  label: null,
  isClipped: false,
  projects: [],
} as const;

function fromArticle(article: ArticleNote) {
  return {
    url: article.url,
    headline: article.headline,
    lang: article.lang,
    dir: article.dir,
    outletName: article.outlet.name,
    published: article.published,
    label: article.label,
    isClipped: article.clippedAt !== null,
    projects: article.projects,
    entities: pickEntities(article.entities),
  };
}

/** What it is about before who, who before where; dates and sums are no names. The most named first. */
function pickEntities(entities: readonly ArticleEntity[]): ListItem["entities"] {
  const rank = ({ category }: ArticleEntity) => CATEGORIES.indexOf(category);
  return entities
    .filter(({ origin, category }) => origin !== "pattern" || category === "person")
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count)
    .slice(0, ENTITIES)
    .map(({ id, category, names }) => ({ id, category, names }));
}

function cut(text: string): string {
  return text.length <= PASSAGE ? text : `${text.slice(0, PASSAGE).replace(/\p{Cs}$/u, "")}…`;
}
