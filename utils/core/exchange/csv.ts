/** Rows of cells as text, after RFC 4180, and back. */

/** The record separator a file uses. Spreadsheets write «;» where the comma is the decimal sign, as in French and Arabic. */
export type Separator = "," | ";";

/** One record; rows are counted as a spreadsheet shows them: the first is 1, a line break inside quotes begins no row. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** A quote is never closed, or text stands after a closed one; the cells are then not to be trusted. */
  readonly broken: boolean;
}

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Rows as CSV: UTF-8 byte order mark (spreadsheets read Arabic wrongly without it), commas, CRLF, quotes where needed,
 * and every cell made safe (guardCell).
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return formatCsvRows(rows, true);
}

/** The same in pieces: only the first piece of a file has the byte order mark. */
export function formatCsvRows(rows: readonly (readonly string[])[], isFirst: boolean): string {
  const lines = rows.map((cells) => `${cells.map((cell) => quote(guardCell(cell))).join(",")}\r\n`);
  return (isFirst ? BYTE_ORDER_MARK : "") + lines.join("");
}

/** LibreOffice parts cells at tabs as well unless it is told otherwise. */
function quote(cell: string): string {
  return /[",;\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Separator of a file, from its first line: the one of «,» and «;» that stands there more often outside quotes. */
export function detectSeparator(text: string): Separator {
  let quoted = false;
  let balance = 0;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "\n" || char === "\r")) break;
    else if (!quoted && char === ",") balance++;
    else if (!quoted && char === ";") balance--;
  }
  return balance < 0 ? ";" : ",";
}

/**
 * Reads CSV with a byte order mark or without, any line break, cells unguarded again. Rows without a single character are
 * left out and still counted. O(length). Source: RFC 4180.
 */
export function parseCsv(text: string, separator: Separator = detectSeparator(text)): CsvRow[] {
  const rows: CsvRow[] = [];
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let row = 0;
  while (at < text.length) {
    row++;
    const cells: string[] = [];
    let broken = false;
    for (;;) {
      const cell = readCell(text, at, separator);
      cells.push(unguardCell(cell.text));
      broken ||= cell.broken;
      at = cell.end;
      if (text[at] !== separator) break;
      at++;
    }
    if (text.startsWith("\r\n", at)) at += 2;
    else at++;
    if (cells.length > 1 || cells[0] !== "") rows.push({ row, cells, broken });
  }
  return rows;
}

/** The cell that begins at `from`; `end` is the separator, line break or end of text after it. */
function readCell(text: string, from: number, separator: Separator): { text: string; end: number; broken: boolean } {
  let end = from;
  if (text[from] !== '"') {
    while (end < text.length && text[end] !== separator && text[end] !== "\r" && text[end] !== "\n") end++;
    return { text: text.slice(from, end), end, broken: false };
  }
  let cell = "";
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) {
      // The rest of the line alone, so that one forgotten quote does not swallow the rows after it.
      end = from;
      while (end < text.length && text[end] !== "\r" && text[end] !== "\n") end++;
      return { text: text.slice(from, end), end, broken: true };
    }
    cell += text.slice(at, close);
    at = close + 1;
    if (text[at] !== '"') break;
    cell += '"';
    at++;
  }
  end = at;
  while (end < text.length && text[end] !== separator && text[end] !== "\r" && text[end] !== "\n") end++;
  return { text: cell, end, broken: end > at };
}

/**
 * What a spreadsheet would run as a formula: = + - @, their full-width, small and raised forms and the minus sign, a tab or a carriage
 * return at the beginning, also behind whatever is not seen: blanks, controls, marks without a letter, fillers.
 * Source: OWASP, «CSV Injection».
 */
const UNSEEN = "[\\s\\p{C}\\p{Z}\\p{M}\\p{Default_Ignorable_Code_Point}\\u2800]*";
const FORMULA = `(?:[\\t\\r]|${UNSEEN}[=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−])`;
/** Apostrophes in front count too: only so does taking one off always undo putting one on. */
const NEEDS_GUARD = new RegExp(`^'*${FORMULA}`, "u");
const GUARDED = new RegExp(`^''*${FORMULA}`, "u");

/** A cell that no spreadsheet takes for a formula: an apostrophe in front of one that could be. */
export function guardCell(cell: string): string {
  return NEEDS_GUARD.test(cell) ? `'${cell}` : cell;
}

/** Takes guardCell's apostrophe off again; unguardCell(guardCell(x)) is x for every x. */
export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
