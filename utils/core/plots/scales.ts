import { scaleBand, scaleLinear } from "d3-scale";
import {
  area,
  line,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from "d3-shape";
import type { Category } from "../lexicon/types.ts";

/** A stretch of an axis, in CSS pixels from the left. */
export interface Band {
  readonly left: number;
  readonly width: number;
  readonly middle: number;
}

/** Equal bands from the left edge on, or, where reading goes from right to left, from the right edge on. */
export function bandsOf(count: number, left: number, right: number, rtl: boolean): Band[] {
  const scale = scaleBand<number>(
    Array.from({ length: count }, (_, index) => index),
    rtl ? [right, left] : [left, right],
  ).paddingInner(0.2);
  const width = scale.bandwidth();
  return Array.from({ length: count }, (_, index) => {
    const at = scale(index)!;
    return { left: at, width, middle: at + width / 2 };
  });
}

/** Heights of counts: 0 at `bottom`, `most` or a little more at `top`; a few round counts between for grid lines. */
export function countScale(
  most: number,
  bottom: number,
  top: number,
): { readonly at: (count: number) => number; readonly ticks: readonly number[] } {
  const scale = scaleLinear([0, Math.max(1, most)], [bottom, top]);
  return { at: (count) => scale(count), ticks: scale.ticks(3).filter((tick) => Number.isInteger(tick) && tick > 0) };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The path of a line from point to point. */
export function linePath(points: readonly Point[]): string {
  return (
    line<Point>(
      ({ x }) => x,
      ({ y }) => y,
    )([...points]) ?? ""
  );
}

/** The path of what is between such a line and `bottom`. */
export function areaPath(points: readonly Point[], bottom: number): string {
  return (
    area<Point>(
      ({ x }) => x,
      bottom,
      ({ y }) => y,
    )([...points]) ?? ""
  );
}

/** A form for each category that the graph shows, so that colour is never the only sign. */
const SYMBOLS: Readonly<Record<Category, SymbolType>> = {
  crime: symbolDiamond,
  victim: symbolTriangle,
  institution: symbolSquare,
  person: symbolCircle,
  place: symbolWye,
  law: symbolCross,
  plan: symbolStar,
  date: symbolCircle,
  amount: symbolCircle,
};

/** How far the forms reach from their middle, as a multiple of the radius of a circle with the same area. */
const REACH: Readonly<Record<Category, number>> = {
  crime: 1.65,
  victim: 1.56,
  institution: 1.26,
  person: 1,
  place: 1.3,
  law: 1.3,
  plan: 1.7,
  date: 1,
  amount: 1,
};

export function symbolReach(category: Category, radius: number): number {
  return REACH[category] * radius;
}

/** The path of a category's form around 0,0 with the area of a circle of this radius. */
export function symbolPath(category: Category, radius: number): string {
  return symbol(SYMBOLS[category], Math.PI * radius * radius)() ?? "";
}

/**
 * Which of the labels along an axis are written: as many as fit side by side, evenly apart, counted from the last one, which is the
 * newest. `room` is the width of the widest in CSS pixels.
 */
export function thinLabels(positions: readonly number[], room: number): number[] {
  if (positions.length < 2) return positions.map((_, index) => index);
  const apart = Math.min(...positions.slice(1).map((position, index) => Math.abs(position - positions[index]!)));
  const step = Math.max(1, Math.ceil(room / Math.max(apart, 0.01)));
  const shown: number[] = [];
  for (let index = positions.length - 1; index >= 0; index -= step) shown.unshift(index);
  return shown;
}
