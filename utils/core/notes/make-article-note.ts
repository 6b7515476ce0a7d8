import type { Language } from "../lexicon/types.ts";
import type { PageReport, ReportedEntity } from "./page-report.ts";
import type { ArticleEntity, ArticleNote } from "./types.ts";

/** Display names of the lexicon's entities by id. */
export type EntityNames = Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>;

/**
 * Makes a new note from a report. `id` is the article's identity (identify-article.ts), `now` ISO 8601 in UTC,
 * `kept` why it is stored.
 */
export function makeArticleNote(
  report: PageReport,
  context: {
    readonly id: string;
    readonly outlet: ArticleNote["outlet"];
    readonly names: EntityNames;
    readonly now: string;
    readonly kept: ArticleNote["kept"];
  },
): ArticleNote {
  const { id, outlet, names, now, kept } = context;
  return {
    id,
    schema: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    url: report.url,
    canonicalUrl: report.canonicalUrl,
    outlet,
    headline: report.headline,
    byline: report.byline,
    published: report.published,
    lang: report.lang,
    dir: report.dir,
    lastReadAt: now,
    label: report.label,
    score: report.score,
    sure: report.sure,
    reasons: report.reasons,
    entities: report.entities.map((entity) => nameEntity(entity, report, names)),
    kept,
    dismissedAt: null,
    clippedAt: null,
    tags: [],
    projects: [],
  };
}

/** An entity with its names: the lexicon's, or, for what was found by pattern, as the article writes it. */
export function nameEntity(
  entity: ReportedEntity,
  report: Pick<PageReport, "lang">,
  names: EntityNames,
): ArticleEntity {
  const { id, category, origin, count, sentence, surface } = entity;
  const own: Language = report.lang === "ar" || report.lang === "fr" ? report.lang : "en";
  const known = Object.hasOwn(names, id) ? names[id] : undefined;
  return { id, category, origin, names: known ?? { [own]: surface }, count, sentence };
}

/**
 * What is stored when an article is read again: the new reading, with what the reader decided (clipped, dismissed, kept by
 * hand, tags, projects) and the time of the first reading kept. A deleted note stays deleted unless the reader asks for it («manual»);
 * null then: nothing is to be written.
 */
export function mergeArticleNote(stored: ArticleNote | null, read: ArticleNote): ArticleNote | null {
  if (stored === null) return read;
  if (stored.deletedAt !== null && read.kept !== "manual") return null;
  return {
    ...read,
    createdAt: stored.createdAt,
    kept: stored.kept === "manual" ? "manual" : read.kept,
    dismissedAt: stored.dismissedAt,
    clippedAt: stored.deletedAt === null ? stored.clippedAt : null,
    tags: stored.tags,
    projects: stored.projects,
    headline: read.headline || stored.headline,
    byline: read.byline ?? stored.byline,
    published: read.published ?? stored.published,
  };
}
