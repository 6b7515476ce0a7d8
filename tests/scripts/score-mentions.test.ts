/** Scoring against a gold standard. To add a case: [what it shows, marks as [start, end, category], found, wrong, missed, negatives]. */
import { expect, it, test } from "vitest";
import { type GoldFile, rates, scoreMentions } from "../../scripts/evaluate/score-mentions.ts";

/** One required mention with a proclitic, one of another category, one optional, one stretch that is no place. */
const GOLD: GoldFile = {
  file: "a.txt",
  mentions: [
    {
      start: 0,
      end: 10,
      core_start: 2,
      category: "crime",
      entity: "crime.x",
      surface: "s",
      status: "required",
      zone: "body",
    },
    {
      start: 20,
      end: 25,
      core_start: 20,
      category: "place",
      entity: "place.x",
      surface: "t",
      status: "required",
      zone: "body",
    },
    {
      start: 30,
      end: 40,
      core_start: 30,
      category: "victim",
      entity: "vic.x",
      surface: "u",
      status: "optional",
      zone: "body",
    },
  ],
  negatives: [{ start: 50, end: 60, surface: "n", not_category: "place", why: "a ligament" }],
};
type Mark = readonly [start: number, end: number, category: string];
const ALL: readonly Mark[] = [
  [0, 10, "crime"],
  [20, 25, "place"],
];

const CASES: readonly (readonly [string, readonly Mark[], number, number, number, number])[] = [
  ["all of them", ALL, 2, 0, 0, 0],
  ["without the proclitic", [[2, 10, "crime"], ALL[1]!], 2, 0, 0, 0],
  ["none of them", [], 0, 0, 2, 0],
  ["another end", [[0, 9, "crime"], ALL[1]!], 1, 1, 1, 0],
  ["another start", [[1, 10, "crime"], ALL[1]!], 1, 1, 1, 0],
  ["another category", [[0, 10, "law"], ALL[1]!], 1, 1, 1, 0],
  ["the same twice", [...ALL, [0, 10, "crime"]], 2, 1, 0, 0],
  ["an optional one, or a piece of it", [...ALL, [32, 36, "victim"]], 2, 0, 0, 0],
  ["something nobody asked for", [...ALL, [70, 75, "date"]], 2, 1, 0, 0],
  ["a negative", [...ALL, [55, 58, "place"]], 2, 1, 0, 1],
  ["a negative in another category", [...ALL, [55, 58, "law"]], 2, 1, 0, 0],
];

test.each(CASES)("%s", (_, marks, found, wrong, missed, negatives) => {
  const predicted = marks.map(([start, end, category]) => ({ start, end, category }));
  const { perCategory, errors, negativeHits } = scoreMentions([GOLD], new Map([["a.txt", predicted]]));
  const sum = (key: "found" | "wrong" | "missed") =>
    [...perCategory.values()].reduce((total, count) => total + count[key], 0);
  expect([sum("found"), sum("wrong"), sum("missed"), negativeHits]).toEqual([found, wrong, missed, negatives]);
  expect(errors.length).toBe(wrong + missed + negatives);
});

it("a file nothing was predicted for is missed whole", () => {
  expect(scoreMentions([GOLD], new Map()).errors.length).toBe(2);
});

it("rates", () => {
  expect(rates({ found: 3, wrong: 1, missed: 2 })).toEqual({ precision: 0.75, recall: 0.6, f1: 6 / 9 });
  expect(rates({ found: 0, wrong: 0, missed: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(rates({ found: 0, wrong: 1, missed: 1 }).f1).toBe(0);
});
