/**
 * Completes a local date and time ("2024-11-19T16:10", as `parsePublishedDate` gives it) with the offset its time zone
 * had at that moment: Morocco moved to UTC+1 for good in 2018 but goes back to UTC during Ramadan, so no constant will do.
 * A date alone or a time that has its offset comes back as it is. With `timeZone` null (publisher's zone unknown) the
 * time is left out: a date is right, a guessed hour is not.
 */
export function addOffset(date: string, timeZone: string | null): string {
  if (!/T\d{2}:\d{2}(?::\d{2})?$/u.test(date)) return date;
  if (timeZone === null) return date.slice(0, 10);
  const local = date.length === 16 ? `${date}:00` : date;
  const asUtc = Date.parse(`${local}Z`);
  // The offset one hour off the true moment can differ on the two days a year clocks change; the second look settles it.
  let offset = offsetAt(asUtc, timeZone);
  offset = offsetAt(asUtc - offset * 60_000, timeZone);
  const sign = offset < 0 ? "-" : "+";
  const minutes = Math.abs(offset);
  return `${local}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Minutes east of UTC at a moment (milliseconds since the epoch). */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(moment);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"));
  return Math.round((shown - Math.floor(moment / 60_000) * 60_000) / 60_000);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
