import { mayBeNumberWord, readScale } from "./number-words.ts";
import { readNumberWords } from "./read-number-words.ts";

/** A number in a folded text that ends where it was looked for. */
export interface NumberBefore {
  /** Folded units. `core` ≥ start: where the number begins without proclitics. */
  readonly start: number;
  readonly core: number;
  readonly value: number;
  /** Written in digits only; «12 ألف» is not. */
  readonly digits: boolean;
}

/** The same with the lower end of a range («10 إلى 12», « de cinq à dix »), null without one. */
export interface RangeBefore extends NumberBefore {
  readonly from: number | null;
}

interface Piece {
  readonly text: string;
  /** Folded units. */
  readonly start: number;
  readonly end: number;
}

/** How far back a number may begin, in folded units, and how many pieces it may have. */
const REACH = 120;
const MOST_PIECES = 20;
const PIECE = /\p{L}+|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu;
/** At most five groups of three or nine digits: a serial number counts nothing. */
const PLAIN = /^(?:\d{1,3}(?:[.,]\d{3}){1,4}|\d{1,9})$/u;
const DECIMAL = /^\d{1,6}[.,]\d{1,2}$/u;
const PROCLITICS = /^(?:[وف]?[بكلد]?)(?=\p{L})/u;
const GLUED = /^[وف]?(?:[بكلد]|لل)?(?:ال)?$/u;

const BETWEEN = /(?:^|[^\p{L}])(?:entre|between|بين)\s+$/u;
const RANGE = /(?:\s*-\s*|\s+(?:الي|او|حتي|a|ou|to|or)\s+)$/u;
const AND = /\s+(?:et|and|و)\s*$/u;

/**
 * The number or range that ends at folded unit `end` (white space before it is skipped); a range begins where its lower end
 * begins. Half of «27-14» (a law, a score) is no number: null.
 */
export function readRangeBefore(text: string, end: number): RangeBefore | null {
  const upper = readNumberBefore(text, end);
  if (upper === null) return null;
  const lower = readLowerBefore(text, upper.core);
  if (lower !== null && lower.value < upper.value)
    return { ...upper, start: lower.start, core: lower.core, from: lower.value };
  return /\d-$/u.test(text.slice(Math.max(0, upper.start - 2), upper.start)) ? null : { ...upper, from: null };
}

/** The lower end of a range whose upper end begins at folded unit `upper`: «10 إلى |12», « entre 10 et |12 ». */
export function readLowerBefore(text: string, upper: number): NumberBefore | null {
  const before = text.slice(Math.max(0, upper - 12), upper);
  const separator = RANGE.exec(before) ?? AND.exec(before);
  if (separator === null) return null;
  const lower = readNumberBefore(text, upper - separator[0].length);
  if (lower === null || lower.value === 0) return null;
  const isPair = !RANGE.test(before) && !BETWEEN.test(text.slice(Math.max(0, lower.start - 12), lower.start));
  return isPair ? null : lower;
}

/**
 * The number that ends at folded unit `end` (white space before `end` is skipped), in digits or in words of Arabic, French or
 * English; the longest reading counts. Work is bounded by REACH, whatever the text.
 */
export function readNumberBefore(text: string, end: number): NumberBefore | null {
  const pieces = piecesBefore(text, end);
  for (let first = 0; first < pieces.length; first++) {
    const found = readPieces(text, pieces.slice(first));
    if (found !== null) return found;
  }
  return null;
}

/** Words, digits and hyphens directly before `end`, in order; nothing is read across other punctuation. */
function piecesBefore(text: string, end: number): Piece[] {
  const from = Math.max(0, end - REACH);
  const pieces: Piece[] = [];
  for (const match of text.slice(from, end).matchAll(PIECE)) {
    // The first piece may be half a word.
    if (match.index === 0 && from > 0) continue;
    const start = from + match.index;
    const isGlued = GLUED.test(match[0]) && /\d/u.test(text[start + match[0].length] ?? "");
    // What can be no part of a number ends every number before it; without this each of many words is tried again.
    if (!/^[\d-]/u.test(match[0]) && !isGlued && !mayBeNumberWord(match[0])) pieces.length = 0;
    else pieces.push({ text: match[0], start, end: start + match[0].length });
  }
  return pieces.slice(-MOST_PIECES);
}

