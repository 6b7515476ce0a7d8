import { parseHTML } from "linkedom";
import { analyseArticle } from "../../utils/core/analyse/analyse-article.ts";
import { readPlainText } from "../../utils/core/article/read-plain-text.ts";
import { readRecord } from "../../utils/core/article/read-record.ts";
import type { Article, Zone } from "../../utils/core/article/types.ts";
import { zoneAt } from "../../utils/core/article/zone-at.ts";
import type { CompiledLexicon } from "../../utils/core/lexicon/compiled-lexicon.ts";
import type { Mention } from "../../utils/core/lexicon/types.ts";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";
import type { Source } from "./read-documents.ts";

export interface PrintedMention {
  start: number;
  end: number;
  coreStart: number;
  category: string;
  entity: string;
  surface: string;
  zone: Zone;
}

/** One printed line. Offsets of `mentions` are UTF-16 into the document's `text`, those of `titleMentions` into its title. */
export interface PrintedDocument {
  id: string;
  lang: string;
  label: string;
  score: number;
  reasons: { rule: string; entity: string | null; zone: Zone | null; count: number; points: number }[];
  mentions: PrintedMention[];
  titleMentions?: PrintedMention[];
  text?: string;
  title?: string | null;
  author?: string | null;
  published?: string | null;
  url?: string | null;
}

/** Annotates one document as the extension would. */
export function annotateSource(
  source: Exclude<Source, { kind: "problem" }>,
  lexicon: CompiledLexicon,
): PrintedDocument {
  const article = articleOf(source);
  const { mentions, verdict } = analyseArticle(article, lexicon);
  const print = (mention: Mention, shift: number): PrintedMention => ({
    start: mention.start - shift,
    end: mention.end - shift,
    coreStart: mention.coreStart - shift,
    category: mention.category,
    entity: mention.entity,
    surface: article.text.slice(mention.start, mention.end),
    zone: zoneAt(article.zones, mention.start),
  });
  const own = mentions.filter((mention) => mention.start >= article.bodyStart);
  const inTitle = mentions.filter((mention) => mention.start < article.bodyStart);
  return {
    id: source.id,
    lang: article.lang,
    label: verdict.label,
    score: verdict.score,
    reasons: verdict.reasons.map(({ rule, entity, zone, count, points }) => ({ rule, entity, zone, count, points })),
    mentions: own.map((mention) => print(mention, article.bodyStart)),
    ...(article.bodyStart > 0 ? { titleMentions: inTitle.map((mention) => print(mention, 0)) } : {}),
    ...(source.kind === "html"
      ? {
          text: article.text.slice(article.bodyStart),
          title: article.headline,
          author: article.byline,
          published: article.published,
          url: article.canonicalUrl,
        }
      : {}),
  };
}

function articleOf(source: Exclude<Source, { kind: "problem" }>): Article {
  if (source.kind === "text") return readPlainText(source.text);
  if (source.kind === "record") return readRecord(source);
  const { document } = parseHTML(source.html);
  return extractArticle(document as unknown as Document, { url: "about:blank", site: null });
}
