import { expect, it } from "vitest";
import { countTests, type Tally } from "../../scripts/test/count-tests.ts";

const file = (status: string, ...tests: string[]): object => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});
const report = (...files: object[]): string => JSON.stringify({ testResults: files });

/** Name → report, whether Vitest succeeded, the count. To add a case, add a line. */
const CASES: Record<string, [report: string | null, succeeded: boolean, expected: Tally]> = {
  "all passed": [report(file("passed", "passed", "passed")), true, { passed: 2, failed: 0, skipped: 0 }],
  "one failed, one skipped": [
    report(file("failed", "passed", "failed", "skipped")),
    false,
    { passed: 1, failed: 1, skipped: 1 },
  ],
  "a file could not be loaded": [
    report(file("passed", "passed"), file("failed")),
    false,
    { passed: 1, failed: 1, skipped: 0 },
  ],
  "an error outside every test": [report(file("passed", "passed")), false, { passed: 1, failed: 1, skipped: 0 }],
  "only skipped tests": [report(file("passed", "skipped", "todo")), true, { passed: 0, failed: 1, skipped: 2 }],
  "no test": [report(), true, { passed: 0, failed: 1, skipped: 0 }],
  "no report": [null, false, { passed: 0, failed: 1, skipped: 0 }],
  "a report cut short": ['{"testResults": [', false, { passed: 0, failed: 1, skipped: 0 }],
};

it.each(Object.entries(CASES))("counts: %s", (_, [text, succeeded, expected]) => {
  expect(countTests(text, succeeded)).toEqual(expected);
});
