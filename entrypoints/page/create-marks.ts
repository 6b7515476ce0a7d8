import type { Article } from "../../utils/core/article/types.ts";
import { zoneAt } from "../../utils/core/article/zone-at.ts";
import { highlightName, ownHighlightName } from "../../utils/core/lexicon/category-style.ts";
import type { LexiconTerm } from "../../utils/core/lexicon/own-terms.ts";
import { provenanceOf } from "../../utils/core/lexicon/provenance.ts";
import type { Category, Mention } from "../../utils/core/lexicon/types.ts";
import type { EntityNames } from "../../utils/core/notes/make-article-note.ts";
import { figureKindOf } from "../../utils/core/recognise/figure-ids.ts";
import { runAtOnce } from "../../utils/core/steps/run-at-once.ts";
import type { Steps } from "../../utils/core/steps/types.ts";
import type { EntityCard } from "../../utils/dom/entity-card.ts";
import type { TextSegment } from "../../utils/dom/extract/types.ts";
import type { EntityCardData } from "../../utils/dom/make-card-content.ts";
import { toRange } from "../../utils/dom/text-map.ts";
import { followMarks, type Mark } from "./follow-marks.ts";
import type { FrontArticle } from "./highlighting.ts";

/** The marks of one article: painted mentions, the one the reader is at, and its card. */
export interface Marks {
  /**
   * Paints the mentions of an article, those of `hidden` categories and of boilerplate left out. Hidden ones can still be
   * gone to: the popup lists them all. `own` are the reader's terms by entity id: their colours and their names.
   */
  readonly show: (front: FrontArticle, hidden: ReadonlySet<Category>, own: ReadonlyMap<string, LexiconTerm>) => void;
  /** Finds step by step where the mentions of an article stand; the next `show` of it finds them found. */
  readonly prepare: (front: FrontArticle) => Steps<void>;
  readonly clear: () => void;
  /** The mentions that are painted. */
  readonly painted: () => readonly Mark[];
  /** What is stepped to besides the mentions: the reader's highlights. */
  readonly setStops: (stops: readonly Mark[]) => void;
  /** Brings the entity's next mention into view, the first after the last. */
  readonly goTo: (entity: string) => void;
  /** Steps to the next or previous mark, from the current one or from what is in view. */
  readonly step: (direction: "next" | "previous") => void;
}

/** So many mentions are one step of finding where they stand: a few tenths of a millisecond. */
const STEP = 100;

/** Where the mentions of a text stand on the page; null where one does not. */
interface Stood {
  readonly segments: readonly TextSegment[];
  readonly mentions: readonly Mention[];
  readonly ranges: readonly (StaticRange | null)[];
}

interface EntityMark extends Mark {
  readonly mention: Mention;
}

/** Ends with `signal`: everything is taken off the page. */
export function createMarks(doc: Document, card: EntityCard, signal: AbortSignal): Marks {
  let front: FrontArticle | null = null;
  let marks: readonly EntityMark[] = [];
  let terms: ReadonlyMap<string, LexiconTerm> = new Map();
  let stood: Stood | null = null;
  const followed = followMarks(doc, card, describe, signal);
  return {
    show,
    prepare,
    clear,
    goTo: (entity) => followed.goTo(({ mention }) => mention.entity === entity),
    painted: () => marks.filter(({ highlight }) => highlight !== null),
    setStops: followed.setStops,
    step: followed.step,
  };

  function show(read: FrontArticle, hidden: ReadonlySet<Category>, own: ReadonlyMap<string, LexiconTerm>) {
    front = read;
    terms = own;
    const { segments } = read.article;
    runAtOnce(prepare(read));
    const ranges = stood?.ranges ?? [];
    const found: EntityMark[] = [];
    for (const [index, mention] of read.mentions.entries()) {
      const range = ranges[index];
      if (!range) continue;
      const { start, end, category } = mention;
      const colour = terms.get(mention.entity)?.colour ?? null;
      const name = colour === null ? highlightName(category) : ownHighlightName(colour);
      found.push({ key: start, start, end, range, highlight: hidden.has(category) ? null : name, mention });
    }
    marks = found;
    followed.show(segments, marks);
  }

  function* prepare({ article: { zones, segments }, mentions }: FrontArticle): Steps<void> {
    if (stood?.segments === segments && stood.mentions === mentions) return;
    const ranges: (StaticRange | null)[] = [];
    for (const { start, end } of mentions) {
      ranges.push(zoneAt(zones, start) === "boilerplate" ? null : toRange(segments, start, end));
      if (ranges.length % STEP === 0) yield;
    }
    stood = { segments, mentions, ranges };
  }

  function clear() {
    front = null;
    marks = [];
    stood = null;
    followed.clear();
  }

  function describe({ mention }: EntityMark): EntityCardData | null {
    const { entity, category, origin } = mention;
    if (!front) return null;
    const { article, facts } = front;
    const count = marks.filter((mark) => mark.mention.entity === entity).length;
    return {
      names: terms.get(entity)?.names ?? facts.names[entity] ?? surfaceOf(article, mention),
      category,
      provenance: provenanceOf({ id: entity, origin }, { sources: facts.sources, terms }),
      figure: figureKindOf(entity),
      count,
    };
  }
}

function surfaceOf(article: Article, mention: Mention): EntityNames[string] {
  const language = article.lang === "ar" || article.lang === "fr" ? article.lang : "en";
  return { [language]: article.text.slice(mention.coreStart, mention.end) };
}
