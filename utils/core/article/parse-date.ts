import { once } from "../once.ts";
import { MONTHS, monthPattern } from "../text/months.ts";

const NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
const YEAR = "((?:19|20)\\d{2})(?!\\d)";

const ISO =
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)(?:[t ]\s*(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(z\b|utc|gmt|[+-]\d{2}:?\d{2})?)?/u;
const ISO_ALONE = /^\s*\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}[\d:.,Zz+-]*)?\s*$/;
/** Digits as they stand before folding; no date is without. */
const DIGIT = /[\d٠-٩۰-۹０-９]/;
// The two with all the months take half a millisecond to make, and most pages have an ISO date.
// «تموز/يوليو»: two names of one month, the first one is enough.
const dayMonthYear = once(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}.:/-])(\\d{1,2})(?:er|st|nd|rd|th)?\\s*(?:de |of )?[-/.]?\\s*(${monthPattern()})(?!\\p{L})\\.?(?:\\s*[/(]\\s*[\\p{L} ]{2,14}\\)?)?[\\s,،.-]*(?:de |del )?\\s*${YEAR}`,
      "u",
    ),
);
const monthDayYear = once(
  () =>
    new RegExp(
      `${NOT_IN_WORD}(${monthPattern()})(?!\\p{L})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*[,،]?\\s+${YEAR}`,
      "u",
    ),
);
const NUMERIC = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/u;
const NUMERIC_YEAR_FIRST = /(?<![\d/.-])(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?!\d)/u;

const timeAfter = once(
  () =>
    /^(\D{0,30}?)(?<![\d])(\d{1,2})\s?[:h]\s?(\d{2})(?!\d)(?::(\d{2}))?\s*(am\b|pm\b|a\.m\.|p\.m\.|صباحا|مساء|ص(?!\p{L})|م(?!\p{L}))?\s*\(?(z\b|(?:utc|gmt)(?:[+-]\d{1,2})?|[+-]\d{2}:?\d{2})?/u,
);
const TIME_BEFORE = /(?<![\d:])(\d{1,2})\s?[:h]\s?(\d{2})(?::(\d{2}))?[^\d]{0,15}$/u;
// A time that belongs to «last updated» says nothing about publication.
const UPDATE_WORD = /تحديث|تعديل|mis a jour|maj|modifi|updat|actualiz/u;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Stretch of the folded text the date stands in. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the first publication date printed in `text`: Moroccan, Egyptian, Syriac and Tunisian month names, French,
 * English and Spanish ones, Arabic-Indic digits, day/month/year and ISO 8601.
 *
 * Returns "2024-11-19" when there is no time, "2024-11-19T16:10" when a time is printed without a time zone (local to
 * the publisher: see `addOffset`), "2024-11-19T16:10:00+01:00" (or "…Z") when the zone is there too. null: no complete date, an
 * impossible one (31/02/2024), a relative one («مضت 3 ساعات») or one of another calendar. Day comes before month.
 */
export function parsePublishedDate(text: string): string | null {
  // Metadata are nearly always ISO: no need to fold them, nor to compile the patterns with all the months.
  const plain = ISO_ALONE.test(text) ? ISO.exec(text.trim().toLowerCase()) : null;
  if (plain) return fromIso(plain);
  if (!DIGIT.test(text)) return null;
  const folded = foldDateText(text.slice(0, 400));
  const iso = ISO.exec(folded);
  const parts = findParts(folded);
  if (iso && (!parts || iso.index <= parts.from)) return fromIso(iso);
  if (!parts) return null;
  const date = formatDate(parts.year, parts.month, parts.day);
  if (!date) return null;

  const after = timeAfter().exec(folded.slice(parts.to));
  if (after && !UPDATE_WORD.test(after[1] ?? "")) {
    const hour = toHour24(Number(after[2]), after[5]);
    const time = formatTime(hour, after[3], after[4]);
    if (time) return `${date}T${time}${formatOffset(after[6], time)}`;
  }
  const before = TIME_BEFORE.exec(folded.slice(0, parts.from));
  const time = before && formatTime(Number(before[1]), before[2], before[3]);
  return time ? `${date}T${time}` : date;
}

/** Lower case, no accents or vowel marks, plain alef, ه for ة, ASCII digits, no bidi marks. */
function foldDateText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[أإآٱ]/gu, "ا")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/[–—‑]/gu, "-")
    .replace(/\s+/gu, " ")
    .toLowerCase();
}

/** The date that stands first, whatever its form. */
function findParts(folded: string): DateParts | null {
  const found: DateParts[] = [];
  const add = (match: RegExpExecArray | null, year: number, month: number | undefined, day: number) => {
    if (match && month !== undefined)
      found.push({ year, month, day, from: match.index, to: match.index + match[0].length });
  };
  const named = dayMonthYear().exec(folded);
  add(named, Number(named?.[3]), MONTHS.get(named?.[2] ?? ""), Number(named?.[1]));
  const english = monthDayYear().exec(folded);
  add(english, Number(english?.[3]), MONTHS.get(english?.[1] ?? ""), Number(english?.[2]));
  const numeric = NUMERIC.exec(folded);
  add(numeric, Number(numeric?.[4]), Number(numeric?.[3]), Number(numeric?.[1]));
  const yearFirst = NUMERIC_YEAR_FIRST.exec(folded);
  add(yearFirst, Number(yearFirst?.[1]), Number(yearFirst?.[3]), Number(yearFirst?.[4]));
  found.sort((a, b) => a.from - b.from);
  return found[0] ?? null;
}

function fromIso(match: RegExpExecArray): string | null {
  const date = formatDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!date || match[4] === undefined) return date;
  const time = formatTime(Number(match[4]), match[5], match[6]);
  return time ? `${date}T${time}${formatOffset(match[7], time)}` : date;
}

function formatDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function toHour24(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return hour;
  const afternoon = half.startsWith("p") || half.startsWith("م");
  return (hour % 12) + (afternoon ? 12 : 0);
}

function formatTime(hour: number, minute: string | undefined, second: string | undefined): string | null {
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${pad(hour)}:${minute}${second === undefined ? "" : `:${second}`}`;
}

/** "" when no zone was printed. Minutes alone get seconds, so that every zoned time has one shape. */
function formatOffset(zone: string | undefined, time: string): string {
  if (!zone) return "";
  const seconds = time.length === 5 ? ":00" : "";
  const plain = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone);
  if (plain)
    return Number(plain[2]) > 14 || Number(plain[3]) > 59 ? "" : `${seconds}${plain[1]}${plain[2]}:${plain[3]}`;
  const shifted = /^(?:utc|gmt)([+-])(\d{1,2})$/u.exec(zone);
  if (shifted) return Number(shifted[2]) > 14 ? "" : `${seconds}${shifted[1]}${pad(Number(shifted[2]))}:00`;
  return `${seconds}Z`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
