/** What a line is asked to keep to. */
export type Demand = { readonly atMost: number } | { readonly atLeast: number };

/**
 * ratio: one time to another of the same run, or «times faster» · share: 0 to 1 · ms: by this machine's clock or its processor, therefore
 * never compared with another run.
 */
export type Unit = "ratio" | "share" | "bytes" | "count" | "ms";

/** One figure of a bench. */
export interface BenchLine {
  /** Begins with the bench's name: «matching/20k/walk». The record is compared by it, so it stays when the wording changes. */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** Left out: told, not demanded. */
  readonly demanded?: Demand;
  /** Which way is better where nothing is demanded. Default: less. */
  readonly better?: "less" | "more";
  /** false: swings by itself by more than what counts as growth. */
  readonly isCompared?: boolean;
  /** What the value was made of: «1.62 ms / .61 ms». */
  readonly seen: string;
}

/** Whether more of it is better: what is demanded says so, or else the line. */
export function isMoreBetter({ demanded, better }: BenchLine): boolean {
  return demanded === undefined ? better === "more" : "atLeast" in demanded;
}

/** Whether the line keeps to what is demanded; a figure that is no number does not. */
export function isMet({ value, demanded }: BenchLine): boolean {
  if (demanded === undefined) return true;
  return "atMost" in demanded ? value <= demanded.atMost : value >= demanded.atLeast;
}

export function describeValue(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return "–";
  switch (unit) {
    case "ratio":
      return value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(2);
    case "share":
      return `${(100 * value).toFixed(1)} %`;
    case "bytes":
      return describeBytes(value, 1);
    case "count":
      return Number.isInteger(value) ? String(value) : value.toFixed(1);
    case "ms":
      return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  }
}

export function describeDemand({ demanded, unit }: Pick<BenchLine, "demanded" | "unit">): string {
  if (demanded === undefined) return "";
  const [sign, bar] = "atMost" in demanded ? ["≤", demanded.atMost] : ["≥", demanded.atLeast];
  // A bar is a round number: it is printed as it was set.
  if (unit === "share") return `${sign} ${100 * bar} %`;
  if (unit === "bytes") return `${sign} ${describeBytes(bar, 0)}`;
  return `${sign} ${bar.toLocaleString("en")}${unit === "ms" ? " ms" : ""}`;
}

function describeBytes(bytes: number, digits: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(digits)} MB`;
  return bytes >= 1_000 ? `${(bytes / 1_000).toFixed(digits)} kB` : `${bytes.toFixed(digits)} B`;
}
