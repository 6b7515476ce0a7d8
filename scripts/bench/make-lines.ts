import type { BenchLine, Demand, Unit } from "./line.ts";

/** Milliseconds, in the lines of ratios. */
export type Figure = number;

/** Lengths of the made pages, in characters. */
export const SIZES = [5_000, 20_000, 200_000] as const;

/** «20k» for 20,137. */
export function sizeName(size: number): string {
  return `${Math.round(size / 1_000)}k`;
}

/** A line for how much longer one takes than the other; both in milliseconds. */
export function ratioLine(id: string, what: string, over: Figure, under: Figure, demanded?: Demand): BenchLine {
  return {
    ...{ id, what, value: over / under, unit: "ratio", seen: `${milliseconds(over)} / ${milliseconds(under)}` },
    ...(demanded === undefined ? {} : { demanded }),
  };
}

/** A line for how many times faster than theirs ours is. */
export function fasterLine(id: string, what: string, ours: Figure, theirs: Figure, atLeast?: number): BenchLine {
  return {
    ...{ id, what, value: theirs / ours, unit: "ratio", better: "more" },
    seen: `${milliseconds(theirs)} / ${milliseconds(ours)}`,
    ...(atLeast === undefined ? {} : { demanded: { atLeast } }),
  };
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

/** A line of a figure that may be at most so much; `seen` says what it was made of. */
export function atMostLine(
  id: string,
  what: string,
  { value, most, unit = "ms" }: { readonly value: number; readonly most: number; readonly unit?: Unit },
  seen = "",
): BenchLine {
  return { id, what, value, unit, demanded: { atMost: most }, seen };
}
