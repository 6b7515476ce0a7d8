import type { Article } from "../../utils/core/article/types.ts";
import { zoneAt } from "../../utils/core/article/zone-at.ts";
import { highlightName, ownHighlightName } from "../../utils/core/lexicon/category-style.ts";
import type { LexiconTerm } from "../../utils/core/lexicon/own-terms.ts";
import { provenanceOf } from "../../utils/core/lexicon/provenance.ts";
import type { Category, Mention } from "../../utils/core/lexicon/types.ts";
import type { EntityNames } from "../../utils/core/notes/make-article-note.ts";
import { figureKindOf } from "../../utils/core/recognise/figure-ids.ts";
import type { EntityCard } from "../../utils/dom/entity-card.ts";
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

interface EntityMark extends Mark {
  readonly mention: Mention;
}

/** Ends with `signal`: everything is taken off the page. */
export function createMarks(doc: Document, card: EntityCard, signal: AbortSignal): Marks {
  let front: FrontArticle | null = null;
  let marks: readonly EntityMark[] = [];
  let terms: ReadonlyMap<string, LexiconTerm> = new Map();
  const followed = followMarks(doc, card, describe, signal);
  return {
    show,
    clear,
    goTo: (entity) => followed.goTo(({ mention }) => mention.entity === entity),
    painted: () => marks.filter(({ highlight }) => highlight !== null),
    setStops: followed.setStops,
    step: followed.step,
  };

  function show(read: FrontArticle, hidden: ReadonlySet<Category>, own: ReadonlyMap<string, LexiconTerm>) {
    front = read;
    terms = own;
    const { zones, segments } = read.article;
    marks = read.mentions
      .filter(({ start }) => zoneAt(zones, start) !== "boilerplate")
      .flatMap((mention) => {
        const { start, end, category } = mention;
        const range = toRange(segments, start, end);
        const colour = terms.get(mention.entity)?.colour ?? null;
        const name = colour === null ? highlightName(category) : ownHighlightName(colour);
        const highlight = hidden.has(category) ? null : name;
        return range ? [{ key: start, start, end, range, highlight, mention }] : [];
      });
    followed.show(segments, marks);
  }

  function clear() {
    front = null;
    marks = [];
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
