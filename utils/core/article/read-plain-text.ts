import { addOffset } from "./add-offset.ts";
import { SECTION_LABELS } from "./boilerplate-phrases.ts";
import { classifyLine, foldLine } from "./classify-line.ts";
import { cleanByline, isCreditLine } from "./clean-byline.ts";
import { detectLanguage } from "./detect-language.ts";
import { isDateLine } from "./is-date-line.ts";
import { parsePublishedDate } from "./parse-date.ts";
import { type Line, splitLines } from "./split-lines.ts";
import type { Article, Zone, ZoneSpan } from "./types.ts";

const LONGEST_HEADLINE = 260;
const LONGEST_LABEL = 30;
/** Words from which a line between headline and text is a standfirst and no longer a name or a place. */
const LEAD_WORDS = 8;

/**
 * Reads a text file as a scraper leaves it: perhaps ticker lines, a section label and share words, then headline,
 * byline, dateline, paragraphs, and the furniture below. Nothing is cut: `text` is the file's text unchanged, every
 * offset counts in it, and what does not belong to the article is zone `boilerplate` (section labels and bylines too).
 * The headline is zone `title` (none when the text begins with a paragraph) and `bodyStart` is 0, since the headline
 * stands inside the text. Of a date without a zone only the day is kept. Never throws.
 */
export function readPlainText(text: string): Article {
  const lines = splitLines(text);
  const head = readHead(lines);
  const tail = findTail(lines, head.bodyLine);
  const zones: ZoneSpan[] = [];
  const mark = (line: Line, zone: Zone) => zones.push({ start: line.start, end: line.end, zone });

  let lead: number | null = null;
  let afterRelated = false;
  for (const [index, line] of lines.entries()) {
    const furniture = classifyLine(line.text);
    if (index === head.headlineLine) mark(line, "title");
    else if (index < head.bodyLine ? index !== head.datelineLine : index >= tail) mark(line, "boilerplate");
    else if (index < head.bodyLine) continue;
    else if (furniture || (afterRelated && isHeadlineLike(line))) {
      mark(line, "boilerplate");
      afterRelated = furniture?.kind === "related" ? furniture.alone : afterRelated;
    } else {
      afterRelated = false;
      if (lead === null && (head.headlineLine !== null || tail - index > 1)) mark(line, "lead");
      lead ??= index;
    }
  }

  const cut = new Set(zones.filter((zone) => zone.zone === "boilerplate").map((zone) => zone.start));
  const kept = lines.filter((line) => !cut.has(line.start));
  const headline = head.headlineLine === null ? null : lines[head.headlineLine]!.text;
  return {
    text,
    bodyStart: 0,
    zones,
    headline,
    byline: head.byline,
    published: head.published && addOffset(head.published, null),
    modified: null,
    ...detectLanguage(kept.map((line) => line.text).join("\n"), null),
    canonicalUrl: null,
    siteName: null,
    isArticle: kept.length > 0,
  };
}

interface Head {
  readonly headlineLine: number | null;
  readonly datelineLine: number | null;
  /** First line of the text proper. */
  readonly bodyLine: number;
  readonly byline: string | null;
  readonly published: string | null;
}

function readHead(lines: readonly Line[]): Head {
  let index = 0;
  while (index < lines.length && isBeforeHeadline(lines, index)) index++;
  const published = firstDate(lines.slice(0, index));
  const first = lines[index];
  const next = lines[index + 1];
  if (first && next && isAgencyLine(first) && isProse(next))
    return { headlineLine: null, datelineLine: index, bodyLine: index + 1, byline: null, published };
  if (!first || !next || !isHeadlineLike(first) || classifyLine(next.text)?.kind === "comments")
    return { headlineLine: null, datelineLine: null, bodyLine: index, byline: null, published };

  const headlineLine = index++;
  let byline: string | null = null;
  let datelineLine: number | null = null;
  let date = published;
  for (; index < lines.length; index++) {
    const line = lines[index]!;
    const dated = line.text.length <= 90 ? parsePublishedDate(line.text) : null;
    if (classifyLine(line.text)) continue;
    if (dated) {
      date ??= dated;
      datelineLine ??= index;
    } else if (isCreditLine(line.text) || isNameLike(line, lines[index + 1])) byline ??= cleanByline(line.text);
    else if (!(isLabel(line) && lines[index + 1])) break;
  }
  // Nothing but short lines below: they are the text.
  if (index === lines.length)
    return { headlineLine, datelineLine, bodyLine: headlineLine + 1, byline: null, published: date };
  return { headlineLine, datelineLine, bodyLine: index, byline, published: date };
}

/** Furniture, dates, bullets and section labels above the headline. */
function isBeforeHeadline(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  if (classifyLine(line.text) || /^[•*]\s.*[^.!?؟…]$/u.test(line.text)) return true;
  const next = lines.slice(index + 1).find((later) => !classifyLine(later.text));
  if (!next) return false;
  if (isDateLine(line.text) && isHeadlineLike(next)) return true;
  if (isListedLabel(line)) return true;
  // «مجتمع» over a headline is a section; over a paragraph it is the headline itself.
  return isLabel(line) && isHeadlineLike(next) && next.text.length > line.text.length && next.words > 3;
}

function isHeadlineLike(line: Line): boolean {
  return line.text.length <= LONGEST_HEADLINE && !/[.،,;:؛]["»”)\s]*$/u.test(line.text.replace(/\.\.+$|…$/u, ""));
}

/** «وكالة – الرباط»: agency and place over a text that came without its headline. */
function isAgencyLine(line: Line): boolean {
  return line.words <= 6 && line.text.length <= 45 && /^[^:]*\p{L}\s+[–—-]+\s+\p{L}[^:]*$/u.test(line.text);
}

function isLabel(line: Line): boolean {
  return isListedLabel(line) || (line.words <= 3 && line.text.length <= LONGEST_LABEL && !/[.!?؟]$/u.test(line.text));
}

function isListedLabel(line: Line): boolean {
  return line.text.length <= LONGEST_LABEL && SECTION_LABELS.includes(foldLine(line.text));
}

/** A name on a line of its own: two to five words without digit or sentence mark, with the text right below. */
function isNameLike(line: Line, next: Line | undefined): boolean {
  if (!next || isListedLabel(line) || line.words < 2 || line.words > 5 || line.words >= LEAD_WORDS) return false;
  return line.text.length <= 50 && !/[\d.!?؟:«»"]$|\d/u.test(line.text) && next.words > line.words;
}

function firstDate(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const date = line.text.length <= 90 ? parsePublishedDate(line.text) : null;
    if (date) return date;
  }
  return null;
}

/**
 * Index of the first line of the furniture below the text, `lines.length` when there is none: a comment, share, related
 * or contact line after which no paragraph follows any more.
 */
function findTail(lines: readonly Line[], bodyLine: number): number {
  let tail = lines.length;
  for (let index = lines.length - 1; index > bodyLine; index--) {
    const line = lines[index]!;
    if (classifyLine(line.text)) tail = index;
    else if (isProse(line)) break;
  }
  return tail;
}

function isProse(line: Line): boolean {
  return line.words >= 25 || (line.words >= 12 && /[.!?؟…]["»”)]*$/u.test(line.text));
}
