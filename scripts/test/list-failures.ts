import { basename } from "node:path";
import { readReport } from "./read-report.ts";

/**
 * What failed in one Vitest run, one line each: file, test and the first line of the error. Printed at the very end of
 * `npm test`, where a log that was cut still shows it.
 *
 * @param report The text of Vitest's JSON report; null when there is none.
 */
export function listFailures(report: string | null): string[] {
  const lines: string[] = [];
  for (const { name = "", status, message = "", assertionResults = [] } of readReport(report)) {
    const file = basename(name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    for (const test of failed) lines.push(`${file}: ${test.fullName ?? ""}: ${firstLine(test.failureMessages?.[0])}`);
    if (status === "failed" && failed.length === 0) lines.push(`${file}: ${firstLine(message)}`);
  }
  return lines;
}

function firstLine(message = ""): string {
  return message.trim().split("\n", 1)[0] || "no message";
}
