/** Bins, counts and what is said of them, against counting one by one. To add a case, add a line to a table. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GroupedArticle } from "../../../utils/core/dossiers/group-entities.ts";
import { countCoverage, MOST_ROWS } from "../../../utils/core/plots/count-coverage.ts";
import { countSeries } from "../../../utils/core/plots/count-series.ts";
import { addDays, binOf, cutIntoBins, MOST_BINS } from "../../../utils/core/plots/cut-into-bins.ts";
import { NO_PLOT_FILTER, narrow, queryBehind } from "../../../utils/core/plots/narrow.ts";
import { tellCoverage, tellSeries } from "../../../utils/core/plots/tell-findings.ts";
import { LABELS } from "../../../utils/core/relevance/types.ts";

const DAYS = fc.integer({ min: -30_000, max: 30_000 }).map((days) => addDays("2026-01-01", days));
const NEAR = fc.integer({ min: 0, max: 300 }).map((days) => addDays("2026-01-01", days));

describe("bins", () => {
  it("follow each other, hold both ends, and are not too many", () => {
    fc.assert(
      fc.property(DAYS, DAYS, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const { unit, bins } = cutIntoBins(from, to);
        expect(bins.length).toBeGreaterThan(0);
        expect(bins.length).toBeLessThanOrEqual(MOST_BINS);
        for (const [index, bin] of bins.entries()) {
          expect(bin.start < bin.end).toBe(true);
          if (index > 0) expect(bin.start).toBe(bins[index - 1]!.end);
        }
        if (unit === "week") {
          expect(new Date(`${bins[0]!.start}T00:00:00Z`).getUTCDay()).toBe(1);
          for (const bin of bins) expect(addDays(bin.start, 7)).toBe(bin.end);
        }
        expect(binOf(bins, to)).toBe(bins.length - 1);
        if (unit !== "year") expect(binOf(bins, from)).toBe(0);
        for (const day of [a, b, addDays(to, 8), addDays(from, -8)])
          expect(binOf(bins, day)).toBe(bins.findIndex(({ start, end }) => start <= day && day < end));
      }),
    );
  });

  it.each([
    ["2026-01-01", "2026-01-01", "week", 1, "2025-12-29"],
    ["2026-01-05", "2026-01-12", "week", 2, "2026-01-05"],
    ["2025-01-10", "2026-12-31", "month", 24, "2025-01-01"],
    ["2000-05-05", "2026-01-01", "year", 27, "2000-01-01"],
    ["1000-01-01", "2026-01-01", "year", MOST_BINS, "1967-01-01"],
    ["2026-01-02", "2026-01-01", "week", 1, "2025-12-29"],
    ["2026-01-12", "2026-01-01", "week", 0, undefined],
  ])("%s to %s: %s, %i of them", (from, to, unit, count, first) => {
    const cut = cutIntoBins(from, to);
    expect([cut.unit, cut.bins.length, cut.bins[0]?.start]).toEqual([unit, count, first]);
  });
});

const ARTICLES: fc.Arbitrary<GroupedArticle[]> = fc.array(
  fc
    .record({
      day: NEAR,
      outlet: fc.integer({ min: 0, max: 20 }).map((number) => `منبر-${number}.example`),
      label: fc.constantFrom(...LABELS),
      projects: fc.subarray(["p", "q"]),
      entities: fc.subarray(["crime.thb", "place.rabat", "person.محمد", "date.2026", "victims.3"]),
    })
    .map((row) => ({ id: "x", counts: row.entities.map(() => 1), ...row })),
  { maxLength: 60 },
);

describe("coverage", () => {
  it("is counted as one would by hand", () => {
    fc.assert(
      fc.property(ARTICLES, (articles) => {
        const { bins } = cutIntoBins("2026-02-01", "2026-06-01");
        const coverage = countCoverage(articles, bins);
        expect(coverage.total).toBe(articles.length);
        expect(coverage.rows.length).toBeLessThanOrEqual(MOST_ROWS);
        const named = coverage.rows.filter(({ host }) => host !== null).map(({ host }) => host);
        for (const row of coverage.rows) {
          const own = articles.filter(({ outlet }) =>
            row.host === null ? !named.includes(outlet) : outlet === row.host,
          );
          expect(row.total).toBe(own.length);
          expect(row.outlets).toBe(new Set(own.map(({ outlet }) => outlet)).size);
          for (const label of LABELS)
            expect(row.byLabel[label]).toBe(own.filter((article) => article.label === label).length);
          for (const [index, { start, end }] of bins.entries())
            expect(row.byBin[index]).toBe(own.filter(({ day }) => start <= day && day < end).length);
        }
        expect(coverage.byBin).toEqual(
          bins.map((_, index) => coverage.rows.reduce((sum, row) => sum + row.byBin[index]!, 0)),
        );
      }),
      { numRuns: 50 },
    );
  });
});

it("series are those of the entities named most; dates, sums and figures have none", () => {
  fc.assert(
    fc.property(ARTICLES, (articles) => {
      const entities = new Map(
        (["crime.thb", "place.rabat", "person.محمد", "date.2026", "victims.3"] as const).map((id) => [
          id as string,
          { id, category: { c: "crime", p: "place", d: "date", v: "victim" }[id[0] as "c"] as "crime" },
        ]),
      );
      const { bins } = cutIntoBins("2026-01-01", "2026-12-01");
      const series = countSeries(articles, entities, bins, { category: null, most: 2 });
      const naming = (id: string) => articles.filter((article) => article.entities.includes(id));
      const totals = ["crime.thb", "place.rabat", "person.محمد"]
        .map((id) => naming(id).length)
        .filter((count) => count > 0);
      expect(series.map(({ total }) => total)).toEqual(totals.toSorted((a, b) => b - a).slice(0, 2));
      for (const { id, byBin } of series)
        expect(byBin).toEqual(
          bins.map(({ start, end }) => naming(id).filter(({ day }) => start <= day && day < end).length),
        );
    }),
    { numRuns: 50 },
  );
});

// [counts by bin, what is said]
it.each([
  [[], { kind: "count", total: 0 }],
  [[5], { kind: "count", total: 5 }],
  [[1, 2, 1], { kind: "count", total: 4 }],
  [[3, 12, 4, 3], { kind: "peak", bin: 1, articles: 12, usual: 3, times: 4 }],
  [[2, 2, 5, 3], { kind: "peak", bin: 2, articles: 5, usual: 2, times: 2.5 }],
  [[0, 0, 4, 0, 1], { kind: "burst", bin: 2, articles: 4, total: 5 }],
  [[3, 4, 5, 4], { kind: "even", least: 3, most: 5 }],
  [[4, 4, 4], { kind: "even", least: 4, most: 4 }],
] as const)("of %j is said %j", (byBin, finding) => {
  expect(tellCoverage({ total: byBin.reduce((sum: number, count) => sum + count, 0), byBin })).toEqual(finding);
});

it.each([
  ["nothing", [], { kind: "none" }],
  [
    "one that rose",
    [
      ["a", 9, [5, 1, 1, 2]],
      ["b", 6, [0, 1, 2, 3]],
    ],
    { kind: "rising", id: "b", before: 1, after: 5 },
  ],
  ["a middle that counts for neither half", [["a", 7, [1, 5, 1]]], { kind: "top", id: "a", articles: 7 }],
  ["a rise by chance", [["a", 3, [1, 2]]], { kind: "top", id: "a", articles: 3 }],
] as const)("of series: %s", (_name, series, finding) => {
  expect(tellSeries(series.map(([id, total, byBin]) => ({ id, total, byBin })))).toEqual(finding);
});

const filter = { ...NO_PLOT_FILTER, from: "2026-01-07", to: "2026-03-31" };
it.each([
  ["nothing chosen", NO_PLOT_FILTER, null, [], "", []],
  ["a week", NO_PLOT_FILTER, { start: "2026-02-02", end: "2026-02-09" }, [], "after:2026-02-02 before:2026-02-09", []],
  [
    "a week the period cuts",
    filter,
    { start: "2026-01-05", end: "2026-01-12" },
    [],
    "after:2026-01-07 before:2026-01-12",
    [],
  ],
  ["the period", filter, null, [], "after:2026-01-07 before:2026-04-01", []],
  [
    "a label in place of the filter's",
    { ...NO_PLOT_FILTER, label: "mention", project: "p" },
    null,
    [{ facet: "label", value: "relevant" }],
    "",
    [
      { facet: "project", value: "p" },
      { facet: "label", value: "relevant" },
    ],
  ],
] as const)("the list behind a part of a plot: %s", (_name, narrowed, bin, chosen, text, choices) => {
  expect(queryBehind(narrowed, bin, chosen)).toMatchObject({ kind: "article", text, chosen: choices });
});

it("articles are narrowed by day, project and label", () => {
  fc.assert(
    fc.property(ARTICLES, NEAR, NEAR, (articles, from, to) => {
      const found = narrow(articles, { from, to, project: "p", label: "mention" });
      expect(found).toEqual(
        articles.filter(
          (one) => one.day >= from && one.day <= to && one.projects.includes("p") && one.label === "mention",
        ),
      );
      expect(narrow(articles, NO_PLOT_FILTER)).toEqual(articles);
    }),
    { numRuns: 30 },
  );
});
