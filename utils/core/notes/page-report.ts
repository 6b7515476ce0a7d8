import type { Analysis } from "../analyse/analyse-article.ts";
import type { Article, ArticleLanguage } from "../article/types.ts";
import { zoneAt } from "../article/zone-at.ts";
import type { Category, Mention, Origin } from "../lexicon/types.ts";
import type { Label } from "../relevance/types.ts";
import { type SentenceSpan, sentenceAt, splitSentences } from "../text/sentences.ts";
import { LONGEST_ADDRESS, LONGEST_LINE, LONGEST_SENTENCE, LONGEST_TEXT, MOST_ENTITIES } from "./limits.ts";
import type { StoredReason } from "./types.ts";

/** What a page session tells of the article it read: everything a note needs that only the page knows. */
export interface PageReport {
  /** Address of the page at the moment its text was read. */
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly siteName: string | null;
  readonly headline: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  readonly text: string;
  readonly label: Label;
  readonly score: number;
  readonly sure: boolean;
  readonly reasons: readonly StoredReason[];
  readonly entities: readonly ReportedEntity[];
}

export interface ReportedEntity {
  readonly id: string;
  readonly category: Category;
  readonly origin: Origin;
  readonly count: number;
  /** As the article writes it the first time, without proclitics. */
  readonly surface: string;
  readonly sentence: string;
}

/** Length of the headline made of a text that has none. */
const LONGEST_BEGINNING = 120;

/**
 * Gathers what the session found into a report. Entities of boilerplate are left out; first mentioned first. What is longer
 * than a note may hold (limits.ts) is cut, so that one huge headline does not lose the article.
 */
export function makePageReport(article: Article, analysis: Analysis, url: string): PageReport {
  const { mentions, verdict } = analysis;
  const sentences = splitSentences(article.text);
  const sentenceOf = (mention: Mention) => excerpt(article.text, sentenceAt(sentences, mention.start), mention);
  const entities = new Map<string, ReportedEntity>();
  for (const mention of mentions) {
    if (zoneAt(article.zones, mention.start) === "boilerplate") continue;
    const known = entities.get(mention.entity);
    if (known) entities.set(mention.entity, { ...known, count: known.count + 1 });
    else
      entities.set(mention.entity, {
        id: mention.entity,
        category: mention.category,
        origin: mention.origin,
        count: 1,
        surface: cut(article.text.slice(mention.coreStart, mention.end), LONGEST_SENTENCE),
        sentence: sentenceOf(mention),
      });
  }
  return {
    url,
    canonicalUrl: (article.canonicalUrl?.length ?? 0) > LONGEST_ADDRESS ? null : article.canonicalUrl,
    siteName: article.siteName && cut(article.siteName, LONGEST_LINE),
    headline:
      article.headline === null
        ? cut(article.text.trimStart().slice(0, 2 * LONGEST_BEGINNING), LONGEST_BEGINNING)
        : cut(article.headline, LONGEST_LINE),
    byline: article.byline && cut(article.byline, LONGEST_LINE),
    published: article.published,
    lang: article.lang,
    dir: article.dir,
    text: article.text.slice(0, LONGEST_TEXT),
    label: verdict.label,
    score: verdict.score,
    sure: verdict.sure,
    reasons: verdict.reasons.map(({ mentions: found, ...reason }) => {
      const first = found.length > 0 ? mentions[found[0]!] : undefined;
      return { ...reason, sentence: first ? sentenceOf(first) : null };
    }),
    entities: [...entities.values()].slice(0, MOST_ENTITIES),
  };
}

/** The sentence, cut around the mention when it is longer than LONGEST_SENTENCE; whole words, «…» where something is cut. */
export function excerpt(text: string, sentence: SentenceSpan | null, mention: { start: number; end: number }): string {
  const { start, end } = sentence ?? mention;
  // A «sentence» may be a whole page without a full stop; it is not to be tidied once for each entity in it.
  if (end - start <= 4 * LONGEST_SENTENCE) {
    const whole = tidy(text.slice(start, end));
    if (whole.length <= LONGEST_SENTENCE) return whole;
  }
  const room = Math.max(0, LONGEST_SENTENCE - 2 - (mention.end - mention.start));
  let from = Math.max(start, mention.start - Math.floor(room / 2));
  let to = Math.min(end, from + LONGEST_SENTENCE - 2);
  from = Math.max(start, to - (LONGEST_SENTENCE - 2));
  while (from > start && from < mention.start && !/\s/u.test(text[from - 1]!)) from++;
  while (to < end && to > mention.end && !/\s/u.test(text[to]!)) to--;
  const kept = cut(text.slice(from, to), LONGEST_SENTENCE - 2);
  return `${from > start ? "…" : ""}${kept}${to < end ? "…" : ""}`;
}

/** Tidy, and no longer than `most`; half a character at the end becomes U+FFFD as well. */
function cut(text: string, most: number): string {
  return tidy(text).slice(0, most).toWellFormed();
}

/** White space folded; a lone surrogate, which JSON and databases treat differently, becomes U+FFFD. */
function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim().toWellFormed();
}
