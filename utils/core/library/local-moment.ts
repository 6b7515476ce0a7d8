/** A moment on somebody's clock. */
export interface LocalMoment {
  /** ISO 8601 day, as that clock showed it. */
  readonly date: string;
  /** «18:30»; null: only the day is known. */
  readonly time: string | null;
  /** «+01:00»; null: not known. */
  readonly offset: string | null;
}

/** The clock's own reading of a printed ISO 8601 date or date-time; nothing is moved to another zone. null: no such date. */
export function readLocalMoment(iso: string): LocalMoment | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(iso);
  if (match === null) return null;
  const [, date = "", time, zone] = match;
  const offset = zone === undefined ? null : zone === "Z" ? "+00:00" : zone.replace(/^(.\d{2}):?(\d{2})$/u, "$1:$2");
  return { date, time: time ?? null, offset };
}

/**
 * What a clock showed at a moment.
 *
 * @param at ISO 8601 in UTC.
 * @param offset minutes east of UTC; null: not known, then it is told in UTC.
 */
export function localMomentOf(at: string, offset: number | null): LocalMoment {
  const shifted = clockMoment(at, offset);
  const minutes = Math.abs(offset ?? 0);
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = (offset ?? 0) < 0 ? "-" : "+";
  return {
    date: shifted.slice(0, 10),
    time: shifted.slice(11, 16),
    offset: `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
  };
}

/** What a clock showed at a moment (as localMomentOf), written as if that clock were UTC's. */
export function clockMoment(at: string, offset: number | null): string {
  return new Date(Date.parse(at) + (offset ?? 0) * 60_000).toISOString();
}

/**
 * A printed date or date-time as its own clock showed it, written as if that clock were UTC's: for lists whose days, months and
 * filters are those the reader sees printed. What is no ISO 8601 date stays as it is.
 */
export function printedMoment(iso: string): string {
  const moment = readLocalMoment(iso);
  if (moment === null) return iso;
  return moment.time === null ? moment.date : `${iso.replace(/(?:Z|[+-]\d{2}:?\d{2})$/u, "")}Z`;
}
