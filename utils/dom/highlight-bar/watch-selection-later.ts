import { listenFirst } from "../listen-first.ts";
import { type SelectionWatcher, watchSelection } from "./watch-selection.ts";

/** By which selecting begins. */
const BEGINNINGS = ["pointerdown", "keydown", "selectionchange"] as const;

/**
 * `watchSelection` from the reader's first gesture on: most pages are read without one, and its listeners cost a page something when it is
 * opened. The gesture itself is heard by them, too: who listens first (listen-first.ts) hears what is added while an event is on its way.
 */
export function watchSelectionLater(doc: Document, watcher: SelectionWatcher, signal: AbortSignal): void {
  const view = doc.defaultView;
  if (!view || signal.aborted) return;
  let hasBegun = false;
  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    watchSelection(doc, watcher, signal);
  };
  for (const type of BEGINNINGS) {
    if (listenFirst(view, type, begin, signal)) continue;
    // Elsewhere what is added while an event is on its way is not heard any more.
    begin();
    break;
  }
}
