import type { Grouped } from "./group-entities.ts";

/** Where an entity stands in what is kept. */
export interface EntityPlaces {
  /** Ids of the articles that name it, the newest first. */
  readonly articles: readonly string[];
  /** Ids of the highlights that name it or are tagged with it, those of the newest article first. */
  readonly quotes: readonly string[];
  /** Articles by month, from the first to the last, months without any included. */
  readonly months: readonly { readonly month: string; readonly articles: number }[];
  /** Entities that occur with it, in most common articles first. */
  readonly together: readonly { readonly id: string; readonly articles: number }[];
}

/** Longest timeline, in months: a date far off is a page's mistake, and a timeline of centuries shows nothing. */
const LONGEST_TIMELINE = 240;

/** Gathers one entity's articles, quotes, months and neighbours. `id` is a root. O(articles). */
export function describeEntity(grouped: Grouped, id: string): EntityPlaces {
  const articles: string[] = [];
  const place = new Map<string, number>();
  const byMonth = new Map<string, number>();
  const together = new Map<string, number>();
  for (const article of grouped.articles) {
    if (!article.entities.includes(id)) continue;
    place.set(article.id, articles.length);
    articles.push(article.id);
    const month = article.day.slice(0, 7);
    byMonth.set(month, (byMonth.get(month) ?? 0) + 1);
    for (const other of article.entities) if (other !== id) together.set(other, (together.get(other) ?? 0) + 1);
  }
  const quotes = grouped.quotes
    .filter(({ entities }) => entities.includes(id))
    .toSorted((a, b) => (place.get(a.article) ?? 0) - (place.get(b.article) ?? 0) || (a.id < b.id ? -1 : 1))
    .map((quote) => quote.id);
  return {
    articles,
    quotes,
    months: fillMonths(byMonth),
    together: [...together]
      .map(([other, count]) => ({ id: other, articles: count }))
      .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1)),
  };
}

function fillMonths(byMonth: ReadonlyMap<string, number>): EntityPlaces["months"] {
  const named = [...byMonth.keys()].sort();
  const last = named.at(-1);
  if (last === undefined) return [];
  const months: { month: string; articles: number }[] = [];
  for (let month = last; months.length < LONGEST_TIMELINE && month >= named[0]!; month = monthBefore(month))
    months.unshift({ month, articles: byMonth.get(month) ?? 0 });
  return months;
}

function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 1
    ? `${String(year - 1).padStart(4, "0")}-12`
    : `${month.slice(0, 4)}-${String(number - 1).padStart(2, "0")}`;
}
