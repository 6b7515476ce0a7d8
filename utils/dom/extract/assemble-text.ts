import type { Zone, ZoneSpan } from "../../core/article/types.ts";
import type { Paragraph } from "./paragraph.ts";
import type { TextSegment } from "./types.ts";

export interface AssembledText {
  readonly text: string;
  readonly bodyStart: number;
  readonly zones: readonly ZoneSpan[];
  readonly segments: readonly TextSegment[];
}

/**
 * Joins headline and paragraphs, each followed by a blank line, and moves their segments to their place in the whole.
 * A headline the page does not show is text without segments. The first paragraph is the lead when there are two or more.
 */
export function assembleText(
  headline: { paragraphs: readonly Paragraph[]; text: string | null },
  body: readonly Paragraph[],
): AssembledText {
  const parts: string[] = [];
  const zones: ZoneSpan[] = [];
  const segments: TextSegment[] = [];
  let length = 0;
  const add = (text: string, own: readonly TextSegment[], zone: Zone) => {
    if (zone !== "body") zones.push({ start: length, end: length + text.length, zone });
    for (const { start, node, from, to } of own) segments.push({ start: start + length, node, from, to });
    parts.push(text, "\n\n");
    length += text.length + 2;
  };
  if (headline.paragraphs.length > 0)
    for (const paragraph of headline.paragraphs) add(paragraph.text, paragraph.segments, "title");
  else if (headline.text) add(headline.text, [], "title");
  const bodyStart = length;
  for (const [index, paragraph] of body.entries())
    add(paragraph.text, paragraph.segments, index === 0 && body.length > 1 ? "lead" : "body");
  return { text: parts.join(""), bodyStart, zones, segments };
}
