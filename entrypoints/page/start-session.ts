import { wordsOf } from "../../utils/core/analyse/article-words.ts";
import { makePageReport } from "../../utils/core/notes/page-report.ts";
import { OVER } from "../../utils/core/over.ts";
import { marksShown } from "../../utils/core/settings.ts";
import { foldHost } from "../../utils/core/sites/fold-host.ts";
import { isSamePlace } from "../../utils/dom/extract/is-same-place.ts";
import type { TextSegment } from "../../utils/dom/extract/types.ts";
import { scheduleReadings } from "../../utils/dom/schedule-readings.ts";
import { watchPage } from "../../utils/dom/watch-page.ts";
import { whenShown } from "../../utils/dom/when-idle.ts";
import { answerViews } from "../../utils/extension/answer-views.ts";
import { askBackground, isConnected } from "../../utils/extension/ask-background.ts";
import type { BegunSession, Selecting } from "../../utils/extension/page-world.ts";
import type { PageSetup } from "../../utils/extension/protocol.ts";
import type { DescribedPlace, SessionState } from "../../utils/extension/view-answers.ts";
import type { ViewRequest } from "../../utils/extension/view-requests.ts";
import { watchConnection } from "../../utils/extension/watch-connection.ts";
import { watchHighlights } from "../../utils/extension/watch-highlights.ts";
import { AT_ONCE, createCalmPace, type Pace } from "./create-pace.ts";
import { followChoices } from "./follow-choices.ts";
import { createPageMarks, type PageMarks, type Reading } from "./page-marks.ts";
import { readArticle } from "./read-article.ts";

/**
 * One page's session: read, annotate, paint, report (of a listing: mark the headlines worth opening); again when the page
 * changes, moves on or comes back; until the extension is gone. `selecting`: the reader has selected something already, by these means.
 */
