import { measureText } from "./measure-text.ts";

/** Narrower than this the name of a row stands above its bars, not beside them. */
export const WIDE_ROWS = 620;
/** Room for the total at the end of a row, in CSS pixels. */
const TOTAL = 84;

/** Where the parts of rows with a name, a bar and a total are, in CSS pixels from the left. */
export interface RowLayout {
  readonly isWide: boolean;
  /** Ends of the line: where names begin and totals end. */
  readonly start: number;
  readonly end: number;
  /** Ends of the bars. */
  readonly left: number;
  readonly right: number;
  /** Room for a name. */
  readonly name: number;
}

/** Beside the bars names get the room they need, up to a third of the width. */
export function layOutRows(names: readonly string[], width: number, rtl: boolean): RowLayout {
  const isWide = width >= WIDE_ROWS;
  const widest = Math.max(0, ...names.map((name) => measureText(name, 13, 600)));
  const label = isWide ? Math.min(width / 3, widest + 20) : 0;
  const total = isWide ? TOTAL : 0;
  const [left, right] = rtl ? [total, width - label] : [label, width - total];
  const [start, end] = rtl ? [width, 0] : [0, width];
  return { isWide, start, end, left, right, name: isWide ? label - 12 : width - TOTAL };
}
