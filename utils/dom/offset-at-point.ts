import type { TextSegment } from "./extract/types.ts";
import { toOffset } from "./text-map.ts";

/** What Chromium before 128 has instead of caretPositionFromPoint. */
interface OlderDocument {
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/**
 * The offset in the article's text of the character under a point of the window, null when the point is not on one.
 * Browsers answer with the nearest caret, however far away; therefore the character's box must hold the point.
 */
export function offsetAtPoint(doc: Document, segments: readonly TextSegment[], x: number, y: number): number | null {
  const caret = caretAt(doc, x, y);
  if (caret === null || caret.node.nodeType !== 3) return null;
  const length = (caret.node as Text).data.length;
  for (const offset of [caret.offset, caret.offset - 1]) {
    if (offset < 0 || offset >= length) continue;
    const range = doc.createRange();
    range.setStart(caret.node, offset);
    range.setEnd(caret.node, offset + 1);
    const box = range.getBoundingClientRect();
    if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom)
      return toOffset(segments, caret.node, offset);
  }
  return null;
}

function caretAt(doc: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof doc.caretPositionFromPoint === "function") {
    const position = doc.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (doc as unknown as OlderDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
