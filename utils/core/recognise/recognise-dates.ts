import { MONTHS, WEEKDAYS } from "../text/months.ts";
import type { Recognised } from "./types.ts";

const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join("|");
const WEEKDAY = WEEKDAYS.join("|");
const DAY = "(?:1er|0?[1-9]|[12]\\d|3[01])";
const YEAR = "(?:1[89]|20)\\d\\d";
const BEFORE = "(?<![\\p{L}\\p{N}]|\\d[.,:/-])";
const AFTER = "(?![\\p{L}\\p{N}]|[.,:/-]\\d)";
/** A letter proclitic may be glued to a number (و19) and to a weekday (والثلاثاء). */
const RELATIVE =
  "اول امس|امس|اليوم|غدا|بعد غد|مساء امس|صباح امس|hier|aujourd'hui|demain|avant-hier|yesterday|today|tomorrow";

/** Weekday, day or range of days, month, year; all but day and month optional. */
const DAY_MONTH = new RegExp(
  `${BEFORE}(?:(?<relative>${RELATIVE})\\s+)?(?:(?<weekday>${WEEKDAY})(?:,\\s*|\\s+))?(?:le\\s+)?` +
    `(?<day>${DAY})(?:\\s*(?:الي|حتي|-|au|to|et|و)\\s*(?<last>${DAY}))?(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?:من\\s+)?(?:شهر\\s+)?` +
    `(?<month>${MONTH})\\.?(?:(?:,\\s*|\\s+)(?:سنه\\s+|عام\\s+)?(?<year>${YEAR}))?${AFTER}`,
  "gu",
);
const MONTH_DAY = new RegExp(
  `${BEFORE}(?:(?<weekday>${WEEKDAY})(?:,\\s*|\\s+))?(?<month>${MONTH})\\.?\\s+(?<day>${DAY})(?:\\s*(?:-|to)\\s*(?<last>${DAY}))?` +
    `(?:st|nd|rd|th)?(?:,?\\s+(?<year>${YEAR}))${AFTER}`,
  "gu",
);
const MONTH_YEAR = new RegExp(
  `${BEFORE}(?<month>${MONTH})\\s+(?:من\\s+)?(?:سنه\\s+|عام\\s+)?(?<year>${YEAR})${AFTER}`,
  "gu",
);
const NUMERIC = new RegExp(`${BEFORE}(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>${YEAR})${AFTER}`, "gu");
const RELATIVE_WEEKDAY = new RegExp(`${BEFORE}(?:${RELATIVE})\\s+(?<weekday>${WEEKDAY})(?![\\p{L}\\p{N}])`, "gu");
const YEARS = new RegExp(`${BEFORE}(?<first>${YEAR})\\s*[-/]\\s*(?<last>${YEAR})${AFTER}`, "gu");
const YEAR_AFTER_WORD = new RegExp(
  `(?<=(?<![\\p{L}])(?:[وفبل]|ل?ل)?(?:ال)?(?:سنه|عام|سنتي|عامي|برسم|موسم|منذ|بحلول|غايه|متم|en|depuis|annee|l'an|d'ici|fin|in|since|by|of|de)\\s)` +
    `(?<year>${YEAR})(?![\\p{L}\\p{N}]|[.,:/-]\\d|\\s*[-/]\\s*\\d)`,
  "gu",
);

/**
 * Dates, ranges and years in a folded text. A weekday glued to a date is inside it; a relative day counts only with its
 * weekday; a year alone only after a word that says so; clock times never. Relative days stay relative.
 */
export function recogniseDates(text: string): Recognised[] {
  const found: Recognised[] = [];
  if (!/\d/u.test(text) && !new RegExp(`(?:${RELATIVE})\\s`, "u").test(text)) return found;
  const add = (match: RegExpMatchArray, value: string) => {
    const start = match.index!;
    found.push({ start, core: start, end: start + match[0].length, category: "date", entity: `date.${value}` });
  };
  for (const match of text.matchAll(DAY_MONTH)) {
    const { day, last, month, year } = match.groups!;
    // «1 من 5 مارس»: a range runs forward.
    add(match, dateValue(year, MONTHS[month!]!, day!, last));
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    const { day, last, month, year } = match.groups!;
    add(match, dateValue(year, MONTHS[month!]!, day!, last));
  }
  for (const match of text.matchAll(MONTH_YEAR)) {
    add(match, `${match.groups!.year}_${pad(MONTHS[match.groups!.month!]!)}`);
  }
  for (const match of text.matchAll(NUMERIC)) {
    const { day, month, year } = match.groups!;
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
      add(match, dateValue(year, Number(month), day!, undefined));
  }
  for (const match of text.matchAll(RELATIVE_WEEKDAY)) add(match, `rel_${weekdayName(match.groups!.weekday!)}`);
  for (const match of text.matchAll(YEARS)) {
    const years = [match.groups!.first!, match.groups!.last!].sort();
    add(match, `${years[0]}_${years[1]}`);
  }
  for (const match of text.matchAll(YEAR_AFTER_WORD)) add(match, match.groups!.year!);
  return found;
}

function dateValue(year: string | undefined, month: number, day: string, last: string | undefined): string {
  const base = `${year ?? "any"}_${pad(month)}_${pad(Number.parseInt(day, 10))}`;
  return last === undefined ? base : `${base}_${pad(Number.parseInt(last, 10))}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** The English name, the same for all three languages. */
function weekdayName(name: string): string {
  return WEEKDAYS[14 + (WEEKDAYS.indexOf(name) % 7)]!;
}
