import { type Analysis, analyseArticle } from "../../utils/core/analyse/analyse-article.ts";
import type { LexiconTerm } from "../../utils/core/lexicon/own-terms.ts";
import { CATEGORIES } from "../../utils/core/lexicon/types.ts";
import { isMarked } from "../../utils/core/notes/decide-keeping.ts";
import { makePageReport } from "../../utils/core/notes/page-report.ts";
import { DEFAULT_SETTINGS, readingModeOn, type Settings } from "../../utils/core/settings.ts";
import { foldHost } from "../../utils/core/sites/fold-host.ts";
import { createMarkMap, type MarkMap } from "../../utils/dom/create-mark-map.ts";
import { createEntityCard } from "../../utils/dom/entity-card.ts";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";
import { scrollToRange } from "../../utils/dom/range-box.ts";
import { watchPage } from "../../utils/dom/watch-page.ts";
import { whenIdle, whenShown } from "../../utils/dom/when-idle.ts";
import { watchHighlights } from "../../utils/extension/highlights-changed.ts";
import { answerViews } from "../../utils/extension/listen.ts";
import { readOwnTerms, watchOwnTerms } from "../../utils/extension/own-terms.ts";
import type { DescribedPlace, PageSetup, SessionState, ViewRequest } from "../../utils/extension/protocol.ts";
import { askBackground, isConnected } from "../../utils/extension/send-message.ts";
import { readSettings, watchSettings } from "../../utils/extension/settings.ts";
import { watchConnection } from "../../utils/extension/watch-connection.ts";
import { beginHighlighting, type Highlighting } from "./begin-highlighting.ts";
import { cardTexts } from "./card-texts.ts";
import { createMarks, type Marks } from "./create-marks.ts";
import { createFactFetcher } from "./fetch-facts.ts";
import type { FrontArticle } from "./keep-passages.ts";
import { mapMark } from "./map-mark.ts";
import { createHeadlineMarks, type HeadlineMarks } from "./mark-headlines.ts";
import { paceReadings } from "./pace-readings.ts";
import { createSessionLexicon } from "./session-lexicon.ts";

interface Reading extends FrontArticle {
  readonly url: string;
  readonly analysis: Analysis;
}

export interface PageSession {
  /** Ends it: nothing is left on the page then, but for words that could not be stored. */
  readonly leave: () => void;
  readonly hasEnded: () => boolean;
}

/**
 * One page's session: read, annotate, paint, report (of a listing: mark the headlines worth opening); again when the page
 * changes, moves on or comes back; until the extension is gone.
 */
