/** When a day and a week began, ISO 8601 in UTC: what «today» and «this week» are counted from. */
export interface PeriodStarts {
  readonly today: string;
  /** Monday's beginning, as weeks go in Morocco and in ISO 8601. */
  readonly week: string;
}

/**
 * The beginnings of the day and of the week a moment is in, by the environment's time zone, as groupByDay takes it when no
 * other is given. A night the clock changes in is no exception: a day begins where its date does.
 *
 * @param now ISO 8601.
 */
export function periodStarts(now: string): PeriodStarts {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  const week = new Date(day);
  week.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return { today: day.toISOString(), week: week.toISOString() };
}
