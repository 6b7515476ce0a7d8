import { MONTHS, WEEKDAYS } from "../text/months.ts";
import {
  DAY_MONTH,
  HAS_HIJRI,
  HAS_MONTH,
  HAS_WEEKDAY,
  HIJRI,
  MONTH_ALONE,
  MONTH_DAY,
  MONTH_YEAR,
  NEAR,
  NEAR_MONTH,
  NEAR_WEEKDAY,
  NUMERIC,
  RELATIVE_WEEKDAY,
  SECOND_YEAR,
  WEEKDAY_ALONE,
  YEAR_AFTER_WORD,
  YEAR_BEFORE_WORD,
  YEAR_FIRST,
  YEARS,
} from "./date-patterns.ts";
import type { Recognised } from "./types.ts";

/** English names that are words of their own; French and Arabic put the day first and have no such. */
const AMBIGUOUS = new Set(["may", "march", "mar"]);
const ENGLISH_MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|aug|sept?|oct|nov|dec)$/u;
const INTRODUCED = /(?<!\p{L})(?:on|since|until|till|by|from|to|before|after|between|through|dated|the|of)\s$/u;

/**
 * Dates, ranges and years in a folded text. A weekday glued to a date is inside it; a relative day counts only with its
 * weekday or date; a year alone only after a word that says so; clock times never. Relative days stay relative.
 */
export function recogniseDates(text: string): Recognised[] {
  const found: Recognised[] = [];
  const add: Add = (match, value) => {
    const start = match.index!;
    const core = start + (match.groups!.proclitic?.length ?? 0);
    found.push({ start, core, end: start + match[0].length, category: "date", entity: `date.${value}` });
  };
  const hasDigit = /\d/u.test(text);
  const isNear = NEAR.test(text);
  if (HAS_MONTH.test(text)) addMonths(text, { hasDigit, isNear }, add);
  if (HAS_WEEKDAY.test(text)) addWeekdays(text, isNear, add);
  if (hasDigit) addFigures(text, add);
  return found.length > 1 ? [...found, ...joinRanges(text, found)] : found;
}

/** From one date to the next: «من 28 أكتوبر إلى 3 نونبر», « du 28 juillet au 15 août », "June 2021 – March 2022". */
const TO = /^\s*(?:الي(?: غايه)?|حتي|au|a|to|until|jusqu'(?:au|a|en)|-)\s*(?:le\s+|يوم\s+|شهر\s+|سنه\s+|عام\s+)?$/u;
/** «بين أبريل و ماي 2025», « entre novembre 2024 et février 2025 ». */
const AND = /^\s*(?:و|et|and)\s*(?:le\s+)?$/u;
const BETWEEN = /(?<!\p{L})(?:بين|entre(?: le)?|between)\s$/u;

/** Ranges that end in another month or year: one date, as a range of days is. Longer than their ends, they win over them. */
function joinRanges(text: string, found: readonly Recognised[]): Recognised[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  const longest = sorted.filter(({ end }) => {
    const isInside = end <= reached;
    reached = Math.max(reached, end);
    return !isInside;
  });
  return longest.slice(1).flatMap((last, index): Recognised[] => {
    const first = longest[index]!;
    const gap = text.slice(first.end, last.core);
    const isRange =
      TO.test(gap) || (AND.test(gap) && BETWEEN.test(text.slice(Math.max(0, first.core - 10), first.core)));
    if (!isRange) return [];
    const entity = `${first.entity}_to_${last.entity.slice("date.".length)}`;
    return [{ start: first.start, core: first.core, end: last.end, category: "date", entity }];
  });
}

type Add = (match: RegExpMatchArray, value: string) => void;

/** Dates with a month by its name. */
function addMonths(
  text: string,
  { hasDigit, isNear }: { readonly hasDigit: boolean; readonly isNear: boolean },
  add: Add,
) {
  const isIntroduced = (match: RegExpMatchArray) =>
    INTRODUCED.test(text.slice(Math.max(0, match.index! - 10), match.index));
  for (const match of hasDigit ? text.matchAll(DAY_MONTH) : []) {
    const { day, last, month, year, ordinal, weekday } = match.groups!;
    // «Article 5 may be …», «20 march in Rabat»: with nothing else that makes a date, a word before it must.
    if (AMBIGUOUS.has(month!) && !(year ?? ordinal ?? weekday ?? last) && !isIntroduced(match)) continue;
    add(match, dateValue(year, MONTHS.get(month!)!, day!, last));
  }
  for (const match of hasDigit ? text.matchAll(MONTH_DAY) : []) {
    const { day, last, month, year, ordinal, weekday } = match.groups!;
    // «in November 15 people …», «en mars 15 personnes …»: without a year only English, and only behind «on».
    const sure = year ?? weekday ?? (ENGLISH_MONTH.test(month!) && (ordinal !== undefined || isIntroduced(match)));
    if (sure) add(match, dateValue(year, MONTHS.get(month!)!, day!, last));
  }
  for (const match of hasDigit ? text.matchAll(MONTH_YEAR) : []) {
    add(match, `${match.groups!.year}_${pad(MONTHS.get(match.groups!.month!)!)}`);
  }
  for (const match of text.matchAll(MONTH_ALONE)) add(match, `any_${pad(MONTHS.get(match.groups!.month!)!)}`);
  for (const match of isNear ? text.matchAll(NEAR_MONTH) : [])
    add(match, `rel_${pad(MONTHS.get((match.groups!.month ?? match.groups!.english)!)!)}`);
}

/** Weekdays that stand alone or beside a relative day. */
function addWeekdays(text: string, isNear: boolean, add: Add) {
  for (const match of text.matchAll(WEEKDAY_ALONE)) {
    const { weekday, day, both } = match.groups!;
    add(match, `rel_${weekdayName((weekday ?? day ?? both)!)}`);
  }
  for (const match of text.matchAll(RELATIVE_WEEKDAY)) add(match, `rel_${weekdayName(match.groups!.weekday!)}`);
  for (const match of isNear ? text.matchAll(NEAR_WEEKDAY) : [])
    add(match, `rel_${weekdayName((match.groups!.weekday ?? match.groups!.day)!)}`);
}

/** Dates in figures, years alone, the Hijri calendar. */
function addFigures(text: string, add: Add) {
  for (const match of text.matchAll(NUMERIC)) {
    const { day, month, year } = match.groups!;
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
      add(match, dateValue(year, Number(month), day!, undefined));
  }
  for (const match of text.matchAll(YEAR_FIRST)) {
    const { day, month, year } = match.groups!;
    add(match, dateValue(year, Number(month), day!, undefined));
  }
  for (const match of HAS_HIJRI.test(text) ? text.matchAll(HIJRI) : []) {
    const { day, month, year } = match.groups!;
    add(match, `hijri_${year}_${month!.replace(/\s+/gu, "_")}_${day}`);
  }
  for (const match of text.matchAll(YEARS)) {
    const years = [match.groups!.first!, match.groups!.last!].sort();
    add(match, `${years[0]}_${years[1]}`);
  }
  for (const pattern of [YEAR_AFTER_WORD, YEAR_BEFORE_WORD, SECOND_YEAR])
    for (const match of text.matchAll(pattern)) add(match, match.groups!.year!);
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
