// What a bench makes of its figures: whether a bar is met, what got worse since the record. To add a case, add a line.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareLines, MOST_GROWTH, updateRecord } from "../../scripts/bench/compare-lines.ts";
import {
  type BenchLine,
  type Demand,
  describeDemand,
  describeValue,
  isMet,
  type Unit,
} from "../../scripts/bench/line.ts";
import { fasterLine, ratioLine } from "../../scripts/bench/make-lines.ts";
import { tableOf } from "../../scripts/bench/print-lines.ts";
import { readArguments } from "../../scripts/bench/read-arguments.ts";

function makeLine(value: number, more: Partial<BenchLine> = {}): BenchLine {
  return {
    id: "matching/20k/walk",
    what: "warm matching / bare walk",
    value,
    unit: "ratio",
    seen: "2 ms / 1 ms",
    ...more,
  };
}

const LEAST: Demand = { atLeast: 8 };

describe("isMet", () => {
  const CASES: Record<string, [line: BenchLine, met: boolean]> = {
    "at the bar": [makeLine(3.2, { demanded: { atMost: 3.2 } }), true],
    "above a bar": [makeLine(3.21, { demanded: { atMost: 3.2 } }), false],
    "at least so much": [makeLine(8, { demanded: LEAST }), true],
    "less than at least so much": [makeLine(7.9, { demanded: LEAST }), false],
    "nothing demanded": [makeLine(1_000), true],
    "nothing measured": [makeLine(Number.NaN, { demanded: { atMost: 3.2 } }), false],
    "nothing measured, at least so much": [makeLine(Number.NaN, { demanded: LEAST }), false],
  };
  it.each(Object.entries(CASES))("%s", (_, [line, met]) => expect(isMet(line)).toBe(met));
});

