import { wordsOf } from "../../utils/core/analyse/article-words.ts";
import { makePageReport } from "../../utils/core/notes/page-report.ts";
import { marksShown } from "../../utils/core/settings.ts";
import { isSamePlace } from "../../utils/dom/extract/is-same-place.ts";
import type { ExtractedArticle, TextSegment } from "../../utils/dom/extract/types.ts";
import type { ReadingSchedule } from "../../utils/dom/schedule-readings.ts";
import { askBackground } from "../../utils/extension/ask-background.ts";
import type { PageSetup } from "../../utils/extension/protocol.ts";
import type { SessionState } from "../../utils/extension/view-answers.ts";
import { AT_ONCE, createCalmPace, type Pace } from "./create-pace.ts";
import type { ListingView } from "./mark-headlines.ts";
import type { PageMarks, Painting, Reading } from "./page-marks.ts";
import { readArticle } from "./read-article.ts";

/** Reads one page again and again, as it changes. */
export interface PageReader {
  /** @param anew also when the words are those that were read, with another lexicon. Rejects when the background did not answer, or refused. */
  readonly read: (anew: boolean) => Promise<void>;
  /** Paints what was read as the reader chooses now; of a listing, looks which headlines are worth opening by that. */
  readonly repaint: () => Promise<void>;
  /** What was painted stands in nodes that the page has taken away. */
  readonly isOutdated: () => boolean;
  /** null: there is no article, or it was not read yet. */
  readonly reading: () => Reading | null;
  readonly state: () => SessionState;
  /** @param message why reading failed. */
  readonly fail: (message: string) => void;
}

/** What a reader of a page works with. */
export interface ReaderParts {
  readonly site: PageSetup["site"];
  readonly marks: PageMarks;
  readonly schedule: ReadingSchedule;
  /** As the reader chooses now. */
  readonly painting: () => Painting;
  /** How often the page has changed. */
  readonly changes: () => number;
}

/** How one reading goes on. */
interface Turn {
  readonly anew: boolean;
  readonly pace: Pace;
  /** Another has begun, or the session is over. */
  readonly isOver: () => boolean;
  /** To be called once the background has been asked to take notice: from then on the next reading may begin. */
  readonly told: () => void;
}

