import { readReport } from "./read-report.ts";

/** How many passed and failed; `skipped` were not run and count as neither. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts the tests of one Vitest run from its JSON report (the shape of Jest's `--json`). A file that fails outside
 * its tests, for instance because it cannot be loaded, counts as one failed. A run that ended badly without a failed
 * test (an unhandled error, no test at all, no report) counts as one failed, too: a run that tested nothing has not passed.
 *
 * @param report The report's text; null when there is none.
 * @param succeeded Whether Vitest left with exit code 0.
 */
export function countTests(report: string | null, succeeded: boolean): Tally {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const file of readReport(report)) {
    const results = file.assertionResults ?? [];
    const failedHere = results.filter(({ status }) => status === "failed").length;
    passed += results.filter(({ status }) => status === "passed").length;
    failed += file.status === "failed" && failedHere === 0 ? 1 : failedHere;
    skipped += results.filter(({ status }) => status !== "passed" && status !== "failed").length;
  }
  if (failed === 0 && (!succeeded || passed === 0)) failed = 1;
  return { passed, failed, skipped };
}