describe("compareLines", () => {
  const CASES: Record<string, [line: BenchLine, recorded: number, factor: number | null]> = {
    "as recorded": [makeLine(3), 3, null],
    "a fifth more, which runs differ by": [makeLine(12), 10, null],
    "more than a fifth more": [makeLine(12.5), 10, 1.25],
    "less, where less is better": [makeLine(1), 10, null],
    "less, where more is better": [makeLine(4, { better: "more" }), 8, 2],
    "less, where so much is demanded at least": [makeLine(4, { demanded: LEAST }), 8, 2],
    "more, where more is better": [makeLine(80, { better: "more" }), 8, null],
    "what is demanded says which way is better": [makeLine(80, { better: "less", demanded: LEAST }), 8, null],
    "worse, though the bar is met": [makeLine(3, { demanded: { atMost: 3.2 } }), 2, 1.5],
    "better, though the bar is missed": [makeLine(4, { demanded: { atMost: 3.2 } }), 5, null],
    "milliseconds, which the machine makes": [makeLine(900, { unit: "ms" }), 1, null],
    "what swings by itself": [makeLine(900, { isCompared: false }), 1, null],
    "something where nothing was": [makeLine(1, { unit: "count" }), 0, Number.POSITIVE_INFINITY],
    "nothing where nothing was": [makeLine(0, { unit: "count" }), 0, null],
    "nothing left of what there should be more of": [
      makeLine(0, { unit: "share", better: "more" }),
      1,
      Number.POSITIVE_INFINITY,
    ],
    "nothing measured": [makeLine(Number.NaN), 1, Number.POSITIVE_INFINITY],
  };
  it.each(Object.entries(CASES))("%s", (_, [line, recorded, factor]) => {
    const expected = factor === null ? [] : [{ line, recorded, factor }];
    expect(compareLines([line], [{ id: line.id, value: recorded }])).toEqual(expected);
  });

  it("leaves out what the record does not know, and what did not run", () => {
    expect(compareLines([makeLine(9)], [{ id: "matching/5k/walk", value: 1 }])).toEqual([]);
  });

  it("names every line that got worse, in the order of the run", () => {
    const lines = ["b/2", "a/1", "c/3"].map((id) => makeLine(2, { id }));
    const recorded = ["a/1", "b/2", "c/3"].map((id) => ({ id, value: id === "c/3" ? 2 : 1 }));
    expect(compareLines(lines, recorded).map(({ line }) => line.id)).toEqual(["b/2", "a/1"]);
  });

  it("a line is worse one way only, and by the same factor whichever way is better", () => {
    const value = fc.double({ min: 0.01, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(value, value, (now, before) => {
        const worse = (line: BenchLine, recorded: number) =>
          compareLines([line], [{ id: line.id, value: recorded }])[0]?.factor ?? null;
        const less = worse(makeLine(now), before);
        const more = worse(makeLine(before, { better: "more" }), now);
        expect(less).toBe(now / before > MOST_GROWTH ? now / before : null);
        expect(more).toBe(less);
        if (less !== null) expect(worse(makeLine(before), now)).toBeNull();
      }),
    );
  });
});

describe("updateRecord", () => {
  it("puts a bench's lines in the place of its own, and leaves other benches'", () => {
    const recorded = ["cold/a", "matching/gone", "matching/b"].map((id) => ({ id, value: 1 }));
    const measured = [{ id: "matching/b", value: 2 }];
    expect(updateRecord(recorded, measured)).toEqual([{ id: "cold/a", value: 1 }, ...measured]);
  });
});

describe("the table", () => {
  const VALUES: [value: number, unit: Unit, text: string][] = [
    [2.345, "ratio", "2.35"],
    [13_081.4, "ratio", "13,081"],
    [0.9954, "share", "99.5 %"],
    [8.03, "bytes", "8.0 B"],
    [39_238, "bytes", "39.2 kB"],
    [50_780_800, "bytes", "50.8 MB"],
    [0, "count", "0"],
    [0.306, "ms", "0.31 ms"],
    [57.4, "ms", "57 ms"],
    [Number.NaN, "ms", "–"],
  ];
  it.each(VALUES)("writes %d (%s) as %s", (value, unit, text) => expect(describeValue(value, unit)).toBe(text));

  const DEMANDS: [demanded: Demand, unit: Unit, text: string][] = [
    [{ atMost: 3.2 }, "ratio", "≤ 3.2"],
    [{ atLeast: 1_000 }, "ratio", "≥ 1,000"],
    [{ atLeast: 0.99 }, "share", "≥ 99 %"],
    [{ atMost: 10 }, "bytes", "≤ 10 B"],
    [{ atMost: 300_000_000 }, "bytes", "≤ 300 MB"],
    [{ atMost: 5 }, "ms", "≤ 5 ms"],
  ];
  it.each(DEMANDS)("writes %j (%s) as %s", (demanded, unit, text) =>
    expect(describeDemand({ demanded, unit })).toBe(text),
  );

  it("says of every line whether it is met", () => {
    const rows = tableOf([
      ratioLine("a/1", "kept", 2, 1, { atMost: 3 }),
      ratioLine("a/2", "missed", 4, 1, { atMost: 3 }),
      fasterLine("a/3", "told", 1, 4),
    ]).split("\n");
    expect(rows.map((row) => row.split(/\s{2,}/u).slice(0, 4))).toEqual([
      ["what", "demanded", "seen", "met"],
      ["kept", "≤ 3", "2.00", "yes"],
      ["missed", "≤ 3", "4.00", "MISSED"],
      ["told", "4.00", "4.00 ms / 1.00 ms"],
    ]);
  });
});

describe("readArguments", () => {
  const none = { name: null, json: null, isRecorded: false, isQuick: false };
  const CASES: Record<string, [given: string, read: object]> = {
    nothing: ["", none],
    "a bench": ["matching --quick", { ...none, name: "matching", isQuick: true }],
    "a file, which is no bench": ["--json out.json", { ...none, json: "out.json" }],
    "a bench behind its flags": [
      "--record --json a.json cold",
      { ...none, name: "cold", json: "a.json", isRecorded: true },
    ],
    "a bench's own arguments": ["export csv json", { ...none, name: "export" }],
    "a bench's own flag": ["--format json exchange", { ...none, name: "exchange" }],
  };
  it.each(Object.entries(CASES))("%s", (_, [given, read]) =>
    expect(readArguments(given.split(" ").filter((word) => word !== ""))).toEqual(read),
  );

  const BAD: [given: string, message: string][] = [
    ["--json", "--json needs a value"],
    ["--json --record", "--json needs a value"],
    ["--quick --record", "leave out --quick"],
  ];
  it.each(BAD)("refuses «%s»", (given, message) => expect(() => readArguments(given.split(" "))).toThrow(message));
});
