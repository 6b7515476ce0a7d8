import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { groupByDay } from "../../../utils/core/notes/group-by-day.ts";
import { periodStarts } from "../../../utils/core/notes/period-starts.ts";

const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

/** To add a case: the time zone, a moment, when its day and its week began. */
const CASES = [
  ["UTC", "2026-01-07T09:00:00.000Z", "2026-01-07T00:00:00.000Z", "2026-01-05T00:00:00.000Z"],
  // A Monday is the first day of its week, a Sunday the last.
  ["UTC", "2026-01-05T00:00:00.000Z", "2026-01-05T00:00:00.000Z", "2026-01-05T00:00:00.000Z"],
  ["UTC", "2026-01-11T23:59:59.999Z", "2026-01-11T00:00:00.000Z", "2026-01-05T00:00:00.000Z"],
  // Morocco is an hour ahead of UTC; in Ramadan it is not, so that this week began at another hour.
  ["Africa/Casablanca", "2026-01-07T23:30:00.000Z", "2026-01-07T23:00:00.000Z", "2026-01-04T23:00:00.000Z"],
  ["Africa/Casablanca", "2026-02-17T12:00:00.000Z", "2026-02-17T00:00:00.000Z", "2026-02-16T00:00:00.000Z"],
  ["America/New_York", "2026-03-08T12:00:00.000Z", "2026-03-08T05:00:00.000Z", "2026-03-02T05:00:00.000Z"],
] as const;

it.each(CASES)("%s: at %s the day began %s, the week %s", (zone, now, today, week) => {
  process.env.TZ = zone;
  expect(periodStarts(now)).toEqual({ today, week });
});

describe.each(["UTC", "Africa/Casablanca", "Europe/Paris", "Asia/Kathmandu"])("in %s", (zone) => {
  it("today is what groupByDay calls today", () => {
    process.env.TZ = zone;
    const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => {
        const now = date.toISOString();
        const { today, week } = periodStarts(now);
        const before = new Date(Date.parse(today) - 1).toISOString();
        const whenOf = (iso: string) => groupByDay([iso], (each) => each, now, zone)[0]!.when;
        expect([whenOf(today), whenOf(before)]).toEqual(["today", "yesterday"]);
        expect(new Date(week).getDay()).toBe(1);
        expect(Date.parse(now) - Date.parse(week)).toBeLessThan(8 * 86_400_000);
      }),
    );
  });
});
