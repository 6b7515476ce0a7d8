import fc from "fast-check";
import { expect, it } from "vitest";
import { type Stretch, segmentText } from "../../../utils/core/library/segment-text.ts";

const TEXT = fc
  .array(fc.constantFrom("الاتجار", " ", "بالبشر", "\n\n", "traite", "\n", "😀", "و", ". "), { maxLength: 14 })
  .map((parts) => parts.join(""));
const stretches = (most: number): fc.Arbitrary<Stretch[]> =>
  fc.array(
    fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 5 },
  );
const CASES = TEXT.chain((text) => fc.tuple(fc.constant(text), stretches(text.length + 2), stretches(text.length + 2)));

it("says of each character what is marked there, one by one", () => {
  fc.assert(
    fc.property(CASES, ([text, some, passages]) => {
      const mentions: Stretch[] = [];
      for (const stretch of some.toSorted((a, b) => a.start - b.start))
        if (stretch.start < stretch.end && stretch.start >= (mentions.at(-1)?.end ?? 0)) mentions.push(stretch);
      const paragraphs = segmentText(text, mentions, passages);
      const shown = new Map<number, { mention: number | null; passages: readonly number[] }>();
      for (const { start, end, pieces } of paragraphs) {
        expect(pieces[0]?.start).toBe(start);
        expect(pieces.at(-1)?.end).toBe(end);
        for (const [index, piece] of pieces.entries()) {
          if (index > 0) expect(piece.start).toBe(pieces[index - 1]!.end);
          for (let at = piece.start; at < piece.end; at++) shown.set(at, piece);
        }
      }
      for (let at = 0; at < text.length; at++) {
        const piece = shown.get(at);
        if (piece === undefined) {
          const line = text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n")[0]!;
          expect(text[at] === "\n" || line.trim() === "").toBe(true);
          continue;
        }
        const covers = ({ start, end }: Stretch) => start <= at && at < end;
        expect(piece.mention).toBe(mentions.some(covers) ? mentions.findIndex(covers) : null);
        expect(piece.passages).toEqual(passages.flatMap((stretch, index) => (covers(stretch) ? [index] : [])));
      }
    }),
    { numRuns: 200 },
  );
});
