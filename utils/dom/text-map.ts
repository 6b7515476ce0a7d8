import type { TextSegment } from "./extract/types.ts";

/**
 * The stretch [start, end) of an article's text as a range on the page, from the first to the last of its characters that
 * stand there; offsets are UTF-16. null when none does (a headline the page does not show, the blank line between
 * paragraphs) or when a text node has since been shortened or taken out of the document. A StaticRange costs the page nothing when it changes.
 */
export function toRange(segments: readonly TextSegment[], start: number, end: number): StaticRange | null {
  if (start >= end) return null;
  const first = segments[indexAfter(segments, start)];
  const last = segments[indexBefore(segments, end)];
  if (!first || !last || first.start >= end || last.start + length(last) <= start) return null;
  const startOffset = first.from + Math.max(0, start - first.start);
  const endOffset = last.from + Math.min(end, last.start + length(last)) - last.start;
  if (!holds(first, startOffset) || !holds(last, endOffset)) return null;
  return new StaticRange({ startContainer: first.node, startOffset, endContainer: last.node, endOffset });
}

/**
 * Where character `offset` of a text node stands in the article's text; null when it is not part of it (folded white
 * space, furniture). The node's end, one past its last kept character, maps to the end of that stretch.
 */
export function toOffset(segments: readonly TextSegment[], node: Node, offset: number): number | null {
  let end: number | null = null;
  for (const segment of segments) {
    if (segment.node !== node) continue;
    if (offset >= segment.from && offset < segment.to) return segment.start + offset - segment.from;
    if (offset === segment.to) end = segment.start + length(segment);
  }
  return end;
}

/** Index of the first segment that ends after `offset`. */
function indexAfter(segments: readonly TextSegment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle]!;
    if (segment.start + length(segment) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the last segment that begins before `offset`, -1 when none does. */
function indexBefore(segments: readonly TextSegment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function length(segment: TextSegment): number {
  return segment.to - segment.from;
}

function holds(segment: TextSegment, offset: number): boolean {
  return segment.node.isConnected && offset <= segment.node.data.length;
}
