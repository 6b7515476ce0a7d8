import type { TextSegment } from "./types.ts";

/** Whether a text read twice stands in the same stretches of the same nodes: ranges made of the first reading hold for the second. */
export function isSamePlace(a: readonly TextSegment[], b: readonly TextSegment[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const { node, start, from, to } = b[index]!;
      return one.node === node && one.start === start && one.from === from && one.to === to;
    })
  );
}
