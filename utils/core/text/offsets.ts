/**
 * The way from folded units back to the original text, kept as differences: nearly every unit stands for the one character
 * behind the one before it, so only where that changes something is written down (the idea of Lucene's CharFilter.correctOffset).
 *
 * Unit i stands for the original's UTF-16 units start(i) … end(i) (exclusive). Units that came out of one character share
 * its stretch; a deleted mark extends the end of the letter before it.
 */
export interface Offsets {
  readonly start: (unit: number) => number;
  readonly end: (unit: number) => number;
  /** From this unit on, starts count on from `at`. Units must come in order; the same one may be set again. */
  readonly setStart: (unit: number, at: number) => void;
  /** This unit, and no other, ends at `at` and not one behind its start. Units must come in order. */
  readonly setEnd: (unit: number, at: number) => void;
}

export function createOffsets(): Offsets {
  /** Unit from which a difference (start − unit) holds, and the difference; the first line holds from 0 on. */
  const from: number[] = [0];
  const shift: number[] = [0];
  const longUnit: number[] = [];
  const longEnd: number[] = [];

  const start = (unit: number): number => unit + shift[lastAtMost(from, unit)]!;
  const end = (unit: number): number => {
    const line = lastAtMost(longUnit, unit);
    return line >= 0 && longUnit[line] === unit ? longEnd[line]! : start(unit) + 1;
  };
  return {
    start,
    end,
    setStart(unit, at) {
      const last = from.length - 1;
      if (shift[last] === at - unit) return;
      if (from[last] === unit) shift[last] = at - unit;
      else {
        from.push(unit);
        shift.push(at - unit);
      }
    },
    setEnd(unit, at) {
      const last = longUnit.length - 1;
      if (longUnit[last] === unit) longEnd[last] = at;
      else {
        longUnit.push(unit);
        longEnd.push(at);
      }
    },
  };
}

/** Index of the last value ≤ `value` in an ascending list; −1 when there is none. */
function lastAtMost(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
