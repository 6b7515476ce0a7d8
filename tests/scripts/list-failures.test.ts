import { expect, it } from "vitest";
import { listFailures } from "../../scripts/test/list-failures.ts";

const passed = { fullName: "adds", status: "passed", failureMessages: [] };
const failed = {
  fullName: "sum adds الأعداد",
  status: "failed",
  failureMessages: ["Error: 1 is not 2\n    at sum.ts"],
};
const file = (status: string, message: string, ...assertionResults: object[]): object => ({
  name: "/project/tests/sum.test.ts",
  status,
  message,
  assertionResults,
});
const report = (...files: object[]): string => JSON.stringify({ testResults: files });

/** Name → report, the lines. To add a case, add a line. */
const CASES: Record<string, [report: string | null, expected: string[]]> = {
  "all passed": [report(file("passed", "", passed)), []],
  "one failed": [report(file("failed", "", passed, failed)), ["sum.test.ts: sum adds الأعداد: Error: 1 is not 2"]],
  "a file could not be loaded": [
    report(file("failed", "SyntaxError: no such export\n  at x")),
    ["sum.test.ts: SyntaxError: no such export"],
  ],
  "a failure without a message": [
    report(file("failed", "", { ...failed, failureMessages: null })),
    ["sum.test.ts: sum adds الأعداد: no message"],
  ],
  "no report": [null, []],
  "a report cut short": ["{", []],
};

it.each(Object.entries(CASES))("lists: %s", (_, [text, expected]) => {
  expect(listFailures(text)).toEqual(expected);
});
