import patterns from "virtual:rasd/prefilter";
import { createPrefilter, type Prefilter } from "../../utils/core/prefilter/create-prefilter.ts";
import type { PrefilterPatterns } from "../../utils/core/prefilter/types.ts";
import { readCanonicalUrl } from "../../utils/dom/extract/read-canonical-url.ts";
import { followFrames } from "../../utils/dom/frames.ts";
import { findLeftHosts } from "../../utils/dom/highlight-bar/find-left-hosts.ts";
import { watchSelection } from "../../utils/dom/highlight-bar/watch-selection.ts";
import { readPageWords } from "../../utils/dom/read-page-words.ts";
import { scheduleReadings } from "../../utils/dom/schedule-readings.ts";
import { watchPage } from "../../utils/dom/watch-page.ts";
import { whenIdle, whenShown } from "../../utils/dom/when-idle.ts";
import { askBackground, isConnected } from "../../utils/extension/ask-background.ts";
import { hearViews } from "../../utils/extension/hear-views.ts";
import { openShadowRoot } from "../../utils/extension/open-shadow-root.ts";
import { readOwnPatterns, watchOwnPatterns } from "../../utils/extension/own-patterns.ts";
import type { RunningPrefilter, Selecting } from "../../utils/extension/page-world.ts";

/**
 * Has a page read as soon as there is a reason to: its words may be about trafficking or name a term of the reader's own; the reader
 * has marked something in it, selects something, or opens a view of it; an earlier life of Rasd has left something in it. Until
 * then it looks again when the page changes.
 */
export function startPrefilter(doc: Document): RunningPrefilter {
  const controller = new AbortController();
  const { signal } = controller;
  let mayBeRelevant: Prefilter = createPrefilter([patterns]);
  let selecting: Selecting | null = null;
  let beginning: Promise<void> | null = null;
  /** Looks can overtake each other; only the last counts. */
  let looks = 0;
  let askedAt: string | null = null;
  const schedule = scheduleReadings(() => void look().catch(fail), signal);

  // A view asks: then the whole of the page is wanted.
  hearViews(begin, signal);
  const lookForFrames = followFrames(doc, followSelecting, signal);
  watchOwnPatterns((own) => {
    take(own);
    schedule.anew();
  }, signal);
  addEventListener("pageshow", (event) => event.isTrusted && event.persisted && void comeBack().catch(fail), {
    signal,
  });
  void start().catch(fail);
  return { selecting: () => selecting, end: () => controller.abort() };

  async function start() {
    await whenShown(doc, signal);
    if (findLeftHosts(doc, openShadowRoot).length > 0) return begin();
    take(await readOwnPatterns());
    if (signal.aborted) return;
    watchPage(doc, { changed: schedule.later, moved: schedule.quicken }, signal);
    await look();
  }

  function take(own: PrefilterPatterns) {
    mayBeRelevant = createPrefilter([patterns, own]);
  }

  /** Back from the back/forward cache, where nothing is heard. */
  async function comeBack() {
    if (!isConnected()) return controller.abort();
    take(await readOwnPatterns());
    askedAt = null;
    await look();
  }

  async function look() {
    if (!isConnected()) return controller.abort();
    const turn = ++looks;
    lookForFrames();
    schedule.calm();
    const reading = mayBeRelevant(readPageWords(doc));
    for (;;) {
      const { done, value } = reading.next();
      if (done && value) return begin();
      if (done) break;
      if (!(await idle()) || turn !== looks) return;
    }
    await askWhetherKnown();
  }

  /** Once an address: highlights of earlier visits are to be seen on any page. */
  async function askWhetherKnown() {
    const url = location.href;
    if (askedAt === url || !/^https?:/u.test(url)) return;
    askedAt = url;
    const canonicalUrl = readCanonicalUrl(doc.documentElement, url);
    if (await askBackground({ type: "page/known", url, canonicalUrl })) await begin();
  }

  function followSelecting(inner: Document, gone: AbortSignal) {
    const settled = (_: unknown, means: Selecting) => {
      selecting = means;
      begin().catch(fail);
    };
    watchSelection(inner, { settled, cleared: () => {}, owns: () => false }, gone);
  }

  function begin(): Promise<void> {
    beginning ??= askBackground({ type: "page/begin" }).then(
      () => {},
      (error: unknown) => {
        beginning = null;
        throw error;
      },
    );
    return beginning;
  }

  function idle(): Promise<boolean> {
    return new Promise((resolve) => {
      whenIdle(window, () => resolve(true), 500, signal);
      signal.addEventListener("abort", () => resolve(false), { once: true });
    });
  }

  /** The extension is gone, or its background did not answer: then the next change of the page is another chance. */
  function fail(error: unknown) {
    if (signal.aborted) return;
    if (!isConnected()) controller.abort();
    else console.error("Rasd:", error);
  }
}
