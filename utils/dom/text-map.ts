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
 * The characters of [start, end) that stand on the page, as ranges in the order of the text: one for each stretch of one text
 * node, so that nothing between them (an advertisement between two paragraphs) is painted with them. Empty when none does.
 */
export function toRanges(segments: readonly TextSegment[], start: number, end: number): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (let index = indexAfter(segments, start); index < segments.length; index++) {
    const segment = segments[index]!;
    if (segment.start >= end) break;
    const startOffset = segment.from + Math.max(0, start - segment.start);
    const endOffset = segment.from + Math.min(length(segment), end - segment.start);
    if (startOffset >= endOffset || !holds(segment, endOffset)) continue;
    const { node } = segment;
    // A frame paints ranges of its own window.
    const Own = node.ownerDocument.defaultView?.StaticRange ?? StaticRange;
    ranges.push(new Own({ startContainer: node, startOffset, endContainer: node, endOffset }));
  }
  return ranges;
}

/**
 * The stretch of the text that a range of the page holds, from its first to its last character that is part of the text;
 * null when it holds none. White space at the ends is left out. O(segments).
 */
export function toSpan(
  segments: readonly TextSegment[],
  text: string,
  range: Range,
): { readonly start: number; readonly end: number } | null {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const segment of segments) {
    const { node } = segment;
    if (!node.isConnected || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? Math.max(segment.from, range.startOffset) : segment.from;
    const to = node === range.endContainer ? Math.min(segment.to, range.endOffset) : segment.to;
    if (from >= to) continue;
    start = Math.min(start, segment.start + from - segment.from);
    end = Math.max(end, segment.start + to - segment.from);
  }
  if (end < 0) return null;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return start < end ? { start, end } : null;
}

function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text[at]!);
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
