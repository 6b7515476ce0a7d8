import { type BenchLine, isMoreBetter } from "./line.ts";

/** What is kept of a line for later runs. */
export interface RecordedLine {
  readonly id: string;
  readonly value: number;
}

/** A line that got worse. */
export interface Growth {
  readonly line: BenchLine;
  readonly recorded: number;
  /** How many times worse, 1.25 for a quarter; Infinity where the record is 0 or nothing was measured. */
  readonly factor: number;
}

/** A line may get worse by a fifth: so much two runs of the same code differ on a busy machine. */
export const MOST_GROWTH = 1.2;

/**
 * The lines that got worse than the record by more than MOST_GROWTH, in the order of the run. Compared is what does not depend on the
 * machine: no milliseconds, and nothing that says of itself that it swings. A line that the record does not know is new, not worse.
 */
export function compareLines(lines: readonly BenchLine[], recorded: readonly RecordedLine[]): Growth[] {
  const known = new Map(recorded.map(({ id, value }) => [id, value]));
  return lines.flatMap((line) => {
    const before = known.get(line.id);
    if (before === undefined || line.unit === "ms" || line.isCompared === false) return [];
    const factor = growthOf(before, line);
    return factor > MOST_GROWTH ? [{ line, recorded: before, factor }] : [];
  });
}

function growthOf(before: number, line: BenchLine): number {
  if (Number.isNaN(line.value)) return Number.POSITIVE_INFINITY;
  const [better, worse] = isMoreBetter(line) ? [line.value, before] : [before, line.value];
  if (worse === better) return 1;
  return better === 0 ? Number.POSITIVE_INFINITY : worse / better;
}

/**
 * The record after a run: the run's lines in the place of those of the same benches, which are known by the first part of their ids;
 * lines of other benches stay as they were.
 */
export function updateRecord<Line extends RecordedLine>(recorded: readonly Line[], lines: readonly Line[]): Line[] {
  const benchOf = ({ id }: RecordedLine) => id.split("/")[0]!;
  const measured = new Set(lines.map(benchOf));
  return [...recorded.filter((line) => !measured.has(benchOf(line))), ...lines];
}
