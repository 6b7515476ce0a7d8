import { OVER } from "../../utils/core/over.ts";
import { foldHost } from "../../utils/core/sites/fold-host.ts";
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
import { createPageReader, type PageReader } from "./create-page-reader.ts";
import { followChoices } from "./follow-choices.ts";
import { createPageMarks, type PageMarks } from "./page-marks.ts";

/** What a session works with once the background has told what this page is. */
interface Begun {
  readonly marks: PageMarks;
  readonly reader: PageReader;
}

/**
 * One page's session: read, annotate, paint, report (of a listing: mark the headlines worth opening); again when the page
 * changes, moves on or comes back; until the extension is gone. `selecting`: the reader has selected something already, by these means.
 */
export function startSession(doc: Document, selecting: Selecting | null): Omit<BegunSession, "isConnected"> {
  const session = new AbortController();
  const { signal } = session;
  let begun: Begun | null = null;
  /** Before it has begun. */
  let state: SessionState = { status: "reading" };
  /** How often the page has changed. */
  let changes = 0;
  const schedule = scheduleReadings((anew) => {
    if (!isConnected()) leave();
    else void begun?.reader.read(anew).catch(fail);
  }, signal);

  const hear = answerViews(answer, signal);
  const choices = followChoices({ changed: choose, failed: report }, signal);
  watchConnection(leave, signal);
  addEventListener("pageshow", (event) => event.isTrusted && event.persisted && void comeBack().catch(fail), {
    signal,
  });
  const ready = begin().catch(fail);
  return { leave, hasEnded: () => signal.aborted, ready, hear };

  async function begin() {
    await whenShown(doc, signal);
    const take = choices.expect();
    const asked = await askBackground({ type: "page/start" });
    if (signal.aborted) return;
    take(asked.choices);
    const { marks, reader } = beginWith(asked);
    watchHighlights(marks.highlighting.highlights.refresh, signal);
    watchPage(doc, { changed, moved: schedule.quicken }, signal);
    await reader.read(false);
    if (selecting) marks.highlighting.selection.take(selecting);
  }

  function beginWith(setup: PageSetup): Begun {
    const front = () => begun?.reader.reading() ?? null;
    const marks = createPageMarks(doc, { setup, front, selecting, failed: report }, signal);
    const painting = () => ({
      settings: choices.settings(),
      host: foldHost(location.hostname),
      terms: choices.terms(),
    });
    const parts = { site: setup.site, marks, schedule, painting, changes: () => changes };
    begun = { marks, reader: createPageReader(doc, parts, signal) };
    return begun;
  }

  /** The reader has chosen otherwise. */
  function choose(anew: boolean) {
    if (anew) schedule.anew();
    void begun?.reader.repaint().catch(fail);
  }

  /** Back from the back/forward cache, where nothing is heard: what was changed meanwhile is asked for. */
  async function comeBack() {
    if (!isConnected()) return leave();
    if (!begun) return;
    await choices.refresh();
    if (signal.aborted) return;
    schedule.anew();
    begun.marks.highlighting.highlights.refresh();
  }

  function changed() {
    changes++;
    // The words were put into other nodes, and what was painted went with the old ones: that must not wait.
    begun?.marks.highlighting.selection.look();
    if (begun?.reader.isOutdated()) schedule.hurry();
    schedule.later();
  }

  /** The reader asks for it: perhaps after a failure, which may have been one of beginning. */
  async function refresh() {
    if (begun) return begun.reader.read(true);
    if (state.status !== "failed") return;
    state = { status: "reading" };
    await begin();
  }

  function answer(request: ViewRequest): SessionState | DescribedPlace | null {
    const described = begun?.marks.answer(request) ?? null;
    if (request.type === "view/describe-place") return described;
    if (request.type === "view/refresh") void refresh().catch(fail);
    if (!begun) return state;
    const { reader, marks } = begun;
    const now = reader.state();
    if (now.status !== "annotated") return now;
    const { highlights, selection } = marks.highlighting;
    return { ...now, places: highlights.places(), hasSelection: selection.hasSelection() };
  }

  /** Updated, reloaded or switched off. */
  function leave() {
    if (signal.aborted) return;
    begun?.marks.highlighting.disconnected();
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
    else {
      const message = error instanceof Error ? error.message : String(error);
      if (begun) begun.reader.fail(message);
      else state = { status: "failed", message };
    }
  }
}
