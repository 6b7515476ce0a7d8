import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupByDay } from "../../utils/core/notes/group-by-day.ts";

const groups = (times: string[], now: string, zone: string) =>
  groupByDay(times, (time) => time, now, zone).map(({ day, when, items }) => [day, when, items.length]);

describe("groupByDay", () => {
  it("names today and yesterday in the reader's time zone", () => {
    const times = ["2024-11-20T00:30:00Z", "2024-11-19T23:30:00Z", "2024-11-19T12:00:00Z", "2024-11-17T12:00:00Z"];
    expect(groups(times, "2024-11-20T12:00:00Z", "Africa/Casablanca")).toEqual([
      ["2024-11-20", "today", 2],
      ["2024-11-19", "yesterday", 1],
      ["2024-11-17", null, 1],
    ]);
    expect(groups(times, "2024-11-20T12:00:00Z", "America/New_York")).toEqual([
      ["2024-11-19", "yesterday", 3],
      ["2024-11-17", null, 1],
    ]);
  });

  it("knows yesterday across months, years and clock changes", () => {
    expect(groups(["2023-12-31T12:00:00Z"], "2024-01-01T12:00:00Z", "UTC")).toEqual([["2023-12-31", "yesterday", 1]]);
    expect(groups(["2024-02-29T12:00:00Z"], "2024-03-01T12:00:00Z", "UTC")).toEqual([["2024-02-29", "yesterday", 1]]);
    // Paris, 27 October 2024: a day of 25 hours.
    expect(groups(["2024-10-26T22:30:00Z"], "2024-10-28T12:00:00Z", "Europe/Paris")).toEqual([
      ["2024-10-27", "yesterday", 1],
    ]);
  });

  it("loses nothing when a time is no date", () => {
    expect(groups(["", "x"], "2024-11-20T12:00:00Z", "UTC")).toEqual([["", null, 2]]);
  });

  it("keeps every record, in order, under its own day", () => {
    const time = fc
      .date({ min: new Date("2023-01-01"), max: new Date("2025-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(fc.array(time), time, (times, now) => {
        const result = groupByDay(times, (each) => each, now, "UTC");
        expect(result.flatMap((group) => group.items)).toEqual(times);
        for (const [index, { day, items }] of result.entries()) {
          expect(items.length).toBeGreaterThan(0);
          expect(items.every((each) => each.slice(0, 10) === day)).toBe(true);
          expect(day).not.toBe(result[index + 1]?.day);
        }
      }),
    );
  });
});
