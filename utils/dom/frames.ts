import { OVER } from "../core/over.ts";
import { native, selectAll } from "./native.ts";

/**
 * Documents of the frames in a page that are of its own origin, in document order, frames inside frames included. Others, and
 * those still empty, are left out: a browser gives nothing of them.
 */
export function sameOriginFrames(doc: Document): Document[] {
  const root: Element | null = native(doc, "documentElement");
  // Most pages have none; a number costs less than looking for them.
  if (!root || doc.defaultView?.length === 0) return [];
  return selectAll(root, "iframe, frame").flatMap((frame) => {
    const inner = documentOf(frame as HTMLIFrameElement);
    return inner?.body ? [inner, ...sameOriginFrames(inner)] : [];
  });
}

function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return native(frame, "contentDocument");
  } catch {
    // Firefox throws for some frames where Chromium gives null.
    return null;
  }
}

/** Where the window of a frame's document stands in the page's window, in CSS pixels; the page's own stands at 0, 0. */
export function frameOffset(doc: Document): { readonly x: number; readonly y: number } {
  let x = 0;
  let y = 0;
  for (
    let frame = doc.defaultView?.frameElement ?? null;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement ?? null
  ) {
    const box = frame.getBoundingClientRect();
    x += box.left + frame.clientLeft;
    y += box.top + frame.clientTop;
  }
  return { x, y };
}

/**
 * Calls `enter` with the page's document and with that of each frame of its origin, now and when one is loaded later; the
 * signal it gives ends when the frame goes on to another document or `signal` ends.
 *
 * @returns looks for frames put in since; a loaded one is seen without it.
 */
export function followFrames(
  doc: Document,
  enter: (inner: Document, signal: AbortSignal) => void,
  signal: AbortSignal,
): () => void {
  const known = new WeakSet<Document>();
  const begin = (inner: Document) => {
    if (known.has(inner) || signal.aborted) return;
    known.add(inner);
    // The page's own document goes when everything does.
    if (inner === doc) return enter(doc, signal);
    const gone = new AbortController();
    signal.addEventListener("abort", () => gone.abort(OVER), { once: true });
    inner.defaultView?.addEventListener("pagehide", () => gone.abort(OVER), { signal: gone.signal });
    enter(inner, gone.signal);
  };
  const look = () => {
    for (const inner of sameOriginFrames(doc)) begin(inner);
  };
  begin(doc);
  look();
  // A frame's load event does not bubble, but it is captured.
  doc.addEventListener("load", look, { signal, capture: true });
  return look;
}
