import { OVER } from "../core/over.ts";
import { native, selectAll } from "./native.ts";

/**
 * Documents of the frames in a page that are of its own origin, in document order, frames inside frames included. Others, and
 * those still empty, are left out: a browser gives nothing of them.
 */
export function sameOriginFrames(doc: Document): Document[] {
  return framesIn(doc).flatMap((frame) => {
    const inner = documentOf(frame);
    return inner?.body ? [inner, ...sameOriginFrames(inner)] : [];
  });
}

/** Frames of any origin that stand in a document itself. */
function framesIn(doc: Document): Element[] {
  const root: Element | null = native(doc, "documentElement");
  // Most pages have none; a number costs less than looking for them.
  if (!root || doc.defaultView?.length === 0) return [];
  return selectAll(root, "iframe, frame");
}

function documentOf(frame: Element): Document | null {
  try {
    return native(frame as HTMLIFrameElement, "contentDocument");
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
 * @returns looks for frames put in since; that a frame known has loaded is seen without it.
 */
export function followFrames(
  doc: Document,
  enter: (inner: Document, signal: AbortSignal) => void,
  signal: AbortSignal,
): () => void {
  const known = new WeakSet<Document>();
  const heard = new WeakSet<Element>();
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
  const look = () => lookIn(doc);
  const lookIn = (outer: Document) => {
    for (const frame of framesIn(outer)) {
      // Each by itself: heard from the document, every picture that is loaded would tell, too.
      if (!heard.has(frame)) frame.addEventListener("load", look, { signal });
      heard.add(frame);
      const inner = documentOf(frame);
      if (!inner?.body) continue;
      begin(inner);
      lookIn(inner);
    }
  };
  begin(doc);
  look();
  return look;
}