function readPieces(text: string, pieces: readonly Piece[]): NumberBefore | null {
  const first = pieces[0]!;
  if (first.text === "-" || pieces.at(-1)!.text === "-") return null;
  const isGlued = pieces.length > 1 && GLUED.test(first.text) && first.end === pieces[1]!.start;
  const number = isGlued && /^\d/u.test(pieces[1]!.text) ? pieces.slice(1) : pieces;
  if (/^\d/u.test(number[0]!.text)) {
    if (!standsAlone(text, first.start)) return null;
    const value = readDigits(number);
    if (value === null) return null;
    const digits = number.every((piece) => /^\d/u.test(piece.text));
    return { start: first.start, core: number[0]!.start, value, digits };
  }
  if (!standsAlone(text, first.start)) return null;
  const words = joinWords(pieces);
  if (words === null) return null;
  for (const stripped of procliticsOf(words[0]!)) {
    const value = readNumberWords([words[0]!.slice(stripped), ...words.slice(1)]);
    if (value !== null) return { start: first.start, core: first.start + stripped, value, digits: false };
  }
  return null;
}

/** Not the rest of a date, a clock time, a law's number or a Latin word with digits (A19). */
function standsAlone(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return !/[\p{L}\p{N}_]$|\d[.,:/]$|[$€£]$/u.test(before);
}

/** «12», «12.000», « 2 300 », «20 ألف», « 1,5 million de », «5 ملايين و222 ألفا و800»: each part smaller than the one before. */
function readDigits(pieces: readonly Piece[]): number | null {
  const texts = pieces.map((piece) => piece.text);
  if (/^(?:de|من)$/u.test(texts.at(-1)!) && readScale(texts.at(-2) ?? "") !== null) texts.pop();
  let total = 0;
  let below = Number.POSITIVE_INFINITY;
  for (let first = 0; first < texts.length; ) {
    const at = texts.findIndex((text, index) => index >= first && readScale(text) !== null);
    const end = at === -1 ? texts.length : at;
    const part = partialNumber(texts.slice(first, end), total === 0 && at !== -1);
    const scale = at === -1 ? 1 : readScale(texts[at]!)!;
    if (part === null || part * scale >= below) return null;
    total += Math.round(part * scale);
    below = scale;
    if (at === -1 || at === texts.length - 1) return total;
    if (texts[at + 1] !== "و") return null;
    first = at + 2;
  }
  return null;
}

/** Digits before a scale or at the end; a decimal only before the first scale. */
function partialNumber(texts: readonly string[], mayBeDecimal: boolean): number | null {
  if (mayBeDecimal && texts.length === 1 && DECIMAL.test(texts[0]!)) return Number(texts[0]!.replace(",", "."));
  return wholeNumber(texts);
}

function wholeNumber(texts: readonly string[]): number | null {
  if (texts.length === 1 && PLAIN.test(texts[0]!)) return Number(texts[0]!.replace(/[.,]/gu, ""));
  const isGrouped = texts.length > 1 && texts.length <= 4 && /^\d{1,3}$/u.test(texts[0]!);
  return isGrouped && texts.slice(1).every((text) => /^\d{3}$/u.test(text)) ? Number(texts.join("")) : null;
}

/** Words without their hyphens, a detached «و» put before its word, « de » behind a collective dropped; null: no words. */
function joinWords(pieces: readonly Piece[]): string[] | null {
  const words: string[] = [];
  let pending = "";
  for (const { text } of pieces) {
    if (/^\d/u.test(text)) return null;
    if (text === "-") continue;
    if (text === "و") pending = text;
    else {
      words.push(pending + text);
      pending = "";
    }
  }
  if (pending !== "") return null;
  const isCollective = /(?:aines?|illiers?|illions?|illiards?)$/u.test(words.at(-2) ?? "");
  if (words.at(-1) === "de") {
    if (!isCollective) return null;
    words.pop();
  }
  return words;
}

/** Lengths of proclitics that may stand before an Arabic number: none first. */
function procliticsOf(word: string): number[] {
  const longest = PROCLITICS.exec(word)?.[0].length ?? 0;
  return longest === 2 ? [0, 1, 2] : longest === 1 ? [0, 1] : [0];
}
