import { identifyArticle } from "../notes/identify-article.ts";
import { LONGEST_LINE } from "../notes/limits.ts";
import { outletOf } from "../notes/outlet-name.ts";
import type { ArticleNote, Tag } from "../notes/types.ts";

/** What a file knows of an article whose page Rasd has not read. */
export interface KnownArticle {
  readonly url: string;
  readonly title: string;
  readonly tags: readonly Tag[];
  /** ISO 8601; null: not known. */
  readonly published: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * A note of an article that was never read: kept by hand, judged «none» until its page is opened, which fills it. Null: the address is not
 * http(s).
 */
export function stubArticle({ url, title, tags, published, at }: KnownArticle): ArticleNote | null {
  const id = identifyArticle(url, null);
  if (id === null) return null;
  const headline = title.replace(/\s+/gu, " ").trim().slice(0, LONGEST_LINE).toWellFormed();
  const dir = directionOf(headline);
  return {
    id,
    schema: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    url,
    canonicalUrl: null,
    outlet: outletOf(url, [], "und", null),
    headline,
    byline: null,
    published,
    lang: "und",
    dir,
    lastReadAt: at,
    label: "none",
    score: 0,
    sure: false,
    reasons: [],
    entities: [],
    kept: "manual",
    dismissedAt: null,
    clippedAt: null,
    tags,
    projects: [],
  };
}

/** By the first letter that has a direction. */
export function directionOf(text: string): "rtl" | "ltr" {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Nko}\p{Script=Thaana}]/u.test(first)
    ? "rtl"
    : "ltr";
}

/** A moment as other programs write it, in UTC as Rasd does; one that is written so already stays as it is. Null: it is none. */
export function toUtc(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(text)) return text;
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text)) return null;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

/** Words of a list of tags as tags of the reader's own, each once. */
export function wordTags(words: readonly string[]): Tag[] {
  const labels = words.map((word) => word.replace(/\s+/gu, " ").trim()).filter((word) => word !== "");
  return [...new Set(labels)].map((label) => ({ label, entity: null }));
}
