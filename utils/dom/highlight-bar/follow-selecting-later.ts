import { followFrames } from "../frames.ts";
import { onFirstGesture } from "../listen-first.ts";

/**
 * `followFrames` from the reader's first gesture on, or once the page has a frame, where a gesture is not heard outside: most pages are read
 * without one, and listeners cost a page something when it is opened. That gesture is heard by those whom `enter` adds, too.
 *
 * @returns looks for frames put in since.
 */
export function followSelectingLater(
  doc: Document,
  enter: (inner: Document, signal: AbortSignal) => void,
  signal: AbortSignal,
): () => void {
  const view = doc.defaultView;
  let look: (() => void) | null = null;
  const begin = () => {
    if (!signal.aborted) look ??= followFrames(doc, enter, signal);
  };
  if (!view || view.length > 0 || !onFirstGesture(view, begin, signal)) begin();
  return () => {
    if (look) look();
    else if (view && view.length > 0) begin();
  };
}
