import type { Article } from "../../utils/core/article/types.ts";
import { zoneAt } from "../../utils/core/article/zone-at.ts";
import { createTranslator } from "../../utils/core/language/translate.ts";
import { CURRENT_HIGHLIGHT, highlightName, ownHighlightName } from "../../utils/core/lexicon/category-style.ts";
import type { LexiconTerm } from "../../utils/core/lexicon/own-terms.ts";
import type { Category, Mention } from "../../utils/core/lexicon/types.ts";
import type { EntityNames } from "../../utils/core/notes/make-article-note.ts";
import { createPainter } from "../../utils/dom/create-painter.ts";
import { createEntityCard, type EntityCardTexts } from "../../utils/dom/entity-card.ts";
import type { ExtractedArticle } from "../../utils/dom/extract/types.ts";
import { offsetAtPoint } from "../../utils/dom/offset-at-point.ts";
import { boxOfRange, scrollToRange } from "../../utils/dom/range-box.ts";
import { toRange } from "../../utils/dom/text-map.ts";
import type { PageSetup } from "../../utils/extension/protocol.ts";
import { askBackground } from "../../utils/extension/send-message.ts";

/** The marks of one page: painted mentions, the one the reader is at, and its card. */
export interface Marks {
  /**
   * Paints the mentions of an article, those of `hidden` categories and of boilerplate left out. Hidden ones can still be
   * gone to: the popup lists them all. `own` are the reader's terms by entity id: their colours and their names.
   */
  readonly show: (
    article: ExtractedArticle,
    mentions: readonly Mention[],
    hidden: ReadonlySet<Category>,
    own: ReadonlyMap<string, LexiconTerm>,
  ) => void;
  readonly clear: () => void;
  /** Brings the entity's next mention into view, the first after the last. */
  readonly goTo: (entity: string) => void;
  /** Steps to the next or previous mark, from the current one or from what is in view. */
  readonly step: (direction: "next" | "previous") => void;
}

interface Mark {
  readonly mention: Mention;
  readonly range: StaticRange;
}

/** How long the pointer rests on a mark before its card shows, in milliseconds: crossing the text shows nothing. */
const DWELL = 180;

