import { onceAsync } from "../../utils/core/once-async.ts";
import type { ExtractedArticle } from "../../utils/dom/extract/types.ts";
import { sameOriginFrames } from "../../utils/dom/frames.ts";
import { findLeftHosts } from "../../utils/dom/highlight-bar/find-left-hosts.ts";
import { followSelectingLater } from "../../utils/dom/highlight-bar/follow-selecting-later.ts";
import { readSelectedRange } from "../../utils/dom/highlight-bar/read-selected-range.ts";
import { type SelectionMeans, watchSelection } from "../../utils/dom/highlight-bar/watch-selection.ts";
import { askBackground } from "../../utils/extension/ask-background.ts";
import { openShadowRoot } from "../../utils/extension/open-shadow-root.ts";
import { pageWorld } from "../../utils/extension/page-world.ts";
import type { BeginHighlighting, BegunHighlighting, HighlightedPage, Highlighting } from "./highlighting.ts";

/**
 * Highlighting that comes when it is needed (docs/adr/0029): the article has stored highlights, the reader selects something or wants to
 * keep a selection, or an earlier life of Rasd has left words in the page. Until then it answers that there are none. What the reader selects
 * is followed from here all the time: else a passage that is being selected while highlighting begins would be followed by nobody to its end. Ends with `signal`.
 *
 * @param selecting what the reader was selecting by before this was made; null: nothing.
 */
export function createLaterHighlighting(
  doc: Document,
  page: HighlightedPage,
  selecting: SelectionMeans | null,
  signal: AbortSignal,
): Highlighting {
  const { failed, placed } = page;
  let begun: BegunHighlighting | null = null;
  const begin = onceAsync(make);
  let shown: { readonly article: ExtractedArticle; readonly url: string } | null = null;
  let isPainted = true;
  /** Answers can overtake each other; only the last question counts. */
  let asked = 0;
  /** The last question was not answered: the next reading asks again. */
  let isMissed = false;
  const look = followSelectingLater(doc, followSelecting, signal);
  if (!pageWorld.rasdIsFresh && findLeftHosts(doc, openShadowRoot).length > 0) begin().catch(failed);
  return {
    highlights: {
      show,
      clear,
      refresh,
      setPainted,
      marks: () => begun?.highlights.marks() ?? [],
      places: () => begun?.highlights.places() ?? [],
      goTo: (id) => whenBegun(({ highlights }) => highlights.goTo(id)),
      describeOption: (id, option) => begun?.highlights.describeOption(id, option) ?? null,
    },
    selection: {
      keep: (note) => whenBegun(({ selection }) => selection.keep(note)),
      take,
      hasSelection: () => begun?.selection.hasSelection() ?? [doc, ...sameOriginFrames(doc)].some(isSelectedIn),
      look: () => {
        look();
        begun?.selection.look();
      },
    },
    disconnected: () => begun?.disconnected(),
  };

  function followSelecting(inner: Document, gone: AbortSignal) {
    const settled = (_: unknown, means: SelectionMeans) => take(means, inner);
    const cleared = () => begun?.selection.cleared();
    const owns = (node: unknown) => begun?.selection.owns(node) ?? false;
    watchSelection(inner, { read: readSelectedRange, settled, cleared, owns }, gone, selecting);
  }

  function take(means: SelectionMeans, inner?: Document) {
    whenBegun(({ selection }) => selection.take(means, inner));
  }

  function show(article: ExtractedArticle, url: string) {
    const isSame = shown?.url === url && shown.article.canonicalUrl === article.canonicalUrl;
    shown = { article, url };
    if (begun) begun.highlights.show(article, url);
    else if (!isSame || isMissed) refresh();
  }

  function clear() {
    asked++;
    shown = null;
    begun?.highlights.clear();
  }

  function refresh() {
    if (begun) return begun.highlights.refresh();
    if (!shown) return;
    const turn = ++asked;
    const { url, article } = shown;
    const { canonicalUrl } = article;
    isMissed = false;
    askBackground({ type: "page/highlights", url, canonicalUrl })
      .then(async ({ highlights }) => {
        if (turn === asked && highlights.length > 0) await begin();
      })
      .catch((error: unknown) => {
        if (turn === asked) isMissed = true;
        failed(error);
      });
  }

  function setPainted(on: boolean) {
    isPainted = on;
    if (begun) begun.highlights.setPainted(on);
    else placed();
  }

  function whenBegun(act: (highlighting: BegunHighlighting) => void) {
    begin().then(act).catch(failed);
  }

  async function make(): Promise<BegunHighlighting> {
    if (!pageWorld.rasdHighlighting) await askBackground({ type: "page/begin-highlighting" });
    signal.throwIfAborted();
    const start = pageWorld.rasdHighlighting as BeginHighlighting | undefined;
    if (!start) throw new Error("page-highlighting.js was put in, and is not there");
    begun = start(doc, page, signal);
    if (shown) begun.highlights.show(shown.article, shown.url);
    begun.highlights.setPainted(isPainted);
    return begun;
  }
}

function isSelectedIn(inner: Document): boolean {
  return readSelectedRange(inner, () => false) !== null;
}
