import { readFile, writeFile } from "node:fs/promises";
import { type RecordedLine, updateRecord } from "./compare-lines.ts";
import type { BenchLine } from "./line.ts";

const FILE = new URL("../../docs/bench.json", import.meta.url);

interface BenchRecord {
  readonly lines: readonly RecordedLine[];
}

/** The lines later runs are compared with; none before the first `--record`. @throws Error when the file is broken. */
export async function readRecord(): Promise<readonly RecordedLine[]> {
  let text: string;
  try {
    text = await readFile(FILE, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  try {
    return (JSON.parse(text) as BenchRecord).lines.map(({ id, value }) => ({ id, value }));
  } catch (error) {
    throw new Error("docs/bench.json cannot be read: take it from git, or make it anew with --record.", {
      cause: error,
    });
  }
}

/** Puts a run's lines into the record; lines of benches that did not run stay. */
export async function writeRecord(lines: readonly BenchLine[]): Promise<void> {
  // What was not measured is no record.
  const measured = lines.filter(({ value }) => Number.isFinite(value));
  const kept = updateRecord<RecordedLine>(await readRecord(), measured);
  // As the formatter writes it, one a line: a change of one is a change of one line in the history.
  const rows = kept.map(
    ({ id, value }) => `    { "id": ${JSON.stringify(id)}, "value": ${roundNumber("value", value)} }`,
  );
  await writeFile(FILE, `{\n  "lines": [\n${rows.join(",\n")}\n  ]\n}\n`);
}

/** Writes all there is of a run's lines as JSON, one a line. */
export async function writeLines(file: string, lines: readonly BenchLine[]): Promise<void> {
  const rows = lines.map((line) => `    ${JSON.stringify(line, roundNumber)}`);
  await writeFile(file, `{\n  "lines": [\n${rows.join(",\n")}\n  ]\n}\n`);
}

/** Four digits say all there is to say; JSON has no NaN, which is null there. */
function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(4)) : value;
}
