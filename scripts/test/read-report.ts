/** One test file in Vitest's JSON report (the shape of Jest's `--json`). */
export interface FileReport {
  readonly name?: string;
  readonly status?: string;
  /** What went wrong outside the tests; "" when nothing did. */
  readonly message?: string;
  readonly assertionResults?: readonly TestReport[];
}

export interface TestReport {
  readonly fullName?: string;
  readonly status?: string;
  readonly failureMessages?: readonly string[] | null;
}

/**
 * The report's test files; none when it is missing or was cut short.
 *
 * @param report The report's text; null when there is none.
 */
export function readReport(report: string | null): readonly FileReport[] {
  if (report === null) return [];
  try {
    const { testResults } = JSON.parse(report) as { testResults?: readonly FileReport[] };
    return testResults ?? [];
  } catch {
    return [];
  }
}
