/** Records of one calendar day. */
export interface DayGroup<Item> {
  /** The day in the reader's time zone, "2024-11-19". */
  readonly day: string;
  /** today and yesterday as seen from `now`; null: any other day. */
  readonly when: "today" | "yesterday" | null;
  readonly items: readonly Item[];
}

/**
 * Records cut into runs of the same calendar day, in the order given.
 *
 * @param timeOf the moment of a record, ISO 8601. One that is no date goes to the day "" of its own.
 * @param now ISO 8601.
 * @param timeZone IANA name; left out, the environment's own. Days are the time zone's, so 25-hour days are one day.
 */
export function groupByDay<Item>(
  items: readonly Item[],
  timeOf: (item: Item) => string,
  now: string,
  timeZone?: string,
): DayGroup<Item>[] {
  // The Swedish locale writes dates as ISO 8601 does: 2024-11-19.
  const formatter = new Intl.DateTimeFormat("sv-SE", timeZone === undefined ? {} : { timeZone });
  const dayOf = (iso: string): string => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? "" : formatter.format(date);
  };
  const today = dayOf(now);
  const yesterday = dayBefore(today);

  const groups: { day: string; when: DayGroup<Item>["when"]; items: Item[] }[] = [];
  for (const item of items) {
    const day = dayOf(timeOf(item));
    const last = groups.at(-1);
    if (last !== undefined && last.day === day) last.items.push(item);
    else
      groups.push({
        day,
        when: day === "" ? null : day === today ? "today" : day === yesterday ? "yesterday" : null,
        items: [item],
      });
  }
  return groups;
}

function dayBefore(day: string): string {
  if (day === "") return "";
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