/** Ends with `signal`; what rests then rejects with its reason. */
export function createPageReader(doc: Document, parts: ReaderParts, signal: AbortSignal): PageReader {
  const { site, marks, schedule, painting, changes } = parts;
  const { highlights, selection } = marks.highlighting;
  const calmPace = createCalmPace(doc, changes, signal);
  let state: SessionState = { status: "reading" };
  let reading: Reading | null = null;
  let dismissed = false;
  let readings = 0;
  /** Which reading is under way, until its analysis is there. */
  let underWay: number | null = null;
  /** The stretches in which marks were found while the page stood still: ranges in them hold as long as the words stand there. */
  let settled: readonly TextSegment[] | null = null;

  return {
    read,
    repaint,
    isOutdated: () => reading?.article.segments.some(({ node }) => !node.isConnected) ?? false,
    reading: () => reading,
    state: () => state,
    fail: (message) => {
      state = { status: "failed", message };
    },
  };

  async function read(anew: boolean) {
    // What is being read comes to its end, else a page that never rests would never be read, or read and never told of.
    if (underWay === readings && !anew) return schedule.later();
    const turn = ++readings;
    underWay = turn;
    const told = () => {
      if (underWay === turn) underWay = null;
    };
    if (anew && state.status === "failed") state = { status: "reading" };
    const pace = anew || state.status === "reading" ? AT_ONCE : calmPace;
    try {
      await readIn({ anew, pace, isOver: () => signal.aborted || turn !== readings, told });
    } finally {
      told();
    }
  }

  async function readIn(turn: Turn) {
    selection.look();
    const article = await readArticle(doc, { url: location.href, site }, turn.pace);
    if (turn.isOver()) return;
    const before = changes();
    if (!article.isArticle || article.text.trim() === "") return readNone(turn);
    marks.headlines.clear();
    // A single-page site changes its address before its text: the same words are still the article they were, not the next.
    const known = reading?.article.text === article.text ? reading : null;
    if (known && !turn.anew) await readAgain(known, article, turn, before);
    else await readAnew(article, known?.url ?? location.href, turn, before);
  }

  /** No article (any more). */
  async function readNone({ told }: Turn) {
    told();
    const had = reading !== null;
    reading = null;
    marks.clear();
    if (had) {
      state = { status: "reading" };
      await askBackground({ type: "page/no-article" });
    }
    await list();
  }

  /** The same words; the page may have put them into other nodes. */
  async function readAgain(known: Reading, article: ExtractedArticle, turn: Turn, before: number) {
    const { segments } = known.article;
    const stays = segments === settled && isSamePlace(segments, article.segments);
    reading = { ...known, article: stays ? { ...article, segments } : article };
    schedule.calm();
    await show(reading, turn, before);
    if (!turn.isOver()) paint();
  }

  async function readAnew(article: ExtractedArticle, url: string, turn: Turn, before: number) {
    const { anew, pace, isOver, told } = turn;
    schedule.quicken();
    await pace.rest();
    if (isOver()) return;
    const { analysis, facts } = await askBackground({ type: "page/analyse", article: wordsOf(article) });
    // Over, or read again meanwhile.
    if (isOver()) return;
    const report = makePageReport(article, analysis, url);
    reading = { url, article, analysis, facts, report, mentions: analysis.mentions };
    state = {
      ...{ status: "annotated", report, facts, outlet: site?.names ?? null, rules: article.rules },
      ...{ places: [], hasSelection: false },
    };
    await show(reading, turn, before);
    if (isOver()) return;
    const isWorthPainting = anew || report.label !== "none";
    const asPainted = dismissed;
    if (isWorthPainting) paint();
    await pace.rest();
    if (isOver()) return;
    const asked = isWorthPainting ? askBackground({ type: "page/report", report }) : tellOfNothing();
    told();
    const status = await asked;
    // The reader may have moved on while the answer was under way.
    if (reading?.analysis !== analysis) return;
    dismissed = status.dismissed;
    if (!isWorthPainting || dismissed !== asPainted) paint();
  }

  /**
   * Highlights at once, and all that takes time of the marks, which are painted next.
   *
   * @param before how often the page had changed when it was read.
   */
  async function show(shown: Reading, { pace, isOver }: Turn, before: number) {
    await pace.rest();
    if (isOver()) return;
    highlights.show(shown.article, shown.url);
    await pace.rest();
    if (isOver()) return;
    if (!dismissed) await pace.run(marks.prepare(shown));
    settled = changes() === before ? shown.article.segments : null;
    await pace.rest();
  }

  async function repaint() {
    // Also the mark the reader was at: it may be one of those switched off.
    marks.paint(null, painting());
    paint();
    if (state.status === "listing") await list();
  }

  function paint() {
    marks.paint(dismissed ? null : reading, painting());
  }

  /** Nothing of a listing is stored; its headlines worth opening are marked and told to the popup. */
  async function list() {
    const listing = await marks.headlines.look(viewOf(site, painting()));
    // The page has changed meanwhile, and another reading is under way.
    if (listing === null) return;
    const hasMore = state.status !== "listing" || listing.headlines.length > state.headlines.length;
    if (hasMore) schedule.quicken();
    else schedule.calm();
    state = { status: "listing", ...listing };
  }
}

/** An article that is about something else is not kept, and nothing of it was dismissed. */
async function tellOfNothing(): Promise<{ readonly dismissed: boolean }> {
  await askBackground({ type: "page/no-article" });
  return { dismissed: false };
}

function viewOf(site: PageSetup["site"], { settings, host, terms }: Painting): ListingView {
  const { keepRelated, unmarkedCategories: unmarked, switchedOff } = settings;
  const { entities: marks } = marksShown(settings, host);
  return { url: location.href, site, keepRelated, marks, unmarked, switchedOff, terms };
}
