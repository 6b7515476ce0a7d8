import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillMonths } from "../../../utils/core/library/fill-months.ts";
import { linesInView } from "../../../utils/core/library/window.ts";

describe("the lines in view", () => {
  it("are those that a look at each line finds, and the spare ones", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3_000, max: 3_000 }),
        fc.integer({ min: 1, max: 800 }),
        fc.integer({ min: 1, max: 90 }),
        fc.nat(5),
        fc.nat(60),
        (top, height, line, spare, lines) => {
          const { first, end } = linesInView({ top, height, line, spare }, lines);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(lines);
          expect(end).toBeGreaterThanOrEqual(first);
          for (let at = 0; at < lines; at++) {
            const isSeen = (at + 1) * line > top && at * line < top + height;
            if (isSeen) expect(at >= first && at < end).toBe(true);
          }
          expect(end - first).toBeLessThanOrEqual(Math.ceil(height / line) + 1 + 2 * spare);
        },
      ),
    );
  });

  it("are none of a list that is not measured or empty", () => {
    expect(linesInView({ top: 0, height: 500, line: 0, spare: 4 }, 100)).toEqual({ first: 0, end: 0 });
    expect(linesInView({ top: 0, height: 500, line: 40, spare: 4 }, 0)).toEqual({ first: 0, end: 0 });
  });
});

describe("months without a gap", () => {
  const months = (values: Record<string, number>, least = 1, most = 36) =>
    fillMonths(
      Object.entries(values).map(([value, count]) => ({ value, count })),
      { least, most },
    ).map(({ month, count }) => `${month} ${count}`);

  // To add a case, add a line.
  it.each([
    ["none", {}, 1, 36, []],
    [
      "over the turn of the year",
      { "2026-02": 3, "2025-11": 1 },
      1,
      36,
      ["2025-11 1", "2025-12 0", "2026-01 0", "2026-02 3"],
    ],
    ["a year at least", { "2026-01": 1 }, 3, 36, ["2025-11 0", "2025-12 0", "2026-01 1"]],
    ["the newest ones at most", { "2020-01": 9, "2026-01": 1 }, 1, 2, ["2025-12 0", "2026-01 1"]],
    ["what is no month is left out", { "2026-13": 9, yesterday: 2, "2026-01": 1 }, 1, 36, ["2026-01 1"]],
  ] as const)("%s", (_, values, least, most, expected) => {
    expect(months(values, least, most)).toEqual(expected);
  });
});
