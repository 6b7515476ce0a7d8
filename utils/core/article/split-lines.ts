/** A line that is not blank, without the white space at its ends. UTF-16 offsets into the whole text, `end` exclusive. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Runs of characters between white space. */
  readonly words: number;
}

/** The lines of a text that are not blank. Line ends are LF, CRLF or CR; a byte order mark counts as white space. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const trimmed = match[0].trim();
    if (trimmed === "") continue;
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: trimmed, words: trimmed.split(/\s+/u).length });
  }
  return lines;
}
