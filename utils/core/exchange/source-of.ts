import type { ArticleLanguage } from "../article/types.ts";
import type { SealedClipping } from "../clippings/types.ts";
import { localMomentOf, readLocalMoment } from "../library/local-moment.ts";
import type { Annotation, ArticleNote, Tag } from "../notes/types.ts";
import type { ArticleRecords, RedactedClipping } from "./types.ts";

/** What names an article as a source, wherever of the records it is known from. */
export interface Source {
  readonly articleId: string;
  /** The address it was read at. */
  readonly url: string;
  /** "" when nobody knows it. */
  readonly headline: string;
  readonly byline: string | null;
  readonly outlet: ArticleNote["outlet"];
  /** ISO 8601 as the page gives it; null: unknown. */
  readonly published: string | null;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  /** When the reader saw it last, ISO 8601 in UTC. */
  readonly accessed: string;
  /** The first paragraph; null: its text was not kept, and no sentence of it. */
  readonly lead: string | null;
  readonly tags: readonly Tag[];
}

/** What of an article's records is shown: nothing that the reader has deleted or dismissed. */
export interface ShownRecords {
  readonly source: Source;
  /** null: only highlights or clippings are left. */
  readonly article: ArticleNote | null;
  readonly annotations: readonly Annotation[];
  /** The latest last. */
  readonly clippings: readonly (SealedClipping | RedactedClipping)[];
}

/** Longest lead that is carried along, in UTF-16 units. */
const LONGEST_LEAD = 2_000;

/** What there is to show of an article; null: the reader has deleted or dismissed it, or nothing is left. */
export function shownOf(records: ArticleRecords): ShownRecords | null {
  const { article } = records;
  if (article !== null && (article.deletedAt !== null || article.dismissedAt !== null)) return null;
  const annotations = records.annotations.filter(({ deletedAt }) => deletedAt === null);
  const clippings = [...records.clippings, ...(records.redactedClippings ?? [])].filter(
    ({ deletedAt }) => deletedAt === null,
  );
  const source = sourceOf(article, annotations, clippings);
  return source === null ? null : { source, article, annotations, clippings };
}

function sourceOf(
  article: ArticleNote | null,
  annotations: ShownRecords["annotations"],
  clippings: ShownRecords["clippings"],
): Source | null {
  const clipping = clippings.at(-1);
  const lead = leadOf(article, clipping);
  if (article !== null) {
    const { id, url, headline, byline, outlet, published, lang, dir, lastReadAt, tags } = article;
    return {
      ...{ articleId: id, url, headline, byline, outlet, published, lang, dir },
      accessed: lastReadAt,
      lead,
      tags,
    };
  }
  if (clipping !== undefined) {
    const { headline, byline, outlet, published, lang, dir, address, captured } = clipping.content;
    const known = { headline, byline, outlet, published, lang, dir };
    return { articleId: clipping.articleId, url: address.final, ...known, accessed: captured.at, lead, tags: [] };
  }
  const annotation = annotations[0];
  if (annotation === undefined) return null;
  const { articleId, url, lang, dir, createdAt } = annotation;
  const host = hostOf(url);
  return {
    ...{ articleId, url, headline: "", byline: null, outlet: { host, name: host }, published: null, lang, dir },
    ...{ accessed: createdAt, lead: null, tags: [] },
  };
}

/** The first paragraph of the latest clipping; without one, the sentence of the lead that the verdict rests on. */
function leadOf(article: ArticleNote | null, clipping: ShownRecords["clippings"][number] | undefined): string | null {
  if (clipping !== undefined) {
    const { text, headline } = clipping.content;
    const paragraphs = text.split(/\n{2,}/u).filter((part) => part.trim() !== "");
    if (headline !== "" && paragraphs[0] === headline) paragraphs.shift();
    if (paragraphs[0] !== undefined) return paragraphs[0].slice(0, LONGEST_LEAD).toWellFormed();
  }
  return article?.reasons.find(({ zone, sentence }) => zone === "lead" && sentence !== null)?.sentence ?? null;
}

export function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]*)/iu.exec(url)?.[1]?.toLowerCase() ?? "";
}

/** Names of a byline, which joins several by a comma. Names of papers' own desks are left as they are. */
export function authorsOf(byline: string | null): string[] {
  return (byline ?? "").split(/[,،]\s*/u).flatMap((name) => name.replace(/\s+/gu, " ").trim() || []);
}

/** Year, month and day as printed or as the reader's clock showed them; null: no date. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** «2026-01-04». */
  readonly iso: string;
}

/** The day an outlet printed, never moved to another zone. */
export function printedDay(published: string | null): CalendarDay | null {
  const date = published === null ? undefined : readLocalMoment(published)?.date;
  return date === undefined ? null : splitDay(date);
}

/** The day of a moment on the reader's clock. `offset`: minutes east of UTC. */
export function readersDay(at: string, offset: number): CalendarDay {
  return splitDay(localMomentOf(at, offset).date);
}

/** Day and time of a moment on the reader's clock: «2026-01-04 18:30». */
export function readersMoment(at: string, offset: number): string {
  const { date, time } = localMomentOf(at, offset);
  return `${date} ${time}`;
}

function splitDay(iso: string): CalendarDay {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { year, month, day, iso };
}
