/** A stretch of days a plot counts by. Days are calendar days, "2024-11-19". */
export interface Bin {
  readonly start: string;
  /** Not in it any more. */
  readonly end: string;
}

export const BIN_UNITS = ["week", "month", "year"] as const;
export type BinUnit = (typeof BIN_UNITS)[number];

export interface Bins {
  readonly unit: BinUnit;
  readonly bins: readonly Bin[];
}

/** More bars than this in a row are too thin to be told apart, or pressed. */
export const MOST_BINS = 60;
const DAY = 86_400_000;

/**
 * The weeks (from Monday) that hold the days from `from` to `to`, both in it; months, or years, where weeks would be more than
 * MOST_BINS. Of more years than that the latest. Both must be days; `from` after `to` gives no bins.
 */
export function cutIntoBins(from: string, to: string): Bins {
  for (const unit of BIN_UNITS) {
    const bins: Bin[] = [];
    let start = startOf(from, unit);
    while (start <= to && bins.length <= MOST_BINS) {
      const end = nextAfter(start, unit);
      bins.push({ start, end });
      start = end;
    }
    if (bins.length <= MOST_BINS) return { unit, bins };
  }
  const last = Number(to.slice(0, 4));
  const years = Array.from({ length: MOST_BINS }, (_, index) => last - MOST_BINS + 1 + index);
  return { unit: "year", bins: years.map((year) => ({ start: yearDay(year), end: yearDay(year + 1) })) };
}

/** Index of the bin that holds a day; -1: none does. */
export function binOf(bins: readonly Bin[], day: string): number {
  let [low, high] = [0, bins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bins[middle]!.end <= day) low = middle + 1;
    else high = middle;
  }
  return low < bins.length && bins[low]!.start <= day ? low : -1;
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function startOf(day: string, unit: BinUnit): string {
  if (unit === "year") return `${day.slice(0, 4)}-01-01`;
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  return weekOf(day);
}

/** The Monday of a day's week. */
export function weekOf(day: string): string {
  // getUTCDay counts from Sunday.
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

function nextAfter(start: string, unit: BinUnit): string {
  if (unit === "week") return addDays(start, 7);
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  if (unit === "year") return yearDay(year + 1);
  return month === 12 ? yearDay(year + 1) : `${start.slice(0, 4)}-${String(month + 1).padStart(2, "0")}-01`;
}

function yearDay(year: number): string {
  return `${String(year).padStart(4, "0")}-01-01`;
}