export function startSession(doc: Document, selecting: Selecting | null): Omit<BegunSession, "isConnected"> {
  const session = new AbortController();
  const { signal } = session;
  let setup: PageSetup | null = null;
  let marks: PageMarks | null = null;
  let reading: Reading | null = null;
  let dismissed = false;
  let readings = 0;
  /** Which reading is under way, until its analysis is there. */
  let underWay: number | null = null;
  /** How often the page has changed. */
  let changes = 0;
  /** The stretches in which marks were found while the page stood still: ranges in them hold as long as the words stand there. */
  let settled: readonly TextSegment[] | null = null;
  let state: SessionState = { status: "reading" };
  const calmPace = createCalmPace(doc, () => changes, signal);
  const schedule = scheduleReadings((anew) => {
    if (!isConnected()) leave();
    else void read(anew).catch(fail);
  }, signal);

  const hear = answerViews(answer, signal);
  const choices = followChoices({ changed: choose, failed: report }, signal);
  watchConnection(leave, signal);
  addEventListener("pageshow", (event) => event.isTrusted && event.persisted && void comeBack().catch(fail), {
    signal,
  });
  const ready = begin().catch(fail);
  return { leave, hasEnded: () => signal.aborted, ready, hear };

  /** The reader has chosen otherwise. */
  function choose(anew: boolean) {
    if (anew) schedule.anew();
    // Also the mark the reader was at: it may be one of those switched off.
    marks?.paint(null, painting());
    paint();
    if (state.status === "listing") void readListing().catch(fail);
  }

  async function begin() {
    await whenShown(doc, signal);
    const take = choices.expect();
    const asked = await askBackground({ type: "page/start" });
    if (signal.aborted) return;
    take(asked.choices);
    setup = asked;
    marks = createPageMarks(doc, { setup, front: () => reading, selecting, failed: report }, signal);
    watchHighlights(marks.highlighting.highlights.refresh, signal);
    watchPage(doc, { changed, moved: schedule.quicken }, signal);
    await read(false);
    if (selecting) marks.highlighting.selection.take(selecting);
  }

  /** Back from the back/forward cache, where nothing is heard: what was changed meanwhile is asked for. */
  async function comeBack() {
    if (!isConnected()) return leave();
    if (!setup) return;
    await choices.refresh();
    if (signal.aborted) return;
    schedule.anew();
    marks?.highlighting.highlights.refresh();
  }

  function changed() {
    changes++;
    // The words were put into other nodes, and what was painted went with the old ones: that must not wait.
    marks?.highlighting.selection.look();
    if (reading?.article.segments.some(({ node }) => !node.isConnected)) schedule.hurry();
    schedule.later();
  }

  async function read(anew: boolean) {
    if (!setup) return;
    // What is being read comes to its end, else a page that never rests would never be read, or read and never told of.
    if (underWay === readings && !anew) return schedule.later();
    const turn = ++readings;
    underWay = turn;
    const told = () => {
      if (underWay === turn) underWay = null;
    };
    try {
      await readIn(setup, { anew, isOver: () => signal.aborted || turn !== readings, told });
    } finally {
      told();
    }
  }

  /** @param told to be called once the background has been asked to take notice: from then on the next reading may begin. */
  async function readIn(
    { site }: PageSetup,
    { anew, isOver, told }: { readonly anew: boolean; readonly isOver: () => boolean; readonly told: () => void },
  ) {
    marks?.highlighting.selection.look();
    const pace = anew || state.status === "reading" ? AT_ONCE : calmPace;
    const article = await readArticle(doc, { url: location.href, site }, pace);
    if (isOver()) return;
    const before = changes;
    if (!article.isArticle || article.text.trim() === "") {
      told();
      const had = reading !== null;
      reading = null;
      marks?.clear();
      if (had) {
        state = { status: "reading" };
        await askBackground({ type: "page/no-article" });
      }
      await readListing();
      return;
    }
    marks?.headlines.clear();
    // A single-page site changes its address before its text: the same words are still the article they were, not the next.
    const known = reading?.article.text === article.text ? reading : null;
    const url = known?.url ?? location.href;
    if (known && !anew) {
      // The page may have put the words into other nodes.
      const { segments } = known.article;
      const stays = segments === settled && isSamePlace(segments, article.segments);
      reading = { ...known, article: stays ? { ...article, segments } : article };
      schedule.calm();
      await show(pace, isOver, before);
      if (!isOver()) paint();
      return;
    }
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
    await show(pace, isOver, before);
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
  async function show(pace: Pace, isOver: () => boolean, before: number) {
    await pace.rest();
    if (isOver() || !marks || !reading) return;
    const { article, url } = reading;
    marks.highlighting.highlights.show(article, url);
    await pace.rest();
    if (isOver()) return;
    if (!dismissed) await pace.run(marks.prepare(reading));
    settled = changes === before ? article.segments : null;
    await pace.rest();
  }

  /** An article that is about something else is not kept, and nothing of it was dismissed. */
  async function tellOfNothing(): Promise<{ readonly dismissed: boolean }> {
    await askBackground({ type: "page/no-article" });
    return { dismissed: false };
  }

  /** Nothing of a listing is stored; its headlines worth opening are marked and told to the popup. */
  async function readListing() {
    if (!setup || !marks) return;
    const settings = choices.settings();
    const { keepRelated, unmarkedCategories: unmarked, switchedOff } = settings;
    const { entities } = marksShown(settings, foldHost(location.hostname));
    const view = {
      url: location.href,
      site: setup.site,
      keepRelated,
      marks: entities,
      unmarked,
      switchedOff,
      terms: choices.terms(),
    };
    const listing = await marks.headlines.look(view);
    // null: the page has changed meanwhile, and another reading is under way.
    if (listing === null) return;
    const hasMore = state.status !== "listing" || listing.headlines.length > state.headlines.length;
    if (hasMore) schedule.quicken();
    else schedule.calm();
    state = { status: "listing", ...listing };
  }

  function paint() {
    marks?.paint(dismissed ? null : reading, painting());
  }

  function painting() {
    return { settings: choices.settings(), host: foldHost(location.hostname), terms: choices.terms() };
  }

  function answer(request: ViewRequest): SessionState | DescribedPlace | null {
    const described = marks?.answer(request) ?? null;
    if (request.type === "view/describe-place") return described;
    if (request.type === "view/refresh") void read(true).catch(fail);
    if (state.status !== "annotated") return state;
    const places = marks?.highlighting.highlights.places() ?? [];
    return { ...state, places, hasSelection: marks?.highlighting.selection.hasSelection() ?? false };
  }

  /** Updated, reloaded or switched off. */
  function leave() {
    if (signal.aborted) return;
    marks?.highlighting.disconnected();
    session.abort(OVER);
  }

  /** Something beside the reading went wrong; what was read stays. */
  function report(error: unknown) {
    if (signal.aborted) return;
    if (!isConnected()) leave();
    else console.error("Rasd:", error);
  }

  function fail(error: unknown) {
    if (signal.aborted) return;
    if (!isConnected()) leave();
    else state = { status: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
