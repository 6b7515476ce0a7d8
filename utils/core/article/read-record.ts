import { detectLanguage } from "./detect-language.ts";
import { readPlainText } from "./read-plain-text.ts";
import type { Article } from "./types.ts";

/** A document that comes with its headline apart from its text, as a feed or a corpus gives it. */
export interface TextRecord {
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
}

/**
 * Makes an article of a record. A headline that the text does not begin with is put before it (`bodyStart` tells by how
 * much offsets into the record's own text move); the zones of the text are found as in a plain text file.
 */
export function readRecord(record: TextRecord): Article {
  const title = record.title?.trim() ?? "";
  const canonicalUrl = record.url ?? null;
  if (title === "") return { ...readPlainText(record.text), canonicalUrl };
  const beginning = record.text.trimStart();
  if (beginning.startsWith(title) && /^\s*(?:\n|$)/u.test(beginning.slice(title.length)))
    return { ...readPlainText(record.text), headline: title, canonicalUrl };
  const bodyStart = title.length + 2;
  const text = `${title}\n\n${record.text}`;
  const body = readPlainText(text);
  const zones = body.zones
    .filter((zone) => zone.start >= bodyStart)
    .map((zone) => (zone.zone === "title" ? { ...zone, zone: "lead" as const } : zone));
  const hasLead = zones.some((zone) => zone.zone === "lead");
  const firstBreak = record.text.search(/\S[^\n]*(?:\n|$)/u);
  const lead =
    hasLead ||
    firstBreak < 0 ||
    zones.some((zone) => zone.start <= bodyStart + firstBreak && bodyStart + firstBreak < zone.end)
      ? []
      : [{ start: bodyStart + firstBreak, end: bodyStart + lineEnd(record.text, firstBreak), zone: "lead" as const }];
  return {
    ...body,
    text,
    bodyStart,
    zones: [{ start: 0, end: title.length, zone: "title" as const }, ...zones, ...lead].sort(
      (a, b) => a.start - b.start,
    ),
    headline: title,
    canonicalUrl,
    ...detectLanguage(text, null),
  };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
