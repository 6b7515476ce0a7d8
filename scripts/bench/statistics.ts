/** The value that a part (0 to 1) of the values lies below; NaN of none. */
export function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return share(values, 0.5);
}

/** One line of a table: a name, then numbers with one decimal or texts, each in a column of that width. */
export function printRow(name: string, cells: readonly (string | number)[], width = 14): void {
  const shown = cells.map((cell) => (typeof cell === "string" ? cell : Number.isNaN(cell) ? "–" : cell.toFixed(1)));
  console.log(name.padEnd(26) + shown.map((cell) => cell.padStart(width)).join(""));
}
