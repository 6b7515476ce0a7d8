import { LONGEST_ADDRESS, LONGEST_TEXT } from "../../utils/core/notes/limits.ts";
import { onceAsync } from "../../utils/core/once-async.ts";
import { OVER } from "../../utils/core/over.ts";
import { newWords } from "../../utils/core/prefilter/new-words.ts";
import { readDeclaredAddresses } from "../../utils/dom/extract/read-declared-addresses.ts";
import { findLeftHosts } from "../../utils/dom/highlight-bar/find-left-hosts.ts";
import { followSelectingLater } from "../../utils/dom/highlight-bar/follow-selecting-later.ts";
import { readSelectedRange } from "../../utils/dom/highlight-bar/read-selected-range.ts";
import { watchSelection } from "../../utils/dom/highlight-bar/watch-selection.ts";
import { readPageWords } from "../../utils/dom/read-page-words.ts";
import { scheduleReadings } from "../../utils/dom/schedule-readings.ts";
import { watchPage } from "../../utils/dom/watch-page.ts";
import { whenShown } from "../../utils/dom/when-idle.ts";
import { askBackground, isConnected } from "../../utils/extension/ask-background.ts";
import { hearWhileWaiting } from "../../utils/extension/hear-while-waiting.ts";
import { openShadowRoot } from "../../utils/extension/open-shadow-root.ts";
import { pageWorld, type RunningPrefilter, type Selecting } from "../../utils/extension/page-world.ts";

/** So often in a row a look that failed is tried again without a change of the page: the pauses between them double, and a background sleeps in the end. */
const MOST_FAILURES = 5;

/**
 * Has a page read as soon as there is a reason to: its words may be about trafficking or name a term of the reader's own; the reader
 * has marked something in it, selects something, or opens a view of it; an earlier life of Rasd has left something in it. Until
 * then it looks again when the page changes.
 */
export function startPrefilter(doc: Document): RunningPrefilter {
  const controller = new AbortController();
  const { signal } = controller;
  let selecting: Selecting | null = null;
  /** For the page and each frame: by what something has just been selected that may not be all yet. */
  const unfinished = new Set<() => Selecting | null>();
  const begin = onceAsync(async () => {
    await askBackground({ type: "page/begin" });
    if (!hasSession()) throw new Error("page.js was asked for, and is not there");
  });
  /** What the background has been asked about last. */
  let asked: { readonly url: string; readonly words: string } | null = null;
  /** Looks that failed since the last answer. */
  let failures = 0;
  const schedule = scheduleReadings(() => void look().catch(tryAgain), signal);

  // A view asks: then the whole of the page is wanted.
  hearWhileWaiting({ begin, termsChanged: askAnew }, signal);
  const lookForFrames = followSelectingLater(doc, followSelecting, signal);
  void start().catch(fail);
  return { selecting: () => selecting ?? findUnfinished(), end: () => controller.abort(OVER) };

  async function start() {
    await whenShown(doc, signal);
    if (!pageWorld.rasdIsFresh && findLeftHosts(doc, openShadowRoot).length > 0) await begin().catch(fail);
    // Over when the session has begun.
    if (signal.aborted) return;
    watchPage(doc, { changed, moved: schedule.quicken }, signal);
    await look().catch(tryAgain).finally(followReturns);
  }

  /**
   * Back from the back/forward cache, where nothing is heard. Listened for once the first question has its answer, which most pages have after
   * they were loaded: being told of that, too, would cost each of them a twentieth of all that Rasd takes. A page that leaves before asks again when it is back.
   */
  function followReturns() {
    addEventListener("pageshow", (event) => event.isTrusted && event.persisted && askAnew(), { signal });
  }

  function changed() {
    lookForFrames();
    schedule.later();
  }

  function askAnew() {
    asked = null;
    schedule.anew();
  }

  async function look() {
    if (!isConnected()) return controller.abort(OVER);
    schedule.calm();
    const words = readPageWords(doc);
    // No article is as long; what cannot be asked about is read.
    if (words.length > LONGEST_TEXT) return begin();
    const { href } = location;
    const before = asked?.url === href ? asked.words : null;
    const fresh = before === null ? words : newWords(before, words);
    if (before !== null && fresh === "") return;
    asked = { url: href, words };
    const isRead = await tell(fresh, before === null ? href : null).catch((error: unknown) => {
      asked = null;
      throw error;
    });
    failures = 0;
    if (!isRead) return;
    // A page that seems on its way elsewhere is let be (put in tabs.ts), and may stay. Until the session is there, the next look tells of all words again.
    asked = null;
    if (!hasSession()) schedule.later();
  }

  /** @param href null: it was told before. */
  function tell(words: string, href: string | null): Promise<boolean> {
    const url = storable(href);
    if (url === null) return askBackground({ type: "page/look", words, url, declared: null });
    const { linked, og, described } = readDeclaredAddresses(doc.documentElement);
    const declared = { linked: storable(linked), og: storable(og), described };
    return askBackground({ type: "page/look", words, url, declared });
  }

  function followSelecting(inner: Document, gone: AbortSignal) {
    const settled = (_: unknown, means: Selecting) => {
      selecting = means;
      begin().catch(fail);
    };
    const ask = watchSelection(inner, { read: readSelectedRange, settled, cleared: () => {}, owns: () => false }, gone);
    unfinished.add(ask);
    gone.addEventListener("abort", () => unfinished.delete(ask), { once: true });
  }

  function findUnfinished(): Selecting | null {
    for (const ask of unfinished) {
      const means = ask();
      if (means !== null) return means;
    }
    return null;
  }

  /** A page that never changes would else never be read. */
  function tryAgain(error: unknown) {
    fail(error);
    if (++failures <= MOST_FAILURES) schedule.later();
  }

  /** The extension is gone, or its background did not answer. */
  function fail(error: unknown) {
    if (signal.aborted) return;
    if (!isConnected()) controller.abort(OVER);
    else console.error("Rasd:", error);
  }
}

function hasSession(): boolean {
  return pageWorld.rasdSession?.hasEnded() === false;
}

/** Longer addresses are no article's, as far as notes go. */
function storable(url: string | null): string | null {
  return url !== null && url.length <= LONGEST_ADDRESS ? url : null;
}
