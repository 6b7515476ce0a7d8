/** The report is written piece by piece, so that a page goes on answering; together the pieces are the report. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { findDifferences } from "../../../utils/core/exchange/find-differences.ts";
import { readClaim } from "../../../utils/core/exchange/read-claim.ts";
import { describeClaims, describeDifferences } from "../../../utils/core/exchange/report-claims.ts";
import {
  describeTimeline,
  type ReportArticle,
  type ReportFacts,
} from "../../../utils/core/exchange/report-sections.ts";
import { makeHtmlWriter } from "../../../utils/core/exchange/write-html.ts";
import { TEXTS } from "../support/arbitrary-text.ts";
import { NOTHING_ELSE, SAMPLE_REPORTS, sampleContext } from "../support/sample-export.ts";
import { slowReport } from "../support/slow-report.ts";

const CLAIMS = fc.array(
  fc.record({
    id: fc.constantFrom("victims.3", "victims.9_12", "victims.dozens", "fine.mad_5", "amount.mad_9", "sentence.5y"),
    surface: TEXTS,
    sentence: TEXTS,
  }),
  { maxLength: 4 },
);
const ARTICLES = fc
  .array(
    fc.record({
      headline: fc.oneof(TEXTS, fc.constant("")),
      outlet: TEXTS,
      published: fc.option(fc.constantFrom("2025-12-31", "2026-01-04", "2026-01-05", "2026-02-01")),
      story: fc.option(fc.constantFrom("s", "t")),
      persons: fc.subarray(["person.pattern:كريم", "person.pattern:سلمى"]),
      claims: CLAIMS,
    }),
    { maxLength: 12 },
  )
  .map((list): ReportArticle[] =>
    list.map(({ claims, ...fields }, index) => ({
      ...fields,
      ...{ articleId: `https://example.org/خبر-${index}`, number: index + 1, highlights: index % 3 },
      day: fields.published === null ? null : Date.parse(fields.published) / 86_400_000,
      claims: claims.map(({ id, ...said }) => ({ ...readClaim(id)!, ...said })),
    })),
  );

it("adds up to the report put together at once, to the letter", () => {
  let differing = 0;
  fc.assert(
    fc.property(ARTICLES, fc.constantFrom("ar" as const, "fr" as const), (articles, lang) => {
      const facts: ReportFacts = { articles, names: [], context: sampleContext({ lang }) };
      const differences = findDifferences(articles);
      differing += differences.length;
      const pieces = [...describeTimeline(facts), ...describeClaims(facts), ...describeDifferences(facts)];
      expect(pieces.map(({ markup }) => markup).join("")).toBe(slowReport(facts, differences));
    }),
    { numRuns: 500 },
  );
  expect(differing).toBeGreaterThan(100);
});

it("has no piece that grows with the number of articles", () => {
  const longest = (times: number) => {
    const writer = makeHtmlWriter(sampleContext({ storyOf: (id) => id.slice(0, -2) }));
    for (let copy = 0; copy < times; copy++) {
      for (const records of SAMPLE_REPORTS)
        writer.add({ ...records, article: { ...records.article!, id: `${records.article!.id}?${copy}` } });
    }
    return Math.max(...Array.from(writer.end(NOTHING_ELSE), ({ text }) => text.length));
  };
  // The stylesheet and the summary's ten lines are the longest.
  expect(longest(300)).toBeLessThan(longest(3) + 500);
});