/** Ends with `signal`: everything is taken off the page. */
export function createMarks(doc: Document, setup: PageSetup, signal: AbortSignal): Marks {
  const painter = createPainter(window);
  const card = createEntityCard(doc, cardTexts(setup));
  let article: ExtractedArticle | null = null;
  /** All that can be gone to, and those of them that are painted. */
  let marks: readonly Mark[] = [];
  let painted: readonly Mark[] = [];
  let current: Mark | null = null;
  let names: EntityNames = {};
  let terms: ReadonlyMap<string, LexiconTerm> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointed: Mark | null = null;

  doc.addEventListener("pointermove", point, { signal, passive: true, capture: true });
  signal.addEventListener("abort", dispose, { once: true });
  return { show, clear, goTo, step };

  function show(
    read: ExtractedArticle,
    mentions: readonly Mention[],
    hidden: ReadonlySet<Category>,
    own: ReadonlyMap<string, LexiconTerm>,
  ) {
    article = read;
    terms = own;
    marks = mentions
      .filter(({ start }) => zoneAt(read.zones, start) !== "boilerplate")
      .flatMap((mention) => {
        const range = toRange(read.segments, mention.start, mention.end);
        return range ? [{ mention, range }] : [];
      });
    painted = marks.filter(({ mention }) => !hidden.has(mention.category));
    if (current) current = marks.find(({ mention }) => mention.start === current?.mention.start) ?? null;
    paint();
  }

  function paint() {
    const groups = new Map<string, StaticRange[]>();
    for (const { mention, range } of painted) {
      const colour = terms.get(mention.entity)?.colour ?? null;
      const name = colour === null ? highlightName(mention.category) : ownHighlightName(colour);
      const group = groups.get(name);
      if (group) group.push(range);
      else groups.set(name, [range]);
    }
    if (current) groups.set(CURRENT_HIGHLIGHT, [current.range]);
    painter.paint(groups);
  }

  function clear() {
    article = null;
    marks = [];
    painted = [];
    current = null;
    pointed = null;
    clearTimeout(timer);
    painter.clear();
    card.hide();
  }

  function goTo(entity: string) {
    const own = marks.filter(({ mention }) => mention.entity === entity);
    const at = current ? own.indexOf(current) : -1;
    const next = own[(at + 1) % own.length];
    if (next) moveTo(next);
  }

  function step(direction: "next" | "previous") {
    if (painted.length === 0) return;
    const at = current ? painted.indexOf(current) : -1;
    const from = at >= 0 ? at : firstInView() + (direction === "next" ? -1 : 0);
    const to = from + (direction === "next" ? 1 : -1);
    const next = painted[(to + painted.length) % painted.length];
    if (next) moveTo(next);
  }

  function firstInView(): number {
    const index = painted.findIndex(({ range }) => (boxOfRange(doc, range)?.top ?? -1) >= 0);
    return Math.max(index, 0);
  }

  function moveTo(mark: Mark) {
    current = mark;
    paint();
    scrollToRange(doc, mark.range);
    // The card stands beside the mark, therefore after the scrolling.
    clearTimeout(timer);
    timer = setTimeout(() => void showCard(mark, true), 450);
  }

  function point(event: PointerEvent) {
    if (!event.isTrusted || event.pointerType === "touch" || painted.length === 0 || !article) return;
    const offset = offsetAtPoint(doc, article.segments, event.clientX, event.clientY);
    const mark = offset === null ? null : markAt(painted, offset);
    if (mark === pointed) return;
    pointed = mark;
    clearTimeout(timer);
    if (mark) timer = setTimeout(() => void showCard(mark, false), DWELL);
    else card.hide();
  }

  async function showCard(mark: Mark, announce: boolean) {
    const { mention } = mark;
    const known = terms.get(mention.entity)?.names ?? names[mention.entity] ?? (await fetchNames())[mention.entity];
    const box = boxOfRange(doc, mark.range);
    if (!article || !box || signal.aborted || (!announce && pointed !== mark)) return;
    const count = marks.filter((other) => other.mention.entity === mention.entity).length;
    card.show(
      box,
      { names: known ?? surfaceOf(article, mention), category: mention.category, origin: mention.origin, count },
      { announce },
    );
  }

  /** Asked for once a page, when the first card is wanted. Without an answer cards show the surface. */
  async function fetchNames(): Promise<EntityNames> {
    const ids = [...new Set(marks.map(({ mention }) => mention.entity))].filter((id) => !(id in names));
    if (ids.length > 0) {
      const known = await askBackground({ type: "page/names", ids }).catch((): EntityNames => ({}));
      names = { ...names, ...known };
    }
    return names;
  }

  function dispose() {
    clear();
    card.dispose();
  }
}

/** The mark that covers an offset. O(log n). */
function markAt(marks: readonly Mark[], offset: number): Mark | null {
  let low = 0;
  let high = marks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle]!;
    if (offset < mark.mention.start) high = middle - 1;
    else if (offset >= mark.mention.end) low = middle + 1;
    else return mark;
  }
  return null;
}

function surfaceOf(article: Article, mention: Mention): EntityNames[string] {
  const language = article.lang === "ar" || article.lang === "fr" ? article.lang : "en";
  return { [language]: article.text.slice(mention.coreStart, mention.end) };
}

function cardTexts({ language, texts }: PageSetup): EntityCardTexts {
  const { t, dir } = createTranslator(texts, language, { onMissing: (key) => key });
  return {
    lang: language,
    dir,
    category: (category) => t(`category.${category}`),
    onThisPage: (count) => t("entity.onThisPage", { count }),
    origin: (origin) => t(`origins.${origin}`),
  };
}