export function startSession(doc: Document): PageSession {
  const session = new AbortController();
  const { signal } = session;
  let setup: PageSetup | null = null;
  let settings: Settings = DEFAULT_SETTINGS;
  const lexicon = createSessionLexicon();
  let stale = false;
  let marks: Marks | null = null;
  let headlineMarks: HeadlineMarks | null = null;
  let highlighting: Highlighting | null = null;
  let map: MarkMap | null = null;
  let reading: Reading | null = null;
  let dismissed = false;
  let state: SessionState = { status: "reading" };
  const pace = paceReadings(() => (isConnected() ? void read(false).catch(fail) : leave()), signal);

  answerViews(answer, signal);
  watchOwnTerms(takeTerms, signal);
  watchSettings(takeSettings, signal);
  watchConnection(leave, signal);
  addEventListener("pageshow", (event) => event.isTrusted && event.persisted && void comeBack().catch(fail), {
    signal,
  });
  void begin().catch(fail);
  return { leave, hasEnded: () => signal.aborted };

  function takeTerms(changed: readonly LexiconTerm[]) {
    lexicon.take(changed);
    readAnew();
  }

  function takeSettings(changed: Settings) {
    const before = settings.switchedOff;
    settings = changed;
    if (before.join("\n") !== changed.switchedOff.join("\n")) readAnew();
    // Also the mark the reader was at: it may be one of those switched off.
    marks?.clear();
    paint();
    if (state.status === "listing") void readListing().catch(fail);
  }

  async function begin() {
    await whenShown(doc, signal);
    const asked = await askBackground({ type: "page/start" });
    // Last: waking the background takes time, in which the reader may change them.
    const [chosen, added] = await Promise.all([readSettings(), readOwnTerms()]);
    if (signal.aborted) return;
    setup = asked;
    settings = chosen;
    lexicon.take(added);
    const texts = cardTexts(setup);
    const card = createEntityCard(doc, texts);
    signal.addEventListener("abort", card.dispose, { once: true });
    const fetchFacts = createFactFetcher();
    map = createMarkMap(doc, (range) => scrollToRange(doc, range), signal);
    marks = createMarks(doc, card, fetchFacts, signal);
    highlighting = beginHighlighting(
      doc,
      { setup, front: () => reading, fetchFacts, placed: followHighlights, failed: report },
      signal,
    );
    watchHighlights(highlighting.highlights.refresh, signal);
    headlineMarks = createHeadlineMarks(doc, { card, texts, fetchFacts, lexicon: lexicon.bundled }, signal);
    watchPage(doc, { changed, moved: pace.quicken }, signal);
    await read(false);
  }

  /** Back from the back/forward cache, where nothing is heard: what was changed meanwhile is asked for. */
  async function comeBack() {
    if (!isConnected()) return leave();
    if (!setup) return;
    const [chosen, added] = await Promise.all([readSettings(), readOwnTerms()]);
    if (signal.aborted) return;
    takeSettings(chosen);
    takeTerms(added);
    highlighting?.highlights.refresh();
  }

  function changed() {
    // The words were put into other nodes, and what was painted went with the old ones: that must not wait.
    if (reading?.article.segments.some(({ node }) => !node.isConnected)) pace.hurry();
    else pace.later();
  }

  /** The lexicon has changed: the same words are read with it. Several changes at once make one reading. */
  function readAnew() {
    if (stale || !setup) return;
    stale = true;
    whenIdle(
      window,
      () => {
        stale = false;
        void read(true).catch(fail);
      },
      200,
      signal,
    );
  }

  async function read(anew: boolean) {
    if (!setup) return;
    const article = extractArticle(doc, { url: location.href, site: setup.site });
    if (!article.isArticle || article.text.trim() === "") {
      const had = reading !== null;
      reading = null;
      marks?.clear();
      highlighting?.highlights.clear();
      if (had) {
        state = { status: "reading" };
        await askBackground({ type: "page/no-article" });
      }
      await readListing();
      return;
    }
    headlineMarks?.clear();
    // A single-page site changes its address before its text: the same words are still the article they were, not the next.
    const known = reading?.article.text === article.text ? reading : null;
    const url = known?.url ?? location.href;
    if (known && !anew) {
      // The page may have put the words into other nodes.
      reading = { ...known, article };
      highlighting?.highlights.show(article, url);
      paint();
      pace.slow();
      return;
    }
    pace.quicken();
    const analysis = analyseArticle(article, lexicon.bundled(), lexicon.own(), new Set(settings.switchedOff));
    const report = makePageReport(article, analysis, url);
    reading = { url, article, analysis, report, mentions: analysis.mentions };
    state = { status: "annotated", report, rules: article.rules, places: [] };
    highlighting?.highlights.show(article, url);
    if (anew || report.label !== "none") {
      paint();
      const status = await askBackground({ type: "page/report", report });
      // The reader may have moved on while the answer was under way.
      if (reading?.analysis !== analysis) return;
      dismissed = status.dismissed;
    } else {
      dismissed = false;
      await askBackground({ type: "page/no-article" });
    }
    paint();
  }

  /** Nothing of a listing is stored; its headlines worth opening are marked and told to the popup. */
  async function readListing() {
    if (!setup || !headlineMarks) return;
    const { keepRelated, marks: areMarksOn, unmarkedCategories: unmarked, switchedOff } = settings;
    const reader = {
      keepRelated,
      marks: areMarksOn,
      unmarked,
      switchedOff,
      terms: lexicon.terms(),
      own: lexicon.own(),
    };
    const view = { url: location.href, site: setup.site, ...reader };
    const headlines = await headlineMarks.look(view);
    // null: the page has changed meanwhile, and another reading is under way.
    if (headlines === null) return;
    const hasMore = state.status !== "listing" || headlines.length > state.headlines.length;
    if (hasMore) pace.quicken();
    else pace.slow();
    state = { status: "listing", headlines };
  }

  function paint() {
    if (!marks) return;
    if (!reading || dismissed) {
      marks.clear();
      map?.show([]);
      return;
    }
    const { mentions, verdict } = reading.analysis;
    const { entities } = shownMarks();
    const hidden = entities && isMarked(verdict.label) ? settings.unmarkedCategories : CATEGORIES;
    marks.show(reading.article, mentions, new Set(hidden), lexicon.terms());
    highlighting?.highlights.setPainted(shownMarks().highlights);
  }

  function shownMarks() {
    const mode = readingModeOn(settings, foldHost(location.hostname));
    const highlights = mode === "all" || mode === "highlights";
    return { entities: settings.marks && (mode === "all" || mode === "entities"), highlights };
  }

  /** Stepping and the map know the reader's highlights beside the mentions. */
  function followHighlights() {
    const own = highlighting?.highlights.marks() ?? [];
    marks?.setStops(own);
    const named = settings.map ? (marks?.painted() ?? []) : [];
    map?.show(settings.map ? [...named.map(mapMark("named")), ...own.map(mapMark("own"))] : []);
  }

  function answer(request: ViewRequest): SessionState | DescribedPlace | null {
    const highlights = highlighting?.highlights;
    switch (request.type) {
      case "view/go-to":
        marks?.goTo(request.entity);
        break;
      case "view/go-to-highlight":
        highlights?.goTo(request.id);
        break;
      case "view/highlight-selection":
        highlighting?.selection.keep(request.note);
        break;
      case "view/describe-place":
        return highlights?.describeOption(request.id, request.option) ?? null;
      case "view/step":
        (reading ? marks : headlineMarks)?.step(request.direction);
        break;
      case "view/refresh":
        void read(true).catch(fail);
    }
    return state.status === "annotated" ? { ...state, places: highlights?.places() ?? [] } : state;
  }

  /** Updated, reloaded or switched off. */
  function leave() {
    if (signal.aborted) return;
    highlighting?.disconnected();
    session.abort();
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
